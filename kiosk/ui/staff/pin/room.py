"""Asks for the PIN and has it judged; where there is none, for a new one twice."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from kiosk.errors import KioskError
from kiosk.faults import Fault
from kiosk.staff.answers import Answer, TypePin
from kiosk.staff.errors import PinDamaged, PinsDiffer
from kiosk.staff.pin import check_pin
from kiosk.ui.background.outcomes import told
from kiosk.ui.staff.page import StaffPage
from kiosk.ui.staff.pin.build import ask_new, ask_pin, locked
from kiosk.ui.staff.pin.screen import PinPage
from kiosk.ui.staff.pin.value import Asks, PinValue
from kiosk.ui.staff.room import Means, Room
from kiosk.ui.theme.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.background.runner import Outcome

_SECOND = 1_000


class PinRoom(Room):
    """Says `opened` once the PIN was right, or a new one is kept."""

    opened = Signal()

    def __init__(self, means: Means) -> None:
        super().__init__()
        self._lock, self._runner = means.lock, means.pages
        self._look: Look | None = None
        self._asks, self._chosen = Asks.PIN, ""
        self._fault: KioskError | None = None
        self._looking = False
        self._visit = object()
        self._tick = QTimer(self, interval=_SECOND)
        self._tick.timeout.connect(self.changed)

    def enter(self) -> None:
        """Ask from the beginning; during a pause the seconds are counted."""
        self._visit = object()
        self._fault, self._chosen, self._looking = None, "", False
        try:
            self._asks = Asks.PIN if self._lock.has_pin() else Asks.NEW
        except PinDamaged as cause:
            self._asks, self._fault = Asks.PIN, cause
        self._tick.start()

    def leave(self) -> None:
        """Know nothing of what was typed."""
        self._visit = object()
        self._chosen = ""
        self._tick.stop()

    def page(self, look: Look) -> StaffPage:
        """The page that asks."""
        self._look = look
        return PinPage(look, self._value(look))

    def show_on(self, page: StaffPage) -> None:
        """What it says now."""
        if isinstance(page, PinPage):
            page.show_value(self._value(page.look))

    def take(self, answer: Answer) -> None:
        """Judge or choose a PIN."""
        if not isinstance(answer, TypePin) or self._looking:
            return
        if self._asks is Asks.PIN:
            self._do(partial(self._lock.opens, answer.pin))
        elif self._asks is Asks.NEW:
            self._choose(answer.pin)
        elif answer.pin == self._chosen:
            self._do(partial(self._lock.set_pin, answer.pin))
        else:
            self._again(PinsDiffer())

    def _choose(self, pin: str) -> None:
        try:
            check_pin(pin)
        except KioskError as cause:
            self._again(cause)
            return
        self._asks, self._chosen, self._fault = Asks.AGAIN, pin, None
        self.changed.emit()

    def _again(self, cause: KioskError) -> None:
        self._asks, self._chosen, self._fault = Asks.NEW, "", cause
        self.changed.emit()

    def _do(self, work: "Callable[[], bool | None]") -> None:
        """In the background: it takes a moment on purpose."""
        self._looking = True
        self._runner.submit(work, partial(self._judged, self._visit))
        self.changed.emit()

    def _judged(self, visit: object, outcome: "Outcome[bool | None]") -> None:
        if visit is not self._visit:
            return
        self._looking = False
        if isinstance(outcome, KioskError | Fault):
            self._asks = Asks.PIN if self._asks is Asks.PIN else Asks.NEW
            self._chosen, self._fault = "", told(outcome)
        elif outcome or self._asks is Asks.AGAIN:
            self.opened.emit()
            return
        self.changed.emit()

    def _value(self, look: Look) -> PinValue:
        if self._asks is not Asks.PIN:
            return ask_new(look.words, self._asks, self._fault)
        try:
            tries, left = self._lock.tries(), self._lock.left()
        except PinDamaged as cause:
            return locked(look.words, cause)
        return ask_pin(look.words, tries, left, looking=self._looking)
