"""The step in which the writer gives their name."""

from kiosk.ui.screens.you.value import YouValue

__all__ = ["YouValue"]
