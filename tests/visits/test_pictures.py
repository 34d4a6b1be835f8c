"""Pages in a whole visit: drawn in one thread, with their PDF, and forgotten."""

import threading

import pytest
from PySide6.QtGui import QImage

from kiosk.flow import answers as a
from kiosk.model.writer import Writer
from kiosk.ui.preview import pdfium
from kiosk.ui.preview.page_view import PageView
from kiosk.ui.preview.pdfium import Shot, draw
from tests.ui.preview.conftest import Calls, record_calls
from tests.visits.conftest import Table

TO_WRITE = (a.Begin(), a.ChooseCase("UA 85/21"), a.Continue(), a.Continue())
ON = (a.Continue(), a.EditWriter(Writer(name="Alex")), a.Continue())


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """The threads that called a function of PDFium, by its name."""
    return record_calls(monkeypatch)


def view_of(table: Table) -> PageView:
    screen = table.kiosk.window.screen_shown
    found = screen.findChild(PageView) if screen else None
    assert found is not None
    return found


def test_only_the_thread_that_makes_pages_calls_pdfium(
    table: Table, calls: Calls
) -> None:
    table.answer(*TO_WRITE, a.EditParagraph("own_words", "I keep bees."))
    view = view_of(table)
    view.zoom_to(2)
    view.tapped.emit()
    table.rest()
    table.answer(*ON)
    table.kiosk.window.resize(1080, 1920)
    table.pause(200)
    table.rest()
    maker: list[object] = []
    table.kiosk.pages.submit(threading.get_ident, maker.append)
    table.wait(lambda: bool(maker))
    assert {each for those in calls.values() for each in those} == set(maker)


def test_a_page_and_its_picture_come_together(table: Table, calls: Calls) -> None:
    table.answer(*TO_WRITE)
    view, before = view_of(table), len(calls["FPDF_LoadMemDocument64"])
    together: list[bool] = []
    table.kiosk.stage.screen.page.fresh.connect(  # type: ignore[union-attr] # the write step's
        lambda: together.append(view.pdf_seen == table.preview.pdfs[0])
    )
    table.answer(a.EditParagraph("own_words", "I keep bees."))
    assert together == [True]
    assert len(calls["FPDF_LoadMemDocument64"]) == before + 1


def test_both_cut_outs_come_with_the_pages_too(table: Table, calls: Calls) -> None:
    table.answer(*TO_WRITE, a.Continue(), a.EditWriter(Writer(name="Ale")))
    before = len(calls["FPDF_LoadMemDocument64"])
    table.answer(a.EditWriter(Writer(name="Alex")))
    assert len(calls["FPDF_LoadMemDocument64"]) == before + 1


@pytest.mark.parametrize("leave", [a.Finish(), a.StartAgain()])
def test_a_late_picture_reaches_nobody(
    table: Table, monkeypatch: pytest.MonkeyPatch, leave: a.Answer
) -> None:
    started, opened = threading.Event(), threading.Event()
    drawn: list[QImage] = []

    def slowly(shots: tuple[Shot, ...]) -> dict[Shot, QImage]:
        started.set()
        opened.wait(10)
        found = draw(shots)
        drawn.extend(found.values())
        return found

    come: list[object] = []
    table.answer(*TO_WRITE)
    pdfs = table.preview.pdfs
    monkeypatch.setattr(pdfium, "draw", slowly)
    view = view_of(table)
    view.zoom_to(1)
    table.wait(started.is_set)
    table.kiosk.director.answer(leave)
    assert table.kiosk.pictures.all_here
    opened.set()
    table.kiosk.pages.submit(lambda: True, come.append)
    table.wait(lambda: bool(come))
    assert drawn
    assert table.kiosk.pictures.all_here
    assert table.kiosk.pictures.on_screen(pdfs) == ((),)


def test_a_closed_large_page_is_drawn_no_more(table: Table, calls: Calls) -> None:
    table.answer(*TO_WRITE)
    view_of(table).tapped.emit()
    table.rest()
    before = len(calls["FPDF_LoadPage"])
    table.answer(a.EditParagraph("own_words", "I keep bees."))
    assert len(calls["FPDF_LoadPage"]) == before + 2
    large = view_of(table).window().findChildren(PageView)[-1]
    large.tapped.emit()
    table.rest()
    table.answer(a.EditParagraph("own_words", "I keep bees and books."))
    assert len(calls["FPDF_LoadPage"]) == before + 3
