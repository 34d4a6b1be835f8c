"""The kiosk: a window, its director and its clock, from the welcome on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field, replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from kiosk import RELEASED, paths
from kiosk.campaigns.catalogue import Catalogue
from kiosk.clock import Clock, seconds_with_sleep
from kiosk.errors import KioskError
from kiosk.faults import Fault, Faults, drop_last_exception
from kiosk.flow.desk import Desk
from kiosk.flow.idle import Idle
from kiosk.flow.navigator import fresh_visit
from kiosk.frozen import dataclass
from kiosk.instance.claim import First
from kiosk.settings import Settings
from kiosk.ui.awake.keep_awake import KeepAwake
from kiosk.ui.background.collector import Collector
from kiosk.ui.background.drive_watch import DriveWatch
from kiosk.ui.background.outcomes import told
from kiosk.ui.background.runner import Outcome, Runner
from kiosk.ui.director import Director
from kiosk.ui.edges.clipboard import empty_clipboard
from kiosk.ui.entrance import Behind, Entrance
from kiosk.ui.presence.doorbell import Doorbell
from kiosk.ui.presence.idle_watch import IdleWatch
from kiosk.ui.preview.pictures import Background, DrawnPictures
from kiosk.ui.recovery import Recovery
from kiosk.ui.stage import Stage
from kiosk.ui.theme.fonts import add_fonts
from kiosk.ui.window import KioskWindow

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from kiosk.ui.awake.saver import Saver
    from kiosk.workflows.service import Service

WINDOWED = QSize(1280, 800)
# Milliseconds from look to look whether a finger has been lifted.
_LOOK_AGAIN = 50
# Seconds between two looks of a visitor at how many cases have been read.
_OFTEN_ENOUGH = 1.0


@dataclass(frozen=True)
class Opening:
    """What a window is opened with.

    `load` reads the campaigns, or the first of them, and sets up the workbench; `more`
    gives ever more of them, at last all. Both run in the background and raise a
    KioskError that nobody can do without. `clock` knows the
    day, `seconds` only go forward. `first` is this start among those over the
    same data, `savers` are what may blank the screen. `faults` hears of what goes
    wrong, `fault` is why there is nothing to load. `data` is the table's folder.
    """

    settings: Settings
    clock: Clock
    practice: bool
    windowed: bool
    resources: Path
    load: Callable[[], "tuple[Service, Desk]"]
    more: Iterator[Catalogue] = field(default_factory=lambda: iter(()))
    seconds: Callable[[], float] = seconds_with_sleep
    first: First = field(default_factory=First)
    savers: Callable[[], Sequence["Saver"]] = tuple
    faults: Faults = field(default_factory=Faults)
    fault: KioskError | None = None
    data: Path = field(default_factory=paths.data)


class Kiosk(QObject):
    """The window, its director and its clock, wired together.

    `stopped` tells why it cannot open, which the window says until it is closed.
    """

    stopped = Signal(KioskError)

    def __init__(self, opening: Opening, size: QSize = WINDOWED) -> None:
        super().__init__()
        self.fault: KioskError | None = None
        self._closing = False
        # When more cases were last shown, s.
        self._offered = 0.0
        self.window = KioskWindow()
        self.window.resize(size)
        self._opening = opening
        catch = opening.faults.catch
        self.pages, self.outside = Runner(self, catch), Runner(self, catch)
        self.drives = DriveWatch(Runner(self, catch))
        self.collector = Collector(self)
        self.pictures = DrawnPictures(self.pages)
        background = Background(
            self.pages, self.outside, self.pictures, self.drives, opening.faults
        )
        settings, locale = opening.settings, opening.resources / "locale"
        self.stage = Stage(self.window, locale, settings, self.pictures)
        self.director = Director(
            self.stage,
            _empty_desk(opening),
            background,
            clock=opening.clock,
        )
        self.director.forgets = self._what_finish_wipes()
        self.recovery = Recovery(self.director, self.stage)
        self.idle = IdleWatch(
            Idle(settings.idle_warn, settings.idle_wipe), opening.seconds
        )
        behind = Behind(opening.data, opening.seconds, background)
        self.entrance = Entrance(self.director, self.stage, self.idle, behind)
        self.awake = KeepAwake(opening.savers)
        self.doorbell = Doorbell(opening.first)
        self._wire()

    def show(self) -> None:
        """Paint the welcome, full screen unless the table wants a window.

        All that the welcome does not need begins once it is painted.
        """
        if self._opening.fault is not None:
            self._stop(self._opening.fault)
        else:
            self.director.begin()
        for each in (self.load, self.awake.begin, self.doorbell.put_up):
            self.window.first_painted.connect(each)
        if self._opening.windowed:
            self.window.show()
        else:
            self.window.showFullScreen()

    def load(self) -> None:
        """Read the cases and set up the workbench in the background."""
        if self.fault is not None:
            return
        from kiosk.ui.preview import pdfium

        self.pages.submit(self._opening.load, self._loaded)
        self.pages.submit(pdfium.load, lambda _: None)

    def close(self) -> bool:
        """Wipe the visit and end the work in the background; whether all of it has."""
        self._closing = True
        self.entrance.leave()
        self.awake.end()
        self.doorbell.take_down()
        self.director.wipe()
        # The focus leaves it while there is somebody to follow.
        self.window.hide()
        ended = [each.stop() for each in (self.pages, self.outside)]
        ended += [self.entrance.shut(), self.drives.close()]
        return all(ended)

    def _what_finish_wipes(self) -> tuple[Callable[[], object], ...]:
        """All that drops what is known of a visitor: the display before the memory.

        The visit itself the director has dropped before any of these.
        """
        return (
            self.stage.blank,
            self.director.forget,
            self.pictures.forget,
            self._forget_words_set,
            self.pages.leave_what_hangs,
            self.outside.leave_what_hangs,
            empty_clipboard,
            drop_last_exception,
            self.collector.sweep_out_soon,
        )

    def _forget_words_set(self) -> None:
        """Drop the words that typesetting keeps, in the thread that sets pages."""
        service = self.director.service
        if service is not None:
            self.pages.submit(service.forget, lambda _: None)

    def _wire(self) -> None:
        self.window.touched.connect(self._touched)
        self.director.moved.connect(self._watch)
        self.director.closing.connect(self.window.close)
        asking = self.stage.asking
        self.doorbell.rang.connect(self.window.come_forward)
        self.idle.asks.connect(self._ask_still_here)
        self.idle.answered.connect(asking.stop_asking_still_here)
        self.idle.over.connect(self.director.wipe)
        asking.still_here.connect(self.idle.still_here)
        asking.more_time.connect(self.idle.more_time)

    def _watch(self) -> None:
        """Watch the clock while there is anything to wipe."""
        fresh = fresh_visit(self.director.desk)
        told = self.director.calm is not None
        self.idle.run(running=told or self.director.visit != fresh)

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
        if self._closing:
            return
        if isinstance(outcome, KioskError | Fault):
            self._stop(told(outcome))
            return
        service, desk = outcome
        add_fonts(service.bench.typesetter.fonts.files)
        self.director.open_table(service, desk)
        self._read_on(desk.catalogue)

    def _read_on(self, catalogue: Catalogue) -> None:
        """Read more cases, if there are any, a piece at a time among other work."""
        if catalogue.progress is None:
            self.collector.settle()
        else:
            self.pages.submit(partial(next, self._opening.more), self._have_read)

    def _have_read(self, outcome: Outcome[Catalogue]) -> None:
        """Show what has been read by now; nothing moves under a finger."""
        if self._closing:
            return
        if isinstance(outcome, KioskError | Fault):
            self._stop(told(outcome))
            return
        whole = outcome.progress is None
        if whole and self.window.presses.is_held():
            QTimer.singleShot(_LOOK_AGAIN, self, partial(self._have_read, outcome))
            return
        now = monotonic()
        if whole or now - self._offered >= _OFTEN_ENOUGH:
            self._offered = now
            self._offer(outcome)
        self._read_on(outcome)

    def _offer(self, catalogue: Catalogue) -> None:
        """Have the table that there is by now with these cases."""
        director = self.director
        if director.service is not None:
            desk = replace(director.desk, catalogue=catalogue)
            director.open_table(director.service, desk)

    def _stop(self, cause: KioskError) -> None:
        self.fault = cause
        self.director.tell(cause)
        self.stopped.emit(cause)


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
