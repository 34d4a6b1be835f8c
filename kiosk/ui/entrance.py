"""The entrance of the staff area: in by a corner or keys, out to the same visit."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.flow.idle import Idle
from kiosk.frozen import dataclass
from kiosk.i18n import N_, Words
from kiosk.ui.background.runner import Runner
from kiosk.ui.director import Director
from kiosk.ui.presence.idle_watch import IdleWatch
from kiosk.ui.presence.way_in import WayIn
from kiosk.ui.preview.pictures import Background
from kiosk.ui.stage import Stage
from kiosk.ui.theme.look import Look

if TYPE_CHECKING:  # nothing of the staff area is loaded before it is opened
    from kiosk.printing.protocol import Printer
    from kiosk.ui.controls.dialog import Cover
    from kiosk.ui.staff.area import StaffArea
    from kiosk.workflows.keep_letters import Keeper
    from kiosk.workflows.service import Service

# Seconds without a touch after which the visitors have the kiosk again.
PATIENCE = 120
_MOMENT = N_("The kiosk is still opening; wait a moment, and come back.")


@dataclass(frozen=True)
class Behind:
    """What the staff area needs besides the visit: the table's folder and a clock."""

    data: Path
    seconds: Callable[[], float]
    background: Background


class Entrance(QObject):
    """Covers the visit with the staff area, and uncovers it as it was.

    While somebody is inside no time goes by for the visitor. Whoever leaves the staff
    area open is taken out of it.
    """

    def __init__(
        self, director: Director, stage: Stage, idle: IdleWatch, behind: Behind
    ) -> None:
        super().__init__()
        self._director, self._stage, self._idle = director, stage, idle
        self._behind = behind
        self._area: StaffArea | None = None
        self._keeper: Keeper | None = None
        # A printer that hangs with a visitor's letter must not hang the volunteer.
        self._aside: Runner | None = None
        self.is_open = False
        self.way_in = WayIn(stage.window)
        self.way_in.opened.connect(self.open)
        self._watch: IdleWatch | None = None

    def open(self) -> None:
        """Ask for the PIN over whatever is shown."""
        if self.is_open:
            return
        self.is_open = True
        self._idle.stand_still(still=True)
        if self._area is None or self._watch is None:
            self._area, self._watch = self._new_area(), self._new_watch()
        self._watch.run(running=True)
        self._area.enter()
        self._show()

    def leave(self) -> None:
        """Give the kiosk back to the visitors."""
        if not self.is_open:
            return
        self.is_open = False
        if self._area is not None and self._watch is not None:
            self._watch.run(running=False)
            self._area.leave()
        self._stage.asking.cover(None)
        # What was settled inside is counted on the welcome.
        if self._director.service is not None:
            self._director.count.renew(self._director.service)
        self._idle.stand_still(still=False)

    def shut(self) -> bool:
        """The program ends: no letter is kept any more; whether all work has ended."""
        self.leave()
        if self._keeper is not None:
            self._keeper.erase_all()
        return self._aside is None or self._aside.stop()

    def look(self) -> None:
        """Compare the clock with the patience."""
        if self._watch is not None:
            self._watch.look()

    def keeper(self) -> "Keeper":
        """Where letters are kept for visitors."""
        if self._keeper is None:
            from kiosk.workflows.keep_letters import Keeper

            self._keeper = Keeper(self._behind.seconds)
        return self._keeper

    def _new_watch(self) -> IdleWatch:
        """Asks nobody: whoever has not touched anything for so long is gone."""
        watch = IdleWatch(Idle(PATIENCE, PATIENCE), self._behind.seconds)
        watch.over.connect(self.leave)
        self._stage.window.touched.connect(watch.still_here)
        return watch

    def _new_area(self) -> "StaffArea":
        from kiosk.printing.find import find_printer
        from kiosk.staff.lock import Lock
        from kiosk.ui.staff.area import StaffArea
        from kiosk.ui.staff.room import Means

        behind, director = self._behind, self._director
        background = behind.background
        self._aside = Runner(self, background.faults.catch)
        area = StaffArea(
            Means(
                lock=Lock(behind.data, behind.seconds),
                keeper=self.keeper(),
                pages=background.pages,
                outside=self._aside,
                waits=self._waits,
                table=self._table,
                ledger=lambda: self._table().books.ledger,
                desk=lambda: director.desk,
                find=partial(find_printer, data=behind.data),
                use_printer=self._use_printer,
                printing=self._prints,
                seconds=behind.seconds,
                now=datetime.now,
            )
        )
        area.left.connect(self.leave)
        area.closing.connect(director.closing)
        area.anew.connect(self._show)
        return area

    def _show(self) -> None:
        self._stage.asking.cover(self._build)

    def _build(self, _look: Look, window: QWidget) -> "Cover":
        """The area in the table's language, whatever the visitor speaks."""
        from kiosk.addressing.languages.dates import short_date

        area, director = self._area, self._director
        if area is None:
            raise LookupError
        look = self._stage.look_of_table(director.visit)
        day = short_date(director.desk.day, look.language, director.desk.country)
        try:
            return area.build(look, window, day)
        except Exception:
            # What cannot be shown must not keep the visitors out.
            QTimer.singleShot(0, self, self.leave)
            raise

    def _waits(self) -> Callable[[Words], str] | None:
        """Why there is no table yet, in the words of a language."""
        stopped = self._director.stopped
        if stopped is not None:
            return lambda words: words(stopped.message).format(**stopped.values)
        if self._director.service is None:
            return lambda words: words(_MOMENT)
        return None

    def _table(self) -> "Service":
        service = self._director.service
        if service is None:
            raise LookupError
        return service

    def _prints(self) -> bool:
        """Whether a letter of a visitor is on its way to paper."""
        stage = self._director.visit.stage
        return stage is not None and stage.under_way

    def _use_printer(self, printer: "Printer") -> None:
        self._director.service = replace(self._table(), printer=printer)
