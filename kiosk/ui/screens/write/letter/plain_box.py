"""A text edit that knows no format, no drag, no menu and no scrolling."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Self

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from kiosk.direction import direction, right_to_left
from kiosk.letters.punctuation.change import Change, applied, moved
from kiosk.model.limits import OWN_WORDS
from kiosk.model.plain_text import shortened
from kiosk.ui.text.prose import direction_of
from kiosk.ui.theme.look import Look

_KEEP = QTextCursor.MoveMode.KeepAnchor


class PlainBox(QTextEdit):
    """Bare words on the ground of what is around them; Tab leaves it.

    Each paragraph runs as it will on the page, in the box's language. `overflowed`
    tells that the end of what was pasted was left out.
    """

    overflowed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._language = ""
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(Qt.InputMethodHint.ImhMultiLine)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        self.setHorizontalScrollBarPolicy(off)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(max(2, look.px(2)))
        self._make_bare(look)

    def in_language(self, language: str) -> Self:
        """The same box for words of a letter in a language."""
        self._language = language
        # No step that could be undone.
        self.document().setUndoRedoEnabled(False)
        self.turn_paragraphs()
        self.document().setUndoRedoEnabled(True)
        return self

    def _make_bare(self, look: Look) -> None:
        self.document().setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste words and nothing else, as many whole ones as there is room for."""
        selected = self.textCursor().selectedText()
        room = OWN_WORDS - len(self.toPlainText()) + len(selected)
        text = source.text()
        kept = shortened(text, room)
        with self._turning():
            self.insertPlainText(kept)
        if kept != text:
            self.overflowed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write; a paragraph that is turned by a key is turned back with its undo."""
        if self._may_turn(event):
            with self._turning():
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _may_turn(self, event: QKeyEvent) -> bool:
        """Whether a key may give a paragraph another direction."""
        keys = QKeySequence.StandardKey
        if not right_to_left(self._language) or self.isReadOnly():
            # From left to right Qt does as the page does, by the first strong letter.
            return False
        if event.matches(keys.Undo) or event.matches(keys.Redo):
            return False
        if self.textCursor().hasSelection() or not event.text().isprintable():
            return True
        text = self.textCursor().block().text()
        longer, now = text + event.text(), direction(text, self._language)
        return direction(longer, self._language) != now

    @contextmanager
    def _turning(self) -> Iterator[None]:
        """Make one step of a change and of the directions that follow from it."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        yield
        self.turn_paragraphs()
        cursor.endEditBlock()

    def turn_paragraphs(self) -> None:
        """Give each paragraph the direction it has on the page."""
        block = self.document().firstBlock()
        while right_to_left(self._language) and block.isValid():
            self._turn(block)
            block = block.next()

    def _turn(self, block: QTextBlock) -> None:
        wanted = direction_of(block.text(), self._language)
        if block.blockFormat().layoutDirection() != wanted:
            turned = QTextBlockFormat()
            turned.setLayoutDirection(wanted)
            QTextCursor(block).mergeBlockFormat(turned)

    def toPlainText(self) -> str:  # noqa: N802 - Qt's name
        """All words, with their no-break spaces, which Qt's own gives as spaces."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def change(self, changes: Sequence[Change]) -> None:
        """Change marks as one step to undo; caret and selection stay by their words."""
        text, cursor = self.toPlainText(), self.textCursor()
        ends = (
            _characters(text, each) for each in (cursor.anchor(), cursor.position())
        )
        fresh = applied(text, changes)
        anchor, caret = (_units(fresh, moved(each, changes)) for each in ends)
        cursor.beginEditBlock()
        for each in reversed(changes):
            cursor.setPosition(_units(text, each.start))
            cursor.setPosition(_units(text, each.end), _KEEP)
            cursor.insertText(each.text)
        cursor.endEditBlock()
        self.select(anchor, caret)

    def select(self, anchor: int, caret: int) -> None:
        """Select what lies between two places, in Qt's own count."""
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(caret, _KEEP)
        self.setTextCursor(cursor)

    def select_characters(self, start: int, end: int) -> None:
        """Select so many characters of the text."""
        text = self.toPlainText()
        self.select(_units(text, start), _units(text, end))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret; a press on selected words must not start a drag."""
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what is around it scroll."""
        event.ignore()


def _units(text: str, characters: int) -> int:
    """Qt's count of so many characters: UTF-16 units."""
    return len(text[:characters].encode("utf-16-le", "surrogatepass")) // 2


def _characters(text: str, units: int) -> int:
    """How many characters Qt's count of units has."""
    encoded = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(encoded.decode("utf-16-le", "surrogatepass"))
