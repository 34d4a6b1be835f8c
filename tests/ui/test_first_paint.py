"""The welcome is painted before anything is loaded that takes long."""

import subprocess
import sys
from pathlib import Path

# Whatever runs after the first paint runs behind this.
CHILD = """
import sys
import kiosk.app.start
from kiosk.cli import main
from kiosk.errors import KioskError

def loaded_so_far(*_):
    print(*sorted(sys.modules), sep="\\n")
    raise KioskError

kiosk.app.start.open_table = loaded_so_far
main(["run", "--windowed", "--data", sys.argv[1]])
"""
LATE = (
    "kiosk.ledger",
    "kiosk.model.campaign",
    "kiosk.staff",
    "kiosk.typesetting",
    "kiosk.ui.dialogs.ask_day",
    "kiosk.ui.dialogs.still_here",
    "kiosk.ui.staff",
    "pypdfium2",
    "pypdfium2_raw",
    "reportlab",
    "sqlite3",
    "uharfbuzz",
)


def test_typesetter_pdf_libraries_cases_and_questions_come_after_the_first_paint(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path)],
        capture_output=True,
        check=False,
        text=True,
    )
    names = set(done.stdout.splitlines())
    assert "kiosk.ui.screens.welcome" in names, done.stderr
    assert {each for each in LATE if each in names} == set()


def test_the_binding_to_qt_leaves_import_as_it_is() -> None:
    asked = (
        "import builtins; plain = builtins.__import__; import kiosk.ui; "
        "print(builtins.__import__ is plain)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, check=False, text=True
    )
    assert done.stdout == "True\n", done.stderr
