"""What every printer can be asked, and how it answers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Event
from typing import Protocol

from kiosk.errors import PrinterAbsent
from kiosk.i18n import N_
from kiosk.model.job import Job, JobState
from kiosk.printing.errors import PrinterSilent
from kiosk.printing.sheets import takes


class PrinterState(StrEnum):
    """What is known of a printer."""

    READY = "ready"
    LOW_INK = "low-ink"
    NO_PAPER = "no-paper"
    JAM = "jam"
    OPEN = "open"
    NO_INK = "no-ink"
    ABSENT = "absent"
    FROZEN = "frozen"
    STOPPED = "stopped"
    STALLED = "stalled"
    UNKNOWN = "unknown"


_CAN_TAKE = {PrinterState.READY, PrinterState.LOW_INK, PrinterState.UNKNOWN}
_CAN_BE_MENDED = {
    PrinterState.NO_PAPER,
    PrinterState.JAM,
    PrinterState.OPEN,
    PrinterState.NO_INK,
}


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """A state, and the sentence that tells it to people (marked, untranslated).

    `sheets` are the sizes that it offers and `loaded` those that lie in it, as the
    print service calls them (PWG 5101.1); empty where it does not say. `held` is
    whether a job has not been sent because of this.
    """

    state: PrinterState
    message: str
    sheets: tuple[str, ...] = ()
    loaded: tuple[str, ...] = ()
    held: bool = False

    @property
    def ready(self) -> bool:
        """Whether a document may be sent: not to a printer that is known to fail."""
        return self.state in _CAN_TAKE

    def feeds(self, media: str) -> bool:
        """Whether it takes a sheet of this size, as far as anybody knows."""
        return takes(self.sheets, media)

    def holds(self, media: str) -> bool:
        """Whether such sheets lie in it, as far as anybody knows."""
        return takes(self.loaded, media)

    @property
    def waits(self) -> bool:
        """Whether it goes on by itself once somebody has seen to it."""
        return self.state in _CAN_BE_MENDED


READY = PrinterStatus(PrinterState.READY, N_("The printer is ready."))
LOW_INK = PrinterStatus(
    PrinterState.LOW_INK,
    N_("The printer has little ink left; look if the pages can be read."),
)
NO_PAPER = PrinterStatus(
    PrinterState.NO_PAPER, N_("The printer has no paper; put some in.")
)
JAM = PrinterStatus(
    PrinterState.JAM,
    N_("Paper is stuck in the printer; ask the person at the table to take it out."),
)
OPEN = PrinterStatus(PrinterState.OPEN, N_("The printer is open; close its cover."))
NO_INK = PrinterStatus(
    PrinterState.NO_INK,
    N_("The printer has no ink left; ask the person at the table."),
)
ABSENT = PrinterStatus(PrinterState.ABSENT, PrinterAbsent.message)
FROZEN = PrinterStatus(PrinterState.FROZEN, PrinterSilent.message)
STOPPED = PrinterStatus(
    PrinterState.STOPPED,
    N_("The printer has stopped; ask the person at the table."),
)
STALLED = PrinterStatus(
    PrinterState.STALLED,
    N_("Nothing seems to come out of the printer; ask the person at the table."),
)
UNKNOWN = PrinterStatus(
    PrinterState.UNKNOWN,
    N_("The printer does not report its state; ask the person at the table."),
)


def _unheard(_status: PrinterStatus) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Attention:
    """Who waits for a job: is told how the printer is, and may give the job up.

    `told` is called where the job is followed, not where it was asked for. Who
    `insists` has looked, and has a job sent that is held because of what the printer
    says: one tray may be empty and the other full.
    """

    told: Callable[[PrinterStatus], None] = _unheard
    given_up: Event = field(default_factory=Event)
    insists: Event = field(default_factory=Event)


class Printer(Protocol):
    """Takes a document and puts it on paper, or says why not."""

    @property
    def name(self) -> str:
        """What the person at the table calls it; empty when there is none."""
        ...

    def status(self) -> PrinterStatus:
        """How it is now; never raises, and may take seconds."""
        ...

    def print(self, job: Job, attention: Attention | None = None) -> JobState:
        """SENT when the whole job ended well, UNKNOWN when nobody can tell.

        Takes as long as the printer does, or until the job is given up; it is
        cancelled then. Nothing is ever sent a second time by itself.

        Raises:
            PrinterAbsent: there is no printer; nothing was sent.
            PrinterSilent: it does not answer; nothing was sent.
            PrinterRefused: it did not take the document; nothing was sent.
            PrinterBusy: a job before cannot be cancelled yet; nothing was sent.
            SheetNotOffered: it has no such sheet; nothing was sent.
            PrintingStopped: the job was given up before anything was printed.
            FolderNotWritable: the folder that stands in for it cannot be used.
            DiskFull: there is no room left in that folder.
        """
        ...

    def withdraw(self) -> bool:
        """Cancel every job of ours that is not paper yet; whether none is left.

        What cannot be cancelled now is as soon as the print service answers, even
        after the end of this program. Never raises, and may take seconds.
        """
        ...


class Attended:
    """A printer whose jobs somebody waits for."""

    def __init__(self, printer: Printer, attention: Attention) -> None:
        self._printer, self._attention = printer, attention

    @property
    def name(self) -> str:
        """The printer's own name."""
        return self._printer.name

    def status(self) -> PrinterStatus:
        """As the printer says."""
        return self._printer.status()

    def print(self, job: Job, attention: Attention | None = None) -> JobState:
        """Print, and tell whoever waits how it goes."""
        return self._printer.print(job, attention or self._attention)

    def withdraw(self) -> bool:
        """As the printer does."""
        return self._printer.withdraw()


class AbsentPrinter:
    """The printer where there is none."""

    @property
    def name(self) -> str:
        """Nothing to call it by."""
        return ""

    def status(self) -> PrinterStatus:
        """Always absent."""
        return ABSENT

    def print(self, job: Job, attention: Attention | None = None) -> JobState:
        """Raise PrinterAbsent, whatever the job."""
        del job, attention
        raise PrinterAbsent

    def withdraw(self) -> bool:
        """True: nothing was ever sent."""
        return True
