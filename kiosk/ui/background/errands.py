"""Work outside for one visitor: print, save, ask the printer how it is."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.flow import answers as a
from kiosk.flow.events import Event
from kiosk.flow.press import PrintAnyway
from kiosk.flow.visit import PrintStage, Visit
from kiosk.flow.ways.value import Acting, FaxStage
from kiosk.ui.background.outcomes import printed, said, saved
from kiosk.ui.background.runner import Outcome, Runner

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from kiosk.drives.protocol import Drive
    from kiosk.model.draft import Draft
    from kiosk.model.job import JobState
    from kiosk.printing.protocol import Attention, Printer, PrinterStatus
    from kiosk.workflows.service import Service

# Milliseconds from look to look at the printer, while somebody looks at the pages.
_LOOK_AGAIN = 2_000


class Errands(QObject):
    """Begins work in the runner for what is outside; tells what came of it.

    What was begun for one visitor is never told to the next, and what was sent for
    one is taken back from the printer before the next.
    """

    happened = Signal(object)
    printer_said = Signal(object)
    # A printer speaks in the thread that prints.
    _spoke = Signal(object, object)

    def __init__(self, outside: Runner) -> None:
        super().__init__()
        self._outside = outside
        self._visitor = object()
        self._attention: Attention | None = None
        self._printer: Printer | None = None
        self._looking = QTimer(self, interval=_LOOK_AGAIN)
        self._looking.timeout.connect(self._look)
        self._spoke.connect(self._heard, Qt.ConnectionType.QueuedConnection)

    def clear_up(self, service: "Service") -> None:
        """Take back what an end without order has left with the print service."""
        self._printer = service.printer
        self._withdraw()

    def forget(self) -> None:
        """Tell nobody of what still comes, and take back what is not paper yet."""
        self._visitor = object()
        self._looking.stop()
        if self._attention is not None:
            self._give_up()
            self._attention = None
            self._withdraw()

    def follow_the_printer(self, service: "Service | None") -> None:
        """Have the printer say how it is, now and again; None: no more."""
        if service is None:
            self._looking.stop()
        elif not self._looking.isActive():
            self._printer = service.printer
            self._looking.start()
            self._look()

    def run(
        self, service: "Service", before: Visit, visit: Visit, answer: a.Answer
    ) -> None:
        """Print or save where an answer asks for it, once."""
        draft = visit.draft
        if draft is None:
            return
        if isinstance(answer, a.Save) and visit.saving and not before.saving:
            work = partial(_saving(service, visit, draft), answer.drive)
            self._do(work, partial(saved, computer=answer.drive is None))
        if _faxes(visit) is not _faxes(before):
            self._fax(service, visit, draft)
        self._tell_whoever_waits(answer)
        if isinstance(answer, a.PaperMissing) and visit.stage is not before.stage:
            self._withdraw()
        if visit.stage is not before.stage:
            self._print(service, visit, draft)

    def _print(self, service: "Service", visit: Visit, draft: "Draft") -> None:
        """Print what the stage that has begun prints."""
        if visit.stage is PrintStage.PRINTING:
            table = self._attended(service)
            self._do(partial(table.print, draft, visit.id, visit.missing), printed)
        if visit.stage is PrintStage.POST_PRINTING:
            table = self._attended(service)
            told = partial(printed, post=True)
            self._do(partial(table.print_post, draft, visit.missing), told)

    def _fax(self, service: "Service", visit: Visit, draft: "Draft") -> None:
        """Print the fax that is open, or give up the one that was left."""
        if _faxes(visit):
            self._do(_faxing(self._attended(service), visit, draft), printed)
        else:
            self._give_up()

    def _attended(self, service: "Service") -> "Service":
        """The same table, whose jobs this visitor waits for."""
        from kiosk.printing.protocol import Attended, Attention

        self._printer = service.printer
        self._attention = Attention(partial(self._spoke.emit, self._visitor))
        return replace(service, printer=Attended(service.printer, self._attention))

    def _tell_whoever_waits(self, answer: a.Answer) -> None:
        """Have a job sent that is held, or taken back."""
        if isinstance(answer, a.StopPrinting):
            self._give_up()
        if isinstance(answer, PrintAnyway) and self._attention is not None:
            self._attention.insists.set()

    def _give_up(self) -> None:
        if self._attention is not None:
            self._attention.given_up.set()

    def _withdraw(self) -> None:
        if self._printer is not None:
            self._outside.submit(self._printer.withdraw, lambda _: None)

    def _do(
        self, work: Callable[[], object], told: Callable[[Outcome[object]], Event]
    ) -> None:
        def ended(visitor: object, outcome: Outcome[object]) -> None:
            if visitor is self._visitor:
                self.happened.emit(told(outcome))

        self._outside.submit(work, partial(ended, self._visitor))

    def _heard(self, visitor: object, status: "PrinterStatus") -> None:
        if visitor is self._visitor:
            self.happened.emit(said(status))

    def _look(self) -> None:
        if self._printer is not None:
            self._outside.submit_latest("printer", self._printer.status, self._said)

    def _said(self, outcome: "Outcome[PrinterStatus]") -> None:
        from kiosk.printing.protocol import UNKNOWN, PrinterStatus

        known = isinstance(outcome, PrinterStatus)
        self.printer_said.emit(outcome if known else UNKNOWN)


def _saving(
    service: "Service", visit: Visit, draft: "Draft"
) -> "Callable[[Drive | None], bool]":
    """What saves: the letters, or the one e-mail that is open."""
    acting = visit.acting
    if acting is None:
        return partial(service.save, draft)
    from kiosk.workflows.other_ways import approach, save_mail

    found = approach(service, draft, acting.official, acting.address)
    return partial(save_mail, service, found)


def _faxes(visit: Visit) -> bool:
    """Whether the pages of a fax are being printed."""
    return visit.acting is not None and visit.acting.fax is FaxStage.PRINTING


def _faxing(
    service: "Service", visit: Visit, draft: "Draft"
) -> "Callable[[], JobState]":
    """What prints the fax that is open."""
    from kiosk.workflows.other_ways import approach, print_fax

    acting = visit.acting or Acting(visit.step)
    found = approach(service, draft, acting.official, acting.address)
    return partial(print_fax, service, found)
