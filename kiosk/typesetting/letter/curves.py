"""Points -> few smooth cubic Bezier curves, by least squares.

Philip J. Schneider, "An Algorithm for Automatically Fitting Digitized Curves",
Graphics Gems (1990). It takes the shake of a hand and the grid of a touch screen out
of a line; a spline through the points would keep both, with more curves. Points are
complex numbers, x + y j. Ends are kept exactly; time is n log n for any input.
"""

import cmath
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

Bezier = tuple[complex, complex, complex, complex]

# What is less is taken for zero.
NOTHING = 1e-12


def point_at(curve: Bezier, t: float) -> complex:
    """The point of a curve at a time from 0 to 1."""
    s = 1 - t
    p0, p1, p2, p3 = curve
    return s * s * (s * p0 + 3 * t * p1) + t * t * (3 * s * p2 + t * p3)


def extent(curve: Bezier) -> tuple[complex, complex]:
    """The corners, least and most, of the box that a curve just fits."""
    xs = _reached([each.real for each in curve])
    ys = _reached([each.imag for each in curve])
    return complex(min(xs), min(ys)), complex(max(xs), max(ys))


def _reached(values: Sequence[float]) -> list[float]:
    """The values at the ends of a curve and where it turns, on one axis."""
    p0, p1, p2, p3 = values
    a, b, c = p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0
    turns: tuple[float, ...] = ()
    if abs(a) > NOTHING:
        root = b * b - 4 * a * c
        if root >= 0:
            turns = tuple((-b + way * math.sqrt(root)) / (2 * a) for way in (1, -1))
    elif abs(b) > NOTHING:
        turns = (-c / b,)
    curve = (complex(p0), complex(p1), complex(p2), complex(p3))
    return [p0, p3, *(point_at(curve, t).real for t in turns if 0 < t < 1)]


def dot(a: complex, b: complex) -> float:
    """The dot product of two vectors."""
    return a.real * b.real + a.imag * b.imag


# A turn sharper than this is a corner; a hand's loop never is.
_CORNER = math.radians(80)
# How far a tangent looks along the points, in tolerances.
_REACH = 3.0
# A curve at most so many tolerances off may still be mended by better times, in so
# many rounds.
_HOPE, _ROUNDS = 4.0, 4
# Both parts of a curve have at least this share of the points: time is n log n.
_PART = 4
# How often each point is drawn towards its neighbours.
_CALMING = 2


def fit_curves(points: Sequence[complex], tolerance: float) -> list[Bezier]:
    """Curves that pass every point within the tolerance, or nearly so.

    Two neighbours among the points differ; fewer than two give nothing.
    """
    ends = [0, *_corners(points, tolerance * _REACH), len(points) - 1]
    curves: list[Bezier] = []
    for start, end in pairwise(ends):
        if end > start:
            curves += _smooth(points[start : end + 1], tolerance)
    return curves


def _corners(points: Sequence[complex], reach: float) -> list[int]:
    """Where the line turns sharply, the sharpest point of each turn."""
    found: list[int] = []
    sharpest = 0.0
    for at in range(1, len(points) - 1):
        turn = abs(_turn(points, at, reach))
        if turn < _CORNER:
            continue
        if found and abs(points[at] - points[found[-1]]) <= reach:
            if turn <= sharpest:
                continue
            found.pop()
        found.append(at)
        sharpest = turn
    return found


def _turn(points: Sequence[complex], at: int, reach: float) -> float:
    """The angle between the ways to and from a point."""
    before = -_tangent(points, at, -1, reach)
    return cmath.phase(_tangent(points, at, 1, reach) * before.conjugate())


def _tangent(points: Sequence[complex], at: int, step: int, reach: float) -> complex:
    """The direction from a point onwards (1) or back (-1), of length 1."""
    end = at + step
    last = len(points) - 1 if step > 0 else 0
    while end != last and abs(points[end] - points[at]) < reach:
        end += step
    away = points[end] - points[at]
    return away / abs(away) if away else complex(step)


@dataclass(frozen=True, slots=True)
class _Span:
    """Points from `start` to `end` with the directions into them."""

    start: int
    end: int
    leave: complex
    arrive: complex


def _smooth(points: Sequence[complex], tolerance: float) -> list[Bezier]:
    """Curves without a corner; a list of what is still to do, not recursion."""
    reach, last = tolerance * _REACH, len(points) - 1
    tolerance /= 2
    points = _steadied(points, tolerance)
    ends = _tangent(points, 0, 1, reach), _tangent(points, last, -1, reach)
    waiting = [_Span(0, last, *ends)]
    curves: list[Bezier] = []
    while waiting:
        span = waiting.pop()
        some = points[span.start : span.end + 1]
        curve, worst = _fitted(some, span, tolerance)
        if worst is None:
            curves.append(curve)
            continue
        waiting += _parted(points, span, span.start + worst, reach)
    return curves


