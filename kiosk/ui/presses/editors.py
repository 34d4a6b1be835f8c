"""Where keys write, and do not press."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def is_editor(widget: QWidget | None) -> bool:
    """Whether a visitor can write in it now; a list that could be edited is none."""
    if not isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return False
    return widget.isEnabled() and not widget.isReadOnly()
