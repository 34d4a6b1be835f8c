"""What the table of honours knows of a name or a salutation."""

from functools import cache

from kiosk.addressing.officials.honours import Word, shipped
from kiosk.workflows.checking.words import words_of


@cache
def honour_words() -> frozenset[str]:
    """Every word of every honour, as words are compared."""
    return frozenset(each for phrase in shipped().words for each in words_of(phrase))


def titles_before(name: str) -> tuple[tuple[str, Word], ...]:
    """The titles a name begins with, as they are written, and what they are."""
    return tuple(shipped().leading(name))


def without_titles(name: str) -> str:
    """A name without the titles before it."""
    before = sum(len(each.split()) for each, _ in titles_before(name))
    return " ".join(name.split()[before:])
