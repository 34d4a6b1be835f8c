"""The button that names the language, and the list it opens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.flow.answers import ChooseLanguage
from kiosk.i18n import N_
from kiosk.ui.access.language import speak_in
from kiosk.ui.access.roles import Role, give_role, show_chosen
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.frame.screen import Screen
from kiosk.ui.languages import Language
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


def mark_language(look: Look, button: Button, language: Language) -> None:
    """Say whether a button is for the language that is spoken now, in its own."""
    now = language.code == look.language
    give_role(button, Role.Button)
    show_chosen(button, chosen=now)
    speak_in(button, language.code)
    button.setAccessibleDescription(look.words(N_("Chosen")) if now else "")


class LanguageButton(Button):
    """A globe and the code; opens the list over the whole screen."""

    answered = Signal(object)

    def __init__(self, look: Look, languages: tuple[Language, ...]) -> None:
        super().__init__(look, look.language.upper(), Kind.BARE, icon="globe")
        self._languages = languages
        names = {each.code: each.name for each in languages}
        now = names.get(look.language, look.language)
        language = look.words(N_("Language"))
        self.setAccessibleName(f"{language}: {now}")
        self.clicked.connect(self._open)

    def _open(self) -> None:
        look, host = self.look, self._screen()
        dialog = Dialog(look, host, look.words(N_("Language")), 720)
        title = Prose(look, look.words(N_("Language")), TextRole.TITLE)
        dialog.body.addWidget(title)
        grid = QGridLayout()
        grid.setSpacing(look.px(12))
        dialog.body.addLayout(grid)
        chosen: Button | None = None
        for index, each in enumerate(self._languages):
            button = Button(look, each.name, Kind.SECONDARY)
            mark_language(look, button, each)
            button.clicked.connect(
                lambda _=False, code=each.code: self._choose(dialog, code)
            )
            grid.addWidget(button, index // 3, index % 3)
            if chosen is None or each.code == look.language:
                chosen = button
        dialog.escaped.connect(dialog.dismiss)
        stay = Button(look, look.words(N_("Back")), Kind.QUIET, icon="left")
        stay.clicked.connect(dialog.dismiss)
        dialog.body.addWidget(stay)
        dialog.open_over(chosen or stay)

    def _choose(self, dialog: Dialog, code: str) -> None:
        dialog.dismiss()
        self.answered.emit(ChooseLanguage(code))

    def _screen(self) -> QWidget:
        """The screen the button is on."""
        found: QWidget = self
        while (parent := found.parentWidget()) and not isinstance(found, Screen):
            found = parent
        return found
