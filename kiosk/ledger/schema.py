"""The tables of the file, and the numbered steps by which older files get them.

A step that has been released is never changed: a file says how many it has had
(`user_version`), and the next ones are added.
"""

import sqlite3
from collections.abc import Sequence

# "LKlg", by which a file says that it is ours.
OURS = 0x4C4B6C67

_FIRST = (
    # What is true for good, as it was told.
    """
    CREATE TABLE entry (
        uuid BLOB NOT NULL,
        step INTEGER NOT NULL,
        state TEXT NOT NULL,
        campaign TEXT NOT NULL,
        official TEXT NOT NULL,
        channel TEXT NOT NULL,
        minute TEXT NOT NULL,
        stationery TEXT NOT NULL,
        event TEXT NOT NULL,
        PRIMARY KEY (uuid, step, state)
    ) WITHOUT ROWID
    """,
    # What follows from it, kept in the same transaction: how many entries that hold
    # there are of a kind, in all ("") and on each day, letters by the hour, and what is
    # still unknown.
    """
    CREATE TABLE summary (
        day TEXT NOT NULL,
        event TEXT NOT NULL,
        campaign TEXT NOT NULL,
        official TEXT NOT NULL,
        channel TEXT NOT NULL,
        state TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (day, event, campaign, official, channel, state)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE hour (
        day TEXT NOT NULL,
        hour INTEGER NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (day, hour)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE unknown (uuid BLOB PRIMARY KEY) WITHOUT ROWID",
    f"PRAGMA application_id = {OURS}",
)

Steps = Sequence[Sequence[str]]
STEPS: Steps = (_FIRST,)


class NotOurs(Exception):
    """Another program's file."""


class Newer(Exception):
    """A file that has had steps which are not known here."""


def migrate(connection: sqlite3.Connection, steps: Steps = STEPS) -> None:
    """Bring a file, or a new one, to the last step; each step whole or not at all.

    Raises:
        NotOurs: the file is some other program's.
        Newer: it has had more steps than there are.
        sqlite3.Error: as every work with the file.
    """
    while _next_step(connection, steps) is not None:
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            # Another program may have taken the step while this one waited.
            at = _next_step(connection, steps)
            if at is not None:
                for each in steps[at]:
                    connection.execute(each)
                connection.execute(f"PRAGMA user_version = {at + 1}")


def check(connection: sqlite3.Connection, steps: Steps = STEPS) -> None:
    """See that a file can be read as it is; raises as `migrate`."""
    if _next_step(connection, steps) is not None:
        raise NotOurs


def _next_step(connection: sqlite3.Connection, steps: Steps) -> int | None:
    """The step that a file has not had yet."""
    had, owner, tables = (
        connection.execute(each).fetchone()[0]
        for each in (
            "PRAGMA user_version",
            "PRAGMA application_id",
            "SELECT count(*) FROM sqlite_master",
        )
    )
    if (had or tables) and owner != OURS:
        raise NotOurs
    if had > len(steps):
        raise Newer
    return had if had < len(steps) else None
