"""How many letters were written on this day, as the ledger says it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.flow.visit import Visit
from kiosk.ui.background.runner import Outcome, Runner

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from datetime import date

    from kiosk.workflows.service import Service


class DayCount(QObject):
    """Has the ledger written and read in the background; `letters` are those known."""

    changed = Signal()

    def __init__(self, outside: Runner) -> None:
        super().__init__()
        self.letters = 0
        self._outside = outside
        self._day: date | None = None

    def look(self, service: "Service") -> None:
        """Count the letters of the table's day; none are known of a new one."""
        from kiosk.workflows.service import letters_today

        if service.bench.day != self._day:
            self._day, self.letters = service.bench.day, 0
            self._do(service, partial(letters_today, service))

    def follow(self, service: "Service", before: Visit, visit: Visit) -> None:
        """Count what somebody has said they have in hand, or have done."""
        if visit.printed and not before.printed and visit.draft is not None:
            from kiosk.workflows.service import count_in_hand

            self._do(service, partial(count_in_hand, service, visit.draft, visit.id))
        if visit.acted != before.acted and visit.draft is not None:
            from kiosk.workflows.service import count_done

            done = [each[1:] for each in visit.acted - before.acted]
            count = partial(count_done, service, visit.draft, visit.id, done=done)
            self._do(service, count)

    def _do(self, service: "Service", work: Callable[[], int]) -> None:
        """Tell of a count, whoever is at the table when it comes, if it is its day."""
        day = service.bench.day

        def ended(outcome: Outcome[int]) -> None:
            if isinstance(outcome, int) and day == self._day:
                self.letters = outcome
                self.changed.emit()

        self._outside.submit(work, ended)
