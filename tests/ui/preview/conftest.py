"""Plain pages in one colour each, and pictures that come when the test says so."""

import threading
from collections.abc import Callable, Hashable, Iterator
from io import BytesIO

import pytest
from pypdfium2 import raw
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from kiosk.model.page import Block, Page, Pages, Tag
from kiosk.ui.background.runner import Runner
from kiosk.ui.preview.pdfium import Shot, draw
from kiosk.ui.preview.pictures import Come

WIDE, HIGH = 200, 300
RED, BLUE = "#ff0000", "#0000ff"


def pdf_of(*colours: str, width: int = WIDE, height: int = HIGH) -> bytes:
    """A page of each colour, white in its lower half."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1)
    for each in colours:
        canvas.setFillColor(each)
        canvas.rect(0, height / 2, width, height / 2, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def pages_of(count: int = 1, width: int = WIDE, height: int = HIGH) -> Pages:
    """What the typesetter would say of such a document."""
    page = Page((Block(Tag.PARAGRAPH, "body", ()),))
    return Pages(width, height, (page,) * count, "", "en")


class Later:
    """Gives the picture asked for last when it is told to."""

    def __init__(self) -> None:
        self.asked: list[Shot] = []
        self.left: list[Hashable] = []
        self._open: tuple[Shot, Come] | None = None

    def ask(self, asker: Hashable, shot: Shot, come: Come) -> None:  # noqa: ARG002 - the protocol's
        self.asked.append(shot)
        self._open = (shot, come)

    def leave(self, asker: Hashable) -> None:
        self.left.append(asker)

    def give(self) -> QImage | None:
        """Let the picture come; none where the page cannot be read."""
        assert self._open is not None, "nobody asked"
        (shot, come), self._open = self._open, None
        image = draw((shot,)).get(shot)
        if image is not None:
            come(image)
        return image


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:  # noqa: ARG001 - needs the application
    made = Runner()
    yield made
    made.stop()


Calls = dict[str, list[int]]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """The threads that called a function of PDFium, by its name."""
    return record_calls(monkeypatch)


def record_calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Note every call of PDFium from now on."""
    seen: Calls = {}

    def noted(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*words: object) -> object:
            seen.setdefault(name, []).append(threading.get_ident())
            return real(*words)

        return call

    for name in dir(raw):
        if name.startswith("FPDF") and callable(getattr(raw, name)):
            real = getattr(raw, name)
            if not isinstance(real, type):
                monkeypatch.setattr(raw, name, noted(name, real))
    return seen
