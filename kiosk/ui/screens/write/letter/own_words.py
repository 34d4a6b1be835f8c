"""The place for the visitor's own words: a question, a line to write on."""

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.letters.prompts import Prompt, typed
from kiosk.model.letter import Paragraph
from kiosk.ui.access.heading import as_heading
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.keyboard_key import KeyboardKey
from kiosk.ui.frame.flow_row import FlowRow
from kiosk.ui.presses.editors import lead_to
from kiosk.ui.screens.write.letter.note import Note
from kiosk.ui.screens.write.letter.paragraph import REACH, ParagraphBlock
from kiosk.ui.screens.write.letter.text_box import TextBox
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

# Between the lines of a hand, in px at factor 1.
_MORE_LEADING = 4


class OwnWords(ParagraphBlock):
    """Blue while it is the visitor's turn here; openers write their words.

    `invites` keeps the frame blue without the caret: this is where to go on.
    """

    def __init__(
        self, look: Look, prompt: Prompt, paragraph: Paragraph, language: str
    ) -> None:
        question = look.words(prompt.question)
        leading = look.leading(TextRole.PROSE) + look.px(_MORE_LEADING)
        box = TextBox(look, question, TextRole.PROSE, leading=leading, ruled=True)
        super().__init__(look, box.in_language(language), paragraph)
        self.invites = self._close = False
        self._openers = QWidget()
        # A tap beside the words leads to them, and brings what they bring.
        lead_to(self, box)
        self._add_words(question, look.words(prompt.hint))
        self._add_openers(prompt)
        box.edited.connect(lambda _: self._offer())
        self._offer()

    def invite(self, *, wanted: bool) -> None:
        """Say that these words are still to come."""
        self.invites = wanted
        self.update()

    def come_close(self, *, wanted: bool) -> None:
        """Fill the room above the keyboard: lines to write on, and no hint."""
        self._close = wanted
        self._offer()

    def show_paragraph(self, paragraph: Paragraph, *, forced: bool = False) -> None:
        """Show another state; the openers go when there are words."""
        super().show_paragraph(paragraph, forced=forced)
        self._offer()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """All of the card is where to tap."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go on behind the last word, unless the caret is here."""
        if self.rect().contains(event.position().toPoint()) and not self.box.hasFocus():
            self.box.go_on()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper in a frame: blue for the visitor's turn, else a hairline."""
        look, painter = self.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        turn = self.invites or self.box.hasFocus()
        wide = look.px(3 if self.box.hasFocus() else 2) if turn else look.px(1)
        painter.setPen(QPen(look.colours.accent if turn else look.colours.edge, wide))
        painter.setBrush(look.colours.paper)
        half = wide / 2
        inset = look.px(REACH) + half
        box = QRectF(self.rect()).adjusted(inset, half, -inset, -half)
        painter.drawRoundedRect(box, look.px(8), look.px(8))

    def _add_words(self, question: str, hint: str) -> None:
        look = self.look
        side, top = look.px(REACH + 22), look.px(10 if look.compact else 12)
        self.column.setContentsMargins(side, top, side, top - look.px(2))
        below = Prose(look, hint, TextRole.BODY).in_colour(look.colours.ink2)
        asked = as_heading(Prose(look, question, TextRole.GIST))
        self.column.insertLayout(0, self._head(asked))
        self.column.insertWidget(1, below)
        # A reader meets what is asked before the place to answer it.
        below.lower()
        asked.lower()
        if look.compact:
            # In the place of the hint, or it would be out of sight.
            self.column.insertWidget(2, self.note)
        self._hint = below
        self.box.setAccessibleDescription(hint)

    def _head(self, asked: Prose) -> QHBoxLayout:
        """The question, and the key of the on-screen keyboard where there is one."""
        row = QHBoxLayout()
        row.addWidget(asked, 1)
        if self.look.keyboard:
            top = Qt.AlignmentFlag.AlignTop
            row.addWidget(KeyboardKey(self.look, self.box), 0, top)
        return row

    def _add_openers(self, prompt: Prompt) -> None:
        """Each is written as it reads: in the letter's language, and explained."""
        openers = tuple(self.look.words(each) for each in prompt.openers)
        beginnings = prompt.beginnings or openers
        if openers == tuple(beginnings):
            flow = FlowRow(self._openers, self.look.gap)
            for each in beginnings:
                flow.addWidget(self._opener(each))
        else:
            rows = QVBoxLayout(self._openers)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(self.look.gap)
            for each, explained in zip(beginnings, openers, strict=True):
                rows.addLayout(self._explained(each, explained))
        self.column.addSpacing(self.look.px(4))
        self.column.addWidget(self._openers)

    def _opener(self, beginning: str) -> Button:
        button = Button(self.look, beginning, Kind.SMALL)
        button.setFont(self.look.font(TextRole.LETTER))
        button.clicked.connect(partial(self._open, beginning))
        return button

    def _explained(self, beginning: str, explained: str) -> QHBoxLayout:
        """A beginning, and beside it what it says in the language of the screens."""
        row, button = QHBoxLayout(), self._opener(beginning)
        row.setSpacing(self.look.gap)
        row.addWidget(button)
        said = Prose(self.look, explained).in_colour(self.look.colours.ink2)
        row.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        button.setAccessibleDescription(explained)
        return row

    def _open(self, beginning: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self.box.write(typed(beginning))

    def _offer(self) -> None:
        empty = not self.box.toPlainText().strip()
        self._openers.setVisible(empty)
        # Where room is short the words come before how to find them, and before
        # that the language they go out in.
        told = bool(self.said.goes_out or self.said.sent_in)
        short = self.look.compact or told
        both = self.look.compact and told
        hint = (empty and not both) or not short
        self._hint.setVisible(hint and not self._close)
        some = 2 if self.look.compact else 3
        self.box.show_at_least(1 if empty and not self._close else some)

    def show_note(self, note: Note) -> None:
        """Say which language the words go out in; the hint makes room for it."""
        super().show_note(note)
        self._offer()

    def _offer_sample(self) -> None:
        """There is no sample of the visitor's own words."""
