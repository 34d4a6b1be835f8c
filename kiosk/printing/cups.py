"""Printing through CUPS: a job is ours from its number to its end.

The document goes from memory to the print service, never through a file of ours.
Before it goes, the number of its job is written down, so that it can be cancelled
whatever happens to this program. See docs/decisions/printing.md.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from kiosk.errors import PrinterAbsent, PrinterRefused
from kiosk.model.job import Job, JobState
from kiosk.printing.errors import (
    PrinterBusy,
    PrinterSilent,
    PrintingStopped,
    SheetNotOffered,
)
from kiosk.printing.follow import Following, Lost, Pace, Sent
from kiosk.printing.ipp.line import NoAnswer, Silent, print_service
from kiosk.printing.ipp.message import Group
from kiosk.printing.ipp.operations import (
    Queue,
    create_job,
    job_attributes,
    printer_attributes,
    send_document,
    subscribe,
    unsubscribe,
)
from kiosk.printing.look import first, look
from kiosk.printing.protocol import (
    ABSENT,
    FROZEN,
    Attention,
    PrinterState,
    PrinterStatus,
)
from kiosk.printing.queues import queue_meant
from kiosk.printing.taken_back.cancel import cancel_all
from kiosk.printing.taken_back.guard import Guard
from kiosk.printing.taken_back.numbers import JobNumber, add_number, read_numbers
from kiosk.printing.wishes import JOB_TITLE, stubborn, wishes

# Seconds for which the ends of jobs are written down.
_LEASE_S = 86_400
_WITHOUT_DOCUMENT = "job-incoming"


class CupsPrinter:
    """A queue of CUPS, or whatever its default is at the moment of asking.

    `file` holds the numbers of the jobs that are not paper yet.
    """

    def __init__(self, queue: str | None, file: Path, pace: Pace | None = None) -> None:
        self._named, self._file, self._pace = queue, file, pace or Pace()
        self._guard = Guard(file)
        self._jobs: set[JobNumber] = set()

    @property
    def name(self) -> str:
        """The queue's name, "CUPS" for the default."""
        return self._named or "CUPS"

    def status(self) -> PrinterStatus:
        """How queue and printer are; no CUPS and no queue are both absent."""
        try:
            queue = queue_meant(print_service(), self._named)
        except Silent:
            return FROZEN
        except NoAnswer:
            return ABSENT
        return ABSENT if queue is None else look(queue).status

    def print(self, job: Job, attention: Attention | None = None) -> JobState:
        """Send the document once the printer can take it, and follow it to its end.

        What is not paper when this returns or raises has been cancelled, or will be
        as soon as the print service answers.
        """
        attention = attention or Attention()
        queue = self._ready_queue(job, attention)
        if not self.withdraw():
            raise PrinterBusy
        self._guard.stand_by()
        try:
            state = self._send(queue, job, attention)
        except Lost:
            self._guard.let_go()
            return JobState.UNKNOWN
        except BaseException:
            self.withdraw()
            raise
        # A print service that keeps a history would keep the document in it.
        self.withdraw()
        return state

    def stubborn(self) -> tuple[str, ...]:
        """The queue's defaults that change pages whatever a job asks for."""
        try:
            queue = queue_meant(print_service(), self._named)
            reply = printer_attributes(queue) if queue is not None else None
        except NoAnswer:
            return ()
        return stubborn(reply.first(Group.PRINTER)) if reply is not None else ()

    def close(self) -> None:
        """End the process that stands by."""
        self._guard.close()

    def withdraw(self) -> bool:
        """Cancel what is not paper yet; what cannot be is left to the guard."""
        jobs = tuple(dict.fromkeys((*read_numbers(self._file), *self._jobs)))
        if cancel_all(print_service(), self._file, jobs):
            self._jobs.difference_update(jobs)
            return True
        self._guard.stand_by()
        self._guard.let_go()
        return False

    def _ready_queue(self, job: Job, attention: Attention) -> Queue:
        """The queue, once it can take the job: without paper it is waited for."""
        told: PrinterState | None = None
        while True:
            try:
                queue = queue_meant(print_service(), self._named)
            except Silent as cause:
                raise PrinterSilent from cause
            except NoAnswer as cause:
                raise PrinterAbsent from cause
            if queue is None:
                raise PrinterAbsent
            status = look(queue).status
            _refuse(status, job)
            if status.ready or attention.insists.is_set():
                return queue
            if status.state is not told:
                attention.told(replace(status, held=True))
                told = status.state
            if attention.given_up.wait(self._pace.look_again):
                raise PrintingStopped

    def _send(self, queue: Queue, job: Job, attention: Attention) -> JobState:
        with _subscribed(queue) as subscription:
            number = self._numbered(queue, job)
            if attention.given_up.is_set():
                raise PrintingStopped
            _hand_over(queue, number, job.pdf, self._pace)
            sent = Sent(queue, number, job.pages * job.copies, subscription)
            return Following(sent, attention, self._pace).to_the_end()

    def _numbered(self, queue: Queue, job: Job) -> int:
        """The number of a job without a document, written down before this returns."""
        try:
            reply = create_job(queue, JOB_TITLE, wishes(job))
            number = first(reply.first(Group.JOB), "job-id")
            if not reply.succeeded or not isinstance(number, int):
                raise PrinterRefused
            known = job_attributes(queue, number).first(Group.JOB)
        except NoAnswer as cause:
            raise PrinterRefused from cause
        made = first(known, "time-at-creation")
        if not isinstance(made, int):
            raise PrinterRefused
        written = JobNumber(queue.name, number, made)
        self._jobs.add(written)
        # Where nothing can be written it is known here alone.
        with suppress(OSError):
            add_number(self._file, written)
        return number


@contextmanager
def _subscribed(queue: Queue) -> Iterator[int | None]:
    """What tells of the ends of jobs meanwhile, where the print service can."""
    try:
        found = subscribe(queue, _LEASE_S).first(Group.SUBSCRIPTION)
    except NoAnswer:
        found = {}
    number = first(found, "notify-subscription-id")
    answers = isinstance(number, int)
    try:
        yield number if isinstance(number, int) else None
    except Lost:
        answers = False
        raise
    finally:
        if answers and isinstance(number, int):
            with suppress(NoAnswer):
                unsubscribe(queue, number)


def _hand_over(queue: Queue, number: int, pdf: bytes, pace: Pace) -> None:
    """Give the document; raises PrinterRefused, and Lost where nobody can tell.

    A line that broke may have broken before the document was whole, or after.
    """
    try:
        if send_document(queue, number, pdf, pace.taking).succeeded:
            return
    except NoAnswer:
        try:
            known = job_attributes(queue, number).first(Group.JOB)
        except NoAnswer:
            raise Lost from None
        if _WITHOUT_DOCUMENT not in known.get("job-state-reasons", ()):
            return
    raise PrinterRefused


def _refuse(status: PrinterStatus, job: Job) -> None:
    """Raise what stands against sending a job for good."""
    if status.state is PrinterState.ABSENT:
        raise PrinterAbsent
    if status.state is PrinterState.FROZEN:
        raise PrinterSilent
    if not status.feeds(job.sheet):
        raise SheetNotOffered(size=job.size)
    if not (status.ready or status.waits):
        raise PrinterRefused
