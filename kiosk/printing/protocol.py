"""What every printer can be asked, and how it answers."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.errors import PrinterAbsent
from kiosk.i18n import N_
from kiosk.model.job import Job, JobState


class PrinterState(StrEnum):
    """What is known of a printer before anything is sent to it."""

    READY = "ready"
    ABSENT = "absent"
    STOPPED = "stopped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """A state, and the sentence that tells it to people (marked, untranslated)."""

    state: PrinterState
    message: str

    @property
    def ready(self) -> bool:
        """Whether a document may be sent: not to a printer that is known to fail."""
        return self.state in {PrinterState.READY, PrinterState.UNKNOWN}


READY = PrinterStatus(PrinterState.READY, N_("The printer is ready."))
ABSENT = PrinterStatus(PrinterState.ABSENT, PrinterAbsent.message)
STOPPED = PrinterStatus(
    PrinterState.STOPPED,
    N_("The printer has stopped; ask the person at the table."),
)
UNKNOWN = PrinterStatus(
    PrinterState.UNKNOWN,
    N_("The printer does not report its state; ask the person at the table."),
)


class Printer(Protocol):
    """Takes a document and puts it on paper, or says why not."""

    @property
    def name(self) -> str:
        """What the person at the table calls it; empty when there is none."""
        ...

    def status(self) -> PrinterStatus:
        """How it is now; never raises, and may take seconds."""
        ...

    def print(self, job: Job) -> JobState:
        """SENT when the whole document was taken, UNKNOWN when nobody can tell.

        May take seconds. Nothing is ever sent a second time by itself.

        Raises:
            PrinterAbsent: there is no printer; nothing was sent.
            PrinterRefused: it did not take the document; nothing was sent.
            FolderNotWritable: the folder that stands in for it cannot be used.
            DiskFull: there is no room left in that folder.
        """
        ...


class AbsentPrinter:
    """The printer where there is none."""

    @property
    def name(self) -> str:
        """Nothing to call it by."""
        return ""

    def status(self) -> PrinterStatus:
        """Always absent."""
        return ABSENT

    def print(self, job: Job) -> JobState:
        """Raise PrinterAbsent, whatever the job."""
        del job
        raise PrinterAbsent
