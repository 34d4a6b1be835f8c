"""Everything that knows Qt."""

import gc

# Garbage is collected by hand (see background/collector.py), and not even once while
# the binding makes thousands of things that stay.
gc.disable()

from kiosk.ui import binding  # noqa: E402, F401 - before any other that names Qt
