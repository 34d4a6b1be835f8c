"""Cancel the jobs that are written down, until none is left."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kiosk.printing.ipp.line import NoAnswer, Place
from kiosk.printing.ipp.message import Group
from kiosk.printing.ipp.operations import Queue, cancel_job, job_attributes
from kiosk.printing.look import first
from kiosk.printing.taken_back.numbers import JobNumber, drop_number

# The states of a job from this one on are ends (RFC 8011, 5.3.7).
ENDED = 7


def cancelled(place: Place, job: JobNumber) -> bool:
    """Whether nothing of the job is left in the spool; never raises.

    One that has ended is purged too: a print service may keep its document for a day.
    A number that is another job's by now is left alone.
    """
    queue = Queue(place, job.queue)
    try:
        found = job_attributes(queue, job.number)
        if not found.succeeded:
            return True
        if first(found.first(Group.JOB), "time-at-creation") != job.made:
            return True
        cancel_job(queue, job.number)
        left = job_attributes(queue, job.number)
        state = first(left.first(Group.JOB), "job-state")
        return not left.succeeded or (isinstance(state, int) and state >= ENDED)
    except NoAnswer:
        return False


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
