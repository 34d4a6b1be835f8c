"""Removable drives: which are in, mounted and unmounted, and written to safely."""
