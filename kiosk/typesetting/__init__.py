"""A letter's words to placed items, and placed items to PDF bytes."""
