"""Presses mean what the eye saw: which of them a screen takes."""
