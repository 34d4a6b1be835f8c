"""The frame around a control of several parts."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look


def paint_frame(widget: QWidget, look: Look) -> None:
    """Paint the widget's whole rectangle as paper with a border of 2, rounded by 6."""
    painter, width = QPainter(widget), look.px(2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colours.edge, width))
    painter.setBrush(look.colours.paper)
    half, radius = width / 2, look.px(6)
    box = QRectF(widget.rect()).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(box, radius, radius)
