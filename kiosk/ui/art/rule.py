"""A hairline between two things."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.look import Look


class Rule(QWidget):
    """A line across, or down where `upright`; decoration, so no accessible name.

    A `strong` one is in ink: below the title of a page.
    """

    def __init__(
        self, look: Look, *, upright: bool = False, strong: bool = False
    ) -> None:
        super().__init__()
        self._colour: QColor = look.colours.ink if strong else look.colours.line
        if upright:
            self.setFixedWidth(look.rule)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(look.px(2) if strong else look.rule)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """All of it in the colour of lines."""
        QPainter(self).fillRect(self.rect(), self._colour)
