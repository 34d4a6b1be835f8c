"""The last look at every page before it is printed."""

from kiosk.ui.screens.check.screen import CheckScreen
from kiosk.ui.screens.check.value import CheckValue

__all__ = ["CheckScreen", "CheckValue"]
