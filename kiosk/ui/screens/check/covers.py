"""The row that says how the letters are posted, and asks where the table wants it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.flow.answers import ChooseEnvelopes
from kiosk.i18n import N_
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.dialogs.choose_one import ChooseOne
from kiosk.ui.screens.check.value import CheckValue
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class CoverRow(QWidget):
    """Envelope, and at the end of the row which: a window, a size, or labels."""

    answered = Signal(object)

    def __init__(self, look: Look, host: QWidget, value: CheckValue) -> None:
        super().__init__(host)
        self._look, self._host, self._value = look, host, value
        self._said = look.words(N_("Envelope"))
        self.button = Button(look, "", Kind.BARE, icon_after="down")
        self.button.clicked.connect(self._ask)
        self.words = Prose(look, "", TextRole.BODY_BOLD, wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Prose(look, self._said), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        row.addWidget(self.words)
        self.show_value(value)

    def show_value(self, value: CheckValue) -> None:
        """Show another choice."""
        self._value = value
        now = {key: words for key, words, _ in value.covers}.get(value.cover, "")
        self.button.setText(now)
        self.button.setAccessibleName(f"{self._said}, {now}")
        self.button.updateGeometry()
        self.button.setVisible("envelope" in value.ask)
        self.words.say(now)
        self.words.setVisible("envelope" not in value.ask)
        self.setVisible(bool(value.covers))

    def _ask(self) -> None:
        value = self._value
        title = self._look.words(N_("What will you send it in?"))
        dialog = ChooseOne(self._look, self._host, title, value.covers)
        dialog.chosen.connect(lambda key: self.answered.emit(ChooseEnvelopes(key)))
        dialog.ask(value.cover)
