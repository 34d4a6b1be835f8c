"""A signature in ink."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath


def signature(x: float, y: float) -> QPainterPath:
    """A name as a hand writes it, 66 by 22."""
    path = QPainterPath(QPointF(x + 1, y + 17))
    for a, b, c in (
        ((8, 12), (15, 2), (14, 1)),
        ((11, 3), (8, 20), (10, 19)),
        ((14, 16), (17, 8), (18, 8)),
        ((18, 12), (17, 20), (20, 18)),
        ((24, 13), (29, 2), (28, 2)),
        ((25, 5), (23, 19), (25, 18)),
        ((27, 15), (30, 11), (32, 11)),
        ((34, 12), (31, 18), (34, 18)),
        ((37, 16), (39, 11), (41, 11)),
        ((43, 12), (41, 18), (43, 18)),
        ((46, 14), (50, 4), (51, 3)),
    ):
        points = [QPointF(x + px, y + py) for px, py in (a, b, c)]
        path.cubicTo(*points)
    path.moveTo(x + 43, y + 9)
    path.cubicTo(QPointF(x + 50, y + 6), QPointF(x + 58, y + 6), QPointF(x + 65, y + 5))
    return path
