"""The focus ring: 3 px of ink, 3 px away, only after a key was pressed."""

from collections.abc import Callable
from weakref import ref

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from kiosk.ui.access.roles import Role, has_role
from kiosk.ui.access.spoken_text import SpokenText
from kiosk.ui.frame.screen import Screen
from kiosk.ui.presses.editors import is_editor

_MOVES = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Hide,
        QEvent.Type.Show,
        QEvent.Type.EnabledChange,
    }
)
_POINTS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
# Dynamic properties: how many px inside a widget its ring stands, and on what.
_INSIDE, _PALE = "ring-inside", "ring-pale"


def ring_inside(widget: QWidget, inset: int, *, pale: bool = False) -> None:
    """Let the ring of a widget that fills its bar stand inside it, `inset` px.

    On a dark ground it is `pale`.
    """
    widget.setProperty(_INSIDE, inset)
    widget.setProperty(_PALE, pale)


class FocusRing(QWidget):
    """One for a window; it follows the focus and lies above everything.

    It watches the window's native handle, so keys and touches cost one call each,
    not one for every event of the program. Call `wear` with a look's ink and factor.
    A kiosk hides its window before it is dropped; one that is collected with the focus
    in it moves the focus when Python's half of the ring has gone.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: list[QWidget] = []
        self._gone = _while_there(self, FocusRing.forget)
        self._target: QWidget | None = None
        self._ink, self._factor = QColor("#1C1A17"), 1.0
        self.by_key = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            follow = _while_there(self, FocusRing.follow)
            application.focusChanged.connect(follow)
            self.destroyed.connect(lambda: application.focusChanged.disconnect(follow))

    def wear(self, ink: QColor, factor: float) -> None:
        """Take the colour and the factor of a look."""
        self._ink, self._factor = ink, factor
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note keys and touches at the window, moves at what has the focus."""
        kind = event.type()
        if self._is_going():
            return False
        if watched is self._window and kind == QEvent.Type.Show:
            handle = self._window.windowHandle()
            if handle is not None:
                handle.installEventFilter(self)
        elif kind == QEvent.Type.KeyPress:
            self._show_for(by_key=True)
        elif kind in _POINTS:
            self._show_for(by_key=False)
        elif kind == QEvent.Type.ReadOnlyChange:
            self.follow(QApplication.focusWidget())
        elif kind in _MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring, in the corner radius of what it stands around."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 3 * self._factor
        half = width / 2
        pale = self._target is not None and self._target.property(_PALE)
        painter.setPen(QPen(QColor("#FFFFFF") if pale else self._ink, width))
        box = QRectF(self.rect())
        radius = 10 * self._factor
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)

    def _is_going(self) -> bool:
        """Whether it is collected with its window: Python's half has gone first."""
        return "_window" not in self.__dict__

    def _show_for(self, *, by_key: bool) -> None:
        if self.by_key != by_key:
            self.by_key = by_key
            self._place()

    def follow(self, new: QObject | None) -> None:
        """Watch the widget that has the focus now, and all that can move it."""
        if self._is_going():
            return
        self._unwatch()
        inside = isinstance(new, QWidget) and self._window.isAncestorOf(new)
        here = new if isinstance(new, QWidget) and inside else None
        # Who can write in an editor sees its border and caret.
        self._target = None if is_editor(here) else _marked(here)
        each = self._target
        while each is not None and each is not self._window:
            each.installEventFilter(self)
            each.destroyed.connect(self._gone)
            self._watched.append(each)
            each = each.parentWidget()
        self._place()

    def _unwatch(self) -> None:
        for each in self._watched:
            # The focus moves while a screen is being deleted, parents first.
            if isValid(each):
                each.removeEventFilter(self)
                each.destroyed.disconnect(self._gone)
        self._watched.clear()

    def forget(self, _gone: QObject | None = None) -> None:
        """What had the focus is being deleted."""
        if self._is_going():
            return
        self._watched.clear()
        self._target = None
        self.hide()

    def _place(self) -> None:
        if self._target is None or not self.by_key or not self._target.isVisible():
            self.hide()
            return
        target = self._target
        corner = target.mapTo(self._window, QPoint(0, 0))
        box = QRect(corner, target.size())
        out = self._away(target)
        # Where there is no room for a side it stands further in: no side is cut.
        around = box.adjusted(-out, -out, out, out) & self._clip(target)
        self.setGeometry(around)
        self.setVisible(not around.isEmpty())
        self.raise_()
        self.update()

    def _away(self, target: QWidget) -> int:
        """How far its outer edge is from a widget's, in px; less than 0 is inside."""
        inset = target.property(_INSIDE)
        if inset is not None:
            return -int(inset)
        inward = isinstance(target, QScrollArea | SpokenText)
        return round((-2 if inward else 6) * self._factor)

    def _clip(self, target: QWidget) -> QRect:
        """What can be seen of the target: its scroll area, else the window."""
        each: QWidget | None = target.parentWidget()
        while each is not None and each is not self._window:
            if isinstance(each, QScrollArea):
                return QRect(each.mapTo(self._window, QPoint(0, 0)), each.size())
            each = each.parentWidget()
        return self._window.rect()


def _while_there(
    ring: FocusRing, tell: Callable[[FocusRing, QObject | None], None]
) -> Callable[..., None]:
    """A slot that tells a ring of the last of its arguments while the ring is there.

    A window that is collected moves the focus, and deletes what had it, when Python's
    half of the ring has gone; a slot of the ring itself would not be found then.
    """
    kept = ref(ring)

    def slot(*said: QObject | None) -> None:
        here = kept()
        if here is not None:
            tell(here, said[-1] if said else None)

    return slot


def _marked(focused: QWidget | None) -> QWidget | None:
    """What the ring stands around: a control, or the title of a whole screen.

    A new screen has the focus itself, so that a reader says its name. An eye that
    follows the ring finds it at the title, from where Tab goes on.
    """
    if not isinstance(focused, Screen):
        return focused
    every = focused.findChildren(QWidget)
    titles = (each for each in every if has_role(each, Role.Heading))
    return next((each for each in titles if each.isVisible()), None)
