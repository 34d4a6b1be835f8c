"""All that a screen may be told, and what several screens show of it."""
