"""The step with the ways besides a letter: where the visitor is, and how they move."""
