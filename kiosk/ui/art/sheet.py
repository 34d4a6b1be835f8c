"""A sheet of paper: a border of 1 and a flat edge, no blur and no shadow."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.theme.look import Look


def paint_sheet(
    painter: QPainter, look: Look, box: QRectF, colour: QColor | None = None
) -> None:
    """Paint a sheet over `box`, its flat edge 4 to the right and below."""
    colours, offset = look.colours, look.px(4)
    painter.fillRect(box.translated(offset, offset), colours.sheet_edge)
    painter.fillRect(box, colour or colours.sheet)
    paint_border(painter, look, box)


def paint_border(painter: QPainter, look: Look, box: QRectF) -> None:
    """Paint the border of a sheet, inside its edges."""
    colours = look.colours
    painter.setPen(QPen(colours.sheet_border, colours.rule))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = colours.rule / 2
    painter.drawRect(box.adjusted(half, half, -half, -half))
