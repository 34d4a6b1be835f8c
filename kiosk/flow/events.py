"""What happened while a visit went on: to the printer, the stick, the kiosk itself."""

from datetime import datetime
from enum import StrEnum

from kiosk.errors import KioskError
from kiosk.frozen import dataclass
from kiosk.model.job import JobState


@dataclass(frozen=True)
class PrintEnded:
    """The printer took the letters (`post`: envelopes), or nobody can tell."""

    state: JobState
    post: bool = False


@dataclass(frozen=True)
class Failed:
    """Printing the letters failed, or saving, or printing envelopes (`post`).

    The letter is still here.
    """

    fault: KioskError
    saving: bool = False
    post: bool = False


@dataclass(frozen=True)
class Saved:
    """The set was saved on a stick, or on this computer.

    `to_take` is whether the stick is unmounted, and may be pulled out.
    """

    computer: bool = False
    to_take: bool = True


@dataclass(frozen=True)
class PrinterSays:
    """What a printer tells while it is at work (marked, "" where all is well).

    `stopped` is whether it prints nothing until somebody has seen to it, `held` whether
    nothing has been sent to it yet.
    """

    sentence: str = ""
    stopped: bool = False
    held: bool = False


Event = PrintEnded | Failed | Saved | PrinterSays


class Words(StrEnum):
    """What has become of what the visitor wrote."""

    NONE = "none"
    KEPT = "kept"
    LOST = "lost"


@dataclass(frozen=True)
class Calm:
    """A fault as the calm page tells of it: its code, its time, and the words.

    `anew` says that the visit has begun anew, because it happened again.
    """

    code: str
    at: datetime
    words: Words = Words.NONE
    anew: bool = False


def calm_after(code: str, at: datetime, *, words: bool, anew: bool) -> Calm:
    """What is told of a fault where there were `words`: the visit begins `anew`?"""
    if not words:
        return Calm(code, at, Words.NONE, anew)
    return Calm(code, at, Words.LOST if anew else Words.KEPT, anew)
