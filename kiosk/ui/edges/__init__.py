"""Where the window meets what is outside it: errands, faults, signals, the end."""
