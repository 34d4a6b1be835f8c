"""A question with two answers, over the screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Confirm(Dialog):
    """Asks before words are lost; `agreed` is emitted once, Escape declines.

    The primary button keeps everything: going on is the calm way out. `kept` tells
    that it was pressed, `declined` that it or Escape was.
    """

    agreed = Signal()
    declined = Signal()
    kept = Signal()

    def __init__(self, look: Look, host: QWidget, title: str, words: str) -> None:
        super().__init__(look, host, title, width=720)
        self.setAccessibleDescription(words)
        self.body.addWidget(Prose(look, title, TextRole.TITLE))
        self.body.addWidget(Prose(look, words, TextRole.LEAD))
        self.escaped.connect(self._decline)

    def ask(self, agree: str, decline: str) -> None:
        """Show the question with these two answers."""
        yes = Button(self.look, agree, Kind.SECONDARY)
        no = Button(self.look, decline, Kind.PRIMARY)
        yes.clicked.connect(self._agree)
        no.clicked.connect(self._keep)
        way, beside = QBoxLayout.Direction, self.has_room((yes, no))
        row = QBoxLayout(way.LeftToRight if beside else way.BottomToTop)
        row.setSpacing(self.look.px(16))
        row.addWidget(yes)
        row.addWidget(no, 1)
        self.body.addLayout(row)
        self.open_over(no)

    def _agree(self) -> None:
        self.dismiss()
        self.agreed.emit()

    def _keep(self) -> None:
        self._decline()
        self.kept.emit()

    def _decline(self) -> None:
        self.dismiss()
        self.declined.emit()
