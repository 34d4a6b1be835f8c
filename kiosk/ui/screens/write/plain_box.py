"""A text edit that knows no format, no drag, no menu and no scrolling."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPalette, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit

from kiosk.ui.theme.look import Look

# Enough for several pages; what is pasted beyond it is left out.
MOST_CHARACTERS = 8000


class PlainBox(QTextEdit):
    """Bare words on the ground of what is around them; Tab leaves it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
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
        """Paste words and nothing else."""
        room = MOST_CHARACTERS - len(self.toPlainText())
        self.insertPlainText(source.text()[: max(room, 0)])

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
