"""The pictures of the staff area that the repository keeps are what it looks like.

After a change that is meant, look at `git diff` of docs/pictures once they are drawn
anew: `LETTER_KIOSK_SNAPSHOTS=write .venv/bin/pytest tests/ui/staff/test_pictures.py`.
"""

import os
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.i18n import words_for
from kiosk.ledger.entry import Action, Channel, State
from kiosk.ledger.memory import MemoryLedger
from kiosk.model.job import Job
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.protocol import STOPPED
from kiosk.staff.answers import BackToVisitors, CloseKiosk, Page, ShowPage
from kiosk.staff.stock import Pile, Stock
from kiosk.staff.tries import Tries
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.ui.staff.page import StaffPage
from kiosk.ui.staff.pin.build import ask_pin
from kiosk.ui.staff.pin.screen import PinPage
from kiosk.ui.staff.printer.build import Known as PrinterKnown
from kiosk.ui.staff.printer.build import Seen
from kiosk.ui.staff.printer.build import build as build_printer
from kiosk.ui.staff.printer.screen import PrinterPage
from kiosk.ui.staff.rail import Item, Rail
from kiosk.ui.staff.shell import Shell
from kiosk.ui.staff.today.build import Day, Known
from kiosk.ui.staff.today.build import build as build_today
from kiosk.ui.staff.today.screen import TodayPage
from kiosk.ui.theme.look import Look, look_for
from kiosk.workflows.keep_letters import Kept
from tests.visits.test_album import HALF, KEPT, SIZE, TOLERANCE, differs

STAFF = KEPT / "staff"
DAY = date(2021, 8, 10)
# So many letters at each hour, as on a good day.
HOURS = {10: 2, 11: 5, 12: 9, 13: 4, 14: 7, 15: 12, 16: 8}


def pin(look: Look) -> StaffPage:
    return PinPage(look, ask_pin(look.words, Tries(5), 24, looking=False))


def today(look: Look) -> StaffPage:
    def letter(hour: int, number: int) -> Action:
        at = datetime.combine(DAY, time(hour, number))
        official = "Minister" if number % 3 else "Ambassador"
        name = f"{hour:016}{number:016}"
        return Action(name, "UA 85/21", official, Channel.LETTER, at)

    ledger = MemoryLedger()
    written = [
        letter(hour, each) for hour, many in HOURS.items() for each in range(many)
    ]
    ledger.record(written, State.SENT)
    ledger.record([letter(15, 20)], State.UNKNOWN)
    day = Day(ledger.totals(DAY, DAY), ledger.hours(DAY), ledger.unknown())
    now = datetime.combine(DAY, time(16, 42))
    known = Known(now, day, (), lambda case, official: (case, official))
    return TodayPage(look, build_today(look.words, known))


def printer(look: Look) -> StaffPage:
    letter = Job("letter", b"", "na_letter_8.5x11in", pages=2)
    known = PrinterKnown(
        printer=FolderPrinter(Path("Laser")),
        seen=Seen(STOPPED, ("Laser", "Office")),
        at="17:05",
        stock=Stock(Pile(120, 250), Pile(6, 100)),
        kept=(Kept(3, 600.0, (letter,)),),
        now=0.0,
        paper=load_stationery(paths.resources() / "stationery")["us-letter-10"],
    )
    return PrinterPage(look, build_printer(look.words, known))


def rail(look: Look) -> Rail:
    pages = [
        Item("chart", "Today", ShowPage(Page.TODAY), on=True),
        Item("printer", "Printer and paper", ShowPage(Page.PRINTER)),
    ]
    ways = [
        Item("lock", "Back to visitors", BackToVisitors()),
        Item("exit", "Close the kiosk", CloseKiosk()),
    ]
    said = [
        Item(each.icon, look.words(each.words), each.answer, each.on)
        for each in (*pages, *ways)
    ]
    return Rail(look, "Aug 10, 2021", said[:2], said[2:])


class Picture(NamedTuple):
    """A page in a language and a look."""

    name: str
    build: Callable[[Look], StaffPage]
    language: str
    contrast: bool = False


PICTURES = (
    Picture("11-staff-today-de-plain", today, "de"),
    Picture("20-staff-pin-en-plain", pin, "en"),
    Picture("25-staff-printer-fr-contrast", printer, "fr", contrast=True),
)


@pytest.mark.parametrize("wanted", PICTURES, ids=lambda each: each.name)
def test_a_kept_picture_is_what_a_page_looks_like(
    qtbot: QtBot, wanted: Picture
) -> None:
    name, build, language, contrast = wanted
    words = words_for(language, paths.resources() / "locale")
    look = look_for(QSize(*SIZE), words, language=language, contrast=contrast)
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(*SIZE)
    host.show()
    shell = Shell(look, host, rail(look), build(look))
    shell.open_over(shell)
    qtbot.wait(50)
    smooth = Qt.TransformationMode.SmoothTransformation
    ratio = Qt.AspectRatioMode.IgnoreAspectRatio
    drawn = host.grab().toImage().scaled(*HALF, ratio, smooth)
    kept = STAFF / f"{name}.png"
    if os.environ.get("LETTER_KIOSK_SNAPSHOTS") == "write":
        STAFF.mkdir(exist_ok=True)
        drawn.convertToFormat(QImage.Format.Format_RGB888).save(str(kept))
    assert differs(drawn, QImage(str(kept))) < TOLERANCE
