"""What came of work outside, as the navigator hears of it."""

from kiosk.errors import KioskError, Unforeseen
from kiosk.faults import Fault
from kiosk.flow.events import Event, Failed, PrintEnded, Saved
from kiosk.model.job import JobState
from kiosk.ui.background.runner import Outcome


def printed(outcome: Outcome[object], *, post: bool = False) -> Event:
    """What came of printing, as the navigator hears of it."""
    if isinstance(outcome, JobState):
        return PrintEnded(outcome, post)
    return Failed(_cause(outcome), post=post)


def saved(outcome: Outcome[object], *, computer: bool) -> Event:
    """What came of saving."""
    if isinstance(outcome, bool):
        return Saved(computer, to_take=outcome)
    return Failed(_cause(outcome), saving=True)


def told(cause: KioskError | Fault) -> KioskError:
    """What people are told of a cause: its sentence, or its code."""
    return Unforeseen(fault=cause.code) if isinstance(cause, Fault) else cause


def _cause(outcome: object) -> KioskError:
    return told(outcome) if isinstance(outcome, KioskError | Fault) else KioskError()
