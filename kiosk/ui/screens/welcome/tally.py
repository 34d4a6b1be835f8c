"""Tally strokes, in groups of five, drawn by hand."""

import random

from PySide6.QtCore import QLineF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.look import Look

_GROUP = 51
_HIGH = 34
_ROW = 46
_ROWS = 3


class TallyStrokes(QWidget):
    """As many strokes as `count`; where they do not fit, the last full rows.

    The words beside it say the number, so it has no accessible name of its own.
    """

    def __init__(self, look: Look, count: int) -> None:
        super().__init__()
        self._look, self._count = look, count
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Up to three rows."""
        return self._look.px(self._rows(width) * _ROW)

    def sizeHint(self) -> QSize:
        """All groups in one row, at most ten."""
        groups = min(max(-(-self._count // 5), 1), 10)
        return QSize(self._look.px(groups * _GROUP), self._look.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """One group."""
        return QSize(self._look.px(_GROUP), self._look.px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Every stroke where its index puts it, so that none ever jumps."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.colours.ink, 2.6 * look.factor)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if look.rtl:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.scale(look.factor, look.factor)
        pen.setWidthF(2.6)
        painter.setPen(pen)
        columns = self._columns(self.width())
        held = columns * self._rows(self.width()) * 5
        skipped = max(-(-(self._count - held) // (columns * 5)) * columns * 5, 0)
        for index in range(skipped, self._count):
            painter.drawLine(_stroke(index, (index - skipped) // 5, columns))

    def _columns(self, width: int) -> int:
        return max(int(width / self._look.factor) // _GROUP, 1)

    def _rows(self, width: int) -> int:
        groups = -(-self._count // 5)
        return min(max(-(-groups // self._columns(width)), 1), _ROWS)


def _stroke(index: int, group: int, columns: int) -> QLineF:
    """One stroke in px at factor 1; the fifth crosses the four."""
    dice = random.Random(index)  # noqa: S311 - the shake of a hand, not a secret

    def shake(by: float) -> float:
        return dice.uniform(-by, by)

    left, top = group % columns * _GROUP, group // columns * _ROW + 4
    if index % 5 == 4:
        return QLineF(
            left + 2 + shake(1),
            top + _HIGH - 7 + shake(2),
            left + 42 + shake(2),
            top + 9 + shake(2),
        )
    x = left + 8 + (index % 5) * 9
    lean = shake(1.6)
    return QLineF(x - lean, top + shake(2) + 2, x + lean, top + _HIGH + shake(2) - 2)
