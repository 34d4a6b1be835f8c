"""A QR code (ISO/IEC 18004) on a framed white card, painted module by module."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.theme.look import Look

# ISO/IEC 18004, 6.3.8: four modules of light around the symbol.
QUIET_ZONE = 4


class QrCode(QWidget):
    """The code of a link, black on white in every contrast so that phones read it.

    The card is `size` px at factor 1; the code takes as many whole px a module as
    there is room for, so that every edge is sharp.
    """

    def __init__(self, look: Look, link: str, name: str, size: int = 144) -> None:
        super().__init__()
        self._look, self._modules = look, _modules(link)
        give_role(self, Role.Graphic)
        self.setAccessibleName(name)
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card, its frame and the modules."""
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.colours.sheet_border)
        thin = look.rule
        inside = self.rect().adjusted(thin, thin, -thin, -thin)
        painter.fillRect(inside, QColor(Qt.GlobalColor.white))
        count = len(self._modules)
        side = max(inside.width() // (count + 2 * QUIET_ZONE), 1)
        corner = (self.width() - count * side) // 2
        black = QColor(Qt.GlobalColor.black)
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    module = QRect(corner + x * side, corner + y * side, side, side)
                    painter.fillRect(module, black)


def _modules(link: str) -> tuple[tuple[bool, ...], ...]:
    """The symbol at error correction level L: a screen is never torn or stained."""
    import segno  # noqa: PLC0415 - 70 ms, and only the last screen needs it

    # Where a better level fits into the same size segno takes it.
    code = segno.make(link, error="l", micro=False)
    return tuple(tuple(bool(each) for each in row) for row in code.matrix)
