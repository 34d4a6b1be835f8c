"""The letter as one text to write in, from the salutation to the close."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import EditParagraph, PutBack
from kiosk.i18n import N_
from kiosk.model.letter import Paragraph, Role
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.presses.filter import other_view
from kiosk.ui.screens.write.letter.ask import AskBlock
from kiosk.ui.screens.write.letter.fold import FoldGroup
from kiosk.ui.screens.write.letter.names import name_of
from kiosk.ui.screens.write.letter.note import notes_of
from kiosk.ui.screens.write.letter.notes_to_copy import NotesToCopy
from kiosk.ui.screens.write.letter.own_words import OwnWords
from kiosk.ui.screens.write.letter.paragraph import ParagraphBlock, sides
from kiosk.ui.screens.write.letter.starts import StartButton
from kiosk.ui.screens.write.letter.text_box import TextBox
from kiosk.ui.screens.write.value import WriteValue, holding, shape_of
from kiosk.ui.theme.look import Look

# How many lines of the ask are shown, the best first; 0: all of them.
_FOLDS = (0, 3, 2, 1)


class LetterEditor(QWidget):
    """All paragraphs below each other; `answered` emits each change at once."""

    answered = Signal(object)
    caret_moved = Signal()

    def __init__(self, look: Look, value: WriteValue) -> None:
        super().__init__()
        self._look, self._value = look, value
        self._rows: dict[str, ParagraphBlock | FoldGroup] = {}
        self.blocks: dict[str, ParagraphBlock] = {}
        self._asks: list[AskBlock] = []
        self._lines: list[QWidget] = []
        self._close = False
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
        self._choose_rows = QTimer(self, singleShot=True, interval=0)
        self._choose_rows.timeout.connect(self._show_rows)
        self._content.installEventFilter(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self._build()

    def show_value(self, value: WriteValue) -> None:
        """Show another state; where the caret is, the words being typed stay."""
        before = self._value
        self._value = value = holding(before, value, self._key_of_caret())
        if before.start is not value.start:
            self._build()
            self.go_on()
            other_view(self)
            return
        if shape_of(before) != shape_of(value):
            self._build_around_caret()
            return
        other = before.shown != value.shown
        pairs = zip(before.letter.paragraphs, value.letter.paragraphs, strict=True)
        for old, new in pairs:
            if new.key in self._rows and (other or old != new):
                self._rows[new.key].show_paragraph(new, forced=other)
        self._tell()

    def go_on(self) -> QWidget:
        """Put the caret into the first question without an answer, else the first."""
        asked = self._asked()
        empty = (each for each in asked if not each.box.toPlainText().strip())
        wanted = next(empty, asked[0] if asked else None)
        if wanted is not None:
            wanted.box.go_on()
            self._reveal.start()
        return self if wanted is None else wanted.box

    def come_close(self, *, wanted: bool) -> None:
        """Show only the paragraph that is being written, or the whole letter again."""
        self._close, look = wanted, self._look
        air = look.px(2 if not wanted else 8 if look.compact else 20)
        self._column.setContentsMargins(*sides(look, air, look.px(2)))
        for each in self._asked():
            each.come_close(wanted=wanted)
        self._show_rows()
        self._reveal.start()

    def caret(self) -> tuple[str, float]:
        """The paragraph with the caret ("" for none), and how far in it is, 0 to 1."""
        key = self._key_of_caret()
        if not key:
            return "", 0.0
        box = self.blocks[key].box
        return key, box.textCursor().position() / max(len(box.toPlainText()), 1)

    def _show_rows(self) -> None:
        """All of them, or while it is close the one with the caret."""
        key = self._key_of_caret()
        box = self.blocks[key].box if key else None
        for row in self._lines:
            other = box is not None and not row.isAncestorOf(box)
            row.setVisible(not (self._close and other))

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
        for gone in self._lines:
            gone.hide()
            gone.deleteLater()
        while self._column.takeAt(0) is not None:
            pass
        self._rows, self.blocks, self._asks = {}, {}, []
        self._lines = list(self._make_rows())
        for row in self._lines:
            self._column.addWidget(row)
        self._column.addStretch(1)
        if self._close:
            self.come_close(wanted=True)
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
        if self._value.to_copy is not None:
            yield NotesToCopy(self._look, self._value.to_copy, letter.language)
        for folded, group in groupby(self._typed(), self._folds):
            if folded:
                yield self._fold(tuple(group))
            else:
                yield from map(self._block, group)
        yield self._block(letter.close)

    def _typed(self) -> Iterator[Paragraph]:
        """The paragraphs that are typed: all but lines for a pen."""
        body = self._value.letter.body
        return (each for each in body if each.role is not Role.RULED)

    def _folds(self, paragraph: Paragraph) -> bool:
        plain = paragraph.key not in self._value.prompts and not paragraph.language
        return paragraph.role is Role.BODY and plain

    def _salutation(self, paragraph: Paragraph) -> QWidget:
        """The salutation, and beside it the quiet way to the other starts."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._block(paragraph), 1)
        button = StartButton(self._look, self._value.start)
        button.answered.connect(self.answered)
        line.addWidget(button)
        line.addSpacing(self._look.px(4))
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
        letter = self._value.letter
        language = paragraph.language or letter.language
        if prompt is not None:
            return OwnWords(look, prompt, paragraph, language)
        box = TextBox(look, name_of(look, letter, paragraph)).in_language(language)
        if paragraph.role is Role.ASK:
            ask = AskBlock(look, box, paragraph)
            self._asks.append(ask)
            return ask
        return ParagraphBlock(look, box, paragraph)

    def _follow(self, box: TextBox) -> None:
        """Keep the line being written in sight."""
        box.cursorPositionChanged.connect(self._reveal.start)
        box.cursorPositionChanged.connect(self.caret_moved)
        box.focused.connect(self._choose_rows.start)

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

    def _asked(self) -> list[OwnWords]:
        """The questions to the visitor, in their order."""
        return [each for each in self.blocks.values() if isinstance(each, OwnWords)]

    def _invite(self) -> None:
        """The first question without an answer is the next step."""
        asked = self._asked()
        empty = [each for each in asked if not each.box.toPlainText().strip()]
        for each in asked:
            each.invite(wanted=each in empty[:1])
