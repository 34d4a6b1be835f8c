"""Tally strokes in groups of five, each a line that is the same in every report."""

import random
from collections.abc import Iterator

from kiosk.model.page import Line

# All in pt: from group to group, the height of a stroke, and its width.
_GROUP, _HIGH, _WIDTH = 17.0, 11.0, 0.9
# From stroke to stroke of a group, how far the fifth reaches, from row to row.
_STEP, _ACROSS, _ROW = 3.0, 14.0, 18.0
_MOST_ROWS = 6


def stroke_rows(count: int, width: float) -> int:
    """How many rows of strokes are drawn; none where they do not fit."""
    groups, columns = -(-count // 5), max(int(width / _GROUP), 1)
    rows = -(-groups // columns)
    return rows if rows <= _MOST_ROWS else 0


def strokes_height(count: int, width: float) -> float:
    """The height of all rows, pt."""
    return stroke_rows(count, width) * _ROW


def strokes(count: int, x: float, y: float, width: float) -> Iterator[Line]:
    """The strokes from (x, y) down, at most so many as fit six rows, else none."""
    columns = max(int(width / _GROUP), 1)
    for index in range(count if stroke_rows(count, width) else 0):
        row, column = divmod(index // 5, columns)
        yield _stroke(index, x + column * _GROUP, y + row * _ROW)


def _stroke(index: int, left: float, top: float) -> Line:
    """One stroke of a group; the fifth crosses the four."""
    dice = random.Random(index)  # noqa: S311 - the shake of a hand, not a secret
    lean, shift = dice.uniform(-0.7, 0.7), dice.uniform(-0.7, 0.7)
    if index % 5 == 4:
        low, high = top + _HIGH * 0.75 + shift, top + _HIGH * 0.2 + lean
        return Line(left, low, left + _ACROSS, high, _WIDTH)
    at = left + 2 + index % 5 * _STEP
    return Line(at - lean, top + shift, at + lean, top + _HIGH + shift, _WIDTH)
