"""Where the next start over the same data calls, to have this one come forward."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from kiosk.instance.claim import First

if TYPE_CHECKING:  # loaded after the welcome is painted
    from socket import socket


class Doorbell(QObject):
    """Says `rang`, and then answers, for every call of the same user's.

    It listens from `put_up` on. What a caller sends is not read: that it calls says
    all.
    """

    rang = Signal()

    def __init__(self, first: First) -> None:
        super().__init__()
        self._first = first
        self._notifier: QSocketNotifier | None = None

    def put_up(self) -> None:
        """Listen, where anybody can call."""
        bell = self._first.listen()
        if bell is not None:
            kind = QSocketNotifier.Type.Read
            self._notifier = QSocketNotifier(bell.fileno(), kind, self)
            self._notifier.activated.connect(lambda: self._answer(bell))

    def take_down(self) -> None:
        """Answer no more."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)

    def _answer(self, bell: "socket") -> None:
        from kiosk.instance.call import answer, is_same_user

        try:
            caller, _ = bell.accept()
        except OSError:
            return
        with caller:
            if is_same_user(caller):
                self.rang.emit()
                answer(caller)
