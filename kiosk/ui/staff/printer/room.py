"""Looks at the printer every few seconds, and does what the page asks for."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from kiosk.addressing.languages.dates import short_date
from kiosk.errors import KioskError
from kiosk.faults import Fault
from kiosk.i18n import SOURCE_LANGUAGE, Words
from kiosk.model.job import JobState
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.ipp.line import NoAnswer, print_service
from kiosk.printing.ipp.operations import queues
from kiosk.printing.protocol import UNKNOWN, Attention, Printer, PrinterStatus
from kiosk.staff import answers as a
from kiosk.ui.background.outcomes import told
from kiosk.ui.staff.page import StaffPage
from kiosk.ui.staff.printer.build import Known, Seen, Tested, build
from kiosk.ui.staff.printer.screen import PrinterPage
from kiosk.ui.staff.printer.sheet import picture_of
from kiosk.ui.staff.room import Means, Room
from kiosk.ui.theme.look import Look
from kiosk.workflows.keep_letters import Kept
from kiosk.workflows.print_test_page import (
    make_test_page,
    print_test_page,
)
from kiosk.workflows.service import counted_printer

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.background.runner import Outcome
    from kiosk.workflows.service import Service

# Milliseconds from look to look.
_LOOK_AGAIN = 5_000


class PrinterRoom(Room):
    """Holds what was seen of the printer while somebody is on the page.

    A page that the printer cannot take yet is waited for, and given up when whoever
    asked for it goes.
    """

    # A printer speaks in the thread that prints.
    _spoke = Signal(object, object)

    def __init__(self, means: Means) -> None:
        super().__init__()
        self._means = means
        self._seen: Seen | None = None
        self._at = ""
        self._tested: Tested | None = None
        self._busy = self._asked = False
        self._here = object()
        self._attention = Attention()
        self._spoke.connect(self._heard, Qt.ConnectionType.QueuedConnection)
        self._picture: QImage | None = None
        self._words: Words = str
        self._language = SOURCE_LANGUAGE
        self._again = QTimer(self, interval=_LOOK_AGAIN)
        self._again.timeout.connect(self._look)

    def enter(self) -> None:
        """Look at once."""
        self._here = object()
        self._wait_no_more()
        self._seen, self._tested, self._busy, self._asked = None, None, False, False
        self._again.start()
        self._look()

    def leave(self) -> None:
        """Look no more, and wait no more for a page of ours."""
        self._here = object()
        self._wait_no_more()
        self._picture = None
        self._again.stop()

    def page(self, look: Look) -> StaffPage:
        """The page, and the picture of the test page as soon as there is one."""
        page = PrinterPage(look, build(look.words, self._known()))
        self._words, self._language = look.words, look.language
        work = partial(self._drawn, self._means.table(), page.sheet_height())
        self._means.pages.submit(work, partial(self._picture_came, self._here))
        return page

    def show_on(self, page: StaffPage) -> None:
        """What is known now."""
        if isinstance(page, PrinterPage):
            page.show_value(build(page.look.words, self._known()))
            page.show_picture(self._picture)

    def take(self, answer: a.Answer) -> None:
        """Do it, or have it done beside the window."""
        table = self._means.table()
        stock = table.stock
        match answer:
            case a.NewPack():
                stock.change(lambda now: replace(now, paper=now.paper.filled()))
            case a.CountEnvelopes(left):
                stock.change(
                    lambda now: replace(now, envelopes=now.envelopes.set_to(left))
                )
            case a.MoreEnvelopes(more):
                stock.change(
                    lambda now: replace(now, envelopes=now.envelopes.more(more))
                )
            case a.EraseKept(number):
                self._means.keeper.erase(number)
            case a.PrintKept(number) if not self._is_busy():
                self._print_kept(number)
            case a.UsePrinter(setting):
                self._wait_no_more()
                find, before = self._means.find, table.printer
                self._do(partial(_take_over, before, find, setting), self._taken_over)
            case a.PrintTestPage() if not self._is_busy():
                self._tested = Tested(under_way=True)
                self._do(self._print_test, self._printed)
            case _:
                return
        self.changed.emit()

    def _print_kept(self, number: int) -> None:
        """Print it once; it is kept on where the printer did not take it."""
        kept, table = self._means.keeper.take(number), self._means.table()
        if kept is not None:
            work = partial(_print_all, counted_printer(table), kept, self._attention)
            self._do(work, partial(self._kept_printed, kept))

    def _kept_printed(self, kept: Kept, outcome: "Outcome[object]") -> None:
        if isinstance(outcome, KioskError | Fault):
            self._means.keeper.put_back(kept)
            self._tested = Tested(fault=told(outcome), of=kept.number)
        else:
            self._tested = Tested(unsure=outcome is not JobState.SENT, of=kept.number)

    def _do(
        self,
        work: "Callable[[], object]",
        done: "Callable[[Outcome[object]], None]",
    ) -> None:
        self._busy = True
        ended = partial(self._ended, self._here, done)
        self._means.outside.submit(work, ended)

    def _ended(
        self,
        here: object,
        done: "Callable[[Outcome[object]], None]",
        outcome: "Outcome[object]",
    ) -> None:
        # Though nobody waits for it any more: a printer was chosen, a letter is kept.
        done(outcome)
        if here is self._here:
            self._busy = False
            self.changed.emit()
            self._look()

    def _taken_over(self, outcome: "Outcome[object]") -> None:
        self._seen, self._tested = None, None
        if isinstance(outcome, KioskError | Fault):
            self._tested = Tested(fault=told(outcome))
        else:
            self._means.use_printer(outcome)  # type: ignore[arg-type] # a Printer

    def _printed(self, outcome: "Outcome[object]") -> None:
        if isinstance(outcome, KioskError | Fault):
            self._tested = Tested(fault=told(outcome))
        else:
            self._tested = Tested(unsure=outcome is not JobState.SENT)

    def _wait_no_more(self) -> None:
        """Give up a page of ours that is not paper yet; the next is another."""
        self._attention.given_up.set()
        self._attention = Attention(partial(self._spoke.emit, self._here))

    def _is_busy(self) -> bool:
        """Whether a page is on its way to paper, ours or a visitor's."""
        return self._busy or self._means.printing()

    def _heard(self, here: object, status: PrinterStatus) -> None:
        """The printer says why our page does not come out yet."""
        if here is self._here and self._seen is not None:
            self._seen = replace(self._seen, status=status)
            self.changed.emit()

    def _look(self) -> None:
        """Ask how it is, unless it has not answered yet."""
        if self._asked or self._busy:
            return
        self._asked = True
        work = partial(_look_at, self._means.table().printer)
        self._means.outside.submit(work, partial(self._looked, self._here))

    def _looked(self, here: object, outcome: "Outcome[Seen]") -> None:
        if here is not self._here:
            return
        self._asked = False
        self._seen = outcome if isinstance(outcome, Seen) else Seen(UNKNOWN)
        self._at = self._means.now().strftime("%H:%M")
        self.changed.emit()

    def _print_test(self) -> JobState:
        table = self._means.table()
        paper = self._means.desk().stationery
        pdf, attention = self._test_page(table), self._attention
        return print_test_page(
            table.bench, counted_printer(table), paper, pdf, attention=attention
        )

    def _test_page(self, table: "Service") -> bytes:
        desk = self._means.desk()
        date = short_date(desk.day, self._language, desk.country)
        return make_test_page(
            table.bench,
            desk.stationery,
            words=self._words,
            language=self._language,
            date=date,
        )

    def _drawn(self, table: "Service", height: int) -> QImage:
        """In the background: the test page as the page shows it."""
        paper = table.bench.paper(self._means.desk().stationery)
        size = QSize(round(height * paper.width / paper.height), height)
        return picture_of(self._test_page(table), size)

    def _picture_came(self, here: object, outcome: "Outcome[QImage]") -> None:
        if here is self._here and isinstance(outcome, QImage):
            self._picture = outcome
            self.changed.emit()

    def _known(self) -> Known:
        means, table = self._means, self._means.table()
        return Known(
            printer=table.printer,
            seen=self._seen,
            at=self._at,
            stock=table.stock.stock(),
            kept=means.keeper.kept(),
            now=means.seconds(),
            paper=table.bench.paper(means.desk().stationery),
            tested=self._tested,
            busy=self._is_busy(),
        )


def _look_at(printer: Printer) -> Seen:
    """In the background: how it is, what changes its pages, and what else there is."""
    changes = printer.stubborn() if isinstance(printer, CupsPrinter) else ()
    return Seen(printer.status(), queues_here(), changes)


def queues_here() -> tuple[str, ...]:
    """The queues of this computer's print service; none where it does not answer."""
    try:
        return queues(print_service())
    except NoAnswer:
        return ()


def _print_all(printer: Printer, kept: Kept, attention: Attention) -> JobState:
    """In the background: the jobs of a letter, one after the other."""
    ends = [printer.print(each, attention) for each in kept.jobs]
    return JobState.SENT if set(ends) == {JobState.SENT} else JobState.UNKNOWN


def _take_over(
    before: Printer, find: "Callable[[str], Printer]", setting: str
) -> Printer:
    """In the background: another printer, once nothing is left with the one before."""
    found = find(setting)
    before.withdraw()
    if isinstance(before, CupsPrinter):
        before.close()
    return found
