"""What came of work outside, as the navigator hears of it."""

from typing import TYPE_CHECKING

from kiosk.errors import KioskError, Unforeseen
from kiosk.faults import Fault
from kiosk.flow.events import Event, Failed, PrintEnded, PrinterSays, Saved
from kiosk.model.job import JobState
from kiosk.ui.background.runner import Outcome

if TYPE_CHECKING:  # printers are loaded after the welcome is painted
    from kiosk.printing.protocol import PrinterStatus


def printed(outcome: Outcome[object], *, post: bool = False) -> Event:
    """What came of printing, as the navigator hears of it."""
    if isinstance(outcome, JobState):
        return PrintEnded(outcome, post)
    return Failed(_cause(outcome), post=post)


def said(status: "PrinterStatus") -> PrinterSays:
    """What a printer tells while it prints; nothing where that is only that it does."""
    from kiosk.printing.protocol import PrinterState

    if status.state in {PrinterState.READY, PrinterState.UNKNOWN}:
        return PrinterSays()
    stopped = not status.ready
    return PrinterSays(status.message, stopped=stopped, held=status.held)


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
