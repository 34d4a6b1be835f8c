"""Questions and views that lie over a screen, inside the window."""
