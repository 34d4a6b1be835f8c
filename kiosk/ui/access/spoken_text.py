"""A text that a screen reader reads line by line, over what the eye sees of it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from kiosk.ui.access.language import speak_in

_LEFT_TO_OTHERS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Escape,
    }
)


class SpokenText(QPlainTextEdit):
    """Takes the focus and the keys of reading, paints nothing and takes no touches.

    `read` tells how far down the caret is, from 0 to 1, so that the eye can follow.
    Keys that neither read nor copy go to the widget that it lies over.
    """

    read = Signal(float)

    def __init__(self, parent: QWidget | None, name: str, language: str = "") -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        speak_in(self, language)
        self.setReadOnly(True)
        by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(by_keys)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFrameShape(QFrame.Shape.NoFrame)
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(never)
        self.setVerticalScrollBarPolicy(never)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.cursorPositionChanged.connect(self._tell)

    def wrapped(self) -> "SpokenText":
        """The same text, whose long lines are read in lines of its width."""
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        return self

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show other lines; the caret stays in the line of its number."""
        text = "\n".join(lines)
        if text == self.toPlainText():
            return
        before = self.textCursor().blockNumber()
        self.blockSignals(True)
        self.setPlainText(text)
        cursor = self.textCursor()
        block = self.document().findBlockByNumber(min(before, len(lines) - 1))
        if block.isValid():
            cursor.setPosition(block.position())
        self.setTextCursor(cursor)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """No room of its own."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return QSize(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on, or leave the key to what lies below."""
        if event.key() in _LEFT_TO_OTHERS or event.text() in {"+", "-"}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the eye sees what lies below."""
        event.accept()

    def _tell(self) -> None:
        """The line of the caret among all, as they are wrapped."""
        cursor = self.textCursor()
        block = cursor.block()
        within = block.layout().lineForTextPosition(cursor.positionInBlock())
        line = block.firstLineNumber() + max(within.lineNumber(), 0)
        self.read.emit(line / max(self.document().lineCount() - 1, 1))
