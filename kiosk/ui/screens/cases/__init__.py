"""The step in which a case is chosen."""

from kiosk.ui.screens.cases.build import cases_value
from kiosk.ui.screens.cases.screen import CasesScreen

PART = CasesScreen, cases_value
