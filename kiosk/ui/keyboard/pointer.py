"""Watch one window for taps and for keys of a real keyboard."""

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent, QTouchEvent, QWindow

# A finger that moved further than this scrolled; it did not tap (px).
_TAP = 24


class WindowWatch(QObject):
    """Sees what the platform sends to a window, before any widget does.

    `tapped` gives the point on the screen and whether it was a finger (a touch, or
    the mouse that Qt makes of one). Events that a program sends to a widget, such
    as those of the on-screen keyboard, do not pass here.
    """

    tapped = Signal(QPointF, bool)
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
        match event.type():
            case QEvent.Type.KeyPress:
                self.key_pressed.emit()
            case QEvent.Type.TouchBegin | QEvent.Type.MouseButtonPress:
                self._pressed_at = _where(event)
            case QEvent.Type.TouchEnd | QEvent.Type.MouseButtonRelease:
                self._tap(event)
            case _:
                pass
        return False

    def _tap(self, event: QEvent) -> None:
        at = _where(event)
        if (at - self._pressed_at).manhattanLength() <= _TAP:
            self.tapped.emit(at, _by_finger(event))


def _where(event: QEvent) -> QPointF:
    if isinstance(event, QTouchEvent):
        return event.points()[0].globalPosition()
    assert isinstance(event, QMouseEvent)
    return event.globalPosition()


def _by_finger(event: QEvent) -> bool:
    if isinstance(event, QTouchEvent):
        return True
    assert isinstance(event, QMouseEvent)
    return event.device().type() is QInputDevice.DeviceType.TouchScreen
