"""Progress that comes after 0.1 s and stays for 1 s at least."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

# Shorter work shows nothing; what has been shown can be read (Subiquity's figures).
APPEARS, STAYS = 100, 1000


class Patience(QObject):
    """Calls `show` when work takes longer, and holds back what follows it."""

    def __init__(self, parent: QObject, show: Callable[[], None]) -> None:
        super().__init__(parent)
        self._show = show
        self._then: Callable[[], None] | None = None
        self._shown = QElapsedTimer()
        self._appear, self._stay = QTimer(self), QTimer(self)
        for timer, called in ((self._appear, self._appeared), (self._stay, self._end)):
            timer.setSingleShot(True)
            timer.timeout.connect(called)

    def begin(self) -> None:
        """Work has begun."""
        self._shown.invalidate()
        self._appear.start(APPEARS)

    def finish(self, then: Callable[[], None]) -> None:
        """Work has ended: `then` now, or when its progress has been seen."""
        self._appear.stop()
        if not self._shown.isValid():
            then()
            return
        self._then = then
        self._stay.start(max(0, STAYS - self._shown.elapsed()))

    def _appeared(self) -> None:
        self._shown.start()
        self._show()

    def _end(self) -> None:
        self._shown.invalidate()
        if self._then is not None:
            self._then()
