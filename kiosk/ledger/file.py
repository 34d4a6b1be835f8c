"""The ledger's file: opened, and kept aside where it cannot be used."""

import errno
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Final

from kiosk.errors import KioskError
from kiosk.ledger.errors import (
    LedgerBusy,
    LedgerDamaged,
    LedgerDiskFails,
    LedgerFull,
    LedgerLocked,
    LedgerNewer,
)
from kiosk.ledger.schema import Newer, NotOurs, check, migrate

FILE_NAME = "ledger.sqlite3"
# Seconds that another program may hold the file, and bytes of a disk that is full.
PATIENCE: Final = 5.0
_NO_ROOM = 1_000_000
# What SQLite keeps beside a file in use.
_BESIDE = ("-wal", "-shm")
# SQLite's result codes, without what extends them.
_CAUSES: Final = {
    sqlite3.SQLITE_FULL: LedgerFull,
    sqlite3.SQLITE_IOERR: LedgerDiskFails,
    sqlite3.SQLITE_BUSY: LedgerBusy,
    sqlite3.SQLITE_LOCKED: LedgerBusy,
    sqlite3.SQLITE_PROTOCOL: LedgerBusy,
    sqlite3.SQLITE_CORRUPT: LedgerDamaged,
    sqlite3.SQLITE_NOTADB: LedgerDamaged,
    sqlite3.SQLITE_CANTOPEN: LedgerLocked,
    sqlite3.SQLITE_READONLY: LedgerLocked,
    sqlite3.SQLITE_PERM: LedgerLocked,
    sqlite3.SQLITE_AUTH: LedgerLocked,
}


def open_file(file: Path) -> sqlite3.Connection:
    """A whole ledger at its last step, begun where there is none.

    What is committed is on the disk, and other programs may use it at the same time.
    To look through it takes 2 s for a million rows. Raises as `file_faults`.
    """
    with file_faults(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(
            file, timeout=PATIENCE, isolation_level=None, check_same_thread=False
        )
        return _settled(connection, _begin)


def read_file(file: Path) -> sqlite3.Connection:
    """A ledger of this version to read from, which changes nothing of it.

    It may lie on a stick that lets nothing be written. Raises as `file_faults`.
    """
    with file_faults(file):
        connection = sqlite3.connect(
            f"{file.resolve().as_uri()}?mode=ro",
            uri=True,
            timeout=PATIENCE,
            isolation_level=None,
            check_same_thread=False,
        )
        return _settled(connection, check)


def _settled(
    connection: sqlite3.Connection, settle: Callable[[sqlite3.Connection], None]
) -> sqlite3.Connection:
    """The same, closed where it cannot be used."""
    try:
        connection.execute("PRAGMA temp_store = MEMORY")
        settle(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA journal_size_limit = 4000000")
    migrate(connection)
    # After the first step, which waits for another program; this would not.
    connection.execute("PRAGMA journal_mode = WAL")
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise ValueError


@contextmanager
def file_faults(file: Path) -> Iterator[None]:
    """Tell a person what SQLite or the system says about this file.

    Raises:
        LedgerFull, LedgerLocked, LedgerDiskFails: nothing can be written, or read.
        LedgerBusy: another program holds it.
        LedgerDamaged: it is no ledger, or not whole.
        LedgerNewer: a later version has written it.
    """
    try:
        yield
    except Newer as error:
        raise LedgerNewer(file=file) from error
    except (NotOurs, ValueError) as error:
        # Rows that nothing of ours has written.
        raise LedgerDamaged(file=file) from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            raise
        # Without the column of a table it is another program's.
        raise _cause_of(code & 0xFF, file) from error
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise (LedgerFull if full else LedgerLocked)(file=file) from error


def _cause_of(code: int, file: Path) -> KioskError:
    cause = _CAUSES.get(code, LedgerDamaged)
    if cause is LedgerDiskFails and _is_full(file):
        # As SQLite says it when its index beside the file cannot grow.
        cause = LedgerFull
    return cause(file=file)


def _is_full(file: Path) -> bool:
    try:
        return shutil.disk_usage(file.parent).free < _NO_ROOM
    except OSError:
        return False


def keep_aside(file: Path, number: int) -> Path | None:
    """Rename a file to the day it was last written on; nothing is overwritten.

    `number` is that of the file on the disk (its inode): where another program has kept
    it aside already, and begun a new one, that is left alone, and the answer is None.
    """
    with file_faults(file):
        found = file.stat()
        if found.st_ino != number:
            return None
        day = f"{datetime.fromtimestamp(found.st_mtime, UTC).astimezone():%Y-%m-%d}"
        kept = next(each for each in _names(file, day) if not each.exists())
        # What lies beside it first: it would be taken for the new file's.
        for end in _BESIDE:
            beside = _with_end(file, end)
            if beside.exists():
                beside.rename(_with_end(kept, end))
        file.rename(kept)
        return kept


def _names(file: Path, day: str) -> Iterator[Path]:
    """`ledger-2026-11-28.sqlite3`, then with " 2", " 3", without an end."""
    yield file.with_stem(f"{file.stem}-{day}")
    for each in count(2):
        yield file.with_stem(f"{file.stem}-{day} {each}")


def _with_end(file: Path, end: str) -> Path:
    return file.with_name(file.name + end)
