"""A QR code (ISO/IEC 18004), painted module by module."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look

# ISO/IEC 18004, 6.3.8: four modules of light around the symbol.
QUIET_ZONE = 4


class QrCode(QWidget):
    """The code of a link, black on white in every contrast so that phones read it."""

    def __init__(self, look: Look, link: str, name: str, size: int = 144) -> None:
        super().__init__()
        self._look = look
        self._modules = _modules(link)
        self.setAccessibleName(name)
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Whole px for a module, so that every edge is sharp."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        count = len(self._modules)
        side = max(self.width() // (count + 2 * QUIET_ZONE), 1)
        inset = (self.width() - side * count) / 2
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    box = QRectF(inset + x * side, inset + y * side, side, side)
                    painter.fillRect(box, QColor(Qt.GlobalColor.black))
        look = self._look
        painter.setPen(QPen(look.colours.line, look.rule))
        half = look.rule / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))


def _modules(link: str) -> tuple[tuple[bool, ...], ...]:
    """The symbol at error correction level M."""
    import segno  # noqa: PLC0415 - 70 ms, and only the last screen needs it

    code = segno.make(link, error="m", micro=False)
    return tuple(tuple(bool(each) for each in row) for row in code.matrix)
