"""What the table of honours knows of a name or a salutation."""

from functools import cache

from kiosk.addressing.officials.honours import Honour, shipped
from kiosk.addressing.officials.written import read_name
from kiosk.workflows.checking.words import words_of


@cache
def honour_words() -> frozenset[str]:
    """Every word of every honour, as words are compared."""
    spelled = shipped().spellings
    return frozenset(each for phrase in spelled for each in words_of(phrase))


def titles_before(name: str) -> tuple[Honour, ...]:
    """The titles a name begins with."""
    return read_name(name).honours


def without_titles(name: str) -> str:
    """A name without the titles before it and the letters behind it."""
    return read_name(name).core


def is_untold(name: str, titles: tuple[str, ...]) -> bool:
    """Whether a name begins with an office of which no title tells where it ends."""
    return read_name(name, titles).untold
