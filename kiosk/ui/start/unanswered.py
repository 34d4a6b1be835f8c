"""The kiosk that is open already does not answer: is it to be ended?"""

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.i18n import N_, words_for
from kiosk.ui.dialogs.confirm import Confirm
from kiosk.ui.edges.hooks import qt_messages
from kiosk.ui.frame.screen import Screen
from kiosk.ui.presence.questions import Questions
from kiosk.ui.theme.look import Look, look_for
from kiosk.ui.window import KioskWindow

_NAME = "unanswered"
_TITLE = N_("Another kiosk is open already and does not answer.")
_WORDS = N_(
    "Close it and open the kiosk again? A letter in it that is not printed "
    "will be lost."
)


def is_to_end(locale: Path, language: str) -> bool:
    """Ask in a window, in a language; closing it says no."""
    # Kept by Qt: the kiosk that opens afterwards takes it over.
    with qt_messages(None):
        _ = QApplication.instance() or QApplication(sys.argv[:1])
    asking = _Unanswered(locale, language)
    asking.window.showFullScreen()
    asking.loop.exec()
    asking.window.close()
    return asking.agreed


class _Unanswered(QObject):
    """The question on a window with nothing else on it."""

    def __init__(self, locale: Path, language: str) -> None:
        super().__init__()
        self.window, self.loop, self.agreed = KioskWindow(), QEventLoop(), False
        self._language, self._words = language, words_for(language, locale)
        self._questions = Questions(self.window)
        self._questions.ask(_NAME, self._build, None)
        self.window.sized.connect(self._enter)
        self.window.closed.connect(self.loop.quit)
        self._enter()

    def _enter(self) -> None:
        look = look_for(self.window.size(), self._words, language=self._language)
        self._questions.put_away()
        self.window.show_screen(Screen(look, look.words(_TITLE)), look)
        self._questions.bring_back(look)

    def _build(self, look: Look, window: QWidget) -> Confirm:
        words = look.words
        question = Confirm(look, window, words(_TITLE), words(_WORDS))
        question.agreed.connect(lambda: self._decide(agreed=True))
        question.declined.connect(lambda: self._decide(agreed=False))
        question.ask(words(N_("Close it")), words(N_("Leave it open")))
        return question

    def _decide(self, *, agreed: bool) -> None:
        self.agreed = agreed
        self._questions.drop(_NAME)
        self.loop.quit()
