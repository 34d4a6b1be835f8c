"""The numbers of the jobs that are not paper yet: all that is kept of them on disk."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO, TypeAlias

if sys.platform != "win32":
    import fcntl

FILE_NAME = "print-jobs"


@dataclass(frozen=True, slots=True)
class JobNumber:
    """A job by its queue, its number, and the second in which it was made.

    A print service that was killed may give the number to somebody else's job: that
    one was made in another second.
    """

    queue: str
    number: int
    made: int


_Jobs: TypeAlias = tuple[JobNumber, ...]


def read_numbers(file: Path) -> _Jobs:
    """The jobs that a file names; what is no such line is passed over."""
    try:
        lines = file.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ()
    return tuple(filter(None, map(_read, lines)))


def add_number(file: Path, job: JobNumber) -> None:
    """Write a job down, so that it is known after a crash; raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    _rewrite(file, lambda known: (*known, job))


def drop_number(file: Path, job: JobNumber) -> None:
    """Strike a job that has ended; raises OSError."""
    if file.exists():
        _rewrite(file, lambda known: tuple(each for each in known if each != job))


def _rewrite(file: Path, change: Callable[[_Jobs], _Jobs]) -> None:
    """Change the file in one step against others that do: it is locked, then synced."""
    with _locked(file) as text:
        known = tuple(filter(None, map(_read, text.read().splitlines())))
        text.seek(0)
        text.truncate()
        text.writelines(
            f"{each.number} {each.made} {each.queue}\n" for each in change(known)
        )
        text.flush()
        os.fsync(text.fileno())


@contextmanager
def _locked(file: Path) -> Iterator[TextIO]:
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    with os.fdopen(handle, "r+", encoding="utf-8", errors="replace") as text:
        if sys.platform != "win32":
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield text


def _read(line: str) -> JobNumber | None:
    number, _, rest = line.partition(" ")
    made, _, queue = rest.partition(" ")
    if not (number.isdecimal() and made.isdecimal() and queue):
        return None
    return JobNumber(queue, int(number), int(made))
