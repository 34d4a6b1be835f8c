"""The shell of the staff area: it covers the visit, which stays as it is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.controls.dialog import Cover
from kiosk.ui.staff.page import StaffPage
from kiosk.ui.staff.rail import Rail
from kiosk.ui.theme.look import Look

STAFF_AREA = N_("Staff area")


class Shell(Cover):
    """A rail and a page over the whole window; `answered` carries what both say."""

    answered = Signal(object)

    def __init__(self, look: Look, host: QWidget, rail: Rail, page: StaffPage) -> None:
        super().__init__(look, host, look.words(STAFF_AREA))
        self.setPalette(look.palette())
        self.setAccessibleDescription(page.name)
        self.page = page
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addWidget(page, 1)
        rail.answered.connect(self.answered)
        page.answered.connect(self.answered)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing of the visit shines through."""
        QPainter(self).fillRect(self.rect(), self.look.colours.ground)
