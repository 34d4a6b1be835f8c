"""Jobs that are not paper yet: written down, and cancelled whatever happens."""
