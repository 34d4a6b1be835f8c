"""A cubic Bezier curve: where it is at a time, and how far it reaches.

Points are complex numbers, x + y j.
"""

import math
from collections.abc import Sequence

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
