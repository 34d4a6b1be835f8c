"""Cold start: from the command to the painted welcome, against a bare window.

Whole processes in turn, A B A B, on an X server of their own.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench_figures import Figure

_RUNS = 9
_KIOSK = (str(Path(sys.executable).parent / "letter-kiosk"), "run", "--windowed")
_BARE_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Bare(QWidget):
    def paintEvent(self, event):
        sys.stdout.write("first-paint\\n")
        sys.stdout.flush()
        QTimer.singleShot(0, app.quit)

app = QApplication([])
window = Bare()
window.resize(1280, 800)
window.show()
app.exec()
"""


def cold_start() -> tuple[Figure, ...]:
    """Medians of whole processes; the first of each only warms the disk cache."""
    bare = (sys.executable, "-c", _BARE_WINDOW)
    ours: list[float] = []
    theirs: list[float] = []
    with x_server() as display, tempfile.TemporaryDirectory() as data:
        environment = {
            # Whoever starts a kiosk has Python keep what it has compiled.
            **{k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LETTER_KIOSK_BENCH": "first-paint",
        }
        kiosk = (*_KIOSK, "--data", data)
        for _ in range(_RUNS + 1):
            ours.append(_until_painted(kiosk, environment))
            theirs.append(_until_painted(bare, environment))
    figure = Figure(
        "cold start to the painted welcome",
        median(ours[1:]),
        "a bare PySide6 window",
        median(theirs[1:]),
        "1.9",
    )
    return (figure,)


def _until_painted(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Seconds from the start of the process to the line it says when painted."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        said = process.stdout.readline() if process.stdout else ""
        took = time.perf_counter() - start
    if said != "first-paint\n" or process.returncode:
        message = f"{command[0]} ended with {process.returncode} and said {said!r}"
        raise RuntimeError(message)
    return took


@contextmanager
def x_server() -> Iterator[str]:
    """An X server that nobody else uses; gives its display."""
    reading, writing = os.pipe()
    command = ("Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24")
    with subprocess.Popen(
        (*command, "-nolisten", "tcp"), pass_fds=(writing,), stderr=subprocess.DEVNULL
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="ascii") as answer:
                yield f":{answer.readline().strip()}"
        finally:
            server.terminate()
