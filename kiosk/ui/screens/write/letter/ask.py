"""What the case asks for: kept as it is until a tap opens it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.model.letter import Paragraph
from kiosk.ui.art.icon import Icon
from kiosk.ui.screens.write.letter.fold import FoldRow
from kiosk.ui.screens.write.letter.paragraph import REACH, ParagraphBlock, paint_frame
from kiosk.ui.screens.write.letter.text_box import TextBox
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

KEPT = N_("Fixed: what the case asks for. Touch to change.")
HOW = N_("Press Enter to change it.")
OPENED = N_("You can change this, but it is exactly what the case asks for.")


class AskBlock(ParagraphBlock):
    """A ruled paragraph with a lock; a tap or Enter opens it for the caret.

    Folded it shows its first lines until Show is pressed; then it stays whole.
    """

    def __init__(self, look: Look, box: TextBox, paragraph: Paragraph) -> None:
        super().__init__(look, box, paragraph)
        self._heading = Prose(look, look.words(KEPT), TextRole.LETTER_ITALIC)
        self._heading.in_colour(look.colours.ink2)
        self._lock, self._pen = Icon(look, "lock", 22), Icon(look, "pen", 22)
        start, end = look.px(REACH + 18), look.px(REACH)
        left, right = (end, start) if look.rtl else (start, end)
        self.column.setContentsMargins(left, look.px(2), right, look.px(2))
        self._top = self._head()
        self.column.insertWidget(0, self._top)
        self._lines, self._wanted = 0, False
        self.row = FoldRow(look, 2, reach=0)
        self.row.say(paragraph.text)
        self.row.clicked.connect(self._show_whole)
        self.row.hide()
        self.column.insertWidget(1, self.row)
        self.box.focused.connect(self._focus_moved)
        self.box.installEventFilter(self)
        self.box.viewport().installEventFilter(self)
        self._lock_up(locked=not paragraph.touched)

    def heading(self) -> str:
        """What stands above the ask."""
        return self._heading.text()

    def fold(self, lines: int) -> None:
        """Show only so many lines, 0: all; what is written over stays whole."""
        lines = 0 if self._wanted or not self.box.isReadOnly() else lines
        lines = 0 if self.box.hasFocus() else lines
        if lines == self._lines:
            return
        self._lines = lines
        self.row.show_lines(max(lines, 1))
        self.row.setVisible(lines > 0)
        # One line and its lock: the least that says what is kept.
        self._top.setVisible(not self._bare(lines))
        self.row.lock.setVisible(self._bare(lines))
        self.box.setVisible(lines == 0)

    def grows(self, lines: int) -> int:
        """How much higher than now it would be with so many lines, in px."""
        now = (
            self.row.heightForWidth(self._wide())
            if self._lines
            else self.box.minimumHeight()
        )
        head = self._top.sizeHint().height()
        head *= int(self._bare(self._lines)) - int(self._bare(lines))
        return self._text_height(lines) - now + head

    def _bare(self, lines: int) -> bool:
        return lines == 1 and self.look.compact

    def _text_height(self, lines: int) -> int:
        look = self.look
        if lines:
            text = lines * look.leading(TextRole.LETTER) + 2 * look.px(4)
            return max(text, look.px(48))
        whole = Prose(look, self.paragraph.text, TextRole.LETTER)
        return whole.heightForWidth(self._wide())

    def _wide(self) -> int:
        margins = self.column.contentsMargins()
        return self.width() - margins.left() - margins.right()

    def _show_whole(self) -> None:
        self._wanted = True
        self.fold(0)
        self.box.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open on a tap and on any key that would write."""
        if not self.box.isReadOnly():
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._lock_up(locked=False)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter or (event.text().isprintable() and event.text()):
                self._lock_up(locked=False)
                # What was typed is written; Enter asks for nothing more.
                return enter
        return super().eventFilter(watched, event)

    def show_paragraph(self, paragraph: Paragraph, *, forced: bool = False) -> None:
        """Show another state; one that is the sample's again is kept again."""
        super().show_paragraph(paragraph, forced=forced)
        self.row.say(paragraph.text)
        if not self.box.hasFocus():
            self._lock_up(locked=not paragraph.touched)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rule at the leading edge, or the frame while it is written over."""
        if self.box.hasFocus() and not self.box.isReadOnly():
            paint_frame(self, self.look, radius=6)
        look, wide = self.look, self.look.px(2)
        x = self.width() - look.px(REACH) - wide if look.rtl else look.px(REACH)
        painter = QPainter(self)
        painter.fillRect(x, 0, wide, self.height(), look.colours.ink)
        if self.box.hasFocus() and self.box.isReadOnly():
            painter.fillRect(x, 0, look.px(4), self.height(), look.colours.ink)

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.gap)
        for icon in (self._lock, self._pen):
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._heading, 1)
        return head

    def _focus_moved(self, arrived: bool) -> None:  # noqa: FBT001 - a Qt slot
        if not arrived and not self.paragraph.touched:
            self._lock_up(locked=True)
        self.update()

    def _lock_up(self, *, locked: bool) -> None:
        self.box.setReadOnly(locked)
        self._lock.setVisible(locked)
        self._pen.setVisible(not locked)
        words = self.look.words
        self._heading.say(words(KEPT if locked else OPENED))
        how = f"{words(KEPT)}. {words(HOW)}" if locked else words(OPENED)
        self.describe(how)
        cursor = Qt.CursorShape.PointingHandCursor
        ibeam = Qt.CursorShape.IBeamCursor
        self.box.viewport().setCursor(cursor if locked else ibeam)
        self.update()
