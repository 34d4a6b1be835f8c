"""Work outside for one visitor: print, save, ask the printer how it is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.flow import answers as a
from kiosk.flow.events import Event
from kiosk.flow.visit import PrintStage, Visit
from kiosk.ui.background.outcomes import printed, saved
from kiosk.ui.background.runner import Outcome, Runner

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from kiosk.printing.protocol import PrinterStatus
    from kiosk.workflows.service import Service


class Errands(QObject):
    """Begins work in the runner for what is outside; tells what came of it.

    What was begun for one visitor is never told to the next.
    """

    happened = Signal(object)
    # The letters of a day: how many, and of which day.
    counted = Signal(int, object)
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

    def count(self, service: "Service") -> None:
        """Have the letters of the day counted."""
        from kiosk.workflows.service import letters_today

        self._count(service, partial(letters_today, service))

    def run(
        self, service: "Service", before: Visit, visit: Visit, answer: a.Answer
    ) -> None:
        """Print or save where an answer asks for it, once."""
        draft = visit.draft
        if draft is None:
            return
        if isinstance(answer, a.Save) and visit.saving and not before.saving:
            work = partial(service.save, draft, answer.drive)
            self._do(work, partial(saved, computer=answer.drive is None))
        if visit.printed and not before.printed:
            from kiosk.workflows.service import count_in_hand

            self._count(service, partial(count_in_hand, service, draft, visit.id))
        if visit.stage is before.stage:
            return
        if visit.stage is PrintStage.PRINTING:
            self._do(partial(service.print, draft, visit.id), printed)
        if visit.stage is PrintStage.POST_PRINTING:
            self._do(partial(service.print_post, draft), partial(printed, post=True))

    def _count(self, service: "Service", work: Callable[[], int]) -> None:
        """Tell of a new count, whoever is at the table when it comes."""

        def ended(outcome: Outcome[int]) -> None:
            if isinstance(outcome, int):
                self.counted.emit(outcome, service.bench.day)

        self._outside.submit(work, ended)

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
