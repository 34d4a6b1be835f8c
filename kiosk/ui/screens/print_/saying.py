"""How the stages of printing say a thing and ask for an answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import Answer
from kiosk.i18n import N_
from kiosk.ui.access.heading import as_heading
from kiosk.ui.art.icon import Icon
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


@dataclass(frozen=True, slots=True)
class Question:
    """Buttons at the end of a stage: (words, kind, icon, what they answer)."""

    words: str
    kind: Kind
    icon: str
    answer: Answer

    def button(self, look: Look) -> Button:
        """What leads on stands behind the words, what is said before them."""
        words, icon = look.words(self.words), self.icon
        if icon == "right":
            return Button(look, words, self.kind, icon_after=icon)
        return Button(look, words, self.kind, icon=icon)


def asked(look: Look, title: str, more: str, column: QVBoxLayout) -> None:
    """A question, and what it is asked for.

    It is seen above its answers, and where there is little room at the head: nobody
    has to scroll to know what is answered.
    """
    tight = look.compact or look.text_scale > 1
    question = Prose(look, look.words(title), TextRole.TITLE)
    column.insertWidget(0 if tight else column.count(), question)
    column.addWidget(lead(look, look.words(more)))


def trouble(look: Look, told: str, sentence: str, column: QVBoxLayout) -> None:
    """What is wrong: shortly in the colour of warnings, then in one sentence."""
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(12))
    warn = look.colours.warn
    row.addWidget(Icon(look, "warn", 28, warn))
    said = Prose(look, told, TextRole.LEAD_BOLD).in_colour(warn)
    row.addWidget(as_heading(said), 1)
    column.addWidget(head)
    # A long sentence in the display face would fill the screen.
    role = TextRole.TITLE if len(sentence) <= 40 else TextRole.CARD_TITLE
    column.addWidget(as_heading(Prose(look, sentence, role)))


def printed(look: Look, value: PrintValue) -> list[str]:
    """What is printed: every letter of the set, or the pages that are again."""
    documents = value.documents
    if not value.missing:
        return [each.sentence(look) for each in documents]
    return [
        documents[each.document].page_sentence(look, each) for each in value.printed
    ]


def sent(look: Look, value: PrintValue) -> str:
    """That the printer has it all, and since when."""
    if not value.sent_at:
        return look.words(N_("Everything was sent to the printer."))
    words = look.words(N_("Everything was sent to the printer at {time}."))
    return words.format(time=value.sent_at)


def lead(look: Look, words: str) -> Prose:
    """Words below a title."""
    return Prose(look, words, TextRole.LEAD).in_colour(look.colours.ink2)


def translated(look: Look, steps: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Steps in the visitor's words."""
    return [(look.words(words), look.words(more)) for words, more in steps]
