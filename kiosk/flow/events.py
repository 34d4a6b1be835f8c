"""What happened outside while a visit went on: the printer and the stick."""

from dataclasses import dataclass

from kiosk.errors import KioskError
from kiosk.model.job import JobState


@dataclass(frozen=True, slots=True)
class PrintEnded:
    """The printer took the set, or nobody can tell."""

    state: JobState


@dataclass(frozen=True, slots=True)
class Failed:
    """Printing, or saving, failed; the letter is still here."""

    fault: KioskError
    saving: bool = False


@dataclass(frozen=True, slots=True)
class Saved:
    """The letters were saved."""


Event = PrintEnded | Failed | Saved
