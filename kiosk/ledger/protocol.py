"""What every ledger can be told and asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Protocol

from kiosk.ledger.entry import Action, Entry, State
from kiosk.ledger.totals import DayTotal, Total


class Ledger(Protocol):
    """Keeps entries for good, and counts by those that hold.

    Every call may take seconds, may come from any thread, and raises the errors of
    `kiosk.ledger.errors`; nothing of a call that raised is kept.
    """

    def record(self, actions: Sequence[Action], state: State) -> tuple[Action, ...]:
        """Write down a state of actions; those of which it was news, as they hold.

        All of them or none. Telling the same twice adds nothing, and neither does
        UNKNOWN of what has been SENT.
        """
        ...

    def merge(self, entries: Iterable[Entry]) -> int:
        """Add entries of another ledger; how many of them were not here yet."""
        ...

    def entries(self) -> Iterator[Entry]:
        """All of them, in an order of its own, few in memory at a time."""
        ...

    def totals(
        self, since: date | None = None, until: date | None = None
    ) -> tuple[Total, ...]:
        """How many actions there were of each kind, from a day on, up to a day."""
        ...

    def day_totals(self, since: date | None = None) -> Iterator[DayTotal]:
        """The same for each day by itself, in order, few in memory at a time."""
        ...

    def days(self, since: date | None = None) -> Mapping[date, int]:
        """The letters by the day on which they began, days without any left out."""
        ...

    def hours(self, day: date) -> Mapping[int, int]:
        """The letters of a day by the hour (0 to 23) at which they began."""
        ...

    def unknown(self) -> tuple[Action, ...]:
        """What somebody still has to say of: did it come out? The oldest first."""
        ...
