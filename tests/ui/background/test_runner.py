"""Work in the background comes back in the window's thread, all of it."""

import gc
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from threading import Thread

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from kiosk.errors import DiskFull, KioskError
from kiosk.faults import Fault
from kiosk.ui.background.runner import Outcome, Runner


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:  # noqa: ARG001 - needs the application
    made = Runner()
    yield made
    made.stop()


def test_a_result_comes_back_in_the_thread_of_the_window(
    qtbot: QtBot, runner: Runner
) -> None:
    seen: list[tuple[object, bool, bool]] = []
    here = threading.get_ident()

    def done(worked_in: Outcome[int]) -> None:
        main = QThread.isMainThread()
        seen.append((worked_in, worked_in != here, main))

    runner.submit(threading.get_ident, done)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][1:] == (True, True)


def test_no_result_is_lost_among_a_thousand(qtbot: QtBot, runner: Runner) -> None:
    seen: list[object] = []
    for number in range(1000):
        runner.submit(partial(int, number), seen.append)
        if number % 100 == 0:
            gc.collect()
    qtbot.waitUntil(lambda: len(seen) == 1000)
    assert seen == list(range(1000))


def test_a_known_cause_comes_back_as_itself(qtbot: QtBot, runner: Runner) -> None:
    seen: list[object] = []

    def work() -> None:
        raise DiskFull(folder="stick")

    runner.submit(work, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], KioskError)
    assert seen[0].code == "disk-full"


def test_an_unforeseen_fault_comes_back_without_the_words_in_it(
    qtbot: QtBot, runner: Runner
) -> None:
    seen: list[object] = []

    def work() -> None:
        raise ValueError("words of the visitor")

    runner.submit(work, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], Fault)
    assert seen[0].kind == "ValueError"
    assert seen[0].file == "test_runner.py"
    assert "visitor" not in repr(seen[0])


def test_of_waiting_previews_only_the_newest_is_made(
    qtbot: QtBot, runner: Runner
) -> None:
    gate = threading.Event()
    seen: list[object] = []
    worked: list[int] = []

    def preview(number: int) -> Callable[[], int]:
        def work() -> int:
            worked.append(number)
            return number

        return work

    runner.submit(lambda: gate.wait(5), lambda _: None)
    for number in range(5):
        runner.submit_latest("preview", preview(number), seen.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == worked == [4]


def test_a_preview_that_runs_still_reports_before_the_newer_one(
    qtbot: QtBot, runner: Runner
) -> None:
    gate, started = threading.Event(), threading.Event()
    seen: list[object] = []

    def slow() -> str:
        started.set()
        gate.wait(5)
        return "old"

    runner.submit_latest("preview", slow, seen.append)
    assert started.wait(5)
    runner.submit_latest("preview", lambda: "new", seen.append)
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["old", "new"]


def test_forgotten_work_never_reports(qtbot: QtBot, runner: Runner) -> None:
    gate, started = threading.Event(), threading.Event()
    seen: list[object] = []

    def slow() -> str:
        started.set()
        gate.wait(5)
        return "somebody's page"

    runner.submit_latest("preview", slow, seen.append)
    assert started.wait(5)
    runner.forget("preview")
    gate.set()
    runner.submit(lambda: "after", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["after"]


def test_a_listener_that_fails_takes_no_other_result_with_it(
    qtbot: QtBot, runner: Runner
) -> None:
    seen: list[object] = []

    def bad(_: object) -> None:
        raise LookupError

    with qtbot.captureExceptions() as caught:
        runner.submit(lambda: 1, bad)
        runner.submit(lambda: 2, seen.append)
        qtbot.waitUntil(lambda: bool(seen))
    assert [kind for kind, *_ in caught] == [LookupError]
    assert seen == [2]


def test_stopping_delivers_what_still_waits(qtbot: QtBot) -> None:  # noqa: ARG001 - needs the application
    runner = Runner()
    seen: list[object] = []
    for number in range(20):
        runner.submit(partial(int, number), seen.append)
    runner.stop()
    assert seen == list(range(20))
    with pytest.raises(RuntimeError):
        runner.submit(lambda: 0, seen.append)


def runners() -> set[Thread]:
    """The threads of all runners."""
    return {each for each in threading.enumerate() if each.name == "runner"}


@pytest.mark.parametrize("kind", [SystemExit, KeyboardInterrupt, GeneratorExit])
def test_what_ends_other_threads_does_not_end_this_one(
    qtbot: QtBot, runner: Runner, kind: type[BaseException]
) -> None:
    seen: list[object] = []

    def work() -> None:
        raise kind

    runner.submit(work, seen.append)
    runner.submit(lambda: "after", seen.append)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert isinstance(seen[0], Fault)
    assert seen[1] == "after"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_died_is_replaced(qtbot: QtBot) -> None:
    died, others = iter([SystemExit]), runners()

    def catch(_: BaseException) -> Fault:
        for each in died:
            raise each
        return Fault("", "", 0)

    runner, seen = Runner(catch=catch), list[object]()
    runner.submit(lambda: 1 // 0, seen.append)
    qtbot.waitUntil(lambda: not any(map(Thread.is_alive, runners() - others)))
    runner.submit(lambda: "after", seen.append)
    qtbot.waitUntil(lambda: seen == ["after"])
    assert runner.stop()


def test_what_hangs_is_left_and_another_thread_does_what_waits(qtbot: QtBot) -> None:
    runner, seen, gate = Runner(), list[object](), threading.Event()
    runner.submit(lambda: gate.wait(20), lambda _: None)
    runner.submit(lambda: "waited", seen.append)
    runner.leave_what_hangs(after=50)
    qtbot.waitUntil(lambda: seen == ["waited"])
    runner.submit(lambda: "after", seen.append)
    qtbot.waitUntil(lambda: seen == ["waited", "after"])
    gate.set()
    assert runner.stop()


def test_work_that_ends_in_time_keeps_its_thread(qtbot: QtBot, runner: Runner) -> None:
    seen: list[object] = []
    gate = threading.Event()
    runner.submit(lambda: gate.wait(5) and threading.get_ident(), seen.append)
    runner.leave_what_hangs(after=80)
    gate.set()
    qtbot.wait(120)
    runner.submit(threading.get_ident, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[0] == seen[1]


def test_stopping_waits_no_longer_than_it_has_patience(qtbot: QtBot) -> None:  # noqa: ARG001 - needs the application
    runner, gate = Runner(), threading.Event()
    runner.submit(lambda: gate.wait(20), lambda _: None)
    before = time.monotonic()
    assert not runner.stop(patience=0.1)
    assert time.monotonic() - before < 5
    gate.set()


def test_a_waiting_thread_holds_nothing_of_its_last_work(
    qtbot: QtBot, runner: Runner
) -> None:
    class Draft:
        """Somebody's words."""

    seen: list[object] = []
    draft = Draft()
    gone = weakref.ref(draft)
    runner.submit(partial(repr, draft), seen.append)
    del draft
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.waitUntil(lambda: gone() is None, timeout=1000)
