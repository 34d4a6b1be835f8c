"""An icon that stands beside words."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.icons import paint_icon
from kiosk.ui.theme.look import Look


class Icon(QWidget):
    """A decorative square icon of `size` px at factor 1, beside words that say it."""

    def __init__(
        self, look: Look, name: str, size: int = 28, colour: QColor | None = None
    ) -> None:
        super().__init__()
        self._look, self._name = look, name
        self._colour = colour or look.colours.ink
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon over all of it."""
        box, rtl = QRectF(self.rect()), self._look.rtl
        paint_icon(QPainter(self), self._name, box, self._colour, rtl=rtl)
