"""Words of addresses in many languages: streets, units, boxes, institutions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.addressing.lines.folding import folded
from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.table import Table

_LISTS = (
    "institutions",
    "streets_before",
    "streets_behind",
    "directions",
    "units",
    "numbers",
    "boxes",
    "postcodes",
    "linking",
    "forms_of_state",
)
_COUNTRIES = ("number_first", "seldom_postcode", "town_of_that_name")
_LONGEST = 4
_NUMBER = re.compile(r"(?:no|nr|n|№|#)?\d+(?:st|nd|rd|th|\w)?(?:[-/]\d*\w?)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an address, its place in it, and how it is compared."""

    start: int
    end: int
    folded: str

    @property
    def is_number(self) -> bool:
        """Whether it could be the number of a house."""
        return _NUMBER.fullmatch(self.folded) is not None

    @property
    def has_digit(self) -> bool:
        """Whether there is a digit of any script in it."""
        return any(map(str.isdigit, self.folded))


@dataclass(frozen=True, slots=True)
class AddressWords:
    """Folded words and phrases by kind; countries by what is usual there."""

    kinds: Mapping[str, frozenset[str]]
    countries: Mapping[str, frozenset[str]]
    names: Mapping[str, tuple[str, ...]]

    def length_at(self, words: Sequence[Word], at: int, kind: str) -> int:
        """How many words from a place on are one phrase of a kind; 0 for none."""
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            phrase = " ".join(each.folded for each in words[at : at + length])
            if phrase in self.kinds[kind]:
                return length
        return 0

    def length_before(self, words: Sequence[Word], at: int, kind: str) -> int:
        """How many words before a place are one phrase of a kind; 0 for none."""
        for length in range(min(_LONGEST, at), 0, -1):
            if self.length_at(words[at - length : at], 0, kind) == length:
                return length
        return 0

    def has_institution(self, words: Sequence[Word]) -> bool:
        """Whether the words name a house or a body that stands above the street."""
        return any(
            self.length_at(words, at, "institutions") or self._in_part(each.folded)
            for at, each in enumerate(words)
        )

    def _in_part(self, word: str) -> bool:
        return any(
            (each[-1] == "-" and word.startswith(each[:-1]))
            or (each[0] == "-" and word.endswith(each[1:]))
            for each in self.kinds["institutions"]
        )


def read_address_words(path: Path) -> AddressWords:
    """The words.

    Raises:
        ResourceDamaged: a list is missing or holds something that is no text.
    """
    return load_resource(path, _address_words)


def _address_words(table: Table) -> AddressWords:
    table.text("source")
    names = table.table("names")
    return AddressWords(
        {
            each: frozenset(map(folded, table.texts(each, required=True)))
            for each in _LISTS
        },
        {each: frozenset(table.text(each).split()) for each in _COUNTRIES},
        {each: names.texts(each, required=True) for each in names},
    )


@cache
def address_words() -> AddressWords:
    """The words that are shipped."""
    return read_address_words(resources() / "addressing" / "address-words.toml")


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of a part of a text; signs alone are none."""
    return list(_words(text, start, end))


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    for each in re.finditer(r"\S+", text[start:end]):
        compared = folded(each.group()).strip("-/&'")
        if compared:
            yield Word(start + each.start(), start + each.end(), compared)
