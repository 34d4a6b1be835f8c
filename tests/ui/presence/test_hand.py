"""What counts as a hand at the kiosk, and what is only a table that shakes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from kiosk.ui.presence.hand import Hand

# Both at their most are less than 8 px away.
NEAR = st.floats(-5.6, 5.6)


def mouse(kind: QEvent.Type, x: float, y: float) -> QMouseEvent:
    place, no = QPointF(x, y), Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(kind, place, place, left, left, no)


def moved(x: float, y: float) -> QMouseEvent:
    return mouse(QEvent.Type.MouseMove, x, y)


def key(*, repeats: bool) -> QKeyEvent:
    no = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, no, "a", repeats)


@given(st.lists(st.tuples(NEAR, NEAR), min_size=1, max_size=30))
def test_a_mouse_that_stays_near_where_it_rested_shows_nobody(
    steps: list[tuple[float, float]],
) -> None:
    hand = Hand()
    hand.moved_by(mouse(QEvent.Type.MouseButtonPress, 400, 300))
    assert not any(hand.moved_by(moved(400 + x, 300 + y)) for x, y in steps)


@pytest.mark.parametrize(("x", "y"), [(409, 300), (391, 300), (400, 309), (406, 306)])
def test_a_mouse_that_goes_farther_shows_somebody(x: float, y: float) -> None:
    hand = Hand()
    hand.moved_by(moved(400, 300))
    assert hand.moved_by(moved(x, y))


def test_a_mouse_rests_where_it_went() -> None:
    hand = Hand()
    hand.moved_by(moved(400, 300))
    assert hand.moved_by(moved(420, 300))
    assert not hand.moved_by(moved(413, 300))
    assert hand.moved_by(moved(400, 300))


def test_a_key_shows_somebody_and_its_repeats_do_not() -> None:
    hand = Hand()
    assert hand.moved_by(key(repeats=False))
    assert not hand.moved_by(key(repeats=True))
