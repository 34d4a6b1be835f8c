"""Files that are written whole or not at all, and what a cut save leaves."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.disk import disk_faults, replace_pdf, replaced, sweep, write_pdf
from kiosk.errors import DiskFull, FolderNotWritable

LETTER = b"%PDF-1.7 a letter"
OTHER = b"%PDF-1.7 another letter"


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


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


@pytest.fixture
def as_fat(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk without files that have no name."""
    monkeypatch.delattr(os, "O_TMPFILE")


@pytest.mark.usefixtures("as_fat")
def test_on_fat_too_a_letter_is_whole_and_nothing_is_overwritten(
    tmp_path: Path,
) -> None:
    write_pdf(tmp_path, "Letter", LETTER)
    assert write_pdf(tmp_path, "Letter", OTHER).name == "Letter 2.pdf"
    assert names(tmp_path) == ["Letter 2.pdf", "Letter.pdf"]
    assert (tmp_path / "Letter.pdf").read_bytes() == LETTER


@pytest.mark.usefixtures("as_fat")
def test_what_another_writer_has_begun_is_a_taken_name(tmp_path: Path) -> None:
    begun = tmp_path / ".Letter.pdf.letter-kiosk-part"
    begun.write_bytes(OTHER)
    assert write_pdf(tmp_path, "Letter", LETTER).name == "Letter 2.pdf"
    assert begun.read_bytes() == OTHER


_CUT = """
import os, signal, sys
from pathlib import Path
from kiosk.disk import write_pdf

if sys.argv[2] == "fat":
    del os.O_TMPFILE
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
write_pdf(Path(sys.argv[1]), "Letter", b"%PDF the words of a visitor")
"""


@pytest.mark.parametrize("disk", ["ext4", "fat"])
def test_a_save_that_is_cut_leaves_nothing_once_it_is_swept(
    tmp_path: Path, disk: str
) -> None:
    command = (sys.executable, "-c", _CUT, str(tmp_path), disk)
    cut = subprocess.run(command, check=False)
    assert cut.returncode == -signal.SIGKILL
    assert len(names(tmp_path)) == (disk == "fat")
    sweep(tmp_path)
    assert names(tmp_path) == []


def test_only_what_is_ours_is_swept(tmp_path: Path) -> None:
    ours = tmp_path / ".a.pdf.letter-kiosk-part"
    (tmp_path / ".folder.letter-kiosk-part").mkdir()
    (tmp_path / ".link.letter-kiosk-part").symlink_to(tmp_path / "film.mp4.part")
    for name in ("film.mp4.part", ".film.part", "letter-kiosk-part", "Letter.pdf"):
        (tmp_path / name).write_bytes(OTHER)
    before = names(tmp_path)
    ours.write_bytes(LETTER)
    sweep(tmp_path)
    assert names(tmp_path) == before


def test_a_long_name_given_on_the_command_line_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 248 + ".pdf")
    replace_pdf(path, LETTER)
    assert path.read_bytes() == LETTER


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


def test_files_of_one_folder_are_written_side_by_side(tmp_path: Path) -> None:
    first, second = tmp_path / "out-1.pdf", tmp_path / "out-2.pdf"
    with replaced(first) as one, replaced(second) as other:
        one.write(LETTER)
        other.write(OTHER)
    assert (first.read_bytes(), second.read_bytes()) == (LETTER, OTHER)
    assert names(tmp_path) == ["out-1.pdf", "out-2.pdf"]


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
