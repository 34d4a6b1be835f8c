"""Where the window meets what is outside it: faults, signals, the end."""
