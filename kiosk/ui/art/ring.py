"""A ring that empties, with the seconds that are left in it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Ring(QWidget):
    """`left` of `total` seconds; the words beside it say the same."""

    def __init__(self, look: Look, total: int, left: int, size: int = 160) -> None:
        super().__init__()
        self._look, self._total, self._left = look, total, left
        self.setFixedSize(look.px(size), look.px(size))

    def show_left(self, left: int) -> None:
        """Show another second."""
        self._left = left
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The gone part in the colour of lines, the rest in ink, from noon on."""
        look, colours = self._look, self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look.px(8)
        half = width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        pen = QPen(colours.line, look.rule if look.contrast else width)
        painter.setPen(pen)
        painter.drawEllipse(box)
        pen = QPen(colours.ink, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        share = self._left / max(self._total, 1)
        painter.drawArc(box, 90 * 16, round(-360 * 16 * share))
        number, font = str(self._left), look.font(TextRole.COUNTDOWN)
        room = round(self.width() * 0.92 / max(len(number), 2))
        font.setPixelSize(min(font.pixelSize(), room))
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, number)
