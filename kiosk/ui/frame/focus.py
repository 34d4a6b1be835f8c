"""The focus ring: 3 px of ink, 3 px away, only after a key was pressed."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

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


class FocusRing(QWidget):
    """One for a window; it follows the focus and lies above everything.

    It watches the window's native handle, so keys and touches cost one call each,
    not one for every event of the program. Call `wear` with a look's ink and factor.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: list[QWidget] = []
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
            application.focusChanged.connect(self._follow)

    def wear(self, ink: QColor, factor: float) -> None:
        """Take the colour and the factor of a look."""
        self._ink, self._factor = ink, factor
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note keys and touches at the window, moves at what has the focus."""
        kind = event.type()
        if watched is self._window and kind == QEvent.Type.Show:
            handle = self._window.windowHandle()
            if handle is not None:
                handle.installEventFilter(self)
        elif kind == QEvent.Type.KeyPress:
            self._show_for(by_key=True)
        elif kind in _POINTS:
            self._show_for(by_key=False)
        elif kind == QEvent.Type.ReadOnlyChange:
            self._follow(None, QApplication.focusWidget())
        elif kind in _MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring, in the corner radius of what it stands around."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 3 * self._factor
        half = width / 2
        painter.setPen(QPen(self._ink, width))
        box = QRectF(self._around.translated(-self.pos()))
        radius = 10 * self._factor
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)

    def _show_for(self, *, by_key: bool) -> None:
        if self.by_key != by_key:
            self.by_key = by_key
            self._place()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Watch the widget that has the focus now, and all that can move it."""
        self._unwatch()
        inside = new is not None and self._window.isAncestorOf(new)
        # Who can write in an editor sees its border and caret; around a whole screen
        # the ring would say nothing.
        quiet = isinstance(new, Screen) or is_editor(new)
        self._target = new if inside and not quiet else None
        each = self._target
        while each is not None and each is not self._window:
            each.installEventFilter(self)
            each.destroyed.connect(self._forget)
            self._watched.append(each)
            each = each.parentWidget()
        self._place()

    def _unwatch(self) -> None:
        for each in self._watched:
            # The focus moves while a screen is being deleted, parents first.
            if isValid(each):
                each.removeEventFilter(self)
                each.destroyed.disconnect(self._forget)
        self._watched.clear()

    def _forget(self, _gone: QObject | None = None) -> None:
        """What had the focus is being deleted."""
        self._watched.clear()
        self._target = None
        self.hide()

    def _place(self) -> None:
        if self._target is None or not self.by_key or not self._target.isVisible():
            self.hide()
            return
        away = round(6 * self._factor)
        target = self._target
        corner = target.mapTo(self._window, QPoint(0, 0))
        box = QRect(corner, target.size())
        inward = isinstance(target, QScrollArea | SpokenText)
        out = -round(2 * self._factor) if inward else away
        self._around = box.adjusted(-out, -out, out, out)
        self.setGeometry(self._around & self._clip(target))
        self.show()
        self.raise_()
        self.update()

    def _clip(self, target: QWidget) -> QRect:
        """What can be seen of the target: its scroll area, else the window."""
        each: QWidget | None = target.parentWidget()
        while each is not None and each is not self._window:
            if isinstance(each, QScrollArea):
                return QRect(each.mapTo(self._window, QPoint(0, 0)), each.size())
            each = each.parentWidget()
        return self._window.rect()
