from pathlib import Path

import pytest

from kiosk.errors import PrinterAbsent
from kiosk.model.job import Job, JobState
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.protocol import PrinterState

LETTER = b"%PDF-1.7 a letter"
OTHER = b"%PDF-1.7 another letter"


def job(name: str, *, copies: int = 1) -> Job:
    return Job(id=name, pdf=LETTER, sheet="na_letter_8.5x11in", pages=1, copies=copies)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_each_job_becomes_the_next_number(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)
    assert printer.print(job("a1")) is JobState.SENT
    assert printer.print(job("b2")) is JobState.SENT
    assert names(tmp_path) == ["001-a1.pdf", "002-b2.pdf"]
    assert (tmp_path / "002-b2.pdf").read_bytes() == LETTER


def test_counting_goes_on_after_a_new_start_and_past_999(tmp_path: Path) -> None:
    (tmp_path / "999-old.pdf").write_bytes(OTHER)
    (tmp_path / "notes.txt").touch()
    FolderPrinter(tmp_path).print(job("a1"))
    assert "1000-a1.pdf" in names(tmp_path)


def test_every_copy_comes_out(tmp_path: Path) -> None:
    FolderPrinter(tmp_path).print(job("a1", copies=3))
    assert names(tmp_path) == ["001-a1.pdf", "002-a1.pdf", "003-a1.pdf"]


def test_a_folder_that_is_there_is_a_ready_printer(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path / "tray")
    assert printer.name == "tray"
    assert printer.status().state is PrinterState.ABSENT
    (tmp_path / "tray").mkdir()
    assert printer.status().state is PrinterState.READY


def test_a_printer_whose_folder_is_gone_is_absent_and_names_no_path(
    tmp_path: Path,
) -> None:
    with pytest.raises(PrinterAbsent, match="The printer cannot be found"):
        FolderPrinter(tmp_path / "tray").print(job("a1"))
