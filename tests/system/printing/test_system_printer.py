"""The printer that Qt reaches, tried on the one system that runs here: CUPS."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Wait = Callable[[Callable[[], object], str], None]

# A process of its own: Qt asks CUPS where it is only once.
_PRINT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from kiosk.model.job import Job
from kiosk.ui.printing.system_printer import SystemPrinter

app = QApplication([])
printer = SystemPrinter("Everywhere")
print(printer.status().state)
print(printer.print(Job("1", Path(sys.argv[1]).read_bytes(), "", 1)))
"""


@pytest.mark.usefixtures("cups_folder")
def test_a_letter_reaches_a_real_queue_at_its_size(
    everywhere: Path, letter: bytes, wait: Wait, tmp_path: Path
) -> None:
    paper = everywhere / "paper.pdf"
    paper.unlink(missing_ok=True)
    (tmp_path / "letter.pdf").write_bytes(letter)
    done = subprocess.run(
        (sys.executable, "-c", _PRINT, str(tmp_path / "letter.pdf")),
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.stdout.split() == ["ready", "sent"], done.stderr
    wait(paper.exists, "the letter in the tray")
    facts = subprocess.run(
        ("pdfinfo", str(paper)), capture_output=True, check=True, text=True
    )
    assert "Pages:           1\n" in facts.stdout
    assert "612 x 792 pts" in facts.stdout
    assert (everywhere / "title").read_text().strip() == "Letter"
