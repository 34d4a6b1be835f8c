"""What stands around every step: the screen, its bars, the focus, the languages."""
