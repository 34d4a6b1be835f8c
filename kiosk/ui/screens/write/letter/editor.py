"""The letter as one text to write in, from the salutation to the close."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.addressing.languages.names import language_name
from kiosk.flow.answers import ChooseStart, EditParagraph, PutBack
from kiosk.i18n import N_
from kiosk.model.draft import Start
from kiosk.model.letter import Paragraph, Role
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.preview.letter_hints import YOURS
from kiosk.ui.screens.write.letter.ask import AskBlock
from kiosk.ui.screens.write.letter.fold import FoldGroup
from kiosk.ui.screens.write.letter.note import notes_of
from kiosk.ui.screens.write.letter.own_words import OwnWords
from kiosk.ui.screens.write.letter.paragraph import REACH, ParagraphBlock
from kiosk.ui.screens.write.letter.text_box import TextBox
from kiosk.ui.screens.write.value import WriteValue, holding, shape_of
from kiosk.ui.theme.look import Look

_NAMES = {
    Role.SALUTATION: N_("Greeting"),
    Role.BODY: N_("Paragraph {number}"),
    Role.ASK: N_("What the case asks for"),
    Role.OWN_WORDS: N_("Your own words"),
    Role.CLOSE: N_("Closing words"),
}
_OTHER = {
    Start.SAMPLE: (Start.BLANK, N_("Start from a blank page"), "sheet"),
    Start.BLANK: (Start.SAMPLE, N_("Start from the sample letter"), "list"),
}
# How many lines of the ask are shown, the best first; 0: all of them.
_FOLDS = (0, 3, 2, 1)


def sides(look: Look, top: int, bottom: int) -> tuple[int, int, int, int]:
    """The letter column's margins, less what a frame may reach out of it."""
    reach = look.px(REACH)
    end = look.margin if look.portrait else min(look.margin, look.px(32))
    start, end = look.margin - reach, end - reach
    return (end, top, start, bottom) if look.rtl else (start, top, end, bottom)


