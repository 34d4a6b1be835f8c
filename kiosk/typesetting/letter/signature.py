"""A drawn signature as curves in the room to sign; never a picture of it."""

import math
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from kiosk.model.page import Anchor, Cubic, Curve
from kiosk.model.signature import Point, Signature
from kiosk.typesetting.letter.curves import Bezier, extent, fit_curves
from kiosk.typesetting.units import MM

# The pen, and a dot made with it, a little heavier as ink is: pt.
PEN_WIDTH, _DOT_SIZE = 0.9, 1.4
# The widest signature (mm), and where the writing line stands in the room.
MAX_WIDTH, _WRITING_LINE = 60.0, 0.75
# The pad's width is the widest signature's; a small one grows at most so much more.
_MAX_ENLARGEMENT = 1.5

# Fractions of the pad's width: how far a curve may pass a point, and how near two
# points may be. On paper 0.3 mm at most, as much as the pen is wide.
_FIT_TOLERANCE, _MIN_STEP = 1 / 300, 1 / 400
# More than any hand signs with; beyond, points are left out evenly.
_MAX_POINTS, _MAX_STROKES = 4_000, 300
# A pad of this many units has a size.
_PAD_SIZES = (1.0, 1e6)

# The handles of a quarter of a circle of radius 1.
_CIRCLE_HANDLE = 0.5523


def place_signature(
    signature: Signature, room: Anchor, *, rtl: bool = False
) -> tuple[Curve, ...]:
    """The strokes as smooth curves inside the room, at the start of its line.

    The ink keeps its shape, stands on the writing line where the room allows it,
    is at most WIDEST wide and as high as the room. Points that are no numbers are
    left out, those off the pad come back to its edge; a pad without a size gives
    nothing. Equal signatures give equal curves.
    """
    strokes = _usable_strokes(signature)
    if not strokes:
        return ()
    tolerance = signature.width * _FIT_TOLERANCE
    fitted = [fit_curves(stroke, tolerance) for stroke in strokes]
    lower, upper = _bounds(strokes, chain.from_iterable(fitted))
    scale = _scale(upper - lower, signature.width, room)
    wide, high = (upper - lower).real * scale, (upper - lower).imag * scale
    # Half the pen, or half a dot, stays free on every side.
    left = room.x + _DOT_SIZE / 2
    if rtl:
        left = room.x + room.width - _DOT_SIZE / 2 - wide
    # Ink that hangs in the air, or below the line, is set upon it.
    line = (min(max(signature.line, lower.imag), upper.imag) - lower.imag) * scale
    lowest = room.y + room.height - _DOT_SIZE / 2 - high
    top = max(
        room.y + _DOT_SIZE / 2, min(room.y + room.height * _WRITING_LINE - line, lowest)
    )

    def place(point: complex) -> Point:
        offset = (point - lower) * scale
        return left + offset.real, top + offset.imag

    return tuple(
        _stroke([tuple(map(place, each)) for each in curves])
        if curves
        else _dot(place(stroke[0]))
        for stroke, curves in zip(strokes, fitted, strict=True)
    )


def _usable_strokes(signature: Signature) -> list[list[complex]]:
    """The strokes with finite points on the pad, none too near to the next."""
    width, height = signature.width, signature.height
    if not all(_PAD_SIZES[0] <= each <= _PAD_SIZES[1] for each in (width, height)):
        return []
    if not math.isfinite(signature.line):
        return []
    finite = [
        [
            complex(min(max(x, 0.0), width), min(max(y, 0.0), height))
            for x, y in stroke
            if math.isfinite(x) and math.isfinite(y)
        ]
        for stroke in signature.strokes[:_MAX_STROKES]
    ]
    step = width * _MIN_STEP
    strokes = [_thinned(stroke, step) for stroke in finite if stroke]
    every = -(-sum(map(len, strokes)) // _MAX_POINTS)
    if every <= 1:
        return strokes
    return [_thinned([*stroke[::every], stroke[-1]], step) for stroke in strokes]


def _thinned(stroke: Sequence[complex], step: float) -> list[complex]:
    """The stroke without points nearer than a step; its ends stay what they are."""
    points = [stroke[0], *_far_apart(stroke, step)]
    last = stroke[-1]
    if points[-1] == last:
        return points
    while len(points) > 1 and abs(last - points[-1]) < step:
        points.pop()
    # A tap that trembles is a dot.
    return (
        points if len(points) == 1 and abs(last - points[0]) < step else [*points, last]
    )


def _far_apart(stroke: Sequence[complex], step: float) -> Iterator[complex]:
    kept = stroke[0]
    for point in stroke:
        if abs(point - kept) >= step:
            kept = point
            yield point


def _bounds(
    strokes: Sequence[Sequence[complex]], curves: Iterator[Bezier]
) -> tuple[complex, complex]:
    """The corners of the box that all ends and curves just fit."""
    corners = [point for curve in curves for point in extent(curve)]
    corners += [stroke[0] for stroke in strokes]
    xs, ys = [each.real for each in corners], [each.imag for each in corners]
    return complex(min(xs), min(ys)), complex(max(xs), max(ys))


def _scale(size: complex, pad_width: float, room: Anchor) -> float:
    """Points on paper for one unit of the pad."""
    max_width = max(min(MAX_WIDTH * MM, room.width) - _DOT_SIZE, 0.0)
    max_height = max(room.height - _DOT_SIZE, 0.0)
    max_scale = _MAX_ENLARGEMENT * max_width / pad_width
    width_scale = max_width / size.real if size.real else max_scale
    height_scale = max_height / size.imag if size.imag else max_scale
    return min(max_scale, width_scale, height_scale)


def _stroke(curves: Sequence[tuple[Point, ...]]) -> Curve:
    path: tuple[Cubic, ...] = tuple((c1, c2, end) for _, c1, c2, end in curves)
    return Curve(curves[0][0], path, PEN_WIDTH)


def _dot(centre: Point) -> Curve:
    """A filled circle: a line without length prints as nothing somewhere."""
    radius, handle = _DOT_SIZE / 2, _DOT_SIZE / 2 * _CIRCLE_HANDLE
    x, y = centre
    directions = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))
    path: list[Cubic] = []
    for (ax, ay), (bx, by) in pairwise(directions):
        start = x + ax * radius + bx * handle, y + ay * radius + by * handle
        end = x + bx * radius + ax * handle, y + by * radius + ay * handle
        path.append((start, end, (x + bx * radius, y + by * radius)))
    return Curve((x + radius, y), tuple(path))
