"""Faces as a PDF embeds them: subsets, widths, what their codes stand for."""
