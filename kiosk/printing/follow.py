"""Follow a job from the moment it was sent until it has ended."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from kiosk.errors import PrinterRefused
from kiosk.model.job import JobState
from kiosk.printing.errors import PrintingStopped
from kiosk.printing.ipp.line import NoAnswer, Silent
from kiosk.printing.ipp.message import Group
from kiosk.printing.ipp.operations import Queue, events, job_attributes
from kiosk.printing.look import Look, first, look
from kiosk.printing.protocol import (
    ABSENT,
    FROZEN,
    STALLED,
    Attention,
    PrinterState,
    PrinterStatus,
)

# job-state (RFC 8011, 5.3.7): from the first of these on a job has ended.
_PROCESSING, _CANCELED, _COMPLETED = 5, 7, 9


class Lost(Exception):
    """The print service is gone, or silent for too long: nobody can tell."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: from look to look; for a document to be taken; until silence tells.

    `quiet` is how long nothing may be heard of a job before that is said, and
    `a_page` how much more where the printer says that it is at work.
    """

    look_again: float = 0.3
    taking: float = 10.0
    connecting: float = 8.0
    quiet: float = 12.0
    a_page: float = 10.0
    silent: float = 10.0


@dataclass(frozen=True, slots=True)
class Sent:
    """A job that the print service has; `subscription` tells of its end."""

    queue: Queue
    number: int
    pages: int
    subscription: int | None


class Following:
    """One job, looked at again and again; whoever waits is told what changes."""

    def __init__(
        self,
        sent: Sent,
        attention: Attention,
        pace: Pace,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._sent, self._attention, self._pace, self._now = sent, attention, pace, now
        self._told: PrinterState | None = None
        self._heard = self._answered = self._connected = now()
        self._begun = self._worked = self._asked = False

    def to_the_end(self) -> JobState:
        """SENT or UNKNOWN.

        Raises:
            PrinterRefused: it was not taken, and nothing was printed.
            PrintingStopped: it was given up, and nothing was printed.
            Lost: nobody can be asked any more.
        """
        while not self._attention.given_up.wait(self._pace.look_again):
            end = self._look()
            if end is not None:
                return end
        if self._may_be_paper:
            return JobState.UNKNOWN
        raise PrintingStopped

    @property
    def _may_be_paper(self) -> bool:
        """Whether anything can have been printed: not by a printer that never began."""
        return self._worked if self._asked else self._begun

    def _look(self) -> JobState | None:
        sent, now = self._sent, self._now()
        try:
            reply = job_attributes(sent.queue, sent.number)
        except Silent:
            self._tell(FROZEN)
            if now - self._answered > self._pace.silent:
                raise Lost from None
            return None
        except NoAnswer:
            raise Lost from None
        self._answered = now
        if not reply.succeeded:
            return self._ended(_end_told(sent))
        state = first(reply.first(Group.JOB), "job-state")
        if isinstance(state, int) and state >= _CANCELED:
            return self._ended(state)
        self._begun = self._begun or state == _PROCESSING
        seen = look(sent.queue)
        self._asked, self._worked = (
            self._asked or seen.asked,
            self._worked or seen.at_work,
        )
        self._tell(self._status(seen))
        return None

    def _ended(self, state: int | None) -> JobState:
        """What an end says; a printer that was killed meanwhile ends a job well too."""
        if state is None:
            return JobState.UNKNOWN
        if state != _COMPLETED:
            if self._may_be_paper:
                return JobState.UNKNOWN
            raise PrinterRefused
        lost = look(self._sent.queue).status.state in {
            PrinterState.ABSENT,
            PrinterState.FROZEN,
        }
        return JobState.UNKNOWN if lost else JobState.SENT

    def _status(self, seen: Look) -> PrinterStatus:
        """What is told: what the printer reports, else that nothing is heard of it."""
        now, pace = self._now(), self._pace
        if not seen.connecting:
            self._connected = now
        if not seen.status.ready:
            self._heard = now
            return seen.status
        if now - self._connected > pace.connecting:
            return ABSENT
        patience = pace.quiet
        if seen.at_work:
            patience += pace.a_page * self._sent.pages
        return STALLED if now - self._heard > patience else seen.status

    def _tell(self, status: PrinterStatus) -> None:
        if status.state is not self._told:
            self._told = status.state
            self._attention.told(status)


def _end_told(sent: Sent) -> int | None:
    """How a job ended that the service has forgotten, if it wrote it down."""
    if sent.subscription is None:
        return None
    try:
        reply = events(sent.queue, sent.subscription)
    except NoAnswer:
        return None
    found = (
        first(each, "job-state")
        for each in reply.of(Group.EVENT)
        if first(each, "notify-job-id") == sent.number
    )
    ends = [each for each in found if isinstance(each, int) and each >= _CANCELED]
    return ends[-1] if ends else None
