"""The step that says what to do with the letters, and what more can be done."""

from kiosk.ui.screens.thanks.build import thanks_value
from kiosk.ui.screens.thanks.screen import ThanksScreen

PART = ThanksScreen, thanks_value
