"""Entries as rows of the file, and what follows from them kept beside them."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from kiosk.ledger.entry import Action, Channel, Entry, State, holding
from kiosk.ledger.totals import Kind, Total, kind_of

# What stands for the day where all days are counted together.
IN_ALL = ""
Row = tuple[bytes, int, str, str, str, str, str, str, str]

COLUMNS = "uuid, step, state, campaign, official, channel, minute, stationery, event"
_ADD = f"INSERT OR IGNORE INTO entry ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants
_OF_ONE = f"SELECT {COLUMNS} FROM entry WHERE uuid = ?"  # noqa: S608 - constants
_SUMMED = """
    INSERT INTO summary VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count
"""
_BY_HOUR = """
    INSERT INTO hour VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count
"""


def row_of(entry: Entry) -> Row:
    """An entry as its row."""
    action = entry.action
    return (
        bytes.fromhex(action.uuid),
        entry.step,
        entry.state.value,
        action.campaign,
        action.official,
        action.channel.value,
        action.minute.isoformat(timespec="minutes"),
        action.stationery,
        action.event,
    )


def entry_of(row: Row) -> Entry:
    """A row as the entry it was; raises ValueError where it was none of ours."""
    uuid, step, state, campaign, official, channel, minute, stationery, event = row
    action = Action(
        uuid.hex(),
        campaign,
        official,
        Channel(channel),
        datetime.fromisoformat(minute),
        stationery,
        event,
    )
    return Entry(action, State(state), step)


def total_in(row: tuple[str, str, str, str, str, int]) -> Total:
    """A row of the summary without its day; raises ValueError as `entry_of`."""
    event, campaign, official, channel, state, count = row
    kind = Kind(event, campaign, official, Channel(channel), State(state))
    return Total(kind, count)


class Writing:
    """One transaction: entries that are added, and what changes with them at its end.

    The changes are held as sums, so that a million entries need no more room than
    there are kinds.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kinds: Counter[tuple[str, Kind]] = Counter()
        self._hours: Counter[tuple[str, int]] = Counter()

    def last(self, uuid: str) -> Entry | None:
        """The entry of an action that holds."""
        rows = self._connection.execute(_OF_ONE, (bytes.fromhex(uuid),))
        return holding(map(entry_of, rows))

    def add(self, entry: Entry) -> bool:
        """Add an entry, if it is not there yet; whether it was not."""
        before = self.last(entry.action.uuid)
        if not self._connection.execute(_ADD, row_of(entry)).rowcount:
            return False
        after = entry if before is None else holding((before, entry))
        if after is not None and after is not before:
            self._move(before, after)
        return True

    def close(self) -> None:
        """Write what follows from all that was added."""
        sums = ((day, *kind, n) for (day, kind), n in self._kinds.items())
        self._connection.executemany(_SUMMED, sums)
        hours = ((*hour, n) for hour, n in self._hours.items())
        self._connection.executemany(_BY_HOUR, hours)

    def _move(self, before: Entry | None, after: Entry) -> None:
        """Count an action by the entry that holds now, and no longer by another."""
        if before is not None:
            self._count(before, -1)
        self._count(after, 1)
        uuid = (bytes.fromhex(after.action.uuid),)
        if after.state is State.UNKNOWN:
            self._connection.execute("INSERT OR IGNORE INTO unknown VALUES (?)", uuid)
        elif before is not None:
            self._connection.execute("DELETE FROM unknown WHERE uuid = ?", uuid)

    def _count(self, entry: Entry, by: int) -> None:
        kind, minute = kind_of(entry), entry.action.minute
        day = minute.date().isoformat()
        self._kinds[IN_ALL, kind] += by
        self._kinds[day, kind] += by
        if kind.channel is Channel.LETTER and kind.state is State.SENT:
            self._hours[day, minute.hour] += by


def all_entries(connection: sqlite3.Connection) -> Iterator[Entry]:
    """Every entry, read as it is asked for."""
    yield from map(entry_of, connection.execute(f"SELECT {COLUMNS} FROM entry"))  # noqa: S608 - constants
