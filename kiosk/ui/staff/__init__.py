"""The staff area: the PIN, a rail, and a folder a page; loaded when it is opened."""
