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
        if service.bench.day != self._day:
            self._day, self.letters = service.bench.day, 0
            self.renew(service)

    def renew(self, service: "Service") -> None:
        """Count them again: somebody has said more about them."""
        from kiosk.workflows.service import letters_today

        self._do(service, partial(letters_today, service))

    def follow(self, service: "Service", before: Visit, visit: Visit) -> None:
        """Count what somebody has said they have in hand, or did in another way."""
        draft = visit.draft
        if draft is None:
            return
        if visit.printed and not before.printed:
            from kiosk.workflows.service import count_in_hand

            self._do(service, partial(count_in_hand, service, draft, visit.id))
        for _, official, channel in visit.acted - before.acted:
            from kiosk.workflows.service import count_acted

            done = partial(count_acted, service, draft, visit.id)
            self._do(service, partial(done, official=official, channel=channel))

    def _do(self, service: "Service", work: Callable[[], int]) -> None:
        """Tell of a count, whoever is at the table when it comes, if it is its day."""
        day = service.bench.day

        def ended(outcome: Outcome[int]) -> None:
            if isinstance(outcome, int) and day == self._day:
                self.letters = outcome
                self.changed.emit()

        self._outside.submit(work, ended)
