"""A key press in the write step: until its letter, and the fresh page, are seen.

The real window on an X server of its own, one key at a time. A key is over when
the page whose PDF holds it has been painted and given to the X server. The
peers are the least that could be done: the finished PDF loaded and drawn by
pypdfium2 at the same size, with nothing composed or laid out; and a bare
QTextEdit.
"""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from bench_figures import Figure, percentile
from bench_start import x_server
from pypdfium2 import PdfDocument
from PySide6.QtCore import QEvent, QEventLoop, QObject, QSize, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from kiosk import paths
from kiosk.app.table import open_table
from kiosk.clock import HandClock
from kiosk.flow import answers as a
from kiosk.letters.template import OWN_WORDS
from kiosk.settings import Options, Settings
from kiosk.ui.main import Kiosk, Opening
from kiosk.ui.preview.page_view import PageView
from kiosk.ui.previews import Preview
from kiosk.ui.screens.write.letter.own_words import OwnWords

_KEYS = 300
_WARM = 20
_PATIENCE_S = 10.0
_PULSE_MS = 100
_REFERENCE = "UA 85/21"
_WORDS = "I teach history, and I tell my class about the three of you. "
_TO_WRITING = (
    a.Begin(),
    a.ChooseCase(_REFERENCE),
    a.Continue(),  # the first official is chosen already
    a.Continue(),
)


class Painted(QObject):
    """What a widget showed when it was last painted, and when that was."""

    def __init__(self, widget: QWidget, shown: Callable[[], object]) -> None:
        super().__init__()
        self.last: object = None
        self.at = 0.0
        self._shown = shown
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note and let pass."""
        if event.type() is QEvent.Type.Paint:
            shown = self._shown()
            if shown != self.last:
                self.last, self.at = shown, time.perf_counter()
        return False


def key_presses() -> tuple[Figure, ...]:
    """The 95th percentile until the page, and until the letter typed, is seen."""
    with x_server() as display, tempfile.TemporaryDirectory() as data:
        os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        app = QApplication.instance() or QApplication([])
        kiosk = _open(Path(data))
        letters, pages, drawn = _type(kiosk)
        kiosk.close()
        kiosk.window.close()
        bare = _type_bare()
        app.processEvents()
    return (
        Figure(
            "key press to the fresh page, p95",
            percentile(pages, 95),
            "the same PDF loaded and drawn",
            percentile(drawn, 95),
            "33 ms",
        ),
        Figure(
            "key press to its letter on screen, p95",
            percentile(letters, 95),
            "a bare QTextEdit",
            percentile(bare, 95),
            "5",
        ),
    )


def _open(data: Path) -> Kiosk:
    """The kiosk at its write step, in practice."""
    options = Options(paths.campaigns(), data, practice=True, windowed=True)
    settings = Settings()
    opening = Opening(
        settings=settings,
        clock=HandClock(date(2021, 8, 10)),
        practice=True,
        windowed=True,
        resources=paths.resources(),
        load=lambda: open_table(options, settings),
    )
    kiosk = Kiosk(opening)
    kiosk.show()
    for answer in _TO_WRITING:
        kiosk.director.answer(answer)
    _wait(lambda: kiosk.director.preview is not None)
    return kiosk


def _type(kiosk: Kiosk) -> tuple[list[float], list[float], list[float]]:
    """Seconds a key until its letter and its page are seen, and the peer's."""
    box, view = _parts(kiosk)
    box.setFocus()
    letter = Painted(box.viewport(), box.toPlainText)
    page = Painted(view, lambda: _preview_seen(kiosk, view))
    letters: list[float] = []
    pages: list[float] = []
    bare: list[float] = []
    for number in range(_WARM + _KEYS):
        before, text = page.last, box.toPlainText() + _WORDS[number % len(_WORDS)]
        start = time.perf_counter()
        QTest.keyClicks(box, text[-1])
        _wait(partial(_is_seen, letter, text))
        letters.append(letter.at - start)
        _wait(partial(_is_fresh, page, before, text))
        pages.append(time.perf_counter() - start)
        bare.append(_draw_bare(kiosk, view.size()))
    return letters[_WARM:], pages[_WARM:], bare[_WARM:]


def _type_bare() -> list[float]:
    """Seconds a key until its letter is seen in an edit with nothing around it."""
    box = QTextEdit()
    box.resize(640, 400)
    box.show()
    letter = Painted(box.viewport(), box.toPlainText)
    times: list[float] = []
    for number in range(_WARM + _KEYS):
        text = box.toPlainText() + _WORDS[number % len(_WORDS)]
        start = time.perf_counter()
        QTest.keyClicks(box, text[-1])
        _wait(partial(_is_seen, letter, text))
        times.append(letter.at - start)
    box.close()
    return times[_WARM:]


def _parts(kiosk: Kiosk) -> tuple[QTextEdit, PageView]:
    """The box for the writer's own words and the page beside it."""
    screen = kiosk.window.screen_shown
    own = screen.findChild(OwnWords) if screen else None
    view = screen.findChild(PageView) if screen else None
    if own is None or view is None:
        raise LookupError
    return own.box, view


def _is_seen(letter: Painted, text: str) -> bool:
    return letter.last == text


def _is_fresh(page: Painted, before: object, text: str) -> bool:
    """Whether the page painted is another one than before and holds the text."""
    preview = page.last
    if preview is before or not isinstance(preview, Preview):
        return False
    return any(
        each.key == OWN_WORDS and each.text.strip() == text.strip()
        for each in preview.sheets[0].letter.body
    )


def _preview_seen(kiosk: Kiosk, view: PageView) -> Preview | None:
    """The preview, once its page is what the view paints."""
    preview = kiosk.director.preview
    return preview if preview and preview.pdfs[0] == view.pdf_seen else None


def _draw_bare(kiosk: Kiosk, size: QSize) -> float:
    preview = kiosk.director.preview
    if preview is None:
        raise LookupError
    start = time.perf_counter()
    with PdfDocument(preview.pdfs[0]) as document:
        page = document[0]
        wide, high = page.get_size()
        scale = min(size.width() / wide, size.height() / high)
        page.render(scale=scale, prefer_bgrx=True).close()
        page.close()
    return time.perf_counter() - start


def _wait(holds: Callable[[], bool]) -> None:
    """Let Qt work until something holds.

    It sleeps between two events, as a window does: a loop that spins would take the
    core and Python's lock from the thread that makes the page.
    """
    pulse = QTimer(interval=_PULSE_MS)
    pulse.start()
    end = time.perf_counter() + _PATIENCE_S
    while not holds():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > end:
            raise TimeoutError
