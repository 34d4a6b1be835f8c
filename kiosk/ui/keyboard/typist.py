"""Write into an editor as a real keyboard would."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.keyboard.keys.board import Act, Key

_SENT = {
    Act.BACKSPACE: (Qt.Key.Key_Backspace.value, "\b"),
    Act.ENTER: (Qt.Key.Key_Return.value, "\r"),
}


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


def _send(editor: QWidget, sent: tuple[int, str], *, repeated: bool) -> None:
    key, text = sent
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, repeated)
        QCoreApplication.sendEvent(editor, event)
