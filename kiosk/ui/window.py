"""The one window: a screen, and the keyboard that may come below it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.controls.keyboard_key import WANTED
from kiosk.ui.edges.blank import Blank
from kiosk.ui.frame.focus import FocusRing
from kiosk.ui.frame.screen import Screen
from kiosk.ui.presence.hand import Hand
from kiosk.ui.presses.filter import Presses, other_view
from kiosk.ui.theme.look import Look

if TYPE_CHECKING:
    from kiosk.ui.keyboard.host import KeyboardHost

# A window that is being dragged wider gets its new look when it rests.
_REST = 120


class _Frame(QWidget):
    """Holds the screen that is alive, as large as itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.screen_shown: QWidget | None = None

    def show_screen(self, screen: QWidget) -> None:
        before, self.screen_shown = self.screen_shown, screen
        screen.setParent(self)
        screen.setGeometry(self.rect())
        screen.show()
        if before is not None:
            before.hide()
            before.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.screen_shown is not None:
            self.screen_shown.setGeometry(self.rect())

    def minimumSizeHint(self) -> QSize:
        """As much as the screen needs, so that a keyboard slides it, not cuts it."""
        screen = self.screen_shown
        return screen.minimumSizeHint() if screen else super().minimumSizeHint()


class KioskWindow(QWidget):
    """Shows one screen at a time, filling it; says when it was touched."""

    first_painted = Signal()
    touched = Signal()
    sized = Signal(QSize)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Letter Kiosk")
        give_role(self, Role.Window)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._frame = _Frame(self)
        self._ring = FocusRing(self)
        self.presses = Presses(self)
        self._host: KeyboardHost | None = None
        self._painted = self._typed = False
        self._hand = Hand()
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._say_size)

    @property
    def screen_shown(self) -> QWidget | None:
        """The screen that is alive."""
        return self._frame.screen_shown

    def show_screen(self, screen: QWidget, look: Look) -> None:
        """Put a screen in place of the one before, which is deleted."""
        self.setPalette(look.palette())
        self._ring.wear(look.colours.ink, look.factor)
        self._frame.show_screen(screen)
        self._ring.raise_()
        other_view(self)

    def come_forward(self) -> None:
        """Show above all other windows what was open already."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def blank(self) -> Blank:
        """Show nothing, painted before this returns: neither screen nor dialogs."""
        blank = Blank()
        self._frame.show_screen(blank)
        for each in self.findChildren(QWidget):
            if each.isWindow():
                each.hide()
        other_view(self)
        self.repaint()
        return blank

    def offer_keyboard(self, look: Look, show: str) -> None:
        """Let the on-screen keyboard come: "by-touch", "always" or "never"."""
        from kiosk.ui.keyboard.host import KeyboardHost
        from kiosk.ui.keyboard.keys.reader import known_languages
        from kiosk.ui.keyboard.policy import KeyboardPolicy, Show

        languages = known_languages(look.language)
        if self._host is None:
            policy = KeyboardPolicy(Show(show), typed=self._typed)
            self._host = KeyboardHost(
                self._frame, look, languages, languages[0], policy=policy
            )
            self._host.setParent(self)
            self._host.opened.connect(self._make_room)
            self._host.setGeometry(self.rect())
            self._host.show()
            self._frame.show()
            self._ring.raise_()
            self.presses.come_first()
        else:
            self._host.set_look(look, languages, languages[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the window; the look follows when the size rests."""
        super().resizeEvent(event)
        (self._host or self._frame).setGeometry(self.rect())
        self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the input of the window that the system has made."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        self.presses.come_first()

    def event(self, event: QEvent) -> bool:
        """Bring the keyboard where a field asks for it."""
        if event.type() == WANTED and self._host is not None:
            self._host.toggle()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say that somebody is there, or has seen it; nothing is swallowed."""
        if self._hand.moved_by(event):
            self.touched.emit()
            self._typed = self._typed or event.type() == QEvent.Type.KeyPress
        elif event.type() == QEvent.Type.Expose and not self._painted:
            # The first picture is painted while this event is handled.
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so, so that the work in the background can end."""
        self.closed.emit()
        super().closeEvent(event)

    def _make_room(self, wanted: bool) -> None:  # noqa: FBT001 - a Qt slot
        screen = self.screen_shown
        if isinstance(screen, Screen):
            screen.make_room(wanted=wanted)

    def _say_size(self) -> None:
        self.sized.emit(self.size())
