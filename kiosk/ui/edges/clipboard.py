"""The clipboard and what is marked: both outlive a window."""

from PySide6.QtGui import QClipboard, QGuiApplication


def empty_clipboard() -> None:
    """Drop what a visitor copied or marked; a visit ends with both empty."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
