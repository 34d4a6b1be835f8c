"""The step in which the letter is written."""

from kiosk.ui.screens.write.screen import WriteScreen
from kiosk.ui.screens.write.value import WriteValue

__all__ = ["WriteScreen", "WriteValue"]
