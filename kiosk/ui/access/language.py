"""The language in which a screen reader speaks what stands in a widget."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget


def speak_in(widget: QWidget, language: str) -> None:
    """Have a widget and all in it spoken in a language (a BCP 47 tag); "" changes none.

    What is put into it later follows, unless it has a language of its own.
    """
    if language:
        widget.setLocale(QLocale(language))
