"""A printer, drawn: at work, done, or waiting for somebody."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.icons import paint_icon
from kiosk.ui.theme.look import Look

# The drawing's own grid, in px at factor 1.
_WIDE, _HIGH = 402.0, 394.0
_LINE = 3.6


class Mood(Enum):
    """What the drawing says."""

    WORKING = "working"
    DONE = "done"
    MISSING = "missing"
    FAULT = "fault"
    SAVED = "saved"
    FEED = "feed"


# What they ask for is put into the tray.
_EMPTY = {Mood.FAULT, Mood.FEED}


class PrinterPicture(QWidget):
    """Paper goes in above and comes out below; a fault is in the colour of faults.

    Decoration: the words beside it say the same.
    """

    def __init__(self, look: Look, mood: Mood) -> None:
        super().__init__()
        self._look, self._mood = look, mood
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        least = 150 if look.compact else 240
        self.setMinimumSize(look.px(least), look.px(least))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The desk and the printer in its middle."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colours.desk)
        room = 0.72
        fit = min(self.width() * room / _WIDE, self.height() * room / _HIGH)
        scale = min(fit, 1.15 * look.factor)
        painter.translate(QRectF(self.rect()).center())
        painter.scale(scale, scale)
        painter.translate(-_WIDE / 2, -_HIGH / 2)
        if self._mood is Mood.SAVED:
            self._paint_saved(painter)
            return
        self._paint_tray(painter)
        if self._mood is Mood.MISSING:
            painter.setPen(self._dashes())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(78, 256, 246, 137))
        elif self._mood not in _EMPTY:
            self._paint_letter(painter, 64 if self._mood is Mood.WORKING else 145)
        self._paint_body(painter)

    def _pen(self, colour: QColor, width: float = _LINE) -> QPen:
        pen = QPen(colour, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen

    def _dashes(self) -> QPen:
        pen = self._pen(self._feed_colour())
        pen.setDashPattern([3.2, 2.8])
        return pen

    def _feed_colour(self) -> QColor:
        """What is asked for is in ink, what is wrong in the colour of warnings."""
        colours = self._look.colours
        return colours.ink if self._mood is Mood.FEED else colours.warn

    def _paint_saved(self, painter: QPainter) -> None:
        """A letter, and the stick it is on."""
        painter.save()
        painter.translate(0, -218)
        painter.scale(1, 1.2)
        self._paint_letter(painter, 262)
        painter.restore()
        stick = QRectF(252, 214, 150, 150)
        painter.setPen(self._pen(self._look.colours.ink))
        painter.setBrush(self._look.colours.paper)
        painter.drawRoundedRect(stick, 8, 8)
        mark = stick.adjusted(24, 24, -24, -24)
        paint_icon(painter, "usb", mark, self._look.colours.ink)

    def _paint_tray(self, painter: QPainter) -> None:
        """Paper in the tray; or the place for it, and an arrow."""
        colours = self._look.colours
        if self._mood not in _EMPTY:
            painter.setPen(self._pen(colours.ink))
            painter.setBrush(colours.paper)
            for inset, top in ((19, 2), (10, 9), (0, 16)):
                painter.drawRect(QRectF(88 + inset, top, 226 - 2 * inset, 90 - top))
            return
        painter.setPen(self._dashes())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(
            [QPointF(90, 90), QPointF(90, 6), QPointF(312, 6), QPointF(312, 90)]
        )
        painter.setPen(self._pen(self._feed_colour(), 4.2))
        painter.drawLine(QPointF(201, 22), QPointF(201, 72))
        arrow = [QPointF(182, 54), QPointF(201, 74), QPointF(220, 54)]
        painter.drawPolyline(arrow)

    def _paint_body(self, painter: QPainter) -> None:
        colours = self._look.colours
        body = QPainterPath(QPointF(0, 90))
        body.lineTo(_WIDE, 90)
        body.lineTo(_WIDE, 232)
        body.quadTo(_WIDE, 246, _WIDE - 14, 246)
        body.lineTo(14, 246)
        body.quadTo(0, 246, 0, 232)
        body.closeSubpath()
        painter.setPen(self._pen(colours.ink))
        painter.setBrush(colours.ground)
        painter.drawPath(body)
        painter.drawLine(QPointF(0, 173), QPointF(_WIDE, 173))
        painter.fillRect(QRectF(52, 246, 298, 11), colours.ink)
        painter.setPen(self._pen(colours.edge, 3))
        painter.drawLine(QPointF(39, 124), QPointF(157, 124))
        painter.drawLine(QPointF(39, 139), QPointF(108, 139))
        fault = self._mood in {Mood.FAULT, Mood.MISSING}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.warn if fault else colours.ink)
        painter.drawEllipse(QPointF(371, 134), 13, 13)

    def _paint_letter(self, painter: QPainter, length: float) -> None:
        """A letter coming out, so far."""
        colours = self._look.colours
        painter.setPen(self._pen(colours.ink))
        painter.setBrush(colours.sheet)
        painter.drawRect(QRectF(78, 248, 246, length))
        painter.setPen(self._pen(colours.ink2, 2.4))
        lines = ((38, 196), (55, 167), (82, 292), (97, 292), (111, 258))
        for down, right in lines:
            if down < length - 8:
                y = 248 + down
                painter.drawLine(QPointF(110, y), QPointF(right, y))
