from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import DiskFull, FolderNotWritable
from kiosk.model.job import Job, JobState
from kiosk.printing.folder import FolderPrinter, disk_faults, replace_pdf, write_pdf
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


def test_a_printer_whose_folder_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritable, match="tray"):
        FolderPrinter(tmp_path / "tray").print(job("a1"))


def test_a_saved_letter_has_its_name_and_nothing_stands_beside_it(
    tmp_path: Path,
) -> None:
    path = write_pdf(tmp_path, "Letter to the Prosecutor General", LETTER)
    assert names(tmp_path) == ["Letter to the Prosecutor General.pdf"]
    assert path.read_bytes() == LETTER


def test_a_letter_that_was_saved_before_is_never_overwritten(tmp_path: Path) -> None:
    write_pdf(tmp_path, "Letter", LETTER)
    second = write_pdf(tmp_path, "Letter", OTHER)
    third = write_pdf(tmp_path, "Letter.pdf", OTHER)
    assert (second.name, third.name) == ("Letter 2.pdf", "Letter 3.pdf")
    assert (tmp_path / "Letter.pdf").read_bytes() == LETTER


def test_a_link_that_leads_nowhere_is_a_taken_name(tmp_path: Path) -> None:
    (tmp_path / "Letter.pdf").symlink_to(tmp_path / "nowhere")
    assert write_pdf(tmp_path, "Letter", LETTER).name == "Letter 2.pdf"


def test_what_another_writer_has_begun_is_a_taken_name(tmp_path: Path) -> None:
    begun = tmp_path / ".Letter.pdf.part"
    begun.write_bytes(OTHER)
    assert write_pdf(tmp_path, "Letter", LETTER).name == "Letter 2.pdf"
    assert begun.read_bytes() == OTHER


def test_a_reference_with_a_slash_stays_in_the_folder(tmp_path: Path) -> None:
    assert write_pdf(tmp_path, "UA 85/21", LETTER).name == "UA 85-21.pdf"


@given(name=st.text(max_size=300))
def test_any_name_becomes_one_file_in_the_folder(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    folder = tmp_path_factory.mktemp("stick")
    name = name.encode("utf-8", "ignore").decode()
    path = write_pdf(folder, name, LETTER)
    assert list(folder.iterdir()) == [path]
    assert path.suffix == ".pdf"
    assert not path.name.startswith(".")


@pytest.mark.parametrize("there", ["missing", "a file", "no place for files"])
def test_a_folder_that_takes_no_files_is_named(tmp_path: Path, there: str) -> None:
    folder = tmp_path / "stick"
    if there == "a file":
        folder.touch()
    if there == "no place for files":
        folder = Path("/proc")
    with pytest.raises(FolderNotWritable, match=str(folder)):
        write_pdf(folder, "Letter", LETTER)


def test_a_device_without_room_is_a_full_disk(tmp_path: Path) -> None:
    with (
        pytest.raises(DiskFull, match=str(tmp_path)),
        disk_faults(tmp_path),
    ):
        Path("/dev/full").write_bytes(LETTER)


def test_a_named_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    replace_pdf(path, LETTER)
    replace_pdf(path, OTHER)
    assert path.read_bytes() == OTHER
    assert names(tmp_path) == ["a.pdf"]


def test_a_link_keeps_pointing_to_what_is_replaced(tmp_path: Path) -> None:
    link = tmp_path / "a.pdf"
    link.symlink_to(tmp_path / "real.pdf")
    replace_pdf(link, LETTER)
    assert link.is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == LETTER


def test_a_device_is_written_into_and_stays_a_device() -> None:
    device = Path("/dev/full")
    with pytest.raises(DiskFull, match="/dev"):
        replace_pdf(device, LETTER)
    assert device.is_char_device()


def test_a_named_file_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritable, match="missing"):
        replace_pdf(tmp_path / "missing" / "a.pdf", LETTER)
