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
EPSILON = 1e-12


def point_at(curve: Bezier, t: float) -> complex:
    """The point of a curve at a time from 0 to 1."""
    s = 1 - t
    p0, p1, p2, p3 = curve
    return s * s * (s * p0 + 3 * t * p1) + t * t * (3 * s * p2 + t * p3)


def extent(curve: Bezier) -> tuple[complex, complex]:
    """The corners, least and most, of the box that a curve just fits."""
    xs = _extremes([each.real for each in curve])
    ys = _extremes([each.imag for each in curve])
    return complex(min(xs), min(ys)), complex(max(xs), max(ys))


def _extremes(values: Sequence[float]) -> list[float]:
    """The values at the ends of a curve and where it turns, on one axis."""
    p0, p1, p2, p3 = values
    a, b, c = p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0
    turns: tuple[float, ...] = ()
    if abs(a) > EPSILON:
        root = b * b - 4 * a * c
        if root >= 0:
            turns = tuple((-b + sign * math.sqrt(root)) / (2 * a) for sign in (1, -1))
    elif abs(b) > EPSILON:
        turns = (-c / b,)
    curve = (complex(p0), complex(p1), complex(p2), complex(p3))
    return [p0, p3, *(point_at(curve, t).real for t in turns if 0 < t < 1)]


def dot(a: complex, b: complex) -> float:
    """The dot product of two vectors."""
    return a.real * b.real + a.imag * b.imag


# A turn sharper than this is a corner; a hand's loop never is.
_MIN_CORNER = math.radians(80)
# How far a tangent looks along the points, in tolerances.
_TANGENT_REACH = 3.0
# A curve at most so many tolerances off may still be mended by better times, in so
# many rounds.
_MAX_REFIT_ERROR, _MAX_REFITS = 4.0, 4
# Both parts of a curve have at least this share of the points: time is n log n.
_MIN_SHARE = 4
# How often each point is drawn towards its neighbours.
_SMOOTHING_PASSES = 2


def fit_curves(points: Sequence[complex], tolerance: float) -> list[Bezier]:
    """Curves that pass every point within the tolerance, or nearly so.

    Two neighbours among the points differ; fewer than two give nothing.
    """
    ends = [0, *_corners(points, tolerance * _TANGENT_REACH), len(points) - 1]
    curves: list[Bezier] = []
    for start, end in pairwise(ends):
        if end > start:
            curves += _fit_smooth(points[start : end + 1], tolerance)
    return curves


def _corners(points: Sequence[complex], reach: float) -> list[int]:
    """Where the line turns sharply, the sharpest point of each turn."""
    corners: list[int] = []
    sharpest = 0.0
    for index in range(1, len(points) - 1):
        turn = abs(_turn(points, index, reach))
        if turn < _MIN_CORNER:
            continue
        if corners and abs(points[index] - points[corners[-1]]) <= reach:
            if turn <= sharpest:
                continue
            corners.pop()
        corners.append(index)
        sharpest = turn
    return corners


def _turn(points: Sequence[complex], index: int, reach: float) -> float:
    """The angle between the ways to and from a point."""
    before = -_tangent(points, index, -1, reach)
    return cmath.phase(_tangent(points, index, 1, reach) * before.conjugate())


def _tangent(points: Sequence[complex], index: int, step: int, reach: float) -> complex:
    """The direction from a point onwards (1) or back (-1), of length 1."""
    end = index + step
    last = len(points) - 1 if step > 0 else 0
    while end != last and abs(points[end] - points[index]) < reach:
        end += step
    vector = points[end] - points[index]
    return vector / abs(vector) if vector else complex(step)


@dataclass(frozen=True, slots=True)
class _Span:
    """Points from `start` to `end` with the directions into them."""

    start: int
    end: int
    leave: complex
    arrive: complex


def _fit_smooth(points: Sequence[complex], tolerance: float) -> list[Bezier]:
    """Curves without a corner; a list of what is still to do, not recursion."""
    reach, last = tolerance * _TANGENT_REACH, len(points) - 1
    tolerance /= 2
    points = _smoothed(points, tolerance)
    ends = _tangent(points, 0, 1, reach), _tangent(points, last, -1, reach)
    spans = [_Span(0, last, *ends)]
    curves: list[Bezier] = []
    while spans:
        span = spans.pop()
        part = points[span.start : span.end + 1]
        curve, farthest = _fit_one(part, span, tolerance)
        if farthest is None:
            curves.append(curve)
            continue
        spans += _split(points, span, span.start + farthest, reach)
    return curves


