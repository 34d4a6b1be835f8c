"""Drawn strokes become few smooth curves in the room to sign."""

import cmath
import math
from itertools import chain, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.model.page import Anchor, Curve
from kiosk.model.signature import Point, Signature
from kiosk.typesetting.letter.curves import extent, fit_curves, point_at
from kiosk.typesetting.letter.signature import MAX_WIDTH, PEN_WIDTH, place_signature

MM = 72 / 25.4
ROOM = Anchor(0, 72, 600, 468, 45)
# A pad of 320 x 160 with its writing line at 113, as on the screen.
PAD = (320.0, 160.0, 113.0)

points = st.tuples(st.floats(), st.floats()) | st.tuples(
    st.floats(0, 320), st.floats(0, 160)
)
strokes = st.lists(points, min_size=1, max_size=40).map(tuple)
rooms = st.builds(
    Anchor,
    st.just(0),
    st.floats(0, 300),
    st.floats(0, 700),
    st.floats(5, 500),
    st.floats(5, 80),
)


def drawn(*some: tuple[Point, ...]) -> Signature:
    return Signature(some, *PAD)


def wave(points: int = 200, shake: float = 0.0) -> tuple[Point, ...]:
    """A stroke like a signature, every other point shaken off it."""
    return tuple(
        (40 + 200 * t, 80 - 30 * math.sin(18 * t) + shake * (-1) ** at)
        for at, t in enumerate(each / (points - 1) for each in range(points))
    )


def on_ink(curve: Curve, times: int = 24) -> list[Point]:
    """Points of a curve, close to each other."""
    ends = [complex(*curve.start)]
    found = [curve.start]
    for one, two, end in curve.path:
        bezier = ends[-1], complex(*one), complex(*two), complex(*end)
        ends.append(bezier[3])
        on = (point_at(bezier, t / times) for t in range(1, times + 1))
        found += [(each.real, each.imag) for each in on]
    return found


