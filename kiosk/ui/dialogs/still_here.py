"""Nobody has touched anything for a while: is somebody there?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import Finish
from kiosk.i18n import N_, Plural, counted
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


class StillHereDialog(Dialog):
    """Counts down over the screen; Escape says that somebody is here.

    `still_here` is for the clock, `answered` emits Finish for "wipe it now". The
    owner shows each second and dismisses the dialog.
    """

    still_here = Signal()
    answered = Signal(object)

    def __init__(self, look: Look, host: QWidget, left: int, total: int = 30) -> None:
        super().__init__(look, host, look.words(N_("Are you still here?")))
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

    def show_left(self, left: int) -> None:
        """Show how many seconds are left."""
        self._ring.show_left(left)
        self._words.say(counted(self.look.words, _LEFT, left))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(16))
        wipe = Button(self.look, self.look.words(N_("Erase it now")), Kind.SECONDARY)
        wipe.setMinimumHeight(self._here.sizeHint().height())
        wipe.clicked.connect(lambda: self.answered.emit(Finish()))
        row.addWidget(wipe)
        row.addWidget(self._here, 1)
        return row
