"""Printer and paper: a test page, piles, another printer, letters that are kept."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from kiosk.errors import PrinterAbsent
from kiosk.flow import answers as a
from kiosk.flow.press import WriteLetter
from kiosk.flow.visit import PrintStage
from kiosk.model.draft import Draft
from kiosk.model.job import Job, JobState
from kiosk.model.writer import Writer
from kiosk.printing import find
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.protocol import STOPPED, Attention, PrinterStatus
from kiosk.staff.stock import PACK, StockRoom
from kiosk.ui.staff.printer import room as room_module
from kiosk.ui.text.prose import Prose
from kiosk.workflows.service import Service
from tests.visits.conftest import Table
from tests.visits.volunteer import inside, line, name_of_page, press, type_pin

pytestmark = pytest.mark.usefixtures("with_pin")

SHEET = "na_letter_8.5x11in"


class Broken:
    """A printer that has stopped."""

    name = "Laser"

    def status(self) -> PrinterStatus:
        return STOPPED

    def print(self, job: Job, attention: Attention | None = None) -> JobState:
        del job, attention
        raise PrinterAbsent

    def withdraw(self) -> bool:
        return True


@pytest.fixture
def page(table: Table) -> Table:
    """A table at which somebody stands on Printer and paper."""
    table.kiosk.entrance.open()
    type_pin(table)
    table.wait(lambda: name_of_page(table) == "Today")
    press(table, line(table, "Printer and paper"))
    assert name_of_page(table) == "Printer and paper"
    table.wait(lambda: "The printer is ready." in said(table))
    return table


def said(table: Table) -> list[str]:
    every = inside(table).findChildren(Prose)
    return [each.text() for each in every if each.isVisible()]


def button(table: Table, name: str) -> QAbstractButton:
    every = inside(table).findChildren(QAbstractButton)
    return next(
        each for each in every if each.accessibleName() == name and each.isVisible()
    )


def breaks(table: Table, monkeypatch: pytest.MonkeyPatch, *queues: str) -> None:
    """The printer stops, and there are others."""
    director = table.kiosk.director
    assert director.service is not None
    director.service = replace(director.service, printer=Broken())
    monkeypatch.setattr(room_module, "queues_here", lambda: queues)
    table.wait(lambda: "Letters cannot be printed now." in said(table))


def test_a_test_page_comes_out_once(page: Table) -> None:
    press(page, button(page, "Test page"))
    page.wait(lambda: "The test page is with the printer." in said(page))
    assert len(list(page.paper.iterdir())) == 1


def test_a_pack_and_envelopes_are_counted_and_kept(page: Table, tmp_path: Path) -> None:
    press(page, button(page, "New pack"))
    assert f"about {PACK} of {PACK}" in said(page)
    for _ in range(2):
        press(page, button(page, "10 more"))
    press(page, button(page, "Envelopes: fewer"))
    assert StockRoom(tmp_path).stock().envelopes.left == 19


def _service(table: Table) -> Service:
    service = table.kiosk.director.service
    assert service is not None
    return service


def _draft(table: Table) -> Draft:
    draft = table.kiosk.director.visit.draft
    assert draft is not None
    return draft


def test_what_is_printed_is_counted_down(page: Table, tmp_path: Path) -> None:
    press(page, button(page, "New pack"))
    press(page, button(page, "10 more"))
    press(page, button(page, "Test page"))
    page.wait(lambda: "The test page is with the printer." in said(page))
    page.kiosk.entrance.leave()
    written = a.EditWriter(Writer(name="Ann Lee"))
    page.answer(a.Begin(), WriteLetter(), a.Continue(), written, a.Continue())
    sheets = sum(len(each.pages.pages) for each in _service(page).sheets(_draft(page)))
    page.answer(a.Print())
    page.wait(lambda: page.kiosk.director.visit.stage is PrintStage.SENT)
    stock = StockRoom(tmp_path).stock()
    assert stock.paper.left == PACK - 1 - sheets
    assert stock.envelopes.left == 9


def test_a_printer_that_stops_is_said_and_another_takes_over(
    page: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = FolderPrinter(page.paper)
    monkeypatch.setattr(find, "CupsPrinter", lambda *_: other)
    breaks(page, monkeypatch, "Laser", "Office")
    press(page, button(page, "Print on Office from now on"))
    page.wait(lambda: "Letters cannot be printed now." not in said(page))
    service = page.kiosk.director.service
    assert service is not None
    assert service.printer is other


def test_a_kept_letter_is_printed_once_and_then_kept_no_more(page: Table) -> None:
    keeper = page.kiosk.entrance.keeper()
    number = keeper.keep(Job("kept", b"%PDF-", SHEET, pages=1))
    page.wait(lambda: f"Number {number}" in said(page))
    press(page, button(page, f"Print: Number {number}"))
    page.wait(lambda: f"Number {number}" not in said(page))
    assert [each.suffix for each in page.paper.iterdir()] == [".pdf"]
    assert keeper.kept() == ()


def test_a_kept_letter_that_is_not_printed_is_kept_on(
    page: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = page.kiosk.entrance.keeper()
    number = keeper.keep(Job("kept", b"%PDF-", SHEET, pages=1))
    breaks(page, monkeypatch)
    press(page, button(page, f"Print: Number {number}"))
    page.wait(lambda: f"Number {number} was not printed, and is kept." in said(page))
    assert [each.number for each in keeper.kept()] == [number]


def test_a_kept_letter_is_erased_by_hand_by_time_and_at_the_end(page: Table) -> None:
    keeper = page.kiosk.entrance.keeper()
    first, _ = (keeper.keep(Job("kept", b"%PDF-", SHEET, pages=1)) for _ in "ab")
    page.wait(lambda: f"Number {first}" in said(page))
    press(page, button(page, f"Erase: Number {first}"))
    assert [each.number for each in keeper.kept()] == [first + 1]
    page.ahead += 15 * 60
    assert keeper.kept() == ()
    keeper.keep(Job("kept", b"%PDF-", SHEET, pages=1))
    page.kiosk.entrance.shut()
    assert keeper.kept() == ()


def test_the_page_waits_where_the_cases_are_still_read(
    open_kiosk: Callable[..., Table],
) -> None:
    table = open_kiosk()
    service, table.kiosk.director.service = table.kiosk.director.service, None
    table.kiosk.entrance.open()
    type_pin(table)
    table.wait(lambda: name_of_page(table) == "Staff area")
    table.kiosk.director.service = service
