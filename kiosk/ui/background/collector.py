"""Garbage is collected in the GUI thread only.

Python collects cycles in whatever thread happens to allocate. A widget that dies
in the background thread takes the process with it, so the collection is switched
off where `kiosk.ui` is loaded, and done here, between two events.
"""

import gc

from PySide6.QtCore import QObject, QTimer

# Young cycles are cheap to look for; half a second of typing makes few of them.
_TICK = 500
# And so long after a visit everything is looked through (ms).
_SOON = (0, 600)


class Collector(QObject):
    """Collects young cycles twice a second, and everything when it is asked to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._sweep)
        self._timer.start()

    def sweep_out(self) -> None:
        """Collect everything: between two visits, so that nothing of one stays."""
        gc.collect()

    def sweep_out_soon(self) -> None:
        """The same once the widgets of the last screen are deleted, and once more.

        The second time takes what work in the background still held.
        """
        for each in _SOON:
            QTimer.singleShot(each, self, self.sweep_out)

    def settle(self) -> None:
        """Take what stays for the whole day out of all later collections."""
        gc.collect()
        gc.freeze()

    def _sweep(self) -> None:
        gc.collect(1)
