"""The ink on a pad: what was drawn, and the stroke under the finger."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from kiosk.model.signature import Point, Signature


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of a pad and how far below its top the writing line stands, px."""

    size: QSizeF
    line: float

    @property
    def box(self) -> QRectF:
        """The whole pad."""
        return QRectF(QPointF(), self.size)

    def held(self, point: QPointF) -> Point:
        """The point, brought back to the edge if it is off the pad."""
        x = min(max(point.x(), 0.0), self.size.width())
        return x, min(max(point.y(), 0.0), self.size.height())

    def placing(self, drawn: Signature) -> QTransform:
        """From the units of what was drawn to px, line upon line."""
        if not drawn or drawn.width <= 0 or drawn.height <= 0:
            return QTransform()
        width, height = self.size.width(), self.size.height()
        scale = min(width / drawn.width, height / drawn.height)
        x, y = (width - drawn.width * scale) / 2, self.line - drawn.line * scale
        return QTransform(scale, 0, 0, scale, x, y)


class Ink:
    """A signature that grows; ink that leaves the pad ends at its edge."""

    def __init__(self) -> None:
        self.drawn = Signature()
        self._paths: list[QPainterPath] = []
        self._stroke: list[Point] = []
        self._away = False

    def take(self, drawn: Signature) -> None:
        """Show what was drawn, here or on a pad of another size."""
        self.drawn = drawn
        self._paths = [path_of(each) for each in drawn.strokes if each]

    def drop(self) -> None:
        """Forget the stroke that is being drawn."""
        self._stroke, self._away = [], False

    def add(self, point: QPointF, paper: Paper) -> bool:
        """Draw on to a point; whether a stroke ended there, at the edge."""
        inside = paper.box.contains(point)
        left = not inside and not self._away and bool(self._stroke)
        if inside or left:
            self._append(paper.held(point))
        self._away = not inside
        return left and self.finish(paper)

    def finish(self, paper: Paper) -> bool:
        """Add the stroke to what was drawn, in px of this pad; whether there is one."""
        if not self._stroke:
            return False
        there, strokes = paper.placing(self.drawn), self.drawn.strokes
        here = [tuple(_moved(each, there) for each in stroke) for stroke in strokes]
        here.append(tuple(self._stroke))
        self._stroke = []
        width, height = paper.size.width(), paper.size.height()
        self.take(Signature(tuple(here), width, height, paper.line))
        return True

    def fresh(self, pen: float) -> QRectF:
        """The box around what the last point changed, for a pen of this width."""
        box = QRectF()
        for x, y in self._stroke[-4:]:
            box |= QRectF(x - pen, y - pen, 2 * pen, 2 * pen)
        return box

    def paint(self, painter: QPainter, paper: Paper) -> None:
        """All of it, with the painter's pen."""
        if self._stroke:
            painter.drawPath(path_of(self._stroke))
        painter.setTransform(paper.placing(self.drawn), combine=True)
        for path in self._paths:
            painter.drawPath(path)

    def __bool__(self) -> bool:
        """Whether there is any ink."""
        return bool(self.drawn) or bool(self._stroke)

    def _append(self, point: Point) -> None:
        """One more point, at least a px from the last."""
        x, y = self._stroke[-1] if self._stroke else (-2.0, -2.0)
        if abs(point[0] - x) + abs(point[1] - y) >= 1:
            self._stroke.append(point)


def path_of(stroke: Sequence[Point]) -> QPainterPath:
    """A stroke with its corners rounded; one point is a dot under a round pen."""
    points = [QPointF(*each) for each in stroke]
    path = QPainterPath(points[0])
    for one, two in pairwise(points[1:]):
        path.quadTo(one, (one + two) / 2)
    # Qt does not draw a line to where it stands.
    path.lineTo(points[-1] + QPointF(0.01, 0))
    return path


def _moved(point: Point, there: QTransform) -> Point:
    moved = there.map(QPointF(*point))
    return moved.x(), moved.y()
