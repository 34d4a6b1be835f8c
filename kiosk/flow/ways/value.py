"""Where a visitor is among the ways besides a letter."""

from enum import StrEnum

from kiosk.errors import KioskError
from kiosk.flow.events import Saved
from kiosk.flow.steps import Step
from kiosk.frozen import dataclass


class FaxStage(StrEnum):
    """How printing the pages of a fax goes."""

    PRINTING = "printing"
    SENT = "sent"
    UNKNOWN = "unknown"
    FAILED = "failed"


@dataclass(frozen=True)
class Acting:
    """The way that is open: the official, the channel and the address ("": none is).

    `back` is the step that led here. `saved` is where the e-mail was saved, `fax` how
    its printing goes, `says` what the printer tells meanwhile (marked) and `fault` why
    it failed.
    """

    back: Step
    official: str = ""
    channel: str = ""
    address: str = ""
    saved: Saved | None = None
    fax: FaxStage | None = None
    fault: KioskError | None = None
    says: str = ""
