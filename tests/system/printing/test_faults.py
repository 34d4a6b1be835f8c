"""Every fault is one sentence in time, and gone by itself; nothing is called printed.

The table that stands in the README is printed at the end of the tests.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic

import pytest

from kiosk.errors import PrinterAbsent, PrinterRefused
from kiosk.model.job import Job, JobState
from kiosk.printing import protocol
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.errors import PrinterSilent, SheetNotOffered
from kiosk.printing.protocol import PrinterState, PrinterStatus
from tests.system.printing.services import (
    FaultyPrinter,
    PrintService,
    Program,
    Waiting,
    soon,
)

Make = Callable[..., CupsPrinter]
ShowAtEnd = Callable[[str, Iterable[str]], None]
Row = Callable[..., None]

# Seconds until a fault is told: where the printer says it, and where nobody does.
SAID, UNSAID = 3.0, 15.0
_COMPLETED = 9


@pytest.fixture(scope="module")
def row(show_at_end: ShowAtEnd) -> Iterator[Row]:
    """Adds a row to the table."""
    rows: list[str] = []

    def add(fault: str, message: str, seconds: float, outcome: str) -> None:
        rows.append(f"| {fault} | {message} | {seconds:.1f} | {outcome} |")

    yield add
    head = ["| fault | message | s | outcome |", "|---|---|--:|---|"]
    show_at_end("what a visitor is told when printing fails", [*head, *rows])


@pytest.fixture
def job(letter: bytes) -> Job:
    return Job("8d3a", letter, "na_letter_8.5x11in", pages=1, size="Letter")


@dataclass(frozen=True, slots=True)
class Stall:
    """A print service, its printer, a job, and the printer of the kiosk."""

    service: PrintService
    faulty: FaultyPrinter
    job: Job
    printer: CupsPrinter

    def wait(self) -> Waiting:
        return Waiting(self.printer, self.job)


@pytest.fixture
def stall(service: PrintService, faulty: FaultyPrinter, job: Job, queue: Make) -> Stall:
    return Stall(service, faulty, job, queue("Faulty"))


@pytest.mark.parametrize(
    ("reason", "status"),
    [
        ("media-empty", protocol.NO_PAPER),
        ("media-jam", protocol.JAM),
        ("cover-open", protocol.OPEN),
        ("toner-empty", protocol.NO_INK),
        ("toner-low", protocol.LOW_INK),
    ],
)
def test_what_a_printer_reports_is_told_and_gone_by_itself(
    stall: Stall, row: Row, *, reason: str, status: protocol.PrinterStatus
) -> None:
    stall.faulty.meet(reason)
    waiting = stall.wait()
    seconds = waiting.is_told(status.state)
    assert seconds < SAID
    stall.faulty.meet("")
    assert waiting.is_told_last(PrinterState.READY)
    assert waiting.end() is JobState.SENT
    assert stall.faulty.ends() == [_COMPLETED]
    assert stall.service.spooled() == []
    row(reason, status.message, seconds, "mended, printed once")


@pytest.mark.parametrize(
    ("what", "becomes", "told"),
    [
        ("unplugged", Program.kill, protocol.ABSENT),
        ("frozen", Program.freeze, protocol.FROZEN),
    ],
)
def test_a_printer_that_is_gone_or_frozen_is_told_and_nothing_is_called_printed(
    stall: Stall,
    row: Row,
    *,
    what: str,
    becomes: Callable[[Program], None],
    told: PrinterStatus,
) -> None:
    stall.faulty.meet("media-empty")
    waiting = stall.wait()
    waiting.is_told(PrinterState.NO_PAPER)
    becomes(stall.faulty.program)
    seconds = waiting.is_told(told.state)
    assert seconds < UNSAID
    assert waiting.leave() is JobState.UNKNOWN
    assert soon(lambda: not stall.service.spooled(), 5)
    row(what, told.message, seconds, "unknown")


@pytest.mark.usefixtures("stuck")
def test_a_queue_that_reports_nothing_says_that_nothing_comes_out(
    service: PrintService, queue: Make, job: Job, row: Row
) -> None:
    waiting = Waiting(queue("Stuck"), job)
    seconds = waiting.is_told(PrinterState.STALLED)
    assert seconds < UNSAID
    assert waiting.leave() is JobState.UNKNOWN
    assert service.spooled() == []
    row("takes it and is silent", protocol.STALLED.message, seconds, "unknown")


@pytest.mark.usefixtures("stuck")
def test_a_queue_that_rejects_jobs_gets_none(
    service: PrintService, queue: Make, job: Job, row: Row
) -> None:
    service.admin("cupsreject", "Stuck")
    waiting = Waiting(queue("Stuck"), job)
    assert isinstance(waiting.end(), PrinterRefused)
    assert service.spooled() == []
    row("rejected", PrinterRefused.message, 0.0, "not sent")


def test_a_sheet_that_the_printer_lacks_is_said_before_anything_is_sent(
    faulty: FaultyPrinter, queue: Make, letter: bytes, row: Row
) -> None:
    envelope = Job("8d3a", letter, "iso_c4_229x324mm", pages=1, size="C4")
    with pytest.raises(SheetNotOffered) as refused:
        queue("Faulty").print(envelope)
    assert faulty.ends() == []
    row("no such sheet", str(refused.value), 0.0, "not sent")


def test_a_printer_that_was_killed_is_not_there(
    faulty: FaultyPrinter, queue: Make, job: Job
) -> None:
    faulty.program.kill()
    assert isinstance(Waiting(queue("Faulty"), job).end(), PrinterAbsent)


@pytest.mark.usefixtures("stuck")
def test_a_frozen_print_service_is_told_in_time(
    service: PrintService, queue: Make, job: Job, row: Row
) -> None:
    service.program.freeze()
    begun = monotonic()
    outcome = Waiting(queue("Stuck"), job).end()
    seconds = monotonic() - begun
    assert seconds < UNSAID
    assert isinstance(outcome, PrinterSilent)
    service.program.wake()
    assert not soon(service.spooled, 1)
    row("print service frozen", protocol.FROZEN.message, seconds, "not sent")
