"""A kiosk over a folder of cases, in a process of its own; says what it took as JSON.

Run by `bench_many` with the folder and the reference of a case to open.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.app.table import cases_of, open_table
from kiosk.clock import HandClock
from kiosk.flow import answers as a
from kiosk.flow.steps import Step
from kiosk.settings import Options, Settings
from kiosk.ui.main import Kiosk, Opening

_DAY = date(2021, 8, 10)
_TAPS = 5
_LOOK_AGAIN = 5


def measure(kiosk: Kiosk, reference: str) -> dict[str, float]:
    """Seconds and bytes from the painted welcome to the choice of officials.

    Until all is read seconds of the processor, which others cannot take.
    """
    painted: list[bool] = []
    kiosk.window.first_painted.connect(lambda: painted.append(True))
    kiosk.show()
    director = kiosk.director

    def pump(ready: Callable[[], object]) -> None:
        while not ready():
            loop = QEventLoop()
            QTimer.singleShot(_LOOK_AGAIN, loop.quit)
            loop.exec()

    def seen(*answers: a.Answer) -> float:
        """Seconds from an answer until its screen is painted."""
        begun = time.perf_counter()
        for each in answers:
            director.answer(each)
        pump(lambda: not kiosk.window.presses.gate.unseen)
        return time.perf_counter() - begun

    pump(lambda: painted)
    before, begun = _resident(), time.process_time()
    pump(lambda: director.service)
    pump(lambda: director.desk.catalogue.progress is None)
    read, grown = time.process_time() - begun, _resident() - before
    taps = []
    for _ in range(_TAPS):
        taps.append(seen(a.Begin()))
        seen(a.Back())
    seen(a.Begin(), a.ChooseCase(reference))
    officials = seen(a.ChangeOfficials())
    if director.visit.step is not Step.OFFICIALS:
        raise LookupError(reference)
    return {
        "read": read,
        "grown": float(grown),
        "tap": sorted(taps)[_TAPS // 2],
        "officials": officials,
    }


def _resident() -> int:
    """The bytes of memory that this process holds."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def main(folder: str, reference: str) -> None:
    """Open the kiosk, measure, and say it."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as data:
        paper = f"folder:{data}"
        options = Options(Path(folder), Path(data), day=_DAY, printer=paper)
        settings, cases = Settings(), cases_of(options)
        opening = Opening(
            settings=settings,
            clock=HandClock(_DAY),
            practice=False,
            windowed=True,
            resources=paths.resources(),
            load=lambda: open_table(options, settings, cases),
            more=cases,
        )
        kiosk = Kiosk(opening)
        print(json.dumps(measure(kiosk, reference)))
        kiosk.close()
        kiosk.window.close()
        app.processEvents()


if __name__ == "__main__":
    main(*sys.argv[1:])
