"""The idle clock goes on while the computer sleeps, and can be asked for more time."""

import time

import pytest
from pytestqt.qtbot import QtBot

from kiosk import clock
from kiosk.flow.idle import Idle
from kiosk.ui.presence.idle_watch import IdleWatch

pytestmark = pytest.mark.usefixtures("qapp")


class Clock:
    """Seconds that a test moves on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The seconds."""
        return self.now


@pytest.fixture
def seconds() -> Clock:
    """At nought."""
    return Clock()


@pytest.fixture
def watch(seconds: Clock) -> IdleWatch:
    """A watch over a visit, that asks after 120 s and wipes after 150."""
    found = IdleWatch(Idle(120, 150), seconds, tick=1_000_000)
    found.run(running=True)
    return found


def test_a_touch_after_a_long_sleep_finds_the_visit_wiped(
    qtbot: QtBot, watch: IdleWatch, seconds: Clock
) -> None:
    seconds.now = 7200
    with qtbot.waitSignal(watch.over, timeout=100):
        watch.touch()


def test_an_answer_after_a_long_sleep_finds_it_wiped_too(
    qtbot: QtBot, watch: IdleWatch, seconds: Clock
) -> None:
    seconds.now = 125
    watch.look()
    seconds.now = 7200
    with qtbot.waitSignal(watch.over, timeout=100):
        watch.still_here()


def test_more_time_doubles_both_times_once(
    qtbot: QtBot, watch: IdleWatch, seconds: Clock
) -> None:
    seconds.now = 120
    watch.look()
    watch.more_time()
    watch.more_time()
    seconds.now += 239
    watch.look()
    assert not watch.asking
    seconds.now += 1
    with qtbot.waitSignal(watch.asks, timeout=100) as asked:
        watch.look()
    assert asked.args == [60, 60]
    seconds.now += 60
    with qtbot.waitSignal(watch.over, timeout=100):
        watch.look()


def test_the_next_visit_goes_by_the_usual_times(
    watch: IdleWatch, seconds: Clock
) -> None:
    watch.more_time()
    watch.run(running=False)
    watch.run(running=True)
    seconds.now += 120
    watch.look()
    assert watch.asking
    assert not watch.patient


@pytest.mark.skipif(
    not hasattr(time, "CLOCK_BOOTTIME"), reason="only Linux has this clock"
)
def test_its_seconds_count_the_computers_sleep(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asleep = 3600.0
    awake = time.clock_gettime

    def read(which: int) -> float:
        return awake(which) + asleep * (which == time.CLOCK_BOOTTIME)

    before = clock.seconds_with_sleep()
    monkeypatch.setattr(time, "clock_gettime", read)
    assert clock.seconds_with_sleep() - before >= asleep
