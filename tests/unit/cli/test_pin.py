"""`letter-kiosk pin` sets the PIN of the staff area from another console."""

import io
import sys
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.staff.lock import Lock


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_a_pin_read_from_a_pipe_opens_the_staff_area(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "not there yet"
    typed(monkeypatch, "2804\n")
    assert main(["pin", "--data", str(folder)]) == 0
    assert Lock(folder, lambda: 0.0).opens("2804")


def test_what_is_no_pin_is_refused_and_not_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, "geheim\n")
    assert main(["pin", "--data", str(tmp_path)]) == 2
    assert "geheim" not in capsys.readouterr().err
    assert not Lock(tmp_path, lambda: 0.0).has_pin()
