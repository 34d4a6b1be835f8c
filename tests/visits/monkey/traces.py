"""What is still known of a visitor: on widgets, to undo, to paste, and in memory."""

import gc
from collections.abc import Iterator

from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from kiosk.model.draft import Draft
from kiosk.model.writer import Writer

# Words that no page, screen or case of the kiosk has.
CANARIES = ("Quillwort", "Zephyrbee", "Xanthiver", "Jabbertoad", "Wombletine")


def traces() -> tuple[str, ...]:
    """Where something of a visitor was found, a line each and never what it was."""
    return (*_on_widgets(), *_to_paste(), *_in_memory())


def _on_widgets() -> Iterator[str]:
    for each in QApplication.allWidgets():
        if _tells(" ".join(_words_of(each))):
            yield f"words on {type(each).__name__}"
        if _can_undo(each):
            yield f"something to undo in {type(each).__name__}"


def _words_of(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QLineEdit | QAbstractButton | QLabel):
        yield widget.text()
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        yield widget.toPlainText()


def _can_undo(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        document = widget.document()
        return document.isUndoAvailable() or document.isRedoAvailable()
    return False


def _to_paste() -> Iterator[str]:
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if clipboard.text(mode):
            yield f"something to paste from {mode.name}"


def _in_memory() -> Iterator[str]:
    for each in gc.get_objects():
        if isinstance(each, Draft):
            yield "a draft that lives"
        elif isinstance(each, Writer) and _tells(f"{each.name} {each.town}"):
            yield "a writer who is known"


def _tells(text: str) -> bool:
    return any(each in text for each in CANARIES)
