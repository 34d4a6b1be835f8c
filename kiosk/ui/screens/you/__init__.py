"""The step in which the writer gives their name."""

from kiosk.ui.screens.you.screen import YouScreen
from kiosk.ui.screens.you.value import YouValue

__all__ = ["YouScreen", "YouValue"]
