"""Watch one window for taps and for keys of a real keyboard."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent, QTouchEvent, QWindow

# A finger that moved further than this scrolled; it did not tap (px).
_TAP = 24


@dataclass(frozen=True, slots=True)
class Tap:
    """A point of the screen, and whether a finger touched it."""

    at: QPoint
    finger: bool


class WindowWatch(QObject):
    """Sees what the platform sends to a window, before any widget does.

    `tapped` gives a Tap; the mouse that Qt makes of a touch is a finger too. Events
    that a program sends to a widget, such as those of the on-screen keyboard, do
    not pass here.
    """

    tapped = Signal(Tap)
    key_pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None
        self._pressed_at = QPointF()

    def watch(self, window: QWindow | None) -> None:
        """Watch this window, and only this one."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look on; every event goes its way."""
        if event.type() is QEvent.Type.KeyPress:
            self.key_pressed.emit()
        elif isinstance(event, QMouseEvent | QTouchEvent):
            self._pointer(event)
        return False

    def _pointer(self, event: QMouseEvent | QTouchEvent) -> None:
        at = event.points()[0].globalPosition() if event.points() else QPointF()
        if event.type() in {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress}:
            self._pressed_at = at
            return
        ends = {QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease}
        still = (at - self._pressed_at).manhattanLength() <= _TAP
        if event.type() in ends and still:
            kind = event.device().type()
            finger = kind is QInputDevice.DeviceType.TouchScreen
            self.tapped.emit(Tap(at.toPoint(), finger))
