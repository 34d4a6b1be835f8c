"""Printing through CUPS with its own command-line tools, `lp` and `lpstat`.

The document goes in through standard input from memory, never through a file.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kiosk.errors import PrinterAbsent, PrinterRefused
from kiosk.model.job import Job, JobState
from kiosk.printing.protocol import (
    ABSENT,
    READY,
    STOPPED,
    UNKNOWN,
    PrinterState,
    PrinterStatus,
)

# What the print service keeps and shows of a job, the same for every visitor.
JOB_TITLE = "Letter"

_ASKING_S = 5.0
_PRINTING_S = 30.0
_NOT_INSTALLED = 127  # as a shell says it

# Words of CUPS 2.4 in the C locale (systemv/lp.c, systemv/lpstat.c,
# scheduler/ipp.c).
_NO_SUCH_QUEUE = ("printer or class does not exist", "Invalid destination name")
_REFUSED = ("is not accepting jobs", "Unsupported document-format")
_HALTED = ("disabled since", "not accepting requests", "Rejecting Jobs")
_AT_WORK = ("is idle", "now printing")


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a tool said; `code` is None when it was stopped for being too slow."""

    code: int | None
    said: str
    complaint: str


class CupsPrinter:
    """A queue of CUPS, or whatever its default is at the moment of asking."""

    def __init__(
        self, queue: str | None = None, timeout_s: float = _PRINTING_S
    ) -> None:
        self._queue = queue
        self._timeout_s = timeout_s

    @property
    def name(self) -> str:
        """The queue's name, "CUPS" for the default."""
        return self._queue or "CUPS"

    def status(self) -> PrinterStatus:
        """What `lpstat` tells of the queue; no CUPS and no queue are both absent."""
        queue = self._queue or default_queue()
        return ABSENT if queue is None else _queue_status(queue)

    def print(self, job: Job) -> JobState:
        """Hand the document to `lp`.

        A stopped queue gets nothing: CUPS would keep the letter on disk and print
        it when nobody expects it.

        Raises:
            PrinterAbsent: no CUPS, no such queue, or no default queue.
            PrinterRefused: stopped, or CUPS did not take the document.
        """
        queue = self._queue or default_queue()
        if queue is None:
            raise PrinterAbsent
        state = _queue_status(queue).state
        if state is PrinterState.ABSENT:
            raise PrinterAbsent
        if state is PrinterState.STOPPED:
            raise PrinterRefused
        with _in_memory(job.pdf) as document:
            answer = _ask(
                "lp", *_options(queue, job), stdin=document, timeout_s=self._timeout_s
            )
            taken = os.lseek(document, 0, os.SEEK_CUR)
        outcome = _outcome(answer, taken, len(job.pdf))
        return _confirmed(queue, answer) if outcome is JobState.SENT else outcome


def queues() -> tuple[str, ...]:
    """The queues that CUPS knows, discovered ones too; none without CUPS."""
    answer = _ask("lpstat", "-e")
    return tuple(answer.said.split()) if answer.code == 0 else ()


def default_queue() -> str | None:
    """The default queue, if CUPS is there and has one."""
    answer = _ask("lpstat", "-d")
    _, found, queue = answer.said.strip().partition("destination: ")
    return queue if found and answer.code == 0 else None


def _queue_status(queue: str) -> PrinterStatus:
    """How a queue is, by `lpstat`."""
    answer = _ask("lpstat", "-a", queue, "-p", queue)
    if answer.code == _NOT_INSTALLED or _has(answer.complaint, _NO_SUCH_QUEUE):
        return ABSENT
    if _has(answer.said, _HALTED):
        return STOPPED
    return READY if _has(answer.said, _AT_WORK) else UNKNOWN


def _options(queue: str, job: Job) -> tuple[str, ...]:
    """The command line of `lp`: nothing of the visitor, the page at its true size.

    Each side on a sheet of its own, because a set holds letters to several
    people; unscaled, because the address must meet the envelope's window
    (job attributes of RFC 8011 and PWG 5100.13).
    """
    wishes = (
        "document-format=application/pdf",
        f"media={job.sheet}",
        "sides=one-sided",
        "print-scaling=none",
        "collate=true",
    )
    pairs = (word for wish in wishes for word in ("-o", wish))
    return ("-d", queue, "-t", JOB_TITLE, "-n", str(job.copies), *pairs, "-")


def _outcome(answer: _Answer, taken: int, whole: int) -> JobState:
    """What the end of `lp` says about the document, `taken` bytes of it read.

    Once it began to be read, a failure cannot tell a lost document from one that
    CUPS has and will print; only a refusal in words is certain.
    """
    if answer.code == 0 and taken == whole:
        return JobState.SENT
    if _has(answer.complaint, _REFUSED):
        raise PrinterRefused
    if taken or answer.code == 0:
        return JobState.UNKNOWN
    if answer.code == _NOT_INSTALLED or _has(answer.complaint, _NO_SUCH_QUEUE):
        raise PrinterAbsent
    raise PrinterRefused


def _confirmed(queue: str, answer: _Answer) -> JobState:
    """SENT when CUPS does not list the job as one without a document.

    `lp` 2.4.2 ends well when the print service dies while it takes the document
    (its last error is still that of the step before), so it is asked again. A job
    that is not listed has been printed already.
    """
    found = re.search(r"request id is (\S+)", answer.said)
    listed = _ask("lpstat", "-o", queue)
    if found is None or listed.code != 0:
        return JobState.UNKNOWN
    sizes = {row[0]: row[2] for row in map(str.split, listed.said.splitlines()) if row}
    return JobState.UNKNOWN if sizes.get(found[1]) == "0" else JobState.SENT


def _has(text: str, phrases: tuple[str, ...]) -> bool:
    return any(each in text for each in phrases)


@contextmanager
def _in_memory(document: bytes) -> Iterator[int]:
    """A file in memory whose position tells how much of it another process read."""
    handle = os.memfd_create("document")
    try:
        with open(handle, "wb", closefd=False) as file:
            file.write(document)
        os.lseek(handle, 0, os.SEEK_SET)
        yield handle
    finally:
        os.close(handle)


def _ask(
    tool: str,
    *arguments: str,
    stdin: int = subprocess.DEVNULL,
    timeout_s: float = _ASKING_S,
) -> _Answer:
    """Run a tool of CUPS, in English whatever the language of the table."""
    path = shutil.which(tool)
    if path is None:
        return _Answer(_NOT_INSTALLED, "", "")
    try:
        done = subprocess.run(  # noqa: S603 - a fixed tool, no shell, no visitor's word
            (path, *arguments),
            stdin=stdin,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            env=os.environ | {"LC_ALL": "C"},
            timeout=timeout_s,
        )
    except subprocess.TimeoutExpired:
        return _Answer(None, "", "")
    return _Answer(done.returncode, done.stdout, done.stderr)
