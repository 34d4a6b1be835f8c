from pathlib import Path

import pytest

from kiosk.errors import UnknownPrinter
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.find import find_printer
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.protocol import PrinterState


def test_a_folder_is_a_printer(tmp_path: Path) -> None:
    printer = find_printer(f"folder:{tmp_path}", tmp_path)
    assert isinstance(printer, FolderPrinter)
    assert printer.status().state is PrinterState.READY


@pytest.mark.parametrize(
    ("setting", "name"),
    [("cups:Laser_2", "Laser_2"), ("cups", "CUPS"), (None, "CUPS"), ("", "CUPS")],
)
def test_a_queue_is_a_printer(setting: str | None, name: str, tmp_path: Path) -> None:
    printer = find_printer(setting, tmp_path)
    assert isinstance(printer, CupsPrinter)
    assert printer.name == name


@pytest.mark.parametrize("setting", ["folder:", "laser", "usb:/dev/lp0"])
def test_another_word_is_refused_and_named(setting: str, tmp_path: Path) -> None:
    with pytest.raises(UnknownPrinter, match=setting):
        find_printer(setting, tmp_path)
