"""The computer's clock cannot be believed: which day is it?"""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk import RELEASED
from kiosk.addressing.languages.dates import full_date
from kiosk.flow.answers import TellDay
from kiosk.i18n import N_
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.dialogs.day_sheet import DaySheet
from kiosk.ui.frame.languages import LanguageRow
from kiosk.ui.languages import Language
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_WHY = N_(
    "This computer shows the wrong date. Your letter carries the date, and "
    "cases open and end by it."
)


class AskDay(Dialog):
    """Covers the welcome until somebody at the table says which day it is."""

    answered = Signal(object)

    def __init__(
        self, look: Look, host: QWidget, country: str, languages: tuple[Language, ...]
    ) -> None:
        title = look.words(N_("What day is it today?"))
        super().__init__(look, host, title, width=1024)
        self.setAccessibleDescription(look.words(_WHY))
        self._country = country
        self.body.setSpacing(look.px(16))
        self._said = Prose(look, "", TextRole.LEAD_BOLD)
        self._use = Button(look, look.words(N_("This is today")), Kind.PRIMARY)
        self._use.clicked.connect(self._answer)
        self._sheet = DaySheet(look, country, RELEASED)
        self._sheet.chosen.connect(self._say)
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight)
        row.setSpacing(look.px(24 if look.compact else 48))
        beside = self._words(title)
        row.addLayout(beside, 1)
        row.addWidget(self._sheet)
        self.body.addLayout(row)
        end = self.body if look.portrait else beside
        end.addWidget(self._said)
        end.addWidget(self._use)
        choices = LanguageRow(look, languages, look.px(600))
        choices.answered.connect(self.answered)
        self.body.addWidget(choices)
        self._use.setEnabled(False)

    def ask(self) -> None:
        """Cover the host, with the focus on the sheet of days."""
        self.open_over(self._sheet.first_stop())

    def _words(self, title: str) -> QVBoxLayout:
        look, column = self.look, QVBoxLayout()
        column.setSpacing(look.px(12))
        column.addWidget(Prose(look, title, TextRole.TITLE))
        column.addWidget(Prose(look, look.words(_WHY), TextRole.LEAD))
        column.addStretch(1)
        return column

    def _say(self, day: date) -> None:
        said = full_date(day, self.look.language, self._country)
        self._said.say(said[:1].upper() + said[1:])
        self._use.setEnabled(True)

    def _answer(self) -> None:
        if self._sheet.day is not None:
            self.answered.emit(TellDay(self._sheet.day))
