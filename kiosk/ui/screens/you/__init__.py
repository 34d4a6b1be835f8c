"""The step in which the writer gives their name."""

from kiosk.ui.screens.you.build import you_value
from kiosk.ui.screens.you.screen import YouScreen

PART = YouScreen, you_value
