"""Nobody has touched anything for a while: is somebody there?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from kiosk.flow.answers import Finish
from kiosk.i18n import N_, Plural, counted
from kiosk.ui.access.announce import announce
from kiosk.ui.art.ring import Ring
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_LEFT = Plural(
    "In {count} second your letter will be erased, "
    "so that the next person cannot see it.",
    "In {count} seconds your letter will be erased, "
    "so that the next person cannot see it.",
)
# Seconds before the end at which a screen reader says once more how many are left.
_LAST_CALL = 10
# Keys that are only held, or that go from button to button.
_SILENT = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
    }
)
_EDITORS = (QLineEdit, QTextEdit, QPlainTextEdit)


class StillHereDialog(Dialog):
    """Counts down over the screen; any key or touch says that somebody is here.

    `still_here` and `more_time` are for the clock, `answered` emits Finish for "wipe
    it now". The owner shows each second and dismisses the dialog.
    """

    still_here = Signal()
    more_time = Signal()
    answered = Signal(object)

    def __init__(
        self, look: Look, host: QWidget, left: int, total: int, *, patient: bool = False
    ) -> None:
        super().__init__(look, host, look.words(N_("Are you still here?")))
        self._patient = patient
        self._last_call = left <= _LAST_CALL
        self._ring = Ring(look, total, left, 112 if look.compact else 160)
        self._words = Prose(look, "", TextRole.LEAD)
        way = QBoxLayout.Direction
        head = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight)
        head.setSpacing(look.px(40))
        head.addWidget(self._ring)
        words = QVBoxLayout()
        words.setSpacing(look.px(4))
        words.addStretch(1)
        words.addWidget(
            Prose(look, look.words(N_("Are you still here?")), TextRole.TITLE)
        )
        words.addWidget(self._words)
        words.addStretch(1)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self._here = Button(look, look.words(N_("I am still here")), Kind.START)
        self._here.clicked.connect(self.still_here)
        self.escaped.connect(self.still_here)
        self.body.addLayout(self._buttons())
        self.show_left(left)

    def ask(self) -> None:
        """Cover the host, with the focus on the way back to the letter."""
        self.open_over(self._here)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._warn()

    def show_left(self, left: int) -> None:
        """Show how many seconds are left, and say it aloud when few are."""
        self._ring.show_left(left)
        said = counted(self.look.words, _LEFT, left)
        self._words.say(said)
        if not self.accessibleDescription():
            self.setAccessibleDescription(said)
        elif left <= _LAST_CALL and not self._last_call:
            self._last_call = True
            self.setAccessibleDescription(said)
            self._warn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever types is here; the key goes on to where they were typing."""
        if event.key() in _SILENT:
            event.accept()
            return
        typed = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        self.still_here.emit()
        event.accept()
        going_on = QApplication.focusWidget()
        if typed.text().isprintable() and isinstance(going_on, _EDITORS):
            QApplication.sendEvent(going_on, typed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch beside the buttons says that somebody is here."""
        self.still_here.emit()
        event.accept()

    def _warn(self) -> None:
        """Have a screen reader say it at once, whatever it is reading."""
        announce(self, self.accessibleDescription(), urgent=True)

    def _buttons(self) -> QVBoxLayout:
        """In one row, else the way back above the others, else all below each other."""
        look, words = self.look, self.look.words
        wipe = Button(look, words(N_("Erase it now")), Kind.SECONDARY)
        wipe.clicked.connect(lambda: self.answered.emit(Finish()))
        others = [wipe]
        if not self._patient:
            more = Button(look, words(N_("I need more time")), Kind.SECONDARY)
            more.clicked.connect(self.more_time)
            others.append(more)
        for each in others:
            each.setMinimumHeight(self._here.sizeHint().height())
        column = QVBoxLayout()
        column.setSpacing(look.px(16))
        for buttons in self._rows(others):
            row = QHBoxLayout()
            row.setSpacing(look.px(16))
            column.addLayout(row)
            for each in buttons:
                # Beside the way back the others are no wider than their words.
                wide = each is self._here or self._here not in buttons
                row.addWidget(each, int(wide))
        return column

    def _rows(self, others: list[Button]) -> list[list[Button]]:
        rows = [[*others, self._here]]
        if not self.has_room(rows[0]):
            rows = [[self._here], others]
        if not self.has_room(rows[-1]):
            rows = [[each] for each in (self._here, *reversed(others))]
        return rows
