"""Where the next start over the same data calls, to have this one come forward."""

import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from kiosk.instance import HERE, is_same_user


class Doorbell(QObject):
    """Says `rang`, and then answers, for every call of the same user's.

    What a caller sends is not read: that it calls says all.
    """

    rang = Signal()

    def __init__(self, bell: socket.socket) -> None:
        super().__init__()
        self._bell = bell
        self._notifier = QSocketNotifier(bell.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._answer)

    def close(self) -> None:
        """Answer no more."""
        self._notifier.setEnabled(False)

    def _answer(self) -> None:
        try:
            caller, _ = self._bell.accept()
        except OSError:
            return
        with caller:
            if is_same_user(caller):
                self.rang.emit()
                caller.setblocking(False)
                try:
                    caller.send(HERE)
                except OSError:
                    return
