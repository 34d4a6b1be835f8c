"""Give a screen a keyboard below it, and keep the written line in sight."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.ui.keyboard.pointer import Tap, WindowWatch
from kiosk.ui.keyboard.policy import KeyboardPolicy
from kiosk.ui.keyboard.sight import scroll_to_cursor, slide_to_cursor
from kiosk.ui.presses.editors import is_editor, led_to
from kiosk.ui.presses.filter import other_view
from kiosk.ui.theme.look import Look

if TYPE_CHECKING:
    from kiosk.ui.keyboard.panel import Keyboard

# The keyboard takes no more of the height than this.
_SHARE = 0.5


class KeyboardHost(QWidget):
    """Holds the window's content and, while it is open, the keyboard below it.

    The content gets the room above. Content that needs more keeps its height and
    slides up instead, so that the line with the cursor is seen. `opened` tells
    when the keyboard comes (true) and goes (false).
    """

    opened = Signal(bool)

    def __init__(
        self,
        content: QWidget,
        look: Look,
        languages: Sequence[str],
        language: str,
        *,
        policy: KeyboardPolicy,
    ) -> None:
        super().__init__()
        self._content = content
        self._policy = policy
        self._made_for = (look, tuple(languages), language)
        self._keyboard: Keyboard | None = None
        self._last_editor: QWidget | None = None
        self._focus_moved = False
        self._slid = 0
        content.setParent(self)
        self._watch = WindowWatch(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._connect()

    def _connect(self) -> None:
        self._watch.tapped.connect(self._tapped)
        self._watch.lifted.connect(self._follow_focus)
        self._watch.key_pressed.connect(self._physical_key)
        self._soon.timeout.connect(self._settle)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._soon.start)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def set_look(self, look: Look, languages: Sequence[str], language: str) -> None:
        """Put the keyboard away and build it anew when it opens next."""
        self.close_keyboard()
        self._made_for = (look, tuple(languages), language)
        if self._keyboard is not None:
            self._keyboard.deleteLater()
        self._keyboard = None

    @property
    def is_open(self) -> bool:
        """Whether the keyboard is shown."""
        return self._keyboard is not None and not self._keyboard.isHidden()

    @property
    def keyboard(self) -> "Keyboard | None":
        """The keyboard, once it has been opened with this look."""
        return self._keyboard

    def open(self) -> None:
        """Show the keyboard for the editor with the focus, else the last, or first.

        Does nothing where the policy is never or there is nothing to write in.
        """
        editor = self._editor() or self._other_editor()
        if self.is_open or editor is None or not self._policy.offered:
            return
        keyboard = self._keyboard = self._keyboard or self._build()
        self._last_editor = editor
        editor.setFocus()
        keyboard.begin()
        keyboard.show()
        self.opened.emit(True)
        self._arrange()
        other_view(self)
        self._soon.start()

    def toggle(self) -> None:
        """Bring it where it is away, else send it away."""
        if self.is_open:
            self.close_keyboard()
        else:
            self.open()

    def close_keyboard(self) -> None:
        """Put the keyboard away; the focus stays where it is."""
        if self._keyboard is None or not self.is_open:
            return
        self._keyboard.hide()
        self._slid = 0
        self.opened.emit(False)
        self._arrange()
        other_view(self)

    def _build(self) -> "Keyboard":
        # Many visits never open it: the first screen does not wait for it.
        from kiosk.ui.keyboard.panel import Keyboard  # noqa: PLC0415 - as said above

        keyboard = Keyboard(*self._made_for)
        keyboard.hide()
        keyboard.setParent(self)
        keyboard.done.connect(self.close_keyboard)
        return keyboard

    # Editors

    def _editor(self) -> QWidget | None:
        """The editor of the content that has the focus."""
        widget = QApplication.focusWidget()
        if widget is None or not is_editor(widget):
            return None
        return widget if self._content.isAncestorOf(widget) else None

    def _other_editor(self) -> QWidget | None:
        last = self._last_editor
        if last is not None and shiboken6.isValid(last) and last.isVisible():
            return last
        every = self._content.findChildren(QWidget)
        return next(
            (each for each in every if is_editor(each) and each.isVisible()), None
        )

    def _focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self._focus_moved = True
        self._follow_focus()

    def _follow_focus(self) -> None:
        """Come or go with the focus; nothing moves below a finger that is down."""
        if self._watch.held or not self._focus_moved:
            return
        self._focus_moved = False
        if self._policy.opens_on_focus and self._editor() is not None:
            self.open()
        self._soon.start()

    def _tapped(self, tap: Tap) -> None:
        if self._policy.opens_on_tap(finger=tap.finger):
            # The tap has yet to reach the editor and give it the focus.
            QTimer.singleShot(0, self, lambda: self._after_tap(tap))

    def _after_tap(self, tap: Tap) -> None:
        editor = self._editor()
        if editor is not None and self._leads_to(editor, tap):
            self.open()

    def _leads_to(self, editor: QWidget, tap: Tap) -> bool:
        """Whether a tap was on an editor, or on what it stands for; no button is."""
        each = self._content.childAt(self._content.mapFromGlobal(tap.at))
        while each is not None and not isinstance(each, QAbstractButton):
            if each is editor or led_to(each) is editor:
                return True
            each = each.parentWidget()
        return False

    def _physical_key(self) -> None:
        self._policy = replace(self._policy, typed=True)
        if self._policy.closes_on_physical_key:
            self.close_keyboard()

    def _settle(self) -> None:
        """After the focus or the cursor moved: capitals, sight, or put away."""
        if self._keyboard is None or not self.is_open or self._watch.held:
            return
        editor = self._editor()
        if editor is None:
            if self.isActiveWindow():
                self.close_keyboard()
            return
        if editor is self._last_editor:
            self._keyboard.follow_cursor()
        else:
            self._last_editor = editor
            self._keyboard.begin()
        self._keep_in_sight(editor)

    # Room

    def _arrange(self) -> None:
        """The keyboard at the bottom, the content above it."""
        wide, high = self.width(), self.height()
        room = high
        if self._keyboard is not None and self.is_open:
            room -= min(self._keyboard.heightForWidth(wide), round(high * _SHARE))
            self._keyboard.setGeometry(0, room, wide, high - room)
            self._keyboard.raise_()
        least = max(
            self._content.minimumSizeHint().height(), self._content.minimumHeight()
        )
        self._content.setGeometry(0, -self._slid, wide, max(room, min(least, high)))

    def _keep_in_sight(self, editor: QWidget) -> None:
        scroll_to_cursor(editor, self._content)
        room = self._keyboard.y() if self._keyboard else self.height()
        self._slid = slide_to_cursor(editor, self._content, room, self._slid)
        self._content.move(0, -self._slid)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """There is a window of the platform now."""
        super().showEvent(event)
        self._watch.watch(self.window().windowHandle())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height."""
        super().resizeEvent(event)
        self._arrange()
        self._soon.start()

    def event(self, event: QEvent) -> bool:
        """Share the height anew when the content asks for another one."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
            self._soon.start()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """What the content needs without a keyboard."""
        return self._content.minimumSizeHint()
