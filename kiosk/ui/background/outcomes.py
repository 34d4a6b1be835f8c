"""What came of work outside, as the navigator hears of it."""

from kiosk.errors import KioskError
from kiosk.flow.events import Event, Failed, PrintEnded, Saved
from kiosk.model.job import JobState
from kiosk.ui.background.runner import Outcome


def printed(outcome: Outcome[object], *, post: bool = False) -> Event:
    """What came of printing, as the navigator hears of it."""
    if isinstance(outcome, JobState):
        return PrintEnded(outcome, post)
    return Failed(_fault(outcome), post=post)


def saved(outcome: Outcome[object], *, computer: bool) -> Event:
    """What came of saving."""
    if isinstance(outcome, bool):
        return Saved(computer, to_take=outcome)
    return Failed(_fault(outcome), saving=True)


def _fault(outcome: object) -> KioskError:
    """The cause to tell; one that nobody foresaw has no words of its own."""
    return outcome if isinstance(outcome, KioskError) else KioskError()
