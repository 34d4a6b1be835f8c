"""The one place where presses are refused: before any widget has seen them."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kiosk.ui.presses.editors import is_editor
from kiosk.ui.presses.gate import STUCK, Gate

# What a window hears from `other_view`.
RENEWED = QEvent.Type(QEvent.registerEventType())
_DOWN = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_MOVES = frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
    }
)
_UP = frozenset(
    {
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
        QEvent.Type.TabletRelease,
    }
)
# Keys that press what has the focus, unless they write there.
_PRESSING = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Select,
    }
)
_FINDING = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
# No widget lies there: whatever is held is let go of without a click.
_NOWHERE = QPointF(-10_000, -10_000)


def other_view(widget: QWidget) -> None:
    """Tell the window of a widget that something else lies under the finger now."""
    QCoreApplication.sendEvent(widget.window(), QEvent(RENEWED))


class Presses(QObject):
    """Watches a window; see Gate for what it refuses.

    A press that began on the view before ends in nothing: what was pressed, if it
    is still there, hears of a release far away. `seconds` only go forward.
    """

    def __init__(
        self, window: QWidget, seconds: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(window)
        self._window, self.seconds = window, seconds
        self._handle: QWindow | None = None
        self.gate = Gate()
        # The view that the finger went down on; None where that was refused.
        self._pressed: int | None = 0
        self._letting_go = False
        # Since when a finger or a button is down; None while none is.
        self._down_since: float | None = None
        window.installEventFilter(self)

    def come_first(self) -> None:
        """Judge before everybody else who watches the window by now."""
        self._handle = self._window.windowHandle()
        if self._handle is not None:
            self._handle.installEventFilter(self)

    def is_held(self) -> bool:
        """Whether something is being pressed now, be it refused or not."""
        since = self._down_since
        return since is not None and self.seconds() - since < STUCK

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow what is refused."""
        kind = event.type()
        if watched is self._window:
            self._follow(kind)
            return False
        if self._letting_go:
            return False
        if kind == QEvent.Type.Expose:
            self._soon_painted()
        elif isinstance(event, QKeyEvent):
            return self._refuses_key(event)
        elif isinstance(event, QInputEvent):
            return self._refuses_pointer(kind, event)
        return False

    def _follow(self, kind: QEvent.Type) -> None:
        if kind == RENEWED:
            self.gate = self.gate.renewed()
        elif kind == QEvent.Type.UpdateRequest:
            self._soon_painted()
        elif kind == QEvent.Type.Show:
            self.come_first()

    def _soon_painted(self) -> None:
        """The picture is on screen once this event has been dealt with."""
        if self.gate.unseen:
            view = self.gate.view
            QTimer.singleShot(0, self, lambda: self._painted(view))

    def _painted(self, view: int) -> None:
        if view == self.gate.view:
            self.gate = self.gate.painted(self.seconds())

    def _refuses_pointer(self, kind: QEvent.Type, event: QInputEvent) -> bool:
        if kind in _UP:
            self._down_since = None
        if kind in _DOWN:
            self._down_since = self.seconds()
            taken = self.gate.takes(self.seconds())
            self._pressed = self.gate.view if taken else None
        elif kind not in _MOVES | _UP or _hovers(event):
            return False
        elif kind in _UP and self._pressed != self.gate.view:
            self.gate = self.gate.lifted(self.seconds())
            if self._pressed is not None and isinstance(event, QMouseEvent):
                self._let_go(event)
                return True
        if self._pressed is None:
            # A touch that nobody takes comes again as a mouse.
            event.accept()
            return True
        return False

    def _let_go(self, event: QMouseEvent) -> None:
        if self._handle is None:
            return
        far = QMouseEvent(
            QEvent.Type.MouseButtonRelease,
            _NOWHERE,
            _NOWHERE,
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
        self._letting_go = True
        QCoreApplication.sendEvent(self._handle, far)
        self._letting_go = False

    def _refuses_key(self, event: QKeyEvent) -> bool:
        now, key = self.seconds(), event.key()
        if event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self.gate = self.gate.key_up(key)
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.isAutoRepeat():
            return not (_writes(key) and self.gate.repeats(key, now))
        writes = key not in _PRESSING and is_editor(QApplication.focusWidget())
        if key in _FINDING or writes:
            self.gate = self.gate.seen(now)
        # Enter may have been meant for the view before; a space ends a word.
        at_once = _writes(key) and key not in _ENTER
        taken = at_once or self.gate.takes(now)
        self.gate = self.gate.key_down(key, now, taken=taken)
        return not taken


def _writes(key: int) -> bool:
    """Whether a key writes or moves where the focus is, and presses nothing."""
    focused = QApplication.focusWidget()
    if key in _ENTER:
        return is_editor(focused) and not isinstance(focused, QLineEdit)
    return key not in _PRESSING or (key == Qt.Key.Key_Space and is_editor(focused))


def _hovers(event: QInputEvent) -> bool:
    """Whether a mouse moves without a button down."""
    if event.type() != QEvent.Type.MouseMove or not isinstance(event, QMouseEvent):
        return False
    return event.buttons() == Qt.MouseButton.NoButton
