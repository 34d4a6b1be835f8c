"""The one window: a screen, and what may lie over it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

# A window that is being dragged wider gets its new look when it rests.
_REST = 120
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class KioskWindow(QWidget):
    """Shows one screen at a time, filling it; says when it was touched."""

    first_painted = Signal()
    touched = Signal()
    sized = Signal(QSize)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Letter Kiosk")
        self.setObjectName("kiosk")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMinimumSize(800, 600)
        self._screen: QWidget | None = None
        self._painted = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._say_size)

    @property
    def screen_shown(self) -> QWidget | None:
        """The screen that is alive."""
        return self._screen

    def show_screen(self, screen: QWidget) -> None:
        """Put a screen in place of the one before, which is deleted."""
        before, self._screen = self._screen, screen
        screen.setParent(self)
        screen.setGeometry(self.rect())
        screen.show()
        screen.lower()
        if before is not None:
            before.hide()
            before.deleteLater()

    def cover(self, dialog: QWidget) -> None:
        """Lay a dialog over the whole screen."""
        dialog.setParent(self)
        dialog.setGeometry(self.rect())
        dialog.show()
        dialog.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the window; the look follows when the size rests."""
        super().resizeEvent(event)
        for child in self.findChildren(
            QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            if child is self._screen or child.property("covers"):
                child.setGeometry(self.rect())
        self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the input of the window that the system has made."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the first picture is there, screen and all."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say that somebody is there; nothing is swallowed."""
        if event.type() in _TOUCHES:
            self.touched.emit()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so, so that the work in the background can end."""
        self.closed.emit()
        super().closeEvent(event)

    def _say_size(self) -> None:
        self.sized.emit(self.size())
