"""Pictures are drawn in the background, and one that is late never shows."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.ui.background.runner import Runner
from kiosk.ui.preview.pdfium import Shot, draw
from kiosk.ui.preview.pictures import DrawnPictures
from tests.ui.preview.conftest import BLUE, RED, Calls, pdf_of

SIZE = QSize(20, 30)
RED_PDF, BLUE_PDF = pdf_of(RED), pdf_of(BLUE)


def shot(pdf: bytes) -> Shot:
    return Shot.of(pdf, 0, SIZE, QRect(QPoint(0, 0), SIZE))


class Looker:
    """Asks, and notes the colour of what comes."""

    def __init__(self, qtbot: QtBot, runner: Runner, pictures: DrawnPictures) -> None:
        self._qtbot, self._runner = qtbot, runner
        self.pictures = pictures
        self.seen: list[str] = []
        self.threads: set[int] = set()

    def ask(self, pdf: bytes) -> None:
        self.pictures.ask(self, shot(pdf), self._come)

    def settle(self) -> None:
        """Wait for all that has been submitted."""
        done: list[object] = []
        self._runner.submit(lambda: True, done.append)
        self._qtbot.waitUntil(lambda: bool(done))

    def _come(self, image: QImage) -> None:
        self.seen.append(image.pixelColor(3, 3).name())
        self.threads.add(threading.get_ident())


@pytest.fixture
def looker(qtbot: QtBot, runner: Runner) -> Looker:
    return Looker(qtbot, runner, DrawnPictures(runner))


@dataclass
class Slow:
    """Drawing that has `started` and goes on once it is `opened`."""

    started: threading.Event = field(default_factory=threading.Event)
    opened: threading.Event = field(default_factory=threading.Event)

    def draw(self, shots: tuple[Shot, ...]) -> dict[Shot, QImage]:
        self.started.set()
        self.opened.wait(5)
        return draw(shots)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """Drawing that waits for the test."""
    made = Slow()
    monkeypatch.setattr("kiosk.ui.preview.pdfium.draw", made.draw)
    return made


@pytest.fixture
def gate(runner: Runner) -> Iterator[threading.Event]:
    """Work that holds up the runner until the gate opens."""
    opened, started = threading.Event(), threading.Event()

    def wait() -> None:
        started.set()
        opened.wait(5)

    runner.submit(wait, lambda _: None)
    assert started.wait(5)
    yield opened
    opened.set()


def test_a_picture_is_drawn_elsewhere_and_comes_here(
    qtbot: QtBot, looker: Looker, calls: Calls
) -> None:
    looker.ask(RED_PDF)
    assert not looker.pictures.all_here
    qtbot.waitUntil(lambda: looker.pictures.all_here)
    assert looker.seen == [RED]
    assert looker.threads == {threading.get_ident()}
    drew = {each for those in calls.values() for each in those}
    assert len(drew) == 1
    assert threading.get_ident() not in drew


def test_of_pictures_that_wait_only_the_newest_is_drawn(
    looker: Looker, calls: Calls, gate: threading.Event
) -> None:
    looker.ask(RED_PDF)
    looker.ask(BLUE_PDF)
    gate.set()
    looker.settle()
    assert looker.seen == [BLUE]
    assert len(calls["FPDF_LoadMemDocument64"]) == 1


def test_a_picture_that_is_late_never_comes(looker: Looker, slow: Slow) -> None:
    looker.ask(RED_PDF)
    assert slow.started.wait(5)
    looker.ask(BLUE_PDF)
    slow.opened.set()
    looker.settle()
    assert looker.seen == [BLUE]


@pytest.mark.parametrize(
    "leave",
    [lambda each: each.pictures.leave(each), lambda each: each.pictures.forget()],
    ids=["asker", "visitor"],
)
def test_nothing_comes_for_a_visitor_who_has_left(
    looker: Looker, slow: Slow, leave: Callable[[Looker], None]
) -> None:
    looker.ask(RED_PDF)
    assert slow.started.wait(5)
    leave(looker)
    assert looker.pictures.all_here
    slow.opened.set()
    looker.settle()
    assert looker.seen == []
    assert looker.pictures.on_screen([RED_PDF]) == ((),)


def test_what_came_with_its_pages_is_not_drawn_again(
    looker: Looker, calls: Calls
) -> None:
    looker.pictures.put(draw((shot(RED_PDF),)))
    before = len(calls["FPDF_LoadMemDocument64"])
    looker.ask(RED_PDF)
    assert looker.seen == [RED]
    assert looker.pictures.all_here
    assert len(calls["FPDF_LoadMemDocument64"]) == before


def test_what_was_put_is_gone_when_the_visitor_is(
    looker: Looker, gate: threading.Event
) -> None:
    looker.pictures.put(draw((shot(RED_PDF),)))
    looker.pictures.forget()
    looker.ask(RED_PDF)
    assert looker.seen == []
    gate.set()


def test_what_is_on_screen_is_told_by_document(
    qtbot: QtBot, runner: Runner, looker: Looker
) -> None:
    other = Looker(qtbot, runner, looker.pictures)
    looker.ask(RED_PDF)
    other.ask(BLUE_PDF)
    qtbot.waitUntil(lambda: looker.pictures.all_here)
    shown = looker.pictures.on_screen([BLUE_PDF, b"another", RED_PDF])
    assert shown == ((shot(BLUE_PDF),), (), (shot(RED_PDF),))


def test_a_page_that_cannot_be_read_keeps_nobody_waiting(
    qtbot: QtBot, looker: Looker
) -> None:
    looker.ask(b"no pdf at all")
    qtbot.waitUntil(lambda: looker.pictures.all_here)
    assert looker.seen == []
