"""What the window asks whatever screen is shown, the answers, and the call for help."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.flow.answers import NeverMind
from kiosk.flow.press import HelpIsHere
from kiosk.ui.languages import Language
from kiosk.ui.presence.questions import Open, Questions
from kiosk.ui.theme.look import Look

if TYPE_CHECKING:  # each is loaded when it is first asked
    from kiosk.ui.dialogs.ask_day import AskDay
    from kiosk.ui.dialogs.ask_first import Wish
    from kiosk.ui.dialogs.confirm import Confirm
    from kiosk.ui.dialogs.help_sign import HelpSign
    from kiosk.ui.dialogs.still_here import StillHereDialog

_DAY, _FIRST, _STILL_HERE, _CALL = "day", "first", "still here", "call"
_STAFF = "staff"


class Asking(QObject):
    """Asks which day it is, whether words may be wiped, and if anybody is there.

    `answered` carries what the visitor said, `still_here` and `more_time` what the
    idle clock wants to know. Its owner calls `put_away` and `bring_back` around every
    new screen.
    """

    answered = Signal(object)
    still_here = Signal()
    more_time = Signal()

    def __init__(self, window: QWidget, languages: tuple[Language, ...]) -> None:
        super().__init__()
        self._questions = Questions(window)
        self._languages = languages
        self._look: Look | None = None
        self._left = 0
        self._wish: Wish | None = None

    @property
    def asks_still_here(self) -> bool:
        """Whether this question can be seen."""
        return self._questions.shown(_STILL_HERE) is not None

    @property
    def asks_day(self) -> bool:
        """Whether this question can be seen."""
        return self._questions.shown(_DAY) is not None

    def put_away(self) -> None:
        """Take the questions from a screen that is going to be replaced."""
        self._questions.put_away()

    def bring_back(self, look: Look) -> None:
        """Put them over the new screen."""
        self._look = look
        self._questions.bring_back(look)

    def ask_still_here(self, left: int, total: int, *, patient: bool) -> None:
        """Ask, or count down while it asks."""
        self._left = left
        build = partial(self._still_here, total=total, patient=patient)
        self._questions.ask(_STILL_HERE, build, self._look)
        shown = self._questions.shown(_STILL_HERE)
        if shown is not None:
            from kiosk.ui.dialogs.still_here import StillHereDialog

            if isinstance(shown, StillHereDialog):
                shown.show_left(left)

    def stop_asking_still_here(self) -> None:
        """Take the question away."""
        self._questions.drop(_STILL_HERE)

    def ask_day(self, country: str) -> None:
        """Ask which day it is, as a country writes it."""
        self._questions.ask(_DAY, partial(self._day, country=country), self._look)

    def stop_asking_day(self) -> None:
        """Take the question away."""
        self._questions.drop(_DAY)

    def ask_first(self, wish: "Wish | None") -> None:
        """Ask before this is done; None: there is nothing to ask any more."""
        if wish != self._wish:
            self._questions.drop(_FIRST)
        self._wish = wish
        if wish is not None:
            self._questions.ask(_FIRST, partial(self._first, wish=wish), self._look)

    def call(self, *, wanted: bool, at_table: str) -> None:
        """Show the person at the table that the visitor needs them, or stop it.

        `at_table` says so in the table's own language.
        """
        if wanted:
            self._questions.ask(_CALL, partial(self._sign, said=at_table), self._look)
        else:
            self._questions.drop(_CALL)

    def cover(self, build: Open | None) -> None:
        """Cover everything with the staff area, built anew; None: uncover the visit."""
        self._questions.drop(_STAFF)
        if build is not None:
            self._questions.ask(_STAFF, build, self._look)

    def _still_here(
        self, look: Look, window: QWidget, *, total: int, patient: bool
    ) -> "StillHereDialog":
        from kiosk.ui.dialogs.still_here import StillHereDialog

        dialog = StillHereDialog(look, window, self._left, total, patient=patient)
        dialog.still_here.connect(self.still_here)
        dialog.more_time.connect(self.more_time)
        dialog.answered.connect(self.answered)
        dialog.ask()
        return dialog

    def _sign(self, look: Look, window: QWidget, *, said: str) -> "HelpSign":
        from kiosk.ui.dialogs.help_sign import HelpSign

        sign = HelpSign(look, window, said)
        sign.touched.connect(lambda: self.answered.emit(HelpIsHere()))
        sign.ask()
        return sign

    def _day(self, look: Look, window: QWidget, *, country: str) -> "AskDay":
        from kiosk.ui.dialogs.ask_day import AskDay

        dialog = AskDay(look, window, country, self._languages)
        dialog.answered.connect(self.answered)
        dialog.ask()
        return dialog

    def _first(self, look: Look, window: QWidget, *, wish: "Wish") -> "Confirm":
        from kiosk.ui.dialogs.ask_first import ask_first

        question = ask_first(look, window, wish)
        question.agreed.connect(lambda: self.answered.emit(wish))
        question.declined.connect(lambda: self.answered.emit(NeverMind()))
        return question
