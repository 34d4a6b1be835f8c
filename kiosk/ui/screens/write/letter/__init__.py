"""The letter on screen, to be written in."""
