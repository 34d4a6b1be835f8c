from pathlib import Path

import pytest

from kiosk.errors import PrinterAbsent, UnknownPrinter
from kiosk.model.job import Job
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.find import find_printer
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.protocol import AbsentPrinter, PrinterState


@pytest.fixture
def no_tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.fixture
def some_lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lp").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))


def test_a_folder_is_a_printer(tmp_path: Path) -> None:
    printer = find_printer(f"folder:{tmp_path}")
    assert isinstance(printer, FolderPrinter)
    assert printer.status().state is PrinterState.READY


@pytest.mark.usefixtures("some_lp")
@pytest.mark.parametrize(
    ("setting", "name"),
    [("cups:Laser_2", "Laser_2"), ("cups", "CUPS"), (None, "CUPS"), ("", "CUPS")],
)
def test_a_queue_is_a_printer(setting: str | None, name: str) -> None:
    printer = find_printer(setting)
    assert isinstance(printer, CupsPrinter)
    assert printer.name == name


@pytest.mark.usefixtures("no_tools")
@pytest.mark.parametrize("setting", [None, "cups", "cups:Laser"])
def test_without_cups_there_is_no_printer(setting: str | None) -> None:
    printer = find_printer(setting)
    assert isinstance(printer, AbsentPrinter)
    assert printer.name == ""
    assert printer.status().state is PrinterState.ABSENT
    with pytest.raises(PrinterAbsent):
        printer.print(Job(id="a1", pdf=b"%PDF", sheet="iso_a4_210x297mm", pages=1))


@pytest.mark.parametrize("setting", ["folder:", "laser", "usb:/dev/lp0"])
def test_another_word_is_refused_and_named(setting: str) -> None:
    with pytest.raises(UnknownPrinter, match=setting):
        find_printer(setting)
