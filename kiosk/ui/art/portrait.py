"""A drawn portrait: serif initials on a hatching that stays with the person."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

STEP = 7
HATCHINGS = 4


def first_hatching(people: Sequence[str]) -> int:
    """The hatching of a case's first person; those who follow count on from it."""
    return sum(map(ord, people[0])) % HATCHINGS if people else 0


class Portrait(QWidget):
    """Initials in a frame of `width` by about 6/5 of it, in px at factor 1.

    `place` is the first hatching of the case and the person's place in it, so the
    four people of one case look different and each looks the same everywhere.
    """

    def __init__(
        self,
        look: Look,
        initials: str,
        place: int,
        width: int = 72,
        *,
        pale: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._initials, self._pale = look, initials, pale
        self._hatching = place % HATCHINGS
        self.setFixedSize(look.px(width), look.px(round(width * 1.18)))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, hatching, room for the initials, initials, frame."""
        look, colours = self._look, self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half, radius = 0.5 * look.factor, look.px(4)
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        frame = QPainterPath()
        frame.addRoundedRect(box, radius, radius)
        painter.fillPath(frame, colours.ground)
        painter.setClipPath(frame)
        painter.setPen(QPen(colours.hatch, look.factor))
        painter.drawPath(_HATCH[self._hatching](box, STEP * look.factor))
        painter.setClipping(False)
        self._paint_initials(painter, box)
        painter.setPen(
            QPen(colours.edge if self._pale else colours.ink, look.factor * 1.3)
        )
        painter.drawPath(frame)

    def _paint_initials(self, painter: QPainter, box: QRectF) -> None:
        look, colours = self._look, self._look.colours
        font = look.font(TextRole.TITLE)
        font.setPixelSize(round(box.width() * 0.4))
        metrics = QFontMetricsF(font)
        wide = metrics.horizontalAdvance(self._initials) + 2 * look.gap
        room = QRectF(0, 0, min(wide, box.width()), metrics.capHeight() * 1.9)
        room.moveCenter(box.center())
        painter.fillRect(room, colours.ground)
        painter.setPen(colours.ink2 if self._pale else colours.ink)
        painter.setFont(font)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._initials)


def _slanted(box: QRectF, step: float, lean: int) -> QPainterPath:
    path = QPainterPath()
    long = box.height() + box.width()
    for index in range(int(long / step * 0.71) + 2):
        x = box.left() - box.height() + index * step * 1.41
        ends = (box.bottom(), box.top()) if lean > 0 else (box.top(), box.bottom())
        path.moveTo(x, ends[0])
        path.lineTo(x + box.height(), ends[1])
    return path


def _waves(box: QRectF, step: float) -> QPainterPath:
    path = QPainterPath()
    for row in range(int(box.height() / step) + 3):
        y = box.top() + (row - 1) * step
        path.moveTo(box.left(), y)
        for index in range(int(box.width()) + 1):
            rise = math.sin(index / step * 1.1) * step * 0.4
            path.lineTo(box.left() + index, y + rise)
    return path


def _arcs(box: QRectF, step: float) -> QPainterPath:
    path = QPainterPath()
    for index in range(1, int((box.height() + box.width()) / step) + 1):
        radius = index * step
        path.addEllipse(QPointF(box.bottomLeft()), radius, radius)
    return path


_HATCH = (
    lambda box, step: _slanted(box, step, 1),
    _waves,
    _arcs,
    lambda box, step: _slanted(box, step, -1),
)