class LetterEditor(QWidget):
    """All paragraphs below each other; `answered` emits each change at once."""

    answered = Signal(object)

    def __init__(self, look: Look, value: WriteValue) -> None:
        super().__init__()
        self._look, self._value = look, value
        self._rows: dict[str, ParagraphBlock | FoldGroup] = {}
        self.blocks: dict[str, ParagraphBlock] = {}
        self._asks: list[AskBlock] = []
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(*sides(look, look.px(2), look.px(2)))
        self._column.setSpacing(look.px(4))
        name = look.words(N_("The letter"))
        self._area = ScrollArea(look, self._content, name, more=False)
        # Layouts settle before a timer of 0 ms runs.
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._show_caret)
        self._area.verticalScrollBar().rangeChanged.connect(self._reveal.start)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._fold_asks)
        self._content.installEventFilter(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self._build()

    def show_value(self, value: WriteValue) -> None:
        """Show another state; where the caret is, the words being typed stay."""
        before = self._value
        self._value = value = holding(before, value, self._key_of_caret())
        if shape_of(before) != shape_of(value):
            self._build_around_caret()
            return
        other = before.shown != value.shown
        pairs = zip(before.letter.paragraphs, value.letter.paragraphs, strict=True)
        for old, new in pairs:
            if other or old != new:
                self._rows[new.key].show_paragraph(new, forced=other)
        self._tell()

    def written(self) -> Iterator[tuple[str, str]]:
        """The key of each paragraph that is the visitor's, and its language."""
        for key, block in self.blocks.items():
            paragraph = block.paragraph
            if isinstance(block, OwnWords) or paragraph.touched:
                yield key, paragraph.language or self._value.letter.language

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold or unfold the ask when the letter has become longer or shorter."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._settle.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the ask in another height."""
        super().resizeEvent(event)
        self._settle.start()

    def _fold_asks(self) -> None:
        """Show as much of the ask as leaves the close in sight, else its start."""
        for ask in self._asks:
            needed = self._column.totalHeightForWidth(self._content.width())
            free = self.height() - needed
            fits = (each for each in _FOLDS if ask.grows(each) <= free)
            ask.fold(next(fits, 1 if self._look.compact else 2))

    def _build(self) -> None:
        """Set every paragraph anew; what could be undone is forgotten."""
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._rows, self.blocks, self._asks = {}, {}, []
        for row in self._make_rows():
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._tell()

    def _build_around_caret(self) -> None:
        """Set every paragraph anew and put the caret back where it was."""
        key = self._key_of_caret()
        place = self.blocks[key].box.textCursor().position() if key else 0
        self._build()
        if key in self.blocks:
            self.blocks[key].box.go_to(place)

    def _key_of_caret(self) -> str:
        """The paragraph that is being written; "" while none is."""
        found = (key for key, each in self.blocks.items() if each.box.hasFocus())
        return next(found, "")

    def _make_rows(self) -> Iterator[QWidget]:
        letter = self._value.letter
        yield self._salutation(letter.salutation)
        for folded, group in groupby(letter.body, self._folds):
            if folded:
                yield self._fold(tuple(group))
            else:
                yield from map(self._block, group)
        yield self._block(letter.close)

    def _folds(self, paragraph: Paragraph) -> bool:
        plain = paragraph.key not in self._value.prompts and not paragraph.language
        return paragraph.role is Role.BODY and plain

    def _salutation(self, paragraph: Paragraph) -> QWidget:
        """The salutation, and beside it the quiet way to the other start."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._block(paragraph), 1)
        start, words, icon = _OTHER[self._value.start]
        look = self._look
        button = Button(look, look.words(words), Kind.BARE, icon=icon)
        button.setAccessibleDescription(look.words(N_("Your words are kept.")))
        button.clicked.connect(lambda: self.answered.emit(ChooseStart(start)))
        line.addWidget(button)
        line.addSpacing(look.px(4))
        return row

    def _fold(self, paragraphs: tuple[Paragraph, ...]) -> FoldGroup:
        group = FoldGroup(self._look, paragraphs, self._make)
        for each in paragraphs:
            self._rows[each.key] = group
            self._follow(group.blocks[each.key].box)
        self.blocks.update(group.blocks)
        group.edited.connect(self._edited)
        group.put_back.connect(self._put_back)
        return group

    def _block(self, paragraph: Paragraph) -> ParagraphBlock:
        block = self._make(paragraph)
        self._rows[paragraph.key] = self.blocks[paragraph.key] = block
        block.edited.connect(self._edited)
        block.put_back.connect(self._put_back)
        self._follow(block.box)
        return block

    def _make(self, paragraph: Paragraph) -> ParagraphBlock:
        look, prompt = self._look, self._value.prompts.get(paragraph.key)
        language = paragraph.language or self._value.letter.language
        if prompt is not None:
            return OwnWords(look, prompt, paragraph, language)
        box = TextBox(look, self._name_of(paragraph)).in_language(language)
        if paragraph.role is Role.ASK:
            ask = AskBlock(look, box, paragraph)
            self._asks.append(ask)
            return ask
        return ParagraphBlock(look, box, paragraph)

    def _name_of(self, paragraph: Paragraph) -> str:
        look = self._look
        if not paragraph.language:
            keys = [each.key for each in self._value.letter.body]
            number = keys.index(paragraph.key) + 1 if paragraph.key in keys else 0
            return look.words(_NAMES[paragraph.role]).format(number=number)
        language = language_name(paragraph.language, look.language)
        return look.words(YOURS).format(language=language)

    def _follow(self, box: TextBox) -> None:
        """Keep the line being written in sight."""
        box.cursorPositionChanged.connect(self._reveal.start)

    def _show_caret(self) -> None:
        """Scroll to the caret, once the box has its new height."""
        box = self.focusWidget()
        if isinstance(box, TextBox) and box.hasFocus():
            at = box.mapTo(self._content, box.cursorRect().center())
            self._area.ensureVisible(at.x(), at.y(), 0, 2 * self._look.px(32))

    def _edited(self, key: str, text: str | None) -> None:
        """A salutation fits one official only; all other words fit them all."""
        official = self._value.shown if key == "salutation" else None
        samples = {each.key: each.sample for each in self._value.letter.paragraphs}
        base = "" if text is None else samples.get(key, "")
        answer = EditParagraph(key, text, official, base)
        self.answered.emit(answer)
        self._invite()

    def _put_back(self, key: str) -> None:
        official = self._value.shown if key == "salutation" else None
        self.answered.emit(PutBack(key, official))
        box = self.blocks[key].box
        box.go_to(len(box.toPlainText()))

    def _tell(self) -> None:
        """Say what there is to say of each paragraph."""
        notes = notes_of(self._value)
        for key, block in self.blocks.items():
            block.show_note(notes[key])
        self._invite()

    def _invite(self) -> None:
        """The first question without an answer is the next step."""
        asked = [each for each in self.blocks.values() if isinstance(each, OwnWords)]
        empty = [each for each in asked if not each.box.toPlainText().strip()]
        for each in asked:
            each.invite(wanted=each in empty[:1])
