"""The few words that the program itself puts on a page, in the letter's language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.letter import Letter, Mark
from kiosk.typesetting.paper.tables import refused_by_name, text
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter

_WORDS = ("copies", "date", "page", "signature", "envelope", "labels", *Mark)
_KEYS = frozenset((*_WORDS, "source"))


@dataclass(frozen=True, slots=True)
class PageWords:
    """What stands on a page beside the letter's own words.

    `copies` is before those who get a copy, `signature` what is heard in place of a
    drawn one, `envelope` and `labels` what such documents are called; `page` takes
    {number} and {count}, `date` takes {date}.
    """

    language: str
    copies: str
    date: str
    page: str
    signature: str
    envelope: str
    labels: str
    marks: Mapping[Mark, str]

    def numbered(self, number: int, count: int, like: str) -> str:
        """The page's number in words, its figures those of another text (a date)."""
        figures = self.page.format(number=number, count=count)
        zero = next((ord(each) - int(each) for each in like if each.isdecimal()), 0x30)
        return figures.translate({0x30 + at: zero + at for at in range(10)})


def marks_of(letter: Letter, typesetter: Typesetter) -> tuple[str, ...]:
    """What every page of a letter says about itself, in its language."""
    known = page_words(letter.language, typesetter).marks
    return tuple(known[each] for each in letter.marks)


def titled(letter: Letter, typesetter: Typesetter, kind: str = "") -> str:
    """The title of a document: the letter's, what it is if no letter, its marks."""
    if not kind and not letter.marks:
        return letter.title
    said = (*[kind] * bool(kind), *marks_of(letter, typesetter))
    return f"{letter.title} ({', '.join(said)})"


def page_words(language: str, typesetter: Typesetter) -> PageWords:
    """The words in a language; in English where there are none, or no face for them.

    Raises:
        ResourceDamaged: the table of words cannot be used.
    """
    known = read_words(paths.resources() / "wording" / "page-words.toml")
    english = known[SOURCE_LANGUAGE]
    found = known.get(language.replace("_", "-").partition("-")[0], english)
    all_words = "".join((found.copies, found.page, *found.marks.values()))
    style = Style("sans-bold", found.language)
    return english if typesetter.shaper.missing(all_words, style) else found


@cache
def read_words(path: Path) -> Mapping[str, PageWords]:
    """The words by language, English among them; raises ResourceDamaged."""
    with refused_by_name(path):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        found = {language: _words(language, table[language]) for language in table}
        found[SOURCE_LANGUAGE]
    return found


def _words(language: str, row: Mapping[str, Any]) -> PageWords:
    unknown = sorted(row.keys() ^ _KEYS)
    if unknown:
        message = f"{language}: {unknown[0]} is missing or unknown"
        raise ValueError(message)
    words = {key: text(row, key) for key in _KEYS}
    # A brace too many is found here and not on the second page of a letter.
    words["page"].format(number=1, count=2)
    words["date"].format(date="")
    return PageWords(
        language=language,
        copies=words["copies"],
        date=words["date"],
        page=words["page"],
        signature=words["signature"],
        envelope=words["envelope"],
        labels=words["labels"],
        marks={mark: words[mark] for mark in Mark},
    )
