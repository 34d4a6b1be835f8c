"""The step in which the letter is written."""

from kiosk.ui.screens.write.build import write_value
from kiosk.ui.screens.write.screen import WriteScreen

PART = WriteScreen, write_value
