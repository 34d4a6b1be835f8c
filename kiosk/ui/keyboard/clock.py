"""How long a key is held."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

# Long enough not to happen by resting, ms (as on telephones).
HOLD_MS = 450
REPEAT_AFTER_MS = 400
REPEAT_MS = 70


class Clock(QObject):
    """Calls back once after a hold, or again and again while a key repeats."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._then: Callable[[], None] | None = None
        self._again = False

    def once(self, then: Callable[[], None]) -> None:
        """Call after HOLD_MS."""
        self._start(then, HOLD_MS, again=False)

    def repeat(self, then: Callable[[], None]) -> None:
        """Call after REPEAT_AFTER_MS and then every REPEAT_MS."""
        self._start(then, REPEAT_AFTER_MS, again=True)

    def stop(self) -> None:
        """Call no more."""
        self._timer.stop()
        self._then = None

    def _start(self, then: Callable[[], None], wait: int, *, again: bool) -> None:
        self._then, self._again = then, again
        self._timer.start(wait)

    def _tick(self) -> None:
        then = self._then
        if self._again:
            self._timer.setInterval(REPEAT_MS)
        else:
            self.stop()
        if then:
            then()
