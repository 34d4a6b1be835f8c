"""What the letter starts from, and the quiet way to choose it."""

from PySide6.QtCore import Signal

from kiosk.flow.answers import ChooseStart
from kiosk.i18n import N_
from kiosk.model.draft import Start
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.dialogs.choose_one import ChooseOne
from kiosk.ui.theme.look import Look

_STARTS = (
    (
        Start.SAMPLE,
        N_("The sample letter"),
        N_("It is ready to send. You add words of your own."),
    ),
    (
        Start.BLANK,
        N_("A blank page"),
        N_("You answer three short questions, all in your own words."),
    ),
    (
        Start.BY_HAND,
        N_("By hand, with a pen"),
        N_("We print the address, the greeting and lines. You write the rest."),
    ),
)


class StartButton(Button):
    """Asks how the visitor wants to write; `answered` gives what they chose."""

    answered = Signal(object)

    def __init__(self, look: Look, now: Start) -> None:
        super().__init__(
            look, look.words(N_("Other ways to write")), Kind.BARE, icon="pen"
        )
        self._look, self._now = look, now
        self.setAccessibleDescription(look.words(N_("Your words are kept.")))
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        words = self._look.words
        choices = [(key, words(name), words(more)) for key, name, more in _STARTS]
        title = words(N_("How do you want to write?"))
        dialog = ChooseOne(self._look, self.window(), title, choices)
        # Nothing is asked any more once the screen is gone, as at a wipe.
        self.destroyed.connect(dialog.deleteLater)
        dialog.chosen.connect(lambda key: self.answered.emit(ChooseStart(Start(key))))
        dialog.ask(self._now)
