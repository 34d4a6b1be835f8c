"""The calm page: what went wrong in the kiosk, and what became of the words."""

from kiosk.ui.screens.calm.build import calm_value
from kiosk.ui.screens.calm.screen import CalmScreen

PART = CalmScreen, calm_value
