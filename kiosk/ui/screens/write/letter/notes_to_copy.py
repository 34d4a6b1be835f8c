"""What a letter that is written with a pen should say, to be copied from the screen."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.access.heading import as_heading
from kiosk.ui.access.language import speak_in
from kiosk.ui.screens.write.value import ToCopy
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_LEAD = N_("Print the page, then write on its lines. You can copy from here.")
_PEOPLE = N_("Name the people in full")
_WHY = N_("Say why it matters to you")
_ONE = N_("One honest sentence is enough. It gets your letter read.")
_ASK = N_("Ask for what the case asks for")


class NotesToCopy(QWidget):
    """The names and the asks of the case, in the letter's language; never printed."""

    def __init__(self, look: Look, notes: ToCopy, language: str) -> None:
        super().__init__()
        self._look, self._language = look, language
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        column.setSpacing(look.px(8))
        column.addWidget(Prose(look, look.words(_LEAD)).in_colour(look.colours.ink2))
        for each in self._parts(notes):
            column.addWidget(each)

    def _parts(self, notes: ToCopy) -> Iterator[QWidget]:
        yield self._heading(_PEOPLE)
        yield self._to_copy(notes.people)
        yield self._heading(_WHY)
        yield Prose(self._look, self._look.words(_ONE))
        if notes.asks:
            yield self._heading(_ASK)
        yield from map(self._to_copy, notes.asks)

    def _heading(self, words: str) -> QWidget:
        look = self._look
        return as_heading(Prose(look, look.words(words), TextRole.BODY_BOLD))

    def _to_copy(self, words: str) -> QWidget:
        said = Prose(self._look, words, TextRole.LETTER)
        speak_in(said, self._language)
        return said
