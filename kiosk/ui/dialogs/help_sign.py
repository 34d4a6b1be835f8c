"""A sign that can be read across a street: somebody here needs the volunteer."""

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.access.announce import announce
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

HELP = N_("Please come and help")
_TOUCH = N_("Touch anywhere when somebody is with you. Your letter is kept.")
# A second touch of a trembling hand takes nothing away, in milliseconds.
_AT_LEAST = 800


class HelpSign(Dialog):
    """White on ink over the whole window; any touch or key after it is `touched`.

    `at_table` is what it says in the table's own language, above the visitor's.
    """

    touched = Signal()

    def __init__(self, look: Look, host: QWidget, at_table: str) -> None:
        said, more = look.words(HELP), look.words(_TOUCH)
        super().__init__(look, host, said)
        self.setAccessibleDescription(more)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._panel.hide()
        self._shown = QElapsedTimer()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margin, look.margin, look.margin, look.margin)
        column.setSpacing(look.px(24))
        column.addStretch(2)
        for words in dict.fromkeys((at_table, said)):
            self._add(column, words, TextRole.WELCOME)
        column.addStretch(2)
        self._add(column, more, TextRole.CARD_TITLE)
        column.addStretch(1)

    def ask(self) -> None:
        """Show it, and have a screen reader say so at once."""
        self.open_over(self)
        self._shown.start()
        said = f"{self.accessibleName()}. {self.accessibleDescription()}"
        announce(self, said, urgent=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Somebody is here: the finger that touched it has been lifted."""
        event.accept()
        self._take_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key takes it away as a touch does; it reaches nothing below."""
        event.accept()
        if not event.isAutoRepeat():
            self._take_away()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the sign: ink."""
        QPainter(self).fillRect(self.rect(), self.look.colours.ink)

    def _take_away(self) -> None:
        if self._shown.elapsed() >= _AT_LEAST:
            self.touched.emit()

    def _add(self, column: QVBoxLayout, words: str, role: TextRole) -> None:
        said = Prose(self.look, words, role).in_colour(self.look.colours.on_accent)
        said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(said.centred())
