"""A printer of the operating system, through Qt: for Windows and macOS.

Nothing tells how a job goes on once the system has taken it, and it cannot be taken
back: where CUPS is, the kiosk prints through CUPS.
"""

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.errors import PrinterAbsent, PrinterRefused
from kiosk.model.job import Job, JobState
from kiosk.printing.protocol import (
    ABSENT,
    READY,
    STOPPED,
    UNKNOWN,
    Attention,
    PrinterStatus,
)
from kiosk.printing.wishes import JOB_TITLE
from kiosk.ui.printing.pages import draw_pages, set_up

_STATUS = {
    QPrinter.PrinterState.Idle: READY,
    QPrinter.PrinterState.Active: READY,
    QPrinter.PrinterState.Aborted: STOPPED,
    QPrinter.PrinterState.Error: STOPPED,
}


class SystemPrinter:
    """A printer by the name that the system knows it by; "" is the system's default."""

    def __init__(self, called: str = "") -> None:
        self._called = called

    @property
    def name(self) -> str:
        """The printer's own name, that of the default where none was chosen."""
        return self._called or QPrinterInfo.defaultPrinterName()

    def status(self) -> PrinterStatus:
        """What the system tells of it."""
        info = self._info()
        return ABSENT if info.isNull() else _STATUS.get(info.state(), UNKNOWN)

    def print(self, job: Job, attention: Attention | None = None) -> JobState:
        """Draw the pages onto the printer; once it has begun, a failure is UNKNOWN.

        Raises:
            PrinterAbsent: the system has no such printer.
            PrinterRefused: stopped, or it did not begin.
        """
        del attention
        status = self.status()
        if status is ABSENT:
            raise PrinterAbsent
        if status is STOPPED:
            raise PrinterRefused
        printer = QPrinter(self._info(), QPrinter.PrinterMode.HighResolution)
        printer.setDocName(JOB_TITLE)
        return put_on_paper(printer, job)

    def withdraw(self) -> bool:
        """True: what the system has taken is no longer ours to cancel."""
        return True

    def _info(self) -> QPrinterInfo:
        return QPrinterInfo.printerInfo(self.name)


def put_on_paper(printer: QPrinter, job: Job) -> JobState:
    """Draw a job onto a printer that is set up to its sheet; raises PrinterRefused."""
    set_up(printer, job.pdf)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefused
    whole = draw_pages(painter, printer, job.pdf, job.copies)
    if not whole:
        printer.abort()
    return JobState.SENT if painter.end() and whole else JobState.UNKNOWN
