"""The step in which it is chosen who gets the letter."""

from kiosk.ui.screens.officials.build import officials_value
from kiosk.ui.screens.officials.screen import OfficialsScreen

PART = OfficialsScreen, officials_value
