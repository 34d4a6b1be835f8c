"""The step in which the set is printed."""

from kiosk.ui.screens.print_.build import print_value
from kiosk.ui.screens.print_.screen import PrintScreen

PART = PrintScreen, print_value
