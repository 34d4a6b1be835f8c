"""A QR code (ISO/IEC 18004), painted module by module."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look

# ISO/IEC 18004, 6.3.8 asks for four modules of light around the symbol: two are
# painted here, the paper around the widget is the rest.
QUIET_ZONE = 2


class QrCode(QWidget):
    """The code of a link, black on white in every contrast so that phones read it."""

    def __init__(self, look: Look, link: str, name: str, size: int = 144) -> None:
        super().__init__()
        self._modules = _modules(link)
        self.setAccessibleName(name)
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Modules with their edges on whole px, so that every edge is sharp."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        count = len(self._modules)
        side = self.width() / (count + 2 * QUIET_ZONE)
        edges = [round((each + QUIET_ZONE) * side) for each in range(count + 1)]
        black = QColor(Qt.GlobalColor.black)
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    left, top = edges[x], edges[y]
                    wide, high = edges[x + 1] - left, edges[y + 1] - top
                    painter.fillRect(left, top, wide, high, black)


def _modules(link: str) -> tuple[tuple[bool, ...], ...]:
    """The symbol at error correction level M."""
    import segno  # noqa: PLC0415 - 70 ms, and only the last screen needs it

    code = segno.make(link, error="m", micro=False)
    return tuple(tuple(bool(each) for each in row) for row in code.matrix)
