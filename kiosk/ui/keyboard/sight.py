"""Keep the line that is being written in sight."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QTextEdit, QWidget

from kiosk.ui.keyboard.editor import cursor_box

# Air below and above the line, in heights of the cursor.
_AIR = 0.75


def scroll_to_cursor(editor: QWidget, within: QWidget) -> None:
    """Scroll the editor and the scroll areas around it, up to `within`."""
    if isinstance(editor, QPlainTextEdit | QTextEdit):
        editor.ensureCursorVisible()
    above: QWidget | None = editor
    while above is not None and above is not within:
        above = above.parentWidget()
        if isinstance(above, QScrollArea):
            _scroll(above, editor)


def _scroll(area: QScrollArea, editor: QWidget) -> None:
    inside = area.widget()
    if inside is None or not inside.isAncestorOf(editor):
        return
    line = _line(editor, inside)
    # A field that fits is shown whole, a long text only where the cursor is.
    whole = QRect(editor.mapTo(inside, QPoint()), editor.size())
    box = whole if whole.height() <= area.viewport().height() else line
    middle, half = box.center(), box.size() / 2
    area.ensureVisible(middle.x(), middle.y(), 0, half.height())


def slide_to_cursor(editor: QWidget, content: QWidget, room: int, at: int) -> int:
    """How far up the content must go (px) so that the line is within the room.

    `at` is how far up it is now; it moves no more than it must, and never leaves
    empty space below.
    """
    line = _line(editor, content)
    least, most = line.bottom() + 1 - room, line.top()
    wanted = max(least, min(at, most))
    return max(0, min(wanted, content.height() - room))


def _line(editor: QWidget, ancestor: QWidget) -> QRect:
    """The cursor with some air, in the coordinates of an ancestor."""
    box = cursor_box(editor)
    air = round(box.height() * _AIR)
    box.translate(editor.mapTo(ancestor, QPoint()))
    return box.adjusted(0, -air, 0, air)
