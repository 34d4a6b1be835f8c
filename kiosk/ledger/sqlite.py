"""The ledger in a file of SQLite's, which several programs may use at once."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TypeVar

from kiosk.errors import KioskError
from kiosk.ledger.entry import Action, Entry, State, following
from kiosk.ledger.errors import (
    LedgerAbsent,
    LedgerBusy,
    LedgerDamaged,
    LedgerKeptAside,
    LedgerNewer,
)
from kiosk.ledger.file import PATIENCE, file_faults, keep_aside, open_file, read_file
from kiosk.ledger.rows import IN_ALL, Writing, all_entries, total_in
from kiosk.ledger.totals import DayTotal, Total

T = TypeVar("T")

_TOTALS = """
    SELECT event, campaign, official, channel, state, sum(count)
    FROM summary WHERE day BETWEEN ? AND ? GROUP BY 1, 2, 3, 4, 5
    HAVING sum(count) > 0
"""
_DAY_TOTALS = """
    SELECT day, event, campaign, official, channel, state, count
    FROM summary WHERE day >= ? AND count > 0 ORDER BY 1, 2, 3, 4, 5, 6
"""
_DAYS = """
    SELECT day, sum(count) FROM hour WHERE day >= ? GROUP BY 1 HAVING sum(count) > 0
"""
_HOURS = "SELECT hour, count FROM hour WHERE day = ? AND count > 0"
_UNKNOWN = "SELECT uuid FROM unknown"


class SqliteLedger:
    """Opens its file when it is first needed, and again after every fault.

    With `begins` a ledger is begun where there is none, and one that is damaged or
    newer is kept aside, of which `tell` hears; without, such a file is left alone.
    """

    def __init__(
        self,
        file: Path,
        *,
        begins: bool = True,
        tell: Callable[[KioskError], None] = lambda _: None,
    ) -> None:
        self._file, self._begins, self._tell = file, begins, tell
        self._connection: sqlite3.Connection | None = None
        self._number = 0
        self._lock = Lock()

    def record(self, actions: Sequence[Action], state: State) -> tuple[Action, ...]:
        """As every ledger; raises as `file_faults`."""

        def write(writing: Writing) -> tuple[Action, ...]:
            news: list[Action] = []
            for each in actions:
                entry = following(writing.last(each.uuid), each, state)
                if entry is not None:
                    writing.add(entry)
                    news.append(entry.action)
            return tuple(news)

        return self._with_another(lambda: self._write(write)) if actions else ()

    def merge(self, entries: Iterable[Entry]) -> int:
        """As every ledger; raises as `file_faults`."""
        return self._write(lambda writing: sum(map(writing.add, entries)))

    def entries(self) -> Iterator[Entry]:
        """As every ledger; raises as `file_faults`."""
        with self._reading() as connection:
            yield from all_entries(connection)

    def totals(
        self, since: date | None = None, until: date | None = None
    ) -> tuple[Total, ...]:
        """As every ledger; raises as `file_faults`."""
        days = IN_ALL, IN_ALL
        if since or until:
            days = _first(since), (until or date.max).isoformat()
        return self._read(lambda it: tuple(map(total_in, it.execute(_TOTALS, days))))

    def day_totals(self, since: date | None = None) -> Iterator[DayTotal]:
        """As every ledger; raises as `file_faults`."""
        with self._reading() as connection:
            for day, *row in connection.execute(_DAY_TOTALS, (_first(since),)):
                yield DayTotal(date.fromisoformat(day), total_in(tuple(row)))

    def days(self, since: date | None = None) -> Mapping[date, int]:
        """As every ledger; raises as `file_faults`."""

        def read(connection: sqlite3.Connection) -> Mapping[date, int]:
            rows = connection.execute(_DAYS, (_first(since),))
            return {date.fromisoformat(day): count for day, count in rows}

        return self._read(read)

    def hours(self, day: date) -> Mapping[int, int]:
        """As every ledger; raises as `file_faults`."""
        return self._read(lambda it: dict(it.execute(_HOURS, (day.isoformat(),))))

    def unknown(self) -> tuple[Action, ...]:
        """As every ledger; raises as `file_faults`."""

        def read(connection: sqlite3.Connection) -> tuple[Action, ...]:
            writing = Writing(connection)
            last = (
                writing.last(uuid.hex()) for (uuid,) in connection.execute(_UNKNOWN)
            )
            found = [entry.action for entry in last if entry is not None]
            return tuple(sorted(found, key=lambda each: (each.minute, each.uuid)))

        return self._read(read)

    def copy_to(self, file: Path) -> None:
        """Copy all of it into an empty file, which needs nothing beside it then.

        Raises as `file_faults`, of either file.
        """

        def copy(connection: sqlite3.Connection) -> None:
            with file_faults(file), closing(sqlite3.connect(file)) as other:
                connection.backup(other)
                other.execute("PRAGMA journal_mode = DELETE")

        self._read(copy)

    def close(self) -> None:
        """Let the file go; the next call opens it again."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with file_faults(self._file):
                connection.close()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """The file by itself, for long reading; raises as `file_faults`."""
        with self._alone():
            self._opened()
        with file_faults(self._file), closing(read_file(self._file)) as connection:
            yield connection

    def _read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        def read() -> T:
            with self._alone(), self._open() as connection:
                return work(connection)

        return self._with_another(read)

    def _write(self, work: Callable[[Writing], T]) -> T:
        with self._alone(), self._open() as connection:
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                writing = Writing(connection)
                done = work(writing)
                writing.close()
            return done

    def _with_another(self, work: Callable[[], T]) -> T:
        """Do it with a new file where this one turns out damaged only as it is used."""
        try:
            return work()
        except LedgerDamaged:
            if not self._begins:
                raise
        with self._alone():
            self._begin_another(self._number)
        return work()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One thread at a time; raises LedgerBusy where another one hangs."""
        if not self._lock.acquire(timeout=PATIENCE):
            raise LedgerBusy(file=self._file)
        try:
            yield
        finally:
            self._lock.release()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """The file, let go after any fault; raises as `file_faults`."""
        connection = self._opened()
        try:
            with file_faults(self._file):
                yield connection
        except BaseException:
            self._connection = None
            connection.close()
            raise

    def _opened(self) -> sqlite3.Connection:
        """The file that has the name now, kept open from call to call."""
        if self._connection is not None and self._number != self._now():
            self.close()
        if self._connection is None:
            self._connection = self._opened_anew()
            self._number = self._now()
        return self._connection

    def _opened_anew(self) -> sqlite3.Connection:
        number = self._now()
        if not (number or self._begins):
            raise LedgerAbsent(file=self._file)
        if not self._begins:
            return read_file(self._file)
        try:
            return open_file(self._file)
        except (LedgerDamaged, LedgerNewer):
            self._begin_another(number)
        return open_file(self._file)

    def _begin_another(self, number: int) -> None:
        kept = keep_aside(self._file, number)
        if kept is not None:
            self._tell(LedgerKeptAside(file=kept))

    def _now(self) -> int:
        """The number of the file on the disk, 0 where there is none."""
        try:
            return self._file.stat().st_ino
        except OSError:
            return 0


def _first(since: date | None) -> str:
    """The first day that is meant; those in all are not."""
    return (since or date.min).isoformat()
