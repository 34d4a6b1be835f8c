"""Where keys write, and do not press."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_LEADS_TO = "leads to"


def is_editor(widget: QWidget | None) -> bool:
    """Whether a visitor can write in it now; a list that could be edited is none."""
    if not isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return False
    return widget.isEnabled() and not widget.isReadOnly()


def lead_to(widget: QWidget, editor: QWidget) -> None:
    """Let a tap on a widget be one on an editor.

    A focus proxy would do it, but then the widget says that it has the focus too, and
    a screen reader meets it in the editor's place.
    """
    widget.setProperty(_LEADS_TO, editor)


def led_to(widget: QWidget) -> QObject | None:
    """The editor that a tap on a widget leads to, if there is one."""
    found = widget.property(_LEADS_TO)
    return found if isinstance(found, QObject) else None
