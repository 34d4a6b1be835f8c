from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.presses.gate import BOUNCE, REST, STUCK, Gate

SECONDS = st.floats(min_value=0, max_value=1e6)


@given(SECONDS, st.floats(min_value=0, max_value=0.99))
def test_no_press_counts_until_a_view_has_been_seen_for_a_while(
    painted: float, part: float
) -> None:
    gate = Gate().renewed()
    assert not gate.takes(painted)
    assert not gate.painted(painted).takes(painted + part * REST)


@given(SECONDS, st.floats(min_value=0, max_value=1e3))
def test_no_press_is_lost_on_a_view_seen_for_longer(
    painted: float, later: float
) -> None:
    gate = Gate().renewed().painted(painted)
    assert gate.takes(painted + 0.4 + later)


@given(st.lists(st.floats(min_value=0, max_value=0.9 * BOUNCE), max_size=20))
def test_a_trembling_hand_presses_once(pauses: list[float]) -> None:
    gate, now = Gate().renewed().painted(0.0), 0.0
    for pause in pauses:
        now += pause
        assert not gate.takes(now)
        gate = gate.lifted(now)


@given(SECONDS)
def test_who_finds_their_way_by_key_has_seen_the_view(painted: float) -> None:
    assert not Gate().renewed().seen(painted).takes(painted)
    assert Gate().renewed().painted(painted).seen(painted).takes(painted)


def test_a_view_painted_again_is_no_new_one() -> None:
    gate = Gate().renewed().painted(1.0)
    assert gate.painted(9.0) == gate


@given(st.floats(min_value=0, max_value=0.99))
def test_a_held_key_writes_on_until_it_must_be_stuck(part: float) -> None:
    gate = Gate().key_down(65, 100.0, taken=True)
    assert gate.repeats(65, 100.0 + part * STUCK)
    assert not gate.repeats(65, 100.0 + STUCK + part)
    assert not gate.renewed().repeats(65, 100.0)
    assert gate.renewed().key_up(65).repeats(65, 200.0)
