"""Printer and paper: how it is, which one, a test page, what is left, what is kept."""
