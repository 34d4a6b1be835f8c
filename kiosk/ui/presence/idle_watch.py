"""The clock of a visit: asks after a while without a touch, then wipes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.flow.idle import Idle

_TICK = 250


class IdleWatch(QObject):
    """Says how many seconds are left, and of how many, while it asks; then it is over.

    `clock` gives seconds that only go forward; a test passes its own.
    """

    asks = Signal(int, int)
    answered = Signal()
    over = Signal()

    def __init__(
        self, idle: Idle, clock: Callable[[], float], tick: int = _TICK
    ) -> None:
        super().__init__()
        self._clock = clock
        self._usual = idle
        self._idle = idle.touch(clock())
        self._asking: int | None = None
        self._running = False
        # How long nobody had touched anything when the time was stopped.
        self._stopped: float | None = None
        self._timer = QTimer(self, interval=tick)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def asking(self) -> bool:
        """Whether it waits for an answer."""
        return self._asking is not None

    @property
    def patient(self) -> bool:
        """Whether this visitor has been given more time."""
        return self._idle.wipe > self._usual.wipe

    def run(self, *, running: bool) -> None:
        """Watch, or rest while there is nothing to wipe: the next visit is another."""
        if not running:
            self._idle = self._usual
            self._stop_asking()
        elif not self._running:
            self._idle = self._idle.touch(self._clock())
        self._running = running

    def stand_still(self, *, still: bool) -> None:
        """Let no time go by while somebody else than the visitor is at work here."""
        now = self._clock()
        if still:
            self.still_here()
            self._stopped = now - self._idle.touched
        elif self._stopped is not None:
            self._idle = self._idle.touch(now - self._stopped)
            self._stopped = None

    def touch(self) -> None:
        """Somebody is there; while it asks, only an answer counts."""
        if self._asking is None:
            self.still_here()

    def still_here(self) -> None:
        """Somebody is there, and the question is answered."""
        if self._stopped is not None:
            return
        if self._running and self._idle.over(self._clock()):
            # The computer slept, and this is the hand that woke it.
            self.look()
            return
        self._idle = self._idle.touch(self._clock())
        self._stop_asking()

    def more_time(self) -> None:
        """The question was answered, and this visit goes by twice the times."""
        if not self.patient:
            self._idle = self._idle.slower()
        self.still_here()

    def look(self) -> None:
        """Compare the clock with the limits."""
        if not self._running or self._stopped is not None:
            return
        now = self._clock()
        if self._idle.over(now):
            self._stop_asking()
            self.over.emit()
            return
        left = self._idle.seconds_left(now)
        if left is not None and left != self._asking:
            self._asking = left
            self.asks.emit(left, self._idle.warning)

    def _stop_asking(self) -> None:
        if self._asking is not None:
            self._asking = None
            self.answered.emit()
