"""A start of the program: its window, and the one of a kiosk that is open already."""
