"""Garbage dies in the GUI thread, whoever makes it."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.background.collector import Collector
from kiosk.ui.background.runner import Runner


class Knot:
    """A cycle that remembers the thread it was collected in."""

    died_in: list[threading.Thread] = []  # noqa: RUF012 - read by the test

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.died_in.append(threading.current_thread())


def many_objects() -> int:
    """What makes Python collect by itself, if it may."""
    return len([[each] for each in range(200_000)])


@pytest.mark.usefixtures("qapp")
def test_a_busy_background_thread_collects_nothing(qtbot: QtBot) -> None:
    Knot.died_in.clear()
    Knot()
    runner = Runner()
    done: list[object] = []
    runner.submit(many_objects, done.append)
    qtbot.waitUntil(lambda: bool(done))
    runner.stop()
    # A collector of another window may have been here meanwhile.
    assert set(Knot.died_in) <= {threading.main_thread()}
    collector = Collector()
    collector.sweep_out()
    assert Knot.died_in == [threading.main_thread()]
