"""Looks at the printer every few seconds, and does what the page asks for."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QImage

from kiosk.addressing.languages.dates import short_date
from kiosk.errors import KioskError
from kiosk.faults import Fault
from kiosk.i18n import SOURCE_LANGUAGE, Words
from kiosk.model.job import JobState
from kiosk.printing.cups import queues
from kiosk.printing.find import find_printer
from kiosk.printing.protocol import UNKNOWN, Printer
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
    ruler_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.background.runner import Outcome
    from kiosk.workflows.service import Service

# Milliseconds from look to look.
_LOOK_AGAIN = 5_000


class PrinterRoom(Room):
    """Holds what was seen of the printer while somebody is on the page."""

    def __init__(self, means: Means) -> None:
        super().__init__()
        self._means = means
        self._seen: Seen | None = None
        self._at = ""
        self._tested: Tested | None = None
        self._busy = self._asked = False
        self._here = object()
        self._picture: QImage | None = None
        self._words: Words = str
        self._language = SOURCE_LANGUAGE
        self._again = QTimer(self, interval=_LOOK_AGAIN)
        self._again.timeout.connect(self._look)

    def enter(self) -> None:
        """Look at once."""
        self._here = object()
        self._seen, self._tested, self._busy, self._asked = None, None, False, False
        self._again.start()
        self._look()

    def leave(self) -> None:
        """Look no more; what was begun ends without us."""
        self._here = object()
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
        stock = self._means.stock
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
            case a.PrintKept(number) if not self._busy:
                self._print_kept(number)
            case a.UsePrinter(setting) if not self._busy:
                self._do(partial(_take_over, setting), self._taken_over)
            case a.PrintTestPage() if not self._busy:
                self._tested = Tested(under_way=True)
                self._do(self._print_test, self._printed)
            case _:
                return
        self.changed.emit()

    def _print_kept(self, number: int) -> None:
        """Print it once; it is kept on where the printer did not take it."""
        kept = self._means.keeper.take(number)
        if kept is not None:
            work = partial(_print_all, self._means.table().printer, kept)
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
        return print_test_page(
            table.bench, table.printer, paper, self._test_page(table)
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
            stock=means.stock.stock(),
            kept=means.keeper.kept(),
            now=means.seconds(),
            ruler=ruler_of(table.bench, means.desk().stationery),
            tested=self._tested,
            busy=self._busy,
        )


def _look_at(printer: Printer) -> Seen:
    """In the background: how it is, and what else there is."""
    return Seen(printer.status(), queues())


def _print_all(printer: Printer, kept: Kept) -> JobState:
    """In the background: the jobs of a letter, one after the other."""
    ends = [printer.print(each) for each in kept.jobs]
    return JobState.SENT if set(ends) == {JobState.SENT} else JobState.UNKNOWN


def _take_over(setting: str) -> Printer:
    """In the background: another printer instead."""
    return find_printer(setting)
