"""The step in which the set is printed."""

from kiosk.ui.screens.print_.screen import PrintScreen
from kiosk.ui.screens.print_.value import PrintValue

__all__ = ["PrintScreen", "PrintValue"]
