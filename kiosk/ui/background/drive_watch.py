"""The drives that are in now, looked for in the background while somebody waits."""

from functools import partial

from PySide6.QtCore import SIGNAL, QObject, QTimer, Signal

from kiosk.drives.protocol import Drive, Drives
from kiosk.ui.background.runner import Outcome, Runner

# Milliseconds from look to look: a stick appears while the hand is still at it.
_LOOK_AGAIN = 700


class DriveWatch(QObject):
    """`here` are the drives that are in; `changed` says that they are others now.

    It looks in a runner of its own, so that neither printer nor page holds it up;
    without one it sees none.
    """

    changed = Signal()

    def __init__(
        self, runner: Runner | None = None, interval: int = _LOOK_AGAIN
    ) -> None:
        super().__init__()
        self._runner = runner
        self._drives: Drives | None = None
        self._asked = False
        self.here: tuple[Drive, ...] = ()
        self._timer = QTimer(self, interval=interval)
        self._timer.timeout.connect(self._tick)

    def open(self, drives: Drives) -> None:
        """Know whom to ask; a stick that was left in since the last time is swept."""
        self._drives = drives
        self.look()

    def start(self) -> None:
        """Look again and again, beginning now, while anybody hears of changes."""
        self._timer.start()
        self.look()

    def close(self) -> bool:
        """Look no more, and end the runner; whether it has ended."""
        self._timer.stop()
        runner, self._runner = self._runner, None
        return runner is None or runner.stop()

    def _tick(self) -> None:
        # Whoever listened may have gone with the screen they were on.
        if self.receivers(SIGNAL("changed()")):
            self.look()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Look once, unless the last look has not come back yet."""
        if self._runner is None or self._drives is None or self._asked:
            return
        from kiosk.drives.saving import look_at

        self._asked = True
        self._runner.submit(partial(look_at, self._drives, self.here), self._seen)

    def _seen(self, outcome: Outcome[tuple[Drive, ...]]) -> None:
        self._asked = False
        if isinstance(outcome, tuple) and outcome != self.here:
            self.here = outcome
            self.changed.emit()
