"""No word of the staff area is cut, however large the text and long the language."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.staff.answers import BackToVisitors, CloseKiosk, Page, ShowPage
from kiosk.ui.staff.page import StaffPage
from kiosk.ui.staff.pin.screen import PinPage
from kiosk.ui.staff.pin.value import Asks, PinValue
from kiosk.ui.staff.printer.screen import PrinterPage
from kiosk.ui.staff.printer.value import Choice, KeptLine, Level, PrinterValue
from kiosk.ui.staff.rail import Item, Rail
from kiosk.ui.staff.shell import Shell
from kiosk.ui.staff.today.screen import TodayPage
from kiosk.ui.staff.today.value import Answered, Bar, Question, TodayValue
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look, look_for, sizes_of_text
from tests.ui.room import cut, longer

SIZES = [(1280, 800), (1024, 600), (1080, 1920), (1920, 1080)]
WRONG = ("Four wrong PINs are behind you.", "One more try, then a pause of a minute.")
PINS = (
    PinValue(Asks.PIN, wrong=WRONG),
    PinValue(Asks.PIN, wrong=WRONG, left=900, pause=900),
    PinValue(Asks.NEW),
)
PRINTER = PrinterValue(
    looked="17:05",
    choices=(
        Choice("", "Laser-on-the-table", "The printer has no paper.", chosen=True),
        Choice("cups:Office", "Office, second floor"),
    ),
    paper=Level("Paper", "about 120 of 250", 0.5, low=False, left=120),
    envelopes=Level("Envelopes", "6 left, refill soon", 0.06, low=True, left=6),
    kept=(KeptLine(3, "Number 3", "2 sheets, erased in 15 minutes"),),
    ruler=("6 inches?", "Lay a ruler on the page. If it is not, something shrinks it."),
    tested="The test page is with the printer.",
    wrong=("Letters cannot be printed now.", "The printer has no paper; put some in."),
    instead=Choice("cups:Office", "Office"),
)


TODAY = TodayValue(
    time="16:42",
    numbers=(("47", "letters counted"), ("6", "copies to embassies"), ("1", "other")),
    questions=(Question(("a",), "1 letter unknown, 15:20"),),
    answered=(Answered(("b",), "14:05: it came out, and is counted.", came=True),),
    hours=tuple(Bar(str(each), each, each / 23) for each in range(6, 24)),
    cases=(Bar("UA 85/21, Belarus", 47, 1.0),),
    officials=(Bar("Prosecutor General of the Republic of Belarus", 29, 0.6),),
)


def looks(size: tuple[int, int]) -> list[Look]:
    """The usual and the largest text of a window."""
    plain = look_for(QSize(*size), longer)
    scales = (1.0, sizes_of_text(plain)[-1])
    return [look_for(QSize(*size), longer, text_scale=each) for each in scales]


def rail(look: Look) -> Rail:
    pages = [Item("printer", longer("Printer and paper"), ShowPage(Page.PRINTER))]
    ways = [
        Item("lock", longer("Back to visitors"), BackToVisitors()),
        Item("exit", longer("Close the kiosk"), CloseKiosk()),
    ]
    return Rail(look, "Aug 10, 2021", pages, ways)


def cut_words(
    qtbot: QtBot, look: Look, page: StaffPage, size: tuple[int, int]
) -> list[tuple[str, str]]:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(*size)
    host.show()
    shell = Shell(look, host, rail(look), page)
    shell.open_over(shell)
    qtbot.wait(30)
    every = (each for each in shell.findChildren(Prose) if each.isVisible())
    return [(each.text(), found) for each in every if (found := cut(each))]


@pytest.mark.parametrize("size", SIZES)
def test_the_pin_page_has_room_for_its_words(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    for look in looks(size):
        for value in PINS:
            assert cut_words(qtbot, look, PinPage(look, value), size) == []


@pytest.mark.parametrize("size", SIZES)
def test_printer_and_paper_has_room_for_its_words(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    for look in looks(size):
        assert cut_words(qtbot, look, PrinterPage(look, PRINTER), size) == []


@pytest.mark.parametrize("size", SIZES)
def test_today_has_room_for_its_words(qtbot: QtBot, size: tuple[int, int]) -> None:
    for look in looks(size):
        assert cut_words(qtbot, look, TodayPage(look, TODAY), size) == []
