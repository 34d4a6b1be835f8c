"""The staff area without its screens: the PIN, its tries, what a table has in stock."""
