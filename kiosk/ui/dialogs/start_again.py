"""The button that wipes the visit's words, after a question."""

from kiosk.flow.answers import StartAgain
from kiosk.i18n import N_
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.dialogs.confirm import Confirm
from kiosk.ui.frame.screen import Screen


def start_again_button(screen: Screen) -> Button:
    """A quiet button; asks over `screen`, then the screen answers StartAgain."""
    look = screen.look
    button = Button(look, look.words(N_("Start again")), Kind.QUIET, icon="again")
    button.clicked.connect(lambda: _ask(screen))
    return button


def _ask(screen: Screen) -> None:
    words = screen.look.words
    question = Confirm(
        screen.look,
        screen,
        words(N_("Start again?")),
        words(N_("Your letter and your name will be erased.")),
    )
    question.agreed.connect(lambda: screen.answered.emit(StartAgain()))
    question.ask(words(N_("Erase it")), words(N_("Keep writing")))
