"""Ask an editor where its cursor is and what it wishes for."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from kiosk.ui.controls.field import CAPITALS
from kiosk.ui.keyboard.keys.board import Capitals

_NO_CAPITALS = (
    Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhEmailCharactersOnly
    | Qt.InputMethodHint.ImhUrlCharactersOnly
    | Qt.InputMethodHint.ImhHiddenText
)
_NUMBERS = (
    Qt.InputMethodHint.ImhDigitsOnly
    | Qt.InputMethodHint.ImhFormattedNumbersOnly
    | Qt.InputMethodHint.ImhDialableCharactersOnly
    | Qt.InputMethodHint.ImhPreferNumbers
)


@dataclass(frozen=True, slots=True)
class Place:
    """The end of the text before the cursor, and what the editor wishes for."""

    text_before: str
    capitals: Capitals
    numbers: bool


def place_in(editor: QWidget) -> Place:
    """Where the cursor is; nothing of it is kept."""
    text = str(editor.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) or "")
    cursor = editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorPosition)
    hints = editor.inputMethodHints()
    return Place(
        text_before=_until(text, cursor if isinstance(cursor, int) else 0),
        capitals=_capitals(editor, hints),
        numbers=bool(hints & _NUMBERS),
    )


def _capitals(editor: QWidget, hints: Qt.InputMethodHint) -> Capitals:
    if hints & _NO_CAPITALS:
        return Capitals.NONE
    return Capitals(editor.property(CAPITALS) or Capitals.SENTENCES)


def cursor_box(editor: QWidget) -> QRect:
    """The rectangle of the cursor in the coordinates of the editor."""
    found = editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    box = found if isinstance(found, QRect) else QRect(found.toRect())
    if isinstance(editor, QAbstractScrollArea):
        box = box.translated(editor.viewport().pos())
    return box


def _until(text: str, cursor: int) -> str:
    """The text before a cursor that Qt counts in UTF-16 units."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * cursor]
    return units.decode("utf-16-le", "ignore")