def _parted(
    points: Sequence[complex], span: _Span, at: int, reach: float
) -> tuple[_Span, _Span]:
    """The span in two that meet near a point; the earlier one is the last."""
    least = max(1, (span.end - span.start) // _PART)
    at = min(max(at, span.start + least), span.end - least)
    on = _through(points, at, reach)
    later = _Span(at, span.end, on, span.arrive)
    return later, _Span(span.start, at, span.leave, -on)


def _steadied(points: Sequence[complex], most: float) -> Sequence[complex]:
    """The points without the shake of a hand, each moved so far at most."""
    calm = list(points)
    for _ in range(_CALMING):
        inner = [
            (a + 2 * b + c) / 4
            for a, b, c in zip(calm, calm[1:], calm[2:], strict=False)
        ]
        calm[1:-1] = inner
    off = [there - here for there, here in zip(calm, points, strict=True)]
    return [
        point + by * min(1.0, most / abs(by)) if by else point
        for point, by in zip(points, off, strict=True)
    ]


def _through(points: Sequence[complex], at: int, reach: float) -> complex:
    """The direction in which the line passes a point."""
    ways = _tangent(points, at, 1, reach) - _tangent(points, at, -1, reach)
    return ways / abs(ways) if abs(ways) > 1e-6 else _tangent(points, at, 1, reach)


def _fitted(
    points: Sequence[complex], span: _Span, tolerance: float
) -> tuple[Bezier, int | None]:
    """One curve, and the point it is too far from, if there is one."""
    ways = list(accumulate((abs(b - a) for a, b in pairwise(points)), initial=0.0))
    length = ways[-1]
    if len(points) == 2 or length < NOTHING:
        return _plain(points, span, length / 3), None
    times = [way / length for way in ways]
    curve = _least_squares(points, times, span, length)
    off, worst = _worst(points, times, curve)
    for _ in range(_ROUNDS):
        if off <= tolerance or off > tolerance * _HOPE:
            break
        times = _renewed(points, times, curve)
        curve = _least_squares(points, times, span, length)
        off, worst = _worst(points, times, curve)
    return curve, None if off <= tolerance else worst


def _plain(points: Sequence[complex], span: _Span, third: float) -> Bezier:
    first, last = points[0], points[-1]
    return first, first + span.leave * third, last + span.arrive * third, last


def _least_squares(
    points: Sequence[complex], times: Sequence[float], span: _Span, length: float
) -> Bezier:
    """The curve with these end directions that is nearest to all points.

    A handle is never longer than the way itself: a curve through few points would
    bulge out of them.
    """
    first, last = points[0], points[-1]
    rows = [_row(point, t, first, last) for point, t in zip(points, times, strict=True)]
    xx = sum(a * a for a, _, _ in rows)
    yy = sum(b * b for _, b, _ in rows)
    xy = sum(a * b for a, b, _ in rows) * dot(span.leave, span.arrive)
    left = dot(span.leave, sum(a * rest for a, _, rest in rows))
    right = dot(span.arrive, sum(b * rest for _, b, rest in rows))
    whole = xx * yy - xy * xy
    if whole > NOTHING:
        handles = (left * yy - right * xy) / whole, (xx * right - xy * left) / whole
        if all(length * 1e-3 < each <= length for each in handles):
            one, two = span.leave * handles[0], span.arrive * handles[1]
            return first, first + one, last + two, last
    return _plain(points, span, abs(last - first) / 3)


def _row(
    point: complex, t: float, first: complex, last: complex
) -> tuple[float, float, complex]:
    """The weights of both handles at a time, and what they have to make up for."""
    s = 1 - t
    a, b = 3 * t * s * s, 3 * t * t * s
    return a, b, point - first * (s * s * s + a) - last * (t * t * t + b)


def _worst(
    points: Sequence[complex], times: Sequence[float], curve: Bezier
) -> tuple[float, int]:
    """The largest distance of a point to its place, and which point."""
    off = [abs(point_at(curve, t) - p) for p, t in zip(points, times, strict=True)]
    worst = max(range(1, len(off) - 1), key=off.__getitem__)
    return off[worst], worst


def _renewed(
    points: Sequence[complex], times: Sequence[float], curve: Bezier
) -> list[float]:
    """Better times of the points on a curve, by one step of Newton's method."""
    p0, p1, p2, p3 = curve
    one = 3 * (p1 - p0), 3 * (p2 - p1), 3 * (p3 - p2)
    two = 2 * (one[1] - one[0]), 2 * (one[2] - one[1])

    def better(point: complex, t: float) -> float:
        s = 1 - t
        off = point_at(curve, t) - point
        speed = s * s * one[0] + 2 * s * t * one[1] + t * t * one[2]
        bend = dot(speed, speed) + dot(off, s * two[0] + t * two[1])
        moved = t - dot(off, speed) / bend if bend > NOTHING else t
        return min(max(moved, 0.0), 1.0)

    return [better(point, t) for point, t in zip(points, times, strict=True)]
