"""The step in which the set is printed."""

from kiosk.ui.screens.printing.value import PrintValue

__all__ = ["PrintValue"]
