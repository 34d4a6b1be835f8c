"""What is not paper when a visitor leaves never becomes paper, whatever fails."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.model.job import Job, JobState
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.errors import PrintingStopped
from kiosk.printing.ipp.message import Group, Tag, attribute, encode
from kiosk.printing.protocol import PrinterState
from kiosk.printing.taken_back.numbers import read_numbers
from tests.system.printing.services import (
    Answering,
    FaultyPrinter,
    PrintService,
    Waiting,
    answering,
    soon,
)

Make = Callable[..., CupsPrinter]
_CANCELED = 7
# Seconds in which nothing of the visitor may be left once the print service answers.
AT_ONCE = 5.0

_KIOSK = """
import sys
from pathlib import Path
from kiosk.model.job import Job
from kiosk.printing.cups import CupsPrinter

pdf = Path(sys.argv[1]).read_bytes()
job = Job("8d3a", pdf, "na_letter_8.5x11in", pages=1)
CupsPrinter("Stuck", Path(sys.argv[2])).print(job)
"""


@pytest.fixture
def job(letter: bytes) -> Job:
    return Job("8d3a", letter, "na_letter_8.5x11in", pages=1, size="Letter")


@pytest.fixture
def printing(
    service: PrintService, queue: Make, stuck: socket.socket, job: Job
) -> Iterator[Waiting]:
    """Somebody waits for a printer that takes a letter and never prints it."""
    waiting = Waiting(queue("Stuck"), job)
    assert stuck.fileno()
    assert soon(service.spooled)
    waiting.is_told(PrinterState.READY)
    yield waiting
    waiting.leave()


def test_paper_refilled_after_the_visitor_left_prints_nothing(
    service: PrintService, faulty: FaultyPrinter, queue: Make, job: Job
) -> None:
    faulty.meet("media-empty")
    waiting = Waiting(queue("Faulty"), job)
    waiting.is_told(PrinterState.NO_PAPER)
    assert waiting.leave() is JobState.UNKNOWN
    assert service.spooled() == []
    faulty.meet("")
    assert soon(lambda: faulty.ends() == [_CANCELED], AT_ONCE)


def test_what_is_given_up_leaves_the_spool_at_once(
    service: PrintService, printing: Waiting
) -> None:
    printing.attention.given_up.set()
    assert soon(lambda: not service.spooled(), AT_ONCE)
    assert printing.end() is JobState.UNKNOWN


def test_a_frozen_print_service_is_cleared_once_it_wakes(
    service: PrintService, printing: Waiting, tmp_path: Path
) -> None:
    service.program.freeze()
    printing.is_told(PrinterState.FROZEN)
    printing.leave()
    assert service.spooled() != []
    service.program.wake()
    assert soon(lambda: not service.spooled(), AT_ONCE)
    assert soon(lambda: not read_numbers(tmp_path / "print-jobs"), AT_ONCE)


def test_a_print_service_that_was_killed_prints_nothing_again(
    service: PrintService, printing: Waiting, stuck: socket.socket
) -> None:
    stuck.accept()[0].close()
    service.program.kill()
    assert printing.end() is JobState.UNKNOWN
    service.begin()
    stuck.settimeout(3)
    with pytest.raises(TimeoutError):
        stuck.accept()


@pytest.mark.usefixtures("stuck")
def test_a_kiosk_that_was_killed_leaves_nothing_behind(
    service: PrintService, job: Job, tmp_path: Path
) -> None:
    (tmp_path / "letter.pdf").write_bytes(job.pdf)
    numbers = tmp_path / "data/print-jobs"
    kiosk = subprocess.Popen(
        (sys.executable, "-c", _KIOSK, str(tmp_path / "letter.pdf"), str(numbers)),
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
    )
    assert soon(service.spooled)
    kiosk.send_signal(signal.SIGKILL)
    kiosk.wait()
    assert soon(lambda: not service.spooled(), AT_ONCE)
    assert soon(lambda: not read_numbers(numbers), AT_ONCE)


def test_what_a_crash_left_is_taken_back_at_the_next_start(
    service: PrintService, queue: Make, printing: Waiting
) -> None:
    assert printing.outcome is None
    assert queue("Stuck").withdraw()
    assert service.spooled() == []


def test_a_number_that_is_another_job_by_now_is_left_alone(
    service: PrintService, queue: Make, printing: Waiting, tmp_path: Path
) -> None:
    numbers = tmp_path / "print-jobs"
    (job,) = read_numbers(numbers)
    numbers.write_text(f"{job.number} {job.made - 60} {job.queue}\n")
    assert queue("Stuck").withdraw()
    assert service.spooled() != []
    assert printing.outcome is None


def test_nothing_of_the_visitor_is_written_down(
    printing: Waiting, tmp_path: Path
) -> None:
    assert printing.outcome is None
    words = (tmp_path / "print-jobs").read_text().split()
    assert [each.isdecimal() for each in words] == [True, True, False]
    assert words[2] == "Stuck"


def says(reason: str) -> bytes:
    """What a printer answers that is idle for this reason."""
    state = attribute("printer-state", Tag.ENUM, 3)
    why = attribute("printer-state-reasons", Tag.KEYWORD, reason)
    return encode(0, [(Group.PRINTER, (state, why))])


@contextmanager
def without_paper(
    service: PrintService, queue: Make, job: Job, reason: str = "media-empty-error"
) -> Iterator[tuple[Answering, Waiting]]:
    """A printer that says so, and somebody who waits for it with a job."""
    with answering(says(reason)) as printer:
        uri = f"ipp://127.0.0.1:{printer.server_port}/ipp/print"
        service.admin("lpadmin", "-p", "Empty", "-E", "-m", "raw", "-v", uri)
        waiting = Waiting(queue("Empty"), job)
        waiting.is_told(PrinterState.NO_PAPER)
        yield printer, waiting


def test_a_printer_without_paper_gets_nothing_until_there_is_some(
    service: PrintService, queue: Make, job: Job
) -> None:
    with without_paper(service, queue, job) as (printer, waiting):
        assert service.spooled() == []
        printer.answer = says("none")
        assert soon(service.spooled)
        assert waiting.leave() is not JobState.SENT
        assert service.spooled() == []


def test_who_has_looked_can_have_it_sent_all_the_same(
    service: PrintService, queue: Make, job: Job
) -> None:
    reason = "media-empty-warning"
    with without_paper(service, queue, job, reason) as (_, waiting):
        waiting.attention.insists.set()
        assert soon(service.spooled)
        waiting.leave()


def test_who_leaves_before_there_is_paper_leaves_nothing(
    service: PrintService, queue: Make, job: Job
) -> None:
    with without_paper(service, queue, job) as (_, waiting):
        assert isinstance(waiting.leave(), PrintingStopped)
        assert service.spooled() == []
