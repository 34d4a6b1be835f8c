"""Look at a queue and, past it, at the printer itself.

A print service hears of its printer only while it prints there: what it says of an
idle one is old. A printer with an ipp: address is asked itself.
"""

from dataclasses import dataclass, replace

from kiosk.printing.ipp.line import NoAnswer, Silent, Unreachable, place_of
from kiosk.printing.ipp.message import Attributes, Group
from kiosk.printing.ipp.operations import Queue, device_attributes, printer_attributes
from kiosk.printing.protocol import (
    ABSENT,
    FROZEN,
    READY,
    STOPPED,
    UNKNOWN,
    PrinterStatus,
)
from kiosk.printing.reasons import CONNECTING, plain, status_of

# printer-state (RFC 8011, 5.4.11).
IDLE, _PROCESSING, _STOPPED = 3, 4, 5


@dataclass(frozen=True, slots=True)
class Look:
    """How a queue and its printer are.

    `asked` is whether the printer itself answered, `at_work` whether it says that it
    prints, `connecting` whether the queue still looks for it.
    """

    status: PrinterStatus
    asked: bool = False
    at_work: bool = False
    connecting: bool = False


def look(queue: Queue) -> Look:
    """How it is now; never raises, and takes seconds where nobody answers."""
    try:
        reply = printer_attributes(queue)
    except NoAnswer as cause:
        return Look(_unanswered(cause))
    if not reply.succeeded:
        return Look(ABSENT)
    own = reply.first(Group.PRINTER)
    if first(own, "printer-is-accepting-jobs") is False:
        return Look(STOPPED)
    state, reasons = first(own, "printer-state"), _words(own, "printer-state-reasons")
    if state == _STOPPED:
        said = status_of(reasons)
        return Look(STOPPED if said.ready or said.waits else said)
    device = _look_past(str(first(own, "device-uri") or ""))
    told = status_of(reasons) if state == _PROCESSING else READY
    found = device or Look(told)
    # A queue that was just made knows its printer's sheets a moment later.
    sheets = _words(own, "media-supported") or found.status.sheets
    return replace(
        found,
        status=replace(found.status, sheets=sheets),
        connecting=CONNECTING in map(plain, reasons),
    )


def first(attributes: Attributes, name: str) -> object:
    """The first value of an attribute, None where it has none."""
    return next(iter(attributes.get(name, ())), None)


def _look_past(uri: str) -> Look | None:
    """How the printer itself is; None where it cannot be asked."""
    place = place_of(uri)
    if place is None:
        return None
    try:
        reply = device_attributes(place, uri)
    except (Unreachable, Silent) as cause:
        return Look(_unanswered(cause))
    except NoAnswer:
        return None
    if not reply.succeeded:
        return None
    own = reply.first(Group.PRINTER)
    state, reasons = first(own, "printer-state"), _words(own, "printer-state-reasons")
    status = status_of(reasons)
    if state == _STOPPED and status.ready:
        status = STOPPED
    status = replace(
        status,
        sheets=_words(own, "media-supported"),
        loaded=_words(own, "media-ready"),
    )
    return Look(status, asked=True, at_work=state == _PROCESSING)


def _unanswered(cause: NoAnswer) -> PrinterStatus:
    if isinstance(cause, Unreachable):
        return ABSENT
    return FROZEN if isinstance(cause, Silent) else UNKNOWN


def _words(attributes: Attributes, name: str) -> tuple[str, ...]:
    return tuple(map(str, attributes.get(name, ())))
