"""Where a fault ends: the blank screen, what is wiped, Qt's messages, signals."""
