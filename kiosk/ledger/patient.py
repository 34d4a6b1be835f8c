"""A ledger that loses nothing while its disk refuses it."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from threading import RLock

from kiosk.errors import KioskError
from kiosk.ledger.entry import Action, Entry, State
from kiosk.ledger.protocol import Ledger
from kiosk.ledger.totals import DayTotal, Total


class PatientLedger:
    """Writes to another ledger; what that cannot take waits in memory for the next try.

    A visitor gets their letter with a full disk too. `tell` hears of each new fault;
    `fault` is the one that lasts, None while everything is written down.
    """

    def __init__(self, ledger: Ledger, tell: Callable[[KioskError], None]) -> None:
        self.fault: KioskError | None = None
        self._ledger, self._tell = ledger, tell
        self._waiting: deque[tuple[tuple[Action, ...], State]] = deque()
        self._lock = RLock()

    def record(self, actions: Sequence[Action], state: State) -> tuple[Action, ...]:
        """As every ledger, but raises nothing: where it has to wait all is news."""
        if not actions:
            return ()
        with self._lock:
            self._waiting.append((tuple(actions), state))
            news = self._catch_up()
        return tuple(actions) if news is None else news

    def merge(self, entries: Iterable[Entry]) -> int:
        """As every ledger; raises what the other does."""
        return self._ledger.merge(entries)

    def entries(self) -> Iterator[Entry]:
        """As every ledger; raises what the other does."""
        self._catch_up()
        return self._ledger.entries()

    def totals(
        self, since: date | None = None, until: date | None = None
    ) -> tuple[Total, ...]:
        """As every ledger; raises what the other does."""
        self._catch_up()
        return self._ledger.totals(since, until)

    def day_totals(self, since: date | None = None) -> Iterator[DayTotal]:
        """As every ledger; raises what the other does."""
        self._catch_up()
        return self._ledger.day_totals(since)

    def days(self, since: date | None = None) -> Mapping[date, int]:
        """As every ledger; raises what the other does."""
        self._catch_up()
        return self._ledger.days(since)

    def hours(self, day: date) -> Mapping[int, int]:
        """As every ledger; raises what the other does."""
        self._catch_up()
        return self._ledger.hours(day)

    def unknown(self) -> tuple[Action, ...]:
        """As every ledger; raises what the other does."""
        self._catch_up()
        return self._ledger.unknown()

    def _catch_up(self) -> tuple[Action, ...] | None:
        """Write what waits, in order; the news of the last, None if some waits on."""
        news: tuple[Action, ...] = ()
        with self._lock:
            while self._waiting:
                try:
                    news = self._ledger.record(*self._waiting[0])
                except KioskError as fault:
                    self._is_told(fault)
                    return None
                self._waiting.popleft()
            self.fault = None
        return news

    def _is_told(self, fault: KioskError) -> None:
        if self.fault is None or self.fault.code != fault.code:
            self._tell(fault)
        self.fault = fault
