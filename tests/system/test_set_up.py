"""What set-up says before it does anything, where there is no apt to ask."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SET_UP = Path(__file__).parents[2] / ".ci" / "set-up"
# What the script itself needs of a system, and nothing that a test needs.
PLAIN = ("sh", "cat", "cut", "dirname", "mktemp", "rm")
# Programs that the tests start, each with the Debian package that brings it.
NEEDS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "pdftotext": "poppler-utils",
    "mutool": "mupdf-tools",
    "gs": "ghostscript",
    "qpdf": "qpdf",
    "dbus-daemon": "dbus-daemon",
    "javac": "default-jdk-headless",
}


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A copy of set-up on a system without dpkg, whose programs are in `bin`."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in PLAIN:
        found = shutil.which(name)
        assert found
        (programs / name).symlink_to(found)
    (programs / "python3").symlink_to(Path(sys.executable).resolve())
    (tmp_path / ".ci").mkdir()
    shutil.copy(SET_UP, tmp_path / ".ci")
    return tmp_path


def set_up(place: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", place / ".ci" / "set-up", "test"],
        env={"PATH": str(place / "bin")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_all_that_is_missing_is_named_at_once_with_its_package(bare: Path) -> None:
    said = set_up(bare).stderr
    for program, package in NEEDS.items():
        assert f"\n  {program} ({package})\n" in said + "\n"


def test_what_is_there_is_not_named(bare: Path) -> None:
    there = bare / "bin" / "qpdf"
    there.symlink_to(bare / "bin" / "cat")
    said = set_up(bare).stderr
    assert "qpdf" not in said
    assert "openbox" in said


def test_nothing_is_made_before_somebody_has_helped(bare: Path) -> None:
    assert set_up(bare).returncode == 3
    assert sorted(each.name for each in bare.iterdir()) == [".ci", "bin"]
