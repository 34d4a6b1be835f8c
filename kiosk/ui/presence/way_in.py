"""The volunteer's way in: a corner or three keys that are held, with no mark on it."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QSinglePointEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import QWidget

from kiosk.ui.presses.filter import RENEWED

# Milliseconds that somebody means it: nobody rests a finger for so long by chance.
HOLD = 3_000
# The side of the corner in px, at every size of the window.
CORNER = 96
_DOWN = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_MOVED = frozenset({QEvent.Type.MouseMove, QEvent.Type.TouchUpdate})
_UP = frozenset(
    {
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
    }
)
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_OTHERS = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Alt})
# Milliseconds after which an S that rose is up. X lets a held one rise and fall, not
# every server says that it repeats, and a busy computer hears of both late.
_UP_FOR = 500


class WayIn(QObject):
    """Says `opened` once the corner at the top left, or Ctrl+Alt+S, was held.

    It watches the native handle of a window, after those who refuse presses, and
    swallows nothing. A finger may shake inside the corner; one that leaves it, or a
    new view below it, begins nothing. The corner does not mirror with the language.
    """

    opened = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._by_key = False
        self._timer = QTimer(self, singleShot=True, interval=HOLD)
        self._timer.timeout.connect(self.opened)
        self._up = QTimer(self, singleShot=True, interval=_UP_FOR)
        self._up.timeout.connect(self._timer.stop)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the press; nothing is swallowed."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show:
                self._watch(self._window.windowHandle())
            elif event.type() == RENEWED:
                self._timer.stop()
        elif isinstance(event, QKeyEvent):
            self._key(event)
        else:
            self._point(event.type(), event)
        return False

    def _point(self, kind: QEvent.Type, event: QEvent) -> None:
        """Begin where a finger goes down; it ends where it rises or leaves."""
        if kind in _DOWN:
            # A touch that nobody takes comes again as a mouse.
            if not (self._timer.isActive() and _in_corner(event)):
                self._begin(by_key=False, wanted=_in_corner(event))
        elif not self._by_key and (
            kind in _UP or (kind in _MOVED and not _in_corner(event))
        ):
            self._timer.stop()

    def _watch(self, handle: QWindow | None) -> None:
        if handle is not None:
            handle.installEventFilter(self)

    def _key(self, event: QKeyEvent) -> None:
        """Begin with S over the other two; any of the three that rises ends it."""
        key = event.key()
        if event.type() == QEvent.Type.KeyPress:
            wanted = key == Qt.Key.Key_S and event.modifiers() & _CHORD == _CHORD
            repeats = self._by_key and self._timer.isActive()
            if wanted and repeats:
                self._up.stop()
            elif not event.isAutoRepeat():
                self._begin(by_key=True, wanted=wanted)
        elif event.type() == QEvent.Type.KeyRelease and self._by_key:
            if key == Qt.Key.Key_S:
                self._up.start()
            elif key in _OTHERS:
                self._timer.stop()

    def _begin(self, *, by_key: bool, wanted: bool) -> None:
        self._by_key = by_key
        self._up.stop()
        if wanted:
            self._timer.start()
        else:
            self._timer.stop()


def _in_corner(event: QEvent) -> bool:
    """Whether the mouse or the first finger is in the corner of the window."""
    place: QPointF | None = None
    if isinstance(event, QTouchEvent):
        points = event.points()
        place = points[0].position() if points else None
    elif isinstance(event, QSinglePointEvent):
        place = event.position()
    return place is not None and 0 <= place.x() < CORNER and 0 <= place.y() < CORNER
