"""What had best be mended before printing, and how, with one tap."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import ChooseEnvelopes
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.art.icon import Icon
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Trouble(QWidget):
    """Sentences in the colour of warnings and what is offered; hidden without any."""

    answered = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        give_role(self, Role.AlertMessage)
        self._heard = LiveRegion(self)
        self._offered: tuple[tuple[str, str], ...] = ()
        self._buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, look.px(8))
        self._column.setSpacing(look.px(8))
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        colour = look.colours.warn
        icon = Icon(look, "warn", 28, colour)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words = Prose(look, "", TextRole.BODY_BOLD).in_colour(colour)
        row.addWidget(self._words, 1)
        self._column.addLayout(row)

    def say(self, troubles: list[str], offers: tuple[tuple[str, str], ...]) -> None:
        """Say these, one below the other, and offer (envelopes, words)."""
        self._words.say("\n".join(troubles))
        said = " ".join(troubles)
        self.setAccessibleName(said)
        self.setVisible(bool(troubles))
        self._heard.say(said, urgent=True)
        tab, none = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
        self._words.setFocusPolicy(tab if said else none)
        if offers == self._offered:
            return
        self._offered = offers
        for each in self._buttons:
            each.hide()
            each.deleteLater()
        self._buttons = [self._button(*each) for each in offers]

    def _button(self, envelopes: str, words: str) -> Button:
        button = Button(self._look, self._look.words(words), Kind.SMALL, icon="env")
        button.clicked.connect(partial(self._choose, envelopes))
        self._column.addWidget(button)
        return button

    def _choose(self, envelopes: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self.answered.emit(ChooseEnvelopes(envelopes))
