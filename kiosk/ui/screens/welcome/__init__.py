"""The step in which a visit begins."""

from kiosk.ui.screens.welcome.build import welcome_value
from kiosk.ui.screens.welcome.screen import WelcomeScreen

PART = WelcomeScreen, welcome_value