def _split(
    points: Sequence[complex], span: _Span, index: int, reach: float
) -> tuple[_Span, _Span]:
    """The span in two that meet near a point; the earlier one is the last."""
    min_points = max(1, (span.end - span.start) // _MIN_SHARE)
    index = min(max(index, span.start + min_points), span.end - min_points)
    tangent = _tangent_through(points, index, reach)
    later = _Span(index, span.end, tangent, span.arrive)
    return later, _Span(span.start, index, span.leave, -tangent)


def _smoothed(points: Sequence[complex], max_move: float) -> Sequence[complex]:
    """The points without the shake of a hand, each moved so far at most."""
    smooth = list(points)
    for _ in range(_SMOOTHING_PASSES):
        inner = [
            (a + 2 * b + c) / 4
            for a, b, c in zip(smooth, smooth[1:], smooth[2:], strict=False)
        ]
        smooth[1:-1] = inner
    moves = [moved - point for moved, point in zip(smooth, points, strict=True)]
    return [
        point + move * min(1.0, max_move / abs(move)) if move else point
        for point, move in zip(points, moves, strict=True)
    ]


def _tangent_through(points: Sequence[complex], index: int, reach: float) -> complex:
    """The direction in which the line passes a point."""
    tangent = _tangent(points, index, 1, reach) - _tangent(points, index, -1, reach)
    return (
        tangent / abs(tangent)
        if abs(tangent) > 1e-6
        else _tangent(points, index, 1, reach)
    )


def _fit_one(
    points: Sequence[complex], span: _Span, tolerance: float
) -> tuple[Bezier, int | None]:
    """One curve, and the point it is too far from, if there is one."""
    lengths = list(accumulate((abs(b - a) for a, b in pairwise(points)), initial=0.0))
    length = lengths[-1]
    if len(points) == 2 or length < EPSILON:
        return _default_curve(points, span, length / 3), None
    times = [way / length for way in lengths]
    curve = _least_squares(points, times, span, length)
    error, farthest = _max_error(points, times, curve)
    for _ in range(_MAX_REFITS):
        if error <= tolerance or error > tolerance * _MAX_REFIT_ERROR:
            break
        times = _reparameterised(points, times, curve)
        curve = _least_squares(points, times, span, length)
        error, farthest = _max_error(points, times, curve)
    return curve, None if error <= tolerance else farthest


def _default_curve(points: Sequence[complex], span: _Span, third: float) -> Bezier:
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
    rows = [
        _weights(point, t, first, last) for point, t in zip(points, times, strict=True)
    ]
    xx = sum(a * a for a, _, _ in rows)
    yy = sum(b * b for _, b, _ in rows)
    xy = sum(a * b for a, b, _ in rows) * dot(span.leave, span.arrive)
    left = dot(span.leave, sum(a * rest for a, _, rest in rows))
    right = dot(span.arrive, sum(b * rest for _, b, rest in rows))
    determinant = xx * yy - xy * xy
    if determinant > EPSILON:
        handles = (
            (left * yy - right * xy) / determinant,
            (xx * right - xy * left) / determinant,
        )
        if all(length * 1e-3 < each <= length for each in handles):
            first_handle, second_handle = (
                span.leave * handles[0],
                span.arrive * handles[1],
            )
            return first, first + first_handle, last + second_handle, last
    return _default_curve(points, span, abs(last - first) / 3)


def _weights(
    point: complex, t: float, first: complex, last: complex
) -> tuple[float, float, complex]:
    """The weights of both handles at a time, and what they have to make up for."""
    s = 1 - t
    a, b = 3 * t * s * s, 3 * t * t * s
    return a, b, point - first * (s * s * s + a) - last * (t * t * t + b)


def _max_error(
    points: Sequence[complex], times: Sequence[float], curve: Bezier
) -> tuple[float, int]:
    """The largest distance of a point to its place, and which point."""
    errors = [abs(point_at(curve, t) - p) for p, t in zip(points, times, strict=True)]
    farthest = max(range(1, len(errors) - 1), key=errors.__getitem__)
    return errors[farthest], farthest


def _reparameterised(
    points: Sequence[complex], times: Sequence[float], curve: Bezier
) -> list[float]:
    """Better times of the points on a curve, by one step of Newton's method."""
    p0, p1, p2, p3 = curve
    first_derivative = 3 * (p1 - p0), 3 * (p2 - p1), 3 * (p3 - p2)
    second_derivative = (
        2 * (first_derivative[1] - first_derivative[0]),
        2 * (first_derivative[2] - first_derivative[1]),
    )

    def improve(point: complex, t: float) -> float:
        s = 1 - t
        offset = point_at(curve, t) - point
        velocity = (
            s * s * first_derivative[0]
            + 2 * s * t * first_derivative[1]
            + t * t * first_derivative[2]
        )
        slope = dot(velocity, velocity) + dot(
            offset, s * second_derivative[0] + t * second_derivative[1]
        )
        improved = t - dot(offset, velocity) / slope if slope > EPSILON else t
        return min(max(improved, 0.0), 1.0)

    return [improve(point, t) for point, t in zip(points, times, strict=True)]
