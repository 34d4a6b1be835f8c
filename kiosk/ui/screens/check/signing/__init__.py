"""The signature, drawn on screen or left to a pen."""
