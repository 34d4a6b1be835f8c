"""Work outside for one visitor: print, save, ask the printer how it is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.flow import answers as a
from kiosk.flow.events import Event
from kiosk.flow.visit import PrintStage, Visit
from kiosk.flow.ways.value import Acting, FaxStage
from kiosk.ui.background.outcomes import printed, saved
from kiosk.ui.background.runner import Outcome, Runner

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from kiosk.drives.protocol import Drive
    from kiosk.model.draft import Draft
    from kiosk.model.job import JobState
    from kiosk.printing.protocol import PrinterStatus
    from kiosk.workflows.service import Service


class Errands(QObject):
    """Begins work in the runner for what is outside; tells what came of it.

    What was begun for one visitor is never told to the next.
    """

    happened = Signal(object)
    printer_said = Signal(object)

    def __init__(self, outside: Runner) -> None:
        super().__init__()
        self._outside = outside
        self._visitor = object()

    def forget(self) -> None:
        """Tell nobody of what still comes."""
        self._visitor = object()

    def ask_the_printer(self, service: "Service") -> None:
        """Have the printer say how it is."""
        self._outside.submit(service.printer.status, self._said)

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
        if _begins_fax(before, visit):
            self._do(_faxing(service, visit, draft), printed)
        if visit.stage is before.stage:
            return
        if visit.stage is PrintStage.PRINTING:
            self._do(partial(service.print, draft, visit.missing), printed)
        if visit.stage is PrintStage.POST_PRINTING:
            told = partial(printed, post=True)
            self._do(partial(service.print_post, draft, visit.missing), told)

    def _do(
        self, work: Callable[[], object], told: Callable[[Outcome[object]], Event]
    ) -> None:
        def ended(visitor: object, outcome: Outcome[object]) -> None:
            if visitor is self._visitor:
                self.happened.emit(told(outcome))

        self._outside.submit(work, partial(ended, self._visitor))

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


def _begins_fax(before: Visit, visit: Visit) -> bool:
    """Whether the pages of a fax are to be printed from now on."""
    stages = (each.acting.fax if each.acting else None for each in (before, visit))
    was, now = stages
    return now is FaxStage.PRINTING and was is not now


def _faxing(
    service: "Service", visit: Visit, draft: "Draft"
) -> "Callable[[], JobState]":
    """What prints the fax that is open."""
    from kiosk.workflows.other_ways import approach, print_fax

    acting = visit.acting or Acting(visit.step)
    found = approach(service, draft, acting.official, acting.address)
    return partial(print_fax, service, found)
