"""Watch one window for taps and for keys of a real keyboard."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QTimer, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent, QTouchEvent, QWindow

# A finger that moved further than this scrolled; it did not tap (px).
_TAP = 24
_DOWN = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_UP = frozenset(
    {
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
        QEvent.Type.MouseButtonRelease,
    }
)


@dataclass(frozen=True, slots=True)
class Tap:
    """A point of the screen, and whether a finger touched it."""

    at: QPoint
    finger: bool


class WindowWatch(QObject):
    """Sees what the platform sends to a window, before any widget does.

    `tapped` gives a Tap; the mouse that Qt makes of a touch is a finger too. `held`
    while one is down, `lifted` once what it pressed has heard that it is up. Events
    that a program sends to a widget, such as those of the on-screen keyboard, do
    not pass here.
    """

    tapped = Signal(Tap)
    lifted = Signal()
    key_pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None
        self._pressed_at = QPointF()
        self.held = False
        self._released = QTimer(self, singleShot=True, interval=0)
        self._released.timeout.connect(self.lifted)

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
        if event.type() in _DOWN:
            self.held, self._pressed_at = True, at
        elif event.type() in _UP:
            self.held = False
            if (at - self._pressed_at).manhattanLength() <= _TAP:
                kind = event.device().type()
                finger = kind is QInputDevice.DeviceType.TouchScreen
                self.tapped.emit(Tap(at.toPoint(), finger))
            self._released.start()
