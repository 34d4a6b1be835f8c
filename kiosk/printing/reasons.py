"""From what a printer reports (printer-state-reasons) to how it is.

The keywords are of RFC 8011, section 5.4.12, PWG 5100.9 and CUPS; a severity may
follow each ("media-empty-warning").
"""

from collections.abc import Iterable, Mapping

from kiosk.printing.protocol import (
    ABSENT,
    JAM,
    LOW_INK,
    NO_INK,
    NO_PAPER,
    OPEN,
    READY,
    STOPPED,
    PrinterStatus,
)

# The first that is reported says how the printer is.
_BY_REASON: Mapping[str, PrinterStatus] = {
    "offline": ABSENT,
    "shutdown": ABSENT,
    "timed-out": ABSENT,
    "media-jam": JAM,
    "cover-open": OPEN,
    "door-open": OPEN,
    "interlock-open": OPEN,
    "media-empty": NO_PAPER,
    "media-needed": NO_PAPER,
    "input-tray-missing": NO_PAPER,
    "toner-empty": NO_INK,
    "marker-supply-empty": NO_INK,
    "marker-supply-missing": NO_INK,
    "paused": STOPPED,
    "stopped": STOPPED,
    "stopped-partly": STOPPED,
    "moving-to-paused": STOPPED,
    "output-area-full": STOPPED,
    "output-tray-missing": STOPPED,
    "marker-waste-full": STOPPED,
    "spool-area-full": STOPPED,
    "cups-missing-filter": STOPPED,
    "cups-insecure-filter": STOPPED,
    "toner-low": LOW_INK,
    "marker-supply-low": LOW_INK,
}
_SEVERITIES = ("-error", "-warning", "-report")
# A queue says so while it looks for its printer; at first every job begins with it.
CONNECTING = "connecting-to-device"


def plain(reason: str) -> str:
    """A reason without its severity."""
    for each in _SEVERITIES:
        reason = reason.removesuffix(each)
    return reason


def status_of(reasons: Iterable[str]) -> PrinterStatus:
    """How a printer is that reports these; READY where it reports none of them."""
    found = {plain(each) for each in reasons}
    return next((it for name, it in _BY_REASON.items() if name in found), READY)
