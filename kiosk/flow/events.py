"""What happened outside while a visit went on: the printer and the stick."""

from dataclasses import dataclass

from kiosk.errors import KioskError
from kiosk.model.job import JobState


@dataclass(frozen=True, slots=True)
class PrintEnded:
    """The printer took the letters (`post`: envelopes), or nobody can tell."""

    state: JobState
    post: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """Printing the letters failed, or saving, or printing envelopes (`post`).

    The letter is still here.
    """

    fault: KioskError
    saving: bool = False
    post: bool = False


@dataclass(frozen=True, slots=True)
class Saved:
    """The set was saved on a stick, or on this computer.

    `to_take` is whether the stick is unmounted, and may be pulled out.
    """

    computer: bool = False
    to_take: bool = True


Event = PrintEnded | Failed | Saved
