"""Faces: read from files, listed in a table, chosen by script and language."""
