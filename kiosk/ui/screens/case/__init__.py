"""The step in which a case is read."""

from kiosk.ui.screens.case.build import case_value
from kiosk.ui.screens.case.screen import CaseScreen

PART = CaseScreen, case_value
