"""A paragraph of the letter that can be written over where it stands."""

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.addressing.languages.names import language_name
from kiosk.i18n import N_
from kiosk.letters.coach import Spot
from kiosk.letters.merge import with_sentences
from kiosk.letters.punctuation.change import Change
from kiosk.model.letter import Paragraph
from kiosk.ui.access.announce import announce
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.preview.letter_hints import YOURS
from kiosk.ui.screens.write.letter.note import Note, NoteLine
from kiosk.ui.screens.write.letter.text_box import TextBox
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

# How far the frame of a paragraph reaches out of the letter's column.
REACH = 12
SAMPLE_BACK = N_("Use the sample wording again")
MINE_BACK = N_("Use my wording again")


def sides(look: Look, top: int, bottom: int) -> tuple[int, int, int, int]:
    """The letter column's margins, less what a frame may reach out of it."""
    reach = look.px(REACH)
    end = look.margin if look.portrait else min(look.margin, look.px(32))
    start, end = look.margin - reach, end - reach
    return (end, top, start, bottom) if look.rtl else (start, top, end, bottom)


class ParagraphBlock(QWidget):
    """Looks like the letter; a frame shows only where the caret is.

    `edited` gives the key and the new text, or None for the sample's own words;
    `put_back` the key of what had been written before these were taken.
    """

    edited = Signal(str, object)
    put_back = Signal(str)

    def __init__(self, look: Look, box: TextBox, paragraph: Paragraph) -> None:
        super().__init__()
        self.look, self.box, self.paragraph = look, box, paragraph
        self.note, self.said = NoteLine(look), Note()
        self._cut = False
        # What stood here before some of the sample's words were taken; what stood
        # here before all of them were, the draft knows.
        self._mine: str | None = None
        words = look.words(SAMPLE_BACK)
        self.restore = Button(look, words, Kind.BARE, icon="undo")
        self.restore.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.px(REACH), look.px(4), look.px(REACH), 0)
        self.column.setSpacing(0)
        if paragraph.language:
            self.column.addWidget(_label(look, paragraph.language))
        for each in (self.box, self.note):
            self.column.addWidget(each)
        self.column.addSpacing(look.px(4))
        self.column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.edited.connect(self._typed)
        self.box.overflowed.connect(self._say_cut)
        self.box.focused.connect(lambda _: self.update())
        self.restore.clicked.connect(self._restored)
        self.note.taken.connect(self._taken)
        self.box.show_text(paragraph.text)
        self._offer_sample()

    def show_paragraph(self, paragraph: Paragraph, *, forced: bool = False) -> None:
        """Show another state; words being typed stay unless `forced`."""
        self.paragraph = paragraph
        if forced:
            self._mine = None
        if forced or not self.box.hasFocus():
            self.box.show_text(paragraph.text)
        self._offer_sample()

    def show_note(self, note: Note) -> None:
        """Say something else of the words; what was cut is said until they change."""
        note = replace(note, cut=self._cut)
        if note == self.said:
            return
        before = self.note.said
        self.said = note
        self.note.say(note)
        # A screen reader says it with the box, behind what else there is to say.
        described = self.box.accessibleDescription().removesuffix(before).strip()
        self.box.setAccessibleDescription(f"{described} {self.note.said}".strip())
        self._offer_sample()

    def go_to(self, spot: Spot) -> None:
        """Select a place, or put other words there; the next tap takes them back."""
        paragraph, whole = self.paragraph, len(self.paragraph.text)
        if spot.instead and spot.instead == paragraph.sample and spot.end == whole:
            self._take(paragraph.sample)
            return
        self.box.setFocus()
        if self.box.toPlainText()[: spot.end] != paragraph.text[: spot.end]:
            # Something in it is not part of the letter; the words are somewhere near.
            return
        if spot.instead is not None:
            self.box.change((Change(spot.start, spot.end, spot.instead),))
        else:
            self.box.select_characters(spot.start, spot.end)

    def describe(self, words: str) -> None:
        """Say this of the box, before what there is to say of the words in it."""
        said = f"{words} {self.note.said}".strip()
        self.box.setAccessibleDescription(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper in a frame of blue ink while the caret is here."""
        if self.box.hasFocus():
            paint_frame(self, self.look, radius=6)

    def _offer_sample(self) -> None:
        """The way back to the sample's words, or from them to the visitor's.

        Words that stand apart are the visitor's as well and would go with it.
        """
        changed = self.paragraph.touched and bool(self.paragraph.sample)
        sample = changed and not self.said.apart and not self.said.differs
        mine = self._mine is not None or self.said.aside
        words = self.look.words(MINE_BACK if mine else SAMPLE_BACK)
        self.restore.setText(words)
        self.restore.setAccessibleName(f"{words}: {self.box.accessibleName()}")
        self.restore.setVisible(sample or mine)

    def _say_cut(self) -> None:
        """Say it below the words, and aloud."""
        self._cut = True
        self.show_note(self.said)
        announce(self.box, self.note.said, urgent=True)

    def _typed(self, text: str) -> None:
        self._mine = None
        if self._cut:
            self._cut = False
            self.show_note(self.said)
        self.edited.emit(self.paragraph.key, text)

    def _restored(self) -> None:
        mine = self._mine
        if mine is not None:
            self._show(mine)
            self.edited.emit(self.paragraph.key, mine)
        elif self.said.aside:
            # A box that is being written in keeps its words.
            self.box.clearFocus()
            self.put_back.emit(self.paragraph.key)
        else:
            self._take(self.paragraph.sample)

    def _taken(self) -> None:
        sample, mine = self.paragraph.sample, self.box.toPlainText()
        self._take(with_sentences(sample, mine, self.said.differs))

    def _take(self, text: str) -> None:
        """The sample's words by a tap, that another tap takes back."""
        whole, mine = text == self.paragraph.sample, self.box.toPlainText()
        self._show(text, None if whole else mine)
        self.edited.emit(self.paragraph.key, None if whole else text)

    def _show(self, text: str, mine: str | None = None) -> None:
        """Other words by a tap; `mine` may come back by the next."""
        self._mine = mine
        self.box.show_text(text)
        self.box.setFocus()
        self._offer_sample()


def _label(look: Look, language: str) -> Prose:
    """The language of words that are not in the letter's."""
    words = look.words(YOURS).format(language=language_name(language, look.language))
    return Prose(look, words, TextRole.LETTER_ITALIC).in_colour(look.colours.ink2)


def paint_frame(widget: QWidget, look: Look, *, radius: int) -> None:
    """Paper and a blue frame of 2 along the edge of a widget."""
    painter, half = QPainter(widget), look.px(2) / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colours.accent, look.px(2)))
    painter.setBrush(look.colours.paper)
    box = QRectF(widget.rect()).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(box, look.px(radius), look.px(radius))
