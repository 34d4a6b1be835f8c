"""Real small disks: mounted for one program only, gone when it ends."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Tool = Callable[[str], str]
Save = Callable[..., str]

_SAVE = """
import sys
from pathlib import Path
from kiosk.errors import KioskError
from kiosk.model.job import Job
from kiosk.disk import write_pdf
from kiosk.printing.folder import FolderPrinter

folder, kind, size = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
letter = b"%PDF" + bytes(size)
try:
    if kind == "save":
        write_pdf(folder, "Letter", letter)
    else:
        job = Job(id="8d3a", pdf=letter, sheet="iso_a4_210x297mm", pages=1, copies=2)
        FolderPrinter(folder).print(job)
except KioskError as error:
    print(error.code, error)
print(sorted(each.name for each in folder.iterdir()))
"""

_MOUNT = """
set -e
mount -t tmpfs -o size=64k,"$1" stick "$2"
trap "umount '$2'" EXIT
shift 2
"$@"
"""


@pytest.fixture
def save(tool: Tool, tmp_path: Path) -> Save:
    """Saves or prints so many bytes onto a disk of 64 kB; what was said and left."""
    disk = tmp_path / "stick"
    disk.mkdir()
    # Inside chroot there are no new users, and root needs none.
    user = ("--propagation", "unchanged") if os.geteuid() == 0 else ("--map-root-user",)

    def run(kind: str, size: int, *, options: str = "rw") -> str:
        command = (
            tool("unshare"), "--mount", *user,
            tool("sh"), "-c", _MOUNT, "sh", options, str(disk),
            sys.executable, "-c", _SAVE, str(disk), kind, str(size),
        )  # fmt: skip
        root = str(Path(__file__).parents[3])
        done = subprocess.run(
            command,
            capture_output=True,
            check=False,
            text=True,
            env=os.environ | {"PYTHONPATH": root},
        )
        assert done.returncode == 0, f"no disk of our own: {done.stderr}"
        return done.stdout.strip()

    return run


def test_a_letter_that_fits_is_saved(save: Save) -> None:
    assert save("save", 20_000) == "['Letter.pdf']"


def test_a_full_stick_is_said_and_keeps_no_half_letter(
    save: Save, tmp_path: Path
) -> None:
    assert save("save", 200_000) == (
        f"disk-full {tmp_path / 'stick'} is full; delete something there, or choose"
        " another folder.\n[]"
    )


def test_copies_that_do_not_all_fit_are_none(save: Save) -> None:
    said, left = save("print", 40_000).splitlines()
    assert said.startswith("disk-full")
    assert left == "[]"


def test_a_stick_that_is_locked_is_said(save: Save) -> None:
    said, left = save("save", 20_000, options="ro").splitlines()
    assert said.startswith("folder-not-writable")
    assert left == "[]"
