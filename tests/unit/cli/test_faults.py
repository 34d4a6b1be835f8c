"""What breaks a command, or a start, is one sentence and never a word of a writer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk import paths
from kiosk.cli import main

if TYPE_CHECKING:
    from pathlib import Path

NAME = "Canary Quill"
LETTER = ("letter", "UA-85-21", "--official", "ambassador", "--date", "2021-08-10")


@pytest.fixture(scope="module")
def bad_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of campaigns with nothing but one that is wrong."""
    root = tmp_path_factory.mktemp("bad")
    shutil.copytree(paths.campaigns() / "ua-85-21", root / "torn")
    (root / "torn" / "campaign.toml").write_text("reference = ", encoding="utf-8")
    return root


def test_what_nobody_foresaw_is_told_without_the_words_in_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*words: object) -> None:
        raise ValueError(words)

    monkeypatch.setattr("kiosk.cli.letter.write_one", fail)
    words = (*LETTER, "--name", NAME, "-o", str(tmp_path / "o.pdf"))
    assert main(words) == 1
    said = capsys.readouterr().err
    assert "ValueError at test_faults.py:" in said
    assert "Something went wrong in the program" in said
    assert NAME not in said


def test_a_command_that_is_stopped_by_hand_says_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.cli.letter.write_one", stop)
    assert main((*LETTER, "--name", NAME, "-o", str(tmp_path / "o.pdf"))) == 130
    assert capsys.readouterr().err == ""


def start(data: Path, *words: str) -> tuple[int, str]:
    """Start a kiosk whose window nobody sees; how it ended and what it said."""
    command = [sys.executable, "-m", "kiosk", "run", "--data", str(data), *words]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, env=env, capture_output=True, text=True, check=False, timeout=60
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("settings", "wrong"),
    [
        ('printer = "laser"', 'printer: found "laser", expected'),
        ('country = "UK"', 'country: found "UK", expected "GB"'),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(
    tmp_path: Path, settings: str, wrong: str
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(settings, encoding="utf-8")
    code, said = start(tmp_path)
    assert code == 1
    assert said.startswith(f"letter-kiosk: {file}: {wrong}")
    assert said.count("\n") == 1


def test_a_wrong_printer_of_the_command_line_is_named_as_such(tmp_path: Path) -> None:
    code, said = start(tmp_path, "--printer", "laser")
    assert code == 1
    assert said == (
        "letter-kiosk: laser names no printer; use folder:/path, cups:NAME, cups,"
        " system:NAME or system with --printer.\n"
    )


def test_a_start_without_a_case_that_can_be_used_says_which_and_why(
    tmp_path: Path, bad_case: Path
) -> None:
    code, said = start(tmp_path, "--campaigns", str(bad_case))
    assert code == 1
    assert "letter-kiosk: No case can be opened; fix this: torn/campaign.toml:" in said
