"""The calm page: what went wrong in the kiosk, and what became of the words."""
