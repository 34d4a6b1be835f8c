"""Everything that knows Qt."""

from kiosk.ui import binding  # noqa: F401 - before any other module that names Qt
from kiosk.ui.background.collector import collect_by_hand

# Before the first widget is made, whoever makes it.
collect_by_hand()
