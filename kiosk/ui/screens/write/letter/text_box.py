"""An editor of plain text that is as high as its words."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from kiosk.ui.screens.write.letter.plain_box import PlainBox
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class TextBox(PlainBox):
    """Plain text in letter type: `edited` tells what was typed, at each change.

    `leading` is the distance of two lines in px of this window. `least` lines are
    shown at least; with `ruled` there is a writing line below each.
    """

    edited = Signal(str)
    focused = Signal(bool)

    def __init__(
        self,
        look: Look,
        name: str,
        role: TextRole = TextRole.LETTER,
        *,
        leading: int | None = None,
        ruled: bool = False,
    ) -> None:
        super().__init__(look)
        self._look, self._ruled = look, ruled
        self._leading = leading or look.leading(role)
        # Room below the last line for its rule.
        self._below = look.px(5) if ruled else 0
        self._least = 1
        self._showing = False
        self.setAccessibleName(name)
        self.setFont(look.font(role))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._tell)
        self._set_leading()
        if ruled:
            self._ink_the_caret(look)

    def show_text(self, text: str) -> None:
        """Show other words; what could be undone is forgotten."""
        if text == self.toPlainText():
            return
        self._showing = True
        self.setPlainText(text)
        self._set_leading()
        # Whoever comes back to them goes on with them.
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._showing = False

    def write(self, text: str) -> None:
        """Add words at the end, as if they had been typed, and go on there."""
        # First: what is being written stays, though the letter has no use for it yet.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)
        with self._turning():
            self.insertPlainText(text)

    def go_to(self, place: int) -> None:
        """Put the caret behind so many characters, or at the end, and go on there."""
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.toPlainText())))
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Put the caret behind the last word."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_at_least(self, lines: int) -> None:
        """Keep room for so many lines."""
        if lines != self._least:
            self._least = lines
            self._grow()

    def sizeHint(self) -> QSize:
        """As high as its words at the width it has."""
        return QSize(self._look.px(240), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """A few words wide."""
        return QSize(self._look.px(120), self.minimumHeight())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the caret is here."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the caret has left."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the words are at the new width."""
        super().resizeEvent(event)
        self._grow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The writing lines, then the words."""
        if self._ruled:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # Below words a rule is faint, or they would look underlined.
            colours, empty = self._look.colours, not self.toPlainText()
            colour = colours.edge if empty else colours.line
            painter.setPen(QPen(colour, 1.5 * self._look.factor))
            for line in range(1, self._lines() + 1):
                y = line * self._leading + self._below - self._look.factor
                painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
            painter.end()
        super().paintEvent(event)

    def _lines(self) -> int:
        high = self.document().size().height()
        return max(self._least, round(high / self._leading))

    def _set_leading(self) -> None:
        """Give every paragraph its leading and direction; no step to be undone."""
        document = self.document()
        document.setUndoRedoEnabled(False)
        layout = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        layout.setLineHeight(self._leading, fixed.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(layout)
        self.turn_paragraphs()
        document.setUndoRedoEnabled(True)
        self._grow()

    def _grow(self) -> None:
        high = self._lines() * self._leading + self._below
        if high != self.minimumHeight():
            self.setFixedHeight(high)

    def _ink_the_caret(self, look: Look) -> None:
        """A caret of blue ink: Qt gives it the colour of text, so text gets its own."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, look.colours.accent)
        self.setPalette(palette)
        self.textChanged.connect(self._ink_words)
        self._ink_words()

    def _ink_words(self) -> None:
        """Paint all words in ink; the document knows nothing of it."""
        every = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        every.cursor = cursor
        every.format.setForeground(self._look.colours.ink)
        self.setExtraSelections([every])

    def _tell(self) -> None:
        if self._showing:
            return
        # The letter is seen before anything that follows from it is worked out.
        self.viewport().repaint()
        self.edited.emit(self.toPlainText())
