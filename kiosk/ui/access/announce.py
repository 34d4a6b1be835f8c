"""Sentences that a screen reader says wherever the focus is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have a reader say a sentence of this widget; an urgent one interrupts it."""
    if not sentence:
        return
    event = QAccessibleAnnouncementEvent(widget, sentence)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class LiveRegion:
    """Says what a part of the screen says, each time that it says something else.

    `first` is what it says already when the screen is heard for the first time. What
    nobody can see yet is not said aloud.
    """

    def __init__(self, widget: QWidget, first: str = "") -> None:
        self._widget, self._said = widget, first

    def say(self, sentence: str, *, urgent: bool = False) -> None:
        """Have a reader say it, if it is another sentence than before."""
        if sentence != self._said:
            self._said = sentence
            if not self._widget.isVisible():
                return
            announce(self._widget, sentence, urgent=urgent)
