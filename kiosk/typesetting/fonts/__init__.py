"""The faces that letters are set in: read, listed, chosen by script and language."""
