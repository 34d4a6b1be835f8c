"""What was handed to a printer and what is known of it."""

from enum import StrEnum

from kiosk.frozen import dataclass


class JobState(StrEnum):
    """How a job ended, as far as anybody can know.

    A print service cannot promise that paper came out: SENT says that the
    whole document was taken, UNKNOWN that nobody can tell and a person must.
    """

    SENT = "sent"
    NOT_SENT = "not-sent"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Job:
    """One document for the printer.

    `id` names it in the spool (no word of the visitor), `sheet` the paper as
    the print service calls it ("na_letter_8.5x11in", PWG 5101.1) and `size` what
    people do, `copies` how often the whole document is wanted.
    """

    id: str
    pdf: bytes
    sheet: str
    pages: int
    copies: int = 1
    size: str = ""
