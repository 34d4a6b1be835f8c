"""Leaving and starting again: asked about once there is something to lose."""

from PySide6.QtWidgets import QWidget

from kiosk.flow.answers import Ask, Finish, StartAgain
from kiosk.i18n import N_
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.dialogs.confirm import Confirm
from kiosk.ui.frame.screen import Screen
from kiosk.ui.theme.look import Look

Wish = Finish | StartAgain
_TITLES: dict[type[Wish], str] = {
    Finish: N_("Leave?"),
    StartAgain: N_("Start again?"),
}


def start_again_button(screen: Screen) -> Button:
    """A quiet button, for which the screen answers that it wants to start again."""
    look = screen.look
    button = Button(look, look.words(N_("Start again")), Kind.QUIET, icon="again")
    button.clicked.connect(lambda: screen.answered.emit(Ask(StartAgain())))
    return button


def ask_first(look: Look, host: QWidget, wish: Wish) -> Confirm:
    """Ask over `host` whether the words are to be wiped."""
    words = look.words
    title = words(_TITLES[type(wish)])
    more = words(N_("Your letter and your name will be erased."))
    question = Confirm(look, host, title, more)
    question.ask(words(N_("Erase it")), words(N_("Keep writing")))
    return question
