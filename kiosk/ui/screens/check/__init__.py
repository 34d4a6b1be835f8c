"""The last look at every page before it is printed."""

from kiosk.ui.screens.check.build import check_value
from kiosk.ui.screens.check.screen import CheckScreen

PART = CheckScreen, check_value
