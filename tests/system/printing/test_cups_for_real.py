import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import PrinterAbsent, PrinterRefused
from kiosk.model.job import Job, JobState
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.protocol import PrinterState

Wait = Callable[[Callable[[], object], str], None]
Tool = Callable[[str], str]
Admin = Callable[..., None]
Make = Callable[..., CupsPrinter]


def job(letter: bytes, *, copies: int = 1) -> Job:
    sheet = "na_letter_8.5x11in"
    return Job(id="8d3a", pdf=letter, sheet=sheet, pages=1, copies=copies)


def spooled(cups_folder: Path) -> list[str]:
    return [each.name for each in (cups_folder / "spool").iterdir() if each.is_file()]


def test_the_printer_receives_the_very_letter(
    queue: Make,
    tray: list[bytes],
    *,
    letter: bytes,
    wait: Wait,
) -> None:
    assert queue("Tray").print(job(letter)) is JobState.SENT
    wait(lambda: tray, "the letter in the tray")
    assert tray == [letter]


def test_every_copy_is_printed_and_none_more(
    queue: Make,
    tray: list[bytes],
    *,
    letter: bytes,
    wait: Wait,
    cups_folder: Path,
) -> None:
    queue("Tray").print(job(letter, copies=3))
    wait(lambda: tray and not spooled(cups_folder), "the job to end")
    assert b"".join(tray) == letter * 3


def test_nothing_of_a_printed_letter_stays_with_the_print_service(
    queue: Make,
    tray: list[bytes],
    *,
    letter: bytes,
    wait: Wait,
    cups_folder: Path,
) -> None:
    queue("Tray").print(job(letter))
    wait(lambda: tray, "the letter in the tray")
    wait(lambda: not spooled(cups_folder), "an empty spool")
    files = [each for each in cups_folder.rglob("*") if each.is_file()]
    assert [each for each in files if b"Prosecutor" in each.read_bytes()] == []


def test_an_ipp_printer_receives_the_letter_under_a_title_like_all_others(
    queue: Make,
    everywhere: Path,
    *,
    letter: bytes,
    wait: Wait,
    tool: Tool,
) -> None:
    assert queue("Everywhere").print(job(letter)) is JobState.SENT
    paper = everywhere / "paper.pdf"
    wait(paper.exists, "the letter in the tray")
    words = subprocess.run(
        (tool("pdftotext"), str(paper), "-"),
        capture_output=True,
        check=True,
        text=True,
    )
    assert words.stdout.strip() == "Dear Prosecutor General,"
    assert (everywhere / "title").read_text().strip() == "Letter"


@pytest.mark.usefixtures("tray")
def test_a_queue_is_found_and_ready(
    queue: Make,
) -> None:
    assert queue("Tray").status().state is PrinterState.READY


@pytest.mark.usefixtures("tray", "everywhere")
def test_among_several_queues_none_is_taken_without_a_default(
    queue: Make,
    letter: bytes,
) -> None:
    assert queue().status().state is PrinterState.ABSENT
    with pytest.raises(PrinterAbsent):
        queue().print(job(letter))


@pytest.mark.usefixtures("everywhere")
def test_a_default_queue_set_after_the_start_is_used(
    queue: Make,
    tray: list[bytes],
    *,
    letter: bytes,
    admin: Admin,
    wait: Wait,
) -> None:
    printer = queue()
    assert printer.status().state is PrinterState.ABSENT
    admin("lpadmin", "-d", "Tray")
    assert printer.print(job(letter)) is JobState.SENT
    wait(lambda: tray, "the letter in the tray")


@pytest.mark.usefixtures("cups_folder")
def test_a_queue_that_does_not_exist_is_absent(
    queue: Make,
    letter: bytes,
) -> None:
    printer = queue("Nowhere")
    assert printer.status().state is PrinterState.ABSENT
    with pytest.raises(PrinterAbsent):
        printer.print(job(letter))


def test_a_print_service_that_is_down_is_an_absent_printer(
    queue: Make,
    letter: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    printer = queue("Tray")
    assert printer.status().state is PrinterState.ABSENT
    with pytest.raises(PrinterAbsent):
        printer.print(job(letter))


@pytest.mark.usefixtures("tray")
@pytest.mark.parametrize("halt", ["cupsdisable", "cupsreject"])
def test_a_stopped_queue_keeps_no_letter_for_later(
    queue: Make,
    letter: bytes,
    *,
    admin: Admin,
    cups_folder: Path,
    halt: str,
) -> None:
    admin(halt, "Tray")
    printer = queue("Tray")
    assert printer.status().state is PrinterState.STOPPED
    with pytest.raises(PrinterRefused):
        printer.print(job(letter))
    assert spooled(cups_folder) == []
