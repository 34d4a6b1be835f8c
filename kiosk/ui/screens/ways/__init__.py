"""The step with the ways besides a letter: all of them, or one with what it needs."""

from kiosk.ui.screens.ways.build import ways_value
from kiosk.ui.screens.ways.screen import WaysScreen

PART = WaysScreen, ways_value
