"""Idling asks after the warning time and wipes to the second."""

import pytest

from kiosk.flow.idle import Idle

IDLE = Idle(warn=120, wipe=150).touch(1000.0)


@pytest.mark.parametrize(
    ("seconds", "left", "over"),
    [
        (0, None, False),
        (119.9, None, False),
        (120, 30, False),
        (126, 24, False),
        (149.9, 0, False),
        (150, 0, True),
        (900, 0, True),
    ],
)
def test_it_asks_and_then_wipes(seconds: float, left: int | None, over: bool) -> None:
    assert IDLE.seconds_left(1000 + seconds) == left
    assert IDLE.over(1000 + seconds) is over


def test_every_touch_starts_the_time_again() -> None:
    assert IDLE.touch(1140.0).seconds_left(1150.0) is None
