"""Visits without a screen: one that is walked, and an album of every picture."""
