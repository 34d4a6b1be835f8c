"""Open the window: the welcome first, then everything that takes long."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk import RELEASED
from kiosk.campaigns.catalogue import Catalogue
from kiosk.clock import Clock, seconds_with_sleep
from kiosk.errors import KioskError
from kiosk.flow.desk import Desk
from kiosk.flow.idle import Idle
from kiosk.flow.navigator import fresh_visit
from kiosk.instance.claim import First
from kiosk.settings import Settings
from kiosk.ui.awake.keep_awake import KeepAwake
from kiosk.ui.background.collector import Collector
from kiosk.ui.background.drive_watch import DriveWatch
from kiosk.ui.background.runner import Outcome, Runner, Unexpected
from kiosk.ui.director import Director
from kiosk.ui.presence.doorbell import Doorbell
from kiosk.ui.presence.idle_watch import IdleWatch
from kiosk.ui.preview import pdfium
from kiosk.ui.preview.pictures import Background, DrawnPictures
from kiosk.ui.stage import Stage
from kiosk.ui.theme.fonts import add_fonts
from kiosk.ui.window import KioskWindow

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from kiosk.ui.awake.saver import Saver
    from kiosk.workflows.service import Service

_WINDOWED = QSize(1280, 800)
# What a window manager may put around a window: borders and a title.
_FRAME = QSize(16, 48)
# Set to "first-paint" by the bench: say when the welcome is painted, and end.
_BENCH = "LETTER_KIOSK_BENCH"


@dataclass(frozen=True, slots=True)
class Opening:
    """What a window is opened with.

    `load` reads the campaigns and sets up the workbench; it runs in the
    background and raises a KioskError that nobody can do without. `clock` knows the
    day, `seconds` only go forward. `first` is this start among those over the
    same data, `savers` are what may blank the screen.
    """

    settings: Settings
    clock: Clock
    practice: bool
    windowed: bool
    resources: Path
    load: Callable[[], "tuple[Service, Desk]"]
    seconds: Callable[[], float] = seconds_with_sleep
    first: First = field(default_factory=First)
    savers: Callable[[], Sequence["Saver"]] = tuple


class Kiosk(QObject):
    """The window, its director and its clock, wired together."""

    def __init__(self, opening: Opening, size: QSize = _WINDOWED) -> None:
        super().__init__()
        self.fault: KioskError | Unexpected | None = None
        self._closing = False
        self.window = KioskWindow()
        self.window.resize(size)
        self._opening = opening
        self.pages, self.outside = Runner(self), Runner(self)
        self.drives = DriveWatch(Runner(self))
        self.collector = Collector(self)
        self.pictures = DrawnPictures(self.pages)
        settings, locale = opening.settings, opening.resources / "locale"
        self.stage = Stage(self.window, locale, settings, self.pictures)
        self.director = Director(
            self.stage,
            _empty_desk(opening),
            Background(self.pages, self.outside, self.pictures, self.drives),
            clock=opening.clock,
        )
        self.idle = IdleWatch(
            Idle(settings.idle_warn, settings.idle_wipe), opening.seconds
        )
        self.awake = KeepAwake(opening.savers)
        self.doorbell = Doorbell(opening.first)
        self._wire()

    def show(self) -> None:
        """Paint the welcome, full screen unless the table wants a window."""
        self.director.enter()
        if self._opening.windowed:
            self.window.show()
        else:
            self.window.showFullScreen()

    def load(self) -> None:
        """Read the cases and set up the workbench in the background."""
        self.pages.submit(self._opening.load, self._loaded)
        self.pages.submit(pdfium.load, lambda _: None)

    def close(self) -> None:
        """Wipe the visit and end the work in the background."""
        self._closing = True
        self.awake.end()
        self.doorbell.take_down()
        self.director.wipe()
        self.pages.stop()
        self.outside.stop()
        self.drives.close()

    def _wire(self) -> None:
        self.window.first_painted.connect(self.load)
        self.window.first_painted.connect(self.awake.begin)
        self.window.touched.connect(self._touched)
        self.director.moved.connect(self._watch)
        self.director.forgot.connect(self.collector.sweep_out)
        self.director.forgot.connect(_empty_clipboard)
        asking = self.stage.asking
        self.window.first_painted.connect(self.doorbell.put_up)
        self.doorbell.rang.connect(self.window.come_forward)
        self.idle.asks.connect(self._ask_still_here)
        self.idle.answered.connect(asking.stop_asking_still_here)
        self.idle.over.connect(self.director.wipe)
        asking.still_here.connect(self.idle.still_here)
        asking.more_time.connect(self.idle.more_time)

    def _watch(self) -> None:
        """Watch the clock while there is anything to wipe."""
        fresh = fresh_visit(self.director.desk)
        self.idle.run(running=self.director.visit != fresh)

    def _ask_still_here(self, left: int, total: int) -> None:
        asking, patient = self.stage.asking, self.idle.patient
        asking.ask_still_here(left, total, patient=patient)

    def _touched(self) -> None:
        """Somebody is there; a question that can be seen says itself what counts."""
        if self.stage.asking.asks_still_here:
            self.idle.touch()
        else:
            self.idle.still_here()

    def _loaded(self, outcome: "Outcome[tuple[Service, Desk]]") -> None:
        if isinstance(outcome, KioskError | Unexpected):
            self.fault = outcome
            self.window.close()
            return
        if self._closing:
            return
        self.collector.settle()
        service, desk = outcome
        add_fonts(service.bench.typesetter.fonts.files)
        self.director.open_table(service, desk)


def run_window(opening: Opening) -> int:
    """Open the kiosk and stay until its window is closed; raises load's fault."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    room = QGuiApplication.primaryScreen().availableSize()
    kiosk = Kiosk(opening, _WINDOWED.boundedTo(room - _FRAME))
    kiosk.window.closed.connect(app.quit)
    if os.environ.get(_BENCH) == "first-paint":
        kiosk.window.first_painted.connect(_say_painted)
        kiosk.window.first_painted.connect(app.quit)
    kiosk.show()
    app.exec()
    kiosk.close()
    if isinstance(kiosk.fault, KioskError):
        raise kiosk.fault
    return 0 if kiosk.fault is None else KioskError.exit_code


def _empty_clipboard() -> None:
    """Drop what a visitor copied or marked; a visit ends with both empty."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def _say_painted() -> None:
    sys.stdout.write("first-paint\n")
    sys.stdout.flush()


def _empty_desk(opening: Opening) -> Desk:
    """The rules until the cases have been read."""
    settings = opening.settings
    return Desk(
        catalogue=Catalogue((), ()),
        day=opening.clock.today() or RELEASED,
        country=settings.country,
        language=settings.language,
        stationery="",
        practice=opening.practice,
    )
