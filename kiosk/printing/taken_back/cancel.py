"""Cancel the jobs that are written down, until none is left."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

from kiosk.printing.ipp.line import NoAnswer, Place
from kiosk.printing.ipp.message import Group
from kiosk.printing.ipp.operations import (
    Queue,
    cancel_job,
    job_attributes,
    printer_attributes,
    purge_job,
)
from kiosk.printing.look import IDLE, first
from kiosk.printing.taken_back.numbers import JobNumber, drop_number

# Seconds that a print service has to cancel a job at the printer.
_TELLING_S, _LOOK_AGAIN_S = 2.0, 0.05


def cancelled(place: Place, job: JobNumber) -> bool:
    """Whether nothing of the job is left in the spool; never raises.

    First the print service is given time to cancel it at the printer too: to purge it
    kills what would do that. One that has ended is purged as well, since a service
    may keep documents for a day. A number that is another job's by now is left alone.
    """
    queue = Queue(place, job.queue)
    try:
        if not _is_there(queue, job):
            return True
        if cancel_job(queue, job.number).succeeded:
            _let_it_tell_the_printer(queue, job)
        purge_job(queue, job.number)
        return not _is_there(queue, job)
    except NoAnswer:
        return False


def _is_there(queue: Queue, job: JobNumber) -> bool:
    found = job_attributes(queue, job.number)
    made = first(found.first(Group.JOB), "time-at-creation")
    return found.succeeded and made == job.made


def _let_it_tell_the_printer(queue: Queue, job: JobNumber) -> None:
    """Wait until the queue is done with a job, but not long."""
    until = monotonic() + _TELLING_S
    while monotonic() < until and _is_there(queue, job):
        own = printer_attributes(queue).first(Group.PRINTER)
        if first(own, "printer-state") == IDLE:
            return
        sleep(_LOOK_AGAIN_S)


def cancel_all(place: Place, file: Path, jobs: Iterable[JobNumber]) -> bool:
    """Cancel each and strike it from the file; whether none is left."""
    left = False
    for job in jobs:
        if cancelled(place, job):
            with suppress(OSError):
                drop_number(file, job)
        else:
            left = True
    return not left
