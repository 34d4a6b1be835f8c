"""Drawings: sign it, fold it into its envelope, stamp it, post it; or take a stick."""

from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.art.signature import signature
from kiosk.ui.theme.look import Look

_WIDE, _HIGH = 206, 106
_POST_WIDE = 112


class Picture(Enum):
    """Which of them."""

    SIGN = "sign"
    FOLD = "fold"
    TAKE = "take"
    STAMP = "stamp"
    POST = "post"
    KEEP = "keep"


class PostArt(QWidget):
    """A line drawing of 206 by 106 times `scale`; the words beside it say the same.

    `folds` is how many folds the sheet gets (0 to 2), `window` whether the envelope
    has one.
    """

    def __init__(
        self,
        look: Look,
        picture: Picture,
        folds: int = 2,
        scale: float = 1.0,
        *,
        window: bool = True,
    ) -> None:
        super().__init__()
        self._window = window
        self._look, self._picture, self._folds = look, picture, folds
        self._scale = look.factor * scale
        self.setFixedSize(look.px(_WIDE * scale), look.px(_HIGH * scale))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ink lines of 2.5 on white, blue for what the visitor's hand adds."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        if look.rtl and self._picture in {Picture.POST, Picture.KEEP}:
            painter.translate(_WIDE - _POST_WIDE, 0)
        self._line(painter, 2.5)
        painter.setBrush(look.colours.sheet)
        match self._picture:
            case Picture.SIGN:
                self._paint_sign(painter)
            case Picture.FOLD:
                self._paint_fold(painter)
            case Picture.TAKE:
                self._paint_take(painter)
            case Picture.STAMP:
                self._paint_stamp(painter)
            case Picture.POST:
                self._paint_post(painter)
            case Picture.KEEP:
                self._paint_post(painter)
                self._line(painter, 5)
                painter.drawLine(QLineF(2, 8, 110, 98))

    def _line(self, painter: QPainter, width: float, *, blue: bool = False) -> None:
        colours = self._look.colours
        painter.setPen(QPen(colours.accent if blue else colours.ink, width))

    def _words(self, painter: QPainter, *lines: tuple[float, float, float]) -> None:
        """Lines that stand for words: x, y and length."""
        painter.setPen(QPen(self._look.colours.edge, 2))
        for x, y, length in lines:
            painter.drawLine(QLineF(x, y, x + length, y))

    def _paint_sign(self, painter: QPainter) -> None:
        """The foot of the letter: the signature stands above the name."""
        painter.drawRect(QRectF(2, 4, 150, 97))
        self._words(painter, (16, 18, 122), (16, 28, 104), (16, 40, 36))
        self._words(painter, (16, 86, 58))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.save()
        painter.translate(14, 47)
        painter.scale(1.3, 1.3)
        self._line(painter, 1.9, blue=True)
        painter.drawPath(signature(0, 0))
        painter.restore()

    def _paint_fold(self, painter: QPainter) -> None:
        """The sheet with its folds, and in its window envelope."""
        painter.drawRect(QRectF(2, 4, 66, 97))
        high = 97 / (self._folds + 1)
        pen = QPen(self._look.colours.ink, 2.5)
        pen.setDashPattern([1.2, 1.6])
        painter.setPen(pen)
        for fold in range(1, self._folds + 1):
            y = 4 + fold * high
            painter.drawLine(QLineF(2, y, 68, y))
        self._words(painter, (10, 18, 26), (10, 26, 20), (10, 48, 50), (10, 57, 44))
        self._words(painter, (10, 80, 40), (10, 89, 30))
        self._line(painter, 2.5)
        painter.drawLine(QLineF(77, 62, 93, 62))
        painter.drawPolyline([QPointF(87, 56), QPointF(93, 62), QPointF(87, 68)])
        self._envelope(painter, QRectF(102, 36, 102, 65))

    def _envelope(self, painter: QPainter, box: QRectF) -> None:
        """An envelope: its address in a window at the lower left, or printed on it."""
        colours = self._look.colours
        self._line(painter, 2.5)
        painter.setBrush(colours.sheet)
        painter.drawRect(box)
        window = QRectF(box.left() + 10, box.bottom() - 36, 54, 26)
        if not self._window:
            x, y = box.center().x() - 17, box.bottom() - 30
            self._words(painter, (x, y, 34), (x, y + 7, 26), (x, y + 14, 30))
            return
        painter.setPen(QPen(colours.ink, 1.5))
        painter.setBrush(colours.paper)
        painter.drawRoundedRect(window, 4, 4)
        x, y = window.left() + 8, window.top()
        self._words(painter, (x, y + 8, 34), (x, y + 13.5, 26), (x, y + 19, 30))

    def _paint_take(self, painter: QPainter) -> None:
        """A stick on its way out."""
        painter.drawRect(QRectF(2, 38, 40, 26))
        self._words(painter, (10, 46, 10), (10, 56, 10))
        self._line(painter, 2.5)
        painter.drawRoundedRect(QRectF(42, 30, 92, 42), 6, 6)
        self._line(painter, 2.5, blue=True)
        painter.drawLine(QLineF(150, 51, 178, 51))
        painter.drawPolyline([QPointF(170, 43), QPointF(178, 51), QPointF(170, 59)])

    def _paint_stamp(self, painter: QPainter) -> None:
        self._envelope(painter, QRectF(2, 18, 176, 83))
        self._line(painter, 2.5)
        painter.setBrush(self._look.colours.ground)
        painter.drawRect(QRectF(138, 27, 30, 36))
        painter.drawLine(QLineF(153, 1, 153, 14))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([QPointF(147, 8), QPointF(153, 14), QPointF(159, 8)])

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
