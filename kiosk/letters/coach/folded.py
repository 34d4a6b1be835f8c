"""A text as words are looked for in it, and where in the text they were found."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_ALIKE = {"\u0131": "i", "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00b4": "'"}


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without case and accents; an apostrophe is one however it was typed."""

    text: str
    plain: str
    _starts: Sequence[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text itself a part of the folded one stands."""
        if not self._starts:
            return start, end
        return self._starts[start], self._starts[end - 1] + 1 if end > start else start


def folded(text: str) -> Folded:
    """The text as it is compared; its words are where they were."""
    if text.isascii():
        return Folded(text, text.lower(), ())
    parts = list(map(_fold, text))
    plain = "".join(parts)
    if all(len(each) == 1 for each in parts):
        return Folded(text, plain, ())
    starts = [at for at, each in enumerate(parts) for _ in each]
    return Folded(text, plain, starts)


def fold(text: str) -> str:
    """A text as `folded` has it, with single spaces."""
    return " ".join(_plain(text).split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: as it stands there, and `plain` as it is compared."""

    start: int
    end: int
    text: str
    plain: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in their order."""
    return tuple(
        Word(found.start(), found.end(), found.group(), _plain(found.group()))
        for found in WORD.finditer(text)
    )


def _plain(text: str) -> str:
    return text.lower() if text.isascii() else "".join(map(_fold, text))


# Of characters, not of words: what a visitor typed is kept nowhere.
@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    apart = unicodedata.normalize("NFKD", _ALIKE.get(character, character).casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))