def bounds(curves: tuple[Curve, ...]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the ink itself, the pen's width included."""
    every = [(x, y, each.width / 2) for each in curves for x, y in on_ink(each)]
    return (
        min(x - half for x, _, half in every),
        min(y - half for _, y, half in every),
        max(x + half for x, _, half in every),
        max(y + half for _, y, half in every),
    )


@given(st.lists(strokes, max_size=6).map(tuple), rooms, st.booleans())
@settings(deadline=None)
def test_whatever_was_drawn_lies_in_the_room(
    some: tuple[tuple[Point, ...], ...], room: Anchor, rtl: bool
) -> None:
    curves = place_signature(Signature(some, *PAD), room, rtl=rtl)
    numbers = any(
        math.isfinite(x) and math.isfinite(y) for x, y in chain.from_iterable(some)
    )
    assert bool(curves) == numbers
    if curves:
        left, top, right, bottom = bounds(curves)
        assert room.x - 0.01 <= left
        assert right <= room.x + room.width + 0.01
        assert room.y - 0.01 <= top
        assert bottom <= room.y + room.height + 0.01
        assert right - left <= MAX_WIDTH * MM + 0.01


@given(st.lists(strokes, max_size=6).map(tuple), rooms)
@settings(deadline=None, max_examples=30)
def test_equal_signatures_give_equal_curves(
    some: tuple[tuple[Point, ...], ...], room: Anchor
) -> None:
    first, second = Signature(some, *PAD), Signature(some, *PAD)
    assert place_signature(first, room) == place_signature(second, room)


on_pad = st.tuples(st.integers(0, 320), st.integers(0, 160))


@given(st.lists(on_pad, min_size=2, max_size=60), st.floats(0.3, 3))
@settings(deadline=None)
def test_curves_join_start_and_end_where_the_points_do_and_pass_all_of_them(
    some: list[tuple[int, int]], tolerance: float
) -> None:
    way = [complex(*each) for each in some]
    way = [way[0], *(b for a, b in pairwise(way) if a != b)]
    curves = fit_curves(way, tolerance)
    if len(way) == 1:
        assert curves == []
        return
    assert (curves[0][0], curves[-1][3]) == (way[0], way[-1])
    assert all(one[3] == two[0] for one, two in pairwise(curves))
    on = [point_at(each, t / 200) for each in curves for t in range(201)]
    off = max(min(abs(point - each) for each in on) for point in way)
    longest = max(abs(b - a) for a, b in pairwise(on))
    assert off <= tolerance + longest


@given(st.lists(on_pad, min_size=4, max_size=4))
def test_the_extent_of_a_curve_is_what_it_reaches(some: list[tuple[int, int]]) -> None:
    one, two, three, four = (complex(*each) for each in some)
    curve = one, two, three, four
    least, most = extent(curve)
    on = [point_at(curve, t / 500) for t in range(501)]
    assert least.real == pytest.approx(min(each.real for each in on), abs=0.01)
    assert least.imag == pytest.approx(min(each.imag for each in on), abs=0.01)
    assert most.real == pytest.approx(max(each.real for each in on), abs=0.01)
    assert most.imag == pytest.approx(max(each.imag for each in on), abs=0.01)


def test_a_stroke_is_a_few_curves_drawn_with_a_pen() -> None:
    (curve,) = place_signature(drawn(wave()), ROOM)
    assert curve.width == PEN_WIDTH
    assert len(curve.path) < 20


def test_the_shake_of_a_hand_is_gone() -> None:
    (shaken,) = place_signature(drawn(wave(shake=0.4)), ROOM)
    assert len(shaken.path) < 40


def test_the_ink_keeps_its_shape() -> None:
    square = ((50.0, 20.0), (110.0, 20.0), (110.0, 80.0), (50.0, 80.0), (50.0, 20.0))
    (curve,) = place_signature(drawn(square), ROOM)
    xs, ys = zip(*on_ink(curve), strict=True)
    assert max(xs) - min(xs) == pytest.approx(max(ys) - min(ys))


def test_a_corner_stays_a_corner() -> None:
    down = [complex(60, 40 + each) for each in range(41)]
    on = [complex(60 + each, 80) for each in range(1, 41)]
    curves = fit_curves([*down, *on], 0.8)
    assert [each[3] for each in curves] == [60 + 80j, 100 + 80j]


def test_a_small_signature_grows_at_most_by_half() -> None:
    small = ((100.0, 100.0), (110.0, 105.0))
    (curve,) = place_signature(drawn(small), ROOM)
    (end,) = (each[2] for each in curve.path)
    assert end[0] - curve.start[0] == pytest.approx(
        10 * 1.5 * (MAX_WIDTH * MM - 1.4) / 320
    )


def test_ink_on_the_line_stands_on_the_line_of_the_room() -> None:
    above = ((60.0, 73.0), (60.0, 113.0), (90.0, 113.0))
    below = ((100.0, 100.0), (100.0, 121.0))
    first, _ = place_signature(drawn(above, below), ROOM)
    assert first.path[-1][2][1] == pytest.approx(ROOM.y + 0.75 * ROOM.height)


def test_ink_far_above_the_line_comes_down_to_it() -> None:
    (high,) = place_signature(drawn(((60.0, 10.0), (90.0, 10.0), (90.0, 30.0))), ROOM)
    assert high.path[-1][2][1] == pytest.approx(ROOM.y + 0.75 * ROOM.height)


@pytest.mark.parametrize(("rtl", "side"), [(False, 0), (True, 2)])
def test_it_stands_where_its_line_starts(rtl: bool, side: int) -> None:
    edge = {0: ROOM.x, 2: ROOM.x + ROOM.width}[side]
    found = bounds(place_signature(drawn(wave()), ROOM, rtl=rtl))[side]
    assert found == pytest.approx(edge, abs=0.3)


def test_a_tap_is_a_round_dot_of_ink() -> None:
    for tap in (((50.0, 50.0),), ((50.0, 50.0), (50.3, 50.0)), ((50.0, 50.0),) * 9):
        (dot,) = place_signature(drawn(tap), ROOM)
        assert dot.width == 0.0
        xs, ys = zip(*on_ink(dot), strict=True)
        assert max(xs) - min(xs) == pytest.approx(1.4, abs=0.01)
        assert max(ys) - min(ys) == pytest.approx(1.4, abs=0.01)
        assert on_ink(dot)[0] == pytest.approx(on_ink(dot)[-1])


def test_a_hand_that_trembles_on_the_spot_leaves_ink() -> None:
    here, there = 50 + 50j, 51 + 50j
    for count in range(2, 12):
        way = [there if at % 2 else here for at in range(count)]
        curves = fit_curves(way, 8.0)
        assert curves
        assert all(cmath.isfinite(each) for each in chain.from_iterable(curves))


def test_no_strokes_are_no_signature() -> None:
    assert not Signature()
    assert place_signature(Signature(), ROOM) == ()
    assert place_signature(drawn(), ROOM) == ()
    assert place_signature(drawn(()), ROOM) == ()


@pytest.mark.parametrize("size", [0.0, -5.0, math.nan, math.inf, 1e300])
def test_a_pad_without_a_size_gives_nothing(size: float) -> None:
    for each in ((size, 160.0, 113.0), (320.0, size, 113.0)):
        assert place_signature(Signature((wave(),), *each), ROOM) == ()


def test_what_is_no_number_is_left_out_and_what_is_far_off_comes_to_the_edge() -> None:
    mad = ((math.nan, 3.0), (40.0, 80.0), (math.inf, 2.0), (1e308, -1e308))
    tame = ((40.0, 80.0), (320.0, 0.0))
    assert place_signature(drawn(mad), ROOM) == place_signature(drawn(tame), ROOM)


def test_a_hundred_thousand_points_are_a_signature_of_ordinary_size() -> None:
    curves = place_signature(drawn(wave(100_000)), ROOM)
    assert sum(len(each.path) for each in curves) < 40
    dots = drawn(*[((at % 320.0, at % 160.0),) for at in range(100_000)])
    assert len(place_signature(dots, ROOM)) == 300
    jumps = tuple((at * 7919 % 320.0, at * 104729 % 160.0) for at in range(100_000))
    curves = place_signature(drawn(jumps), ROOM)
    assert sum(len(each.path) for each in curves) <= 4_000


def test_nobody_reads_the_strokes_in_a_log() -> None:
    assert "12.5" not in repr(drawn(((12.5, 12.5),)))
