"""Write into an editor as a real keyboard would, and ask it where its cursor is."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from kiosk.ui.keyboard.board import Act, Key

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


_SENT = {
    Act.BACKSPACE: (Qt.Key.Key_Backspace.value, "\b"),
    Act.ENTER: (Qt.Key.Key_Return.value, "\r"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """The end of the text before the cursor, and what the editor wishes for."""

    text_before: str
    capitals: bool
    numbers: bool


def is_editor(widget: QWidget | None) -> bool:
    """Whether a visitor can write in it now (not read-only, not disabled)."""
    return (
        widget is not None
        and widget.isEnabled()
        and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    )


def write(editor: QWidget, key: Key, *, repeated: bool = False) -> bool:
    """Send a key as the key event of a real one; false for keys of our own."""
    if key.act is Act.TEXT:
        # Qt names a key by the capital on it.
        _send(editor, (ord(key.text.upper()[0]), key.text), repeated=repeated)
    elif key.act in _SENT:
        _send(editor, _SENT[key.act], repeated=repeated)
    else:
        return False
    return True


def place_in(editor: QWidget) -> Place:
    """Where the cursor is; nothing of it is kept."""
    text = str(editor.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) or "")
    cursor = editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorPosition)
    hints = editor.inputMethodHints()
    return Place(
        text_before=_until(text, cursor if isinstance(cursor, int) else 0),
        capitals=not hints & _NO_CAPITALS,
        numbers=bool(hints & _NUMBERS),
    )


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


def _send(editor: QWidget, sent: tuple[int, str], *, repeated: bool) -> None:
    key, text = sent
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, repeated)
        QCoreApplication.sendEvent(editor, event)
