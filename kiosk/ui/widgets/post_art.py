"""Three drawings: fold it, stamp it, post it."""

from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look


class Picture(Enum):
    """Which of the three."""

    FOLD = "fold"
    STAMP = "stamp"
    POST = "post"


class PostArt(QWidget):
    """A line drawing of 206 by 106; the words below it say the same.

    `folds` is how many folds the sheet gets (0 to 2).
    """

    def __init__(self, look: Look, picture: Picture, folds: int = 2) -> None:
        super().__init__()
        self._look, self._picture, self._folds = look, picture, folds
        self.setFixedSize(look.px(206), look.px(106))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ink lines of 2.5 on white."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(look.factor, look.factor)
        if look.rtl and self._picture is Picture.POST:
            painter.translate(206 - 112, 0)
        self._line(painter, 2.5)
        painter.setBrush(look.colours.sheet)
        match self._picture:
            case Picture.FOLD:
                self._paint_fold(painter)
            case Picture.STAMP:
                self._paint_stamp(painter)
            case Picture.POST:
                self._paint_post(painter)

    def _line(self, painter: QPainter, width: float, *, blue: bool = False) -> None:
        colours = self._look.colours
        painter.setPen(QPen(colours.accent if blue else colours.ink, width))

    def _words(self, painter: QPainter, *lines: tuple[float, float, float]) -> None:
        """Lines that stand for words: x, y and length."""
        painter.setPen(QPen(self._look.colours.edge, 2))
        for x, y, length in lines:
            painter.drawLine(QLineF(x, y, x + length, y))

    def _paint_fold(self, painter: QPainter) -> None:
        painter.drawRect(QRectF(2, 4, 76, 97))
        high = 97 / (self._folds + 1)
        pen = QPen(self._look.colours.ink, 2.5)
        pen.setDashPattern([1.2, 1.6])
        painter.setPen(pen)
        for fold in range(1, self._folds + 1):
            y = 4 + fold * high
            painter.drawLine(QLineF(2, y, 78, y))
        self._words(painter, (11, 17, 30), (11, 45, 58), (11, 56, 50), (11, 80, 42))
        if not self._folds:
            return
        self._line(painter, 2.5)
        painter.drawRect(QRectF(114, 37, 64, high))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        arrow = QPainterPath(QPointF(89, 85))
        arrow.cubicTo(QPointF(104, 80), QPointF(107, 66), QPointF(93, 57))
        arrow.moveTo(90, 64)
        arrow.lineTo(93, 56)
        arrow.lineTo(101, 59)
        painter.drawPath(arrow)

    def _paint_stamp(self, painter: QPainter) -> None:
        painter.drawRect(QRectF(2, 18, 200, 84))
        painter.setBrush(self._look.colours.ground)
        painter.drawRect(QRectF(160, 27, 30, 36))
        self._words(painter, (14, 31, 40), (14, 39, 28))
        self._words(painter, (84, 68, 66), (84, 78, 50), (84, 88, 58))
        self._line(painter, 2.5, blue=True)
        painter.drawLine(QLineF(175, 1, 175, 15))
        painter.drawPolyline([QPointF(169, 9), QPointF(175, 15), QPointF(181, 9)])

    def _paint_post(self, painter: QPainter) -> None:
        box = QPainterPath(QPointF(12, 102))
        box.lineTo(12, 58)
        box.cubicTo(QPointF(12, 8), QPointF(100, 8), QPointF(100, 58))
        box.lineTo(100, 102)
        painter.drawPath(box)
        painter.drawLine(QLineF(0, 102, 112, 102))
        painter.drawRect(QRectF(36, 2, 40, 52))
        painter.fillRect(QRectF(29, 51, 54, 12), self._look.colours.ink)
        self._words(painter, (43, 14, 14), (51, 34, 18), (51, 42, 18))
