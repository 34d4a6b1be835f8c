"""Paragraphs into lines: shaped, broken by total fit, assembled."""
