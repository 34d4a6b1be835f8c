"""The path language of our icons: the commands M L H V C S A Z of SVG 1.1, 8.3."""

import math
import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

_TOKEN = re.compile(r"[A-Za-z]|-?\d*\.?\d+")
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}


def painter_path(data: str) -> QPainterPath:
    """The path that `data` (the attribute d) describes."""
    path = QPainterPath()
    handle = QPointF()
    for letter, numbers in _commands(data):
        origin = path.currentPosition() if letter.islower() else QPointF()
        handle = _add(path, letter.upper(), _absolute(letter, numbers, origin), handle)
    return path


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; a repeated letter may be left out."""
    tokens = _TOKEN.findall(data)
    letter, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            letter, at = tokens[at], at + 1
        count = _COUNT[letter.upper()]
        yield letter, [float(each) for each in tokens[at : at + count]]
        at += count
        letter = {"M": "L", "m": "l"}.get(letter, letter)


def _absolute(letter: str, numbers: list[float], origin: QPointF) -> list[float]:
    """The numbers with relative points moved to where they belong."""
    if letter in "Hh":
        return [numbers[0] + origin.x()]
    if letter in "Vv":
        return [numbers[0] + origin.y()]
    if letter in "Aa":
        return [*numbers[:5], numbers[5] + origin.x(), numbers[6] + origin.y()]
    return [
        each + (origin.y() if index % 2 else origin.x())
        for index, each in enumerate(numbers)
    ]


def _add(path: QPainterPath, letter: str, at: list[float], handle: QPointF) -> QPointF:
    """Add one command; gives the last control point, which S mirrors."""
    here = path.currentPosition()
    points = [QPointF(x, y) for x, y in zip(at[::2], at[1::2], strict=False)]
    match letter:
        case "M":
            path.moveTo(points[0])
        case "L":
            path.lineTo(points[0])
        case "H":
            path.lineTo(at[0], here.y())
        case "V":
            path.lineTo(here.x(), at[0])
        case "C":
            path.cubicTo(*points)
            return points[1]
        case "S":
            path.cubicTo(here * 2 - handle, *points)
            return points[0]
        case "A":
            _arc(path, at)
        case _:
            path.closeSubpath()
    return path.currentPosition()


def _arc(path: QPainterPath, at: list[float]) -> None:
    """A circular arc: end points to centre and angles, SVG 1.1, F.6.5."""
    sweep = bool(at[4])
    start, end = path.currentPosition(), QPointF(at[5], at[6])
    half = (end - start) / 2
    chord = math.hypot(half.x(), half.y())
    radius = max(at[0], chord)
    rise = math.sqrt(radius**2 - chord**2) / chord * (1 if bool(at[3]) != sweep else -1)
    centre = start + half + QPointF(-half.y(), half.x()) * rise
    first, last = _angle(centre, start), _angle(centre, end)
    turn = (last - first) % 360 - (360 if sweep else 0)
    corner = centre - QPointF(radius, radius)
    path.arcTo(QRectF(corner, QSizeF(2 * radius, 2 * radius)), first, turn)


def _angle(centre: QPointF, point: QPointF) -> float:
    """Degrees as QPainterPath counts them: anticlockwise from three o'clock."""
    return math.degrees(math.atan2(centre.y() - point.y(), point.x() - centre.x()))
