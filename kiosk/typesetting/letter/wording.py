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

_WORD_KEYS = ("copies", "date", "page", "signature", "envelope", "labels", *Mark)
_ROW_KEYS = frozenset((*_WORD_KEYS, "source"))


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of a page, counted from 1, and how many pages there are."""

    number: int
    count: int


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

    def numbered(self, page: PageNumber, like: str) -> str:
        """The words "Page 2 of 3", in the digits of another text (a date)."""
        text = self.page.format(number=page.number, count=page.count)
        zero = next((ord(each) - int(each) for each in like if each.isdecimal()), 0x30)
        return text.translate({0x30 + digit: zero + digit for digit in range(10)})


def mark_words(letter: Letter, typesetter: Typesetter) -> tuple[str, ...]:
    """What every page of a letter says about itself, in its language."""
    words_by_mark = page_words(letter.language, typesetter).marks
    return tuple(words_by_mark[each] for each in letter.marks)


def document_title(letter: Letter, typesetter: Typesetter, kind: str = "") -> str:
    """The title of a document: the letter's, what it is if no letter, its marks."""
    if not kind and not letter.marks:
        return letter.title
    details = (*[kind] * bool(kind), *mark_words(letter, typesetter))
    return f"{letter.title} ({', '.join(details)})"


def page_words(language: str, typesetter: Typesetter) -> PageWords:
    """The words in a language; in English where there are none, or no face for them.

    Raises:
        ResourceDamaged: the table of words cannot be used.
    """
    words_by_language = read_words(paths.resources() / "wording" / "page-words.toml")
    english = words_by_language[SOURCE_LANGUAGE]
    words = words_by_language.get(language.replace("_", "-").partition("-")[0], english)
    all_words = "".join((words.copies, words.page, *words.marks.values()))
    style = Style("sans-bold", words.language)
    return english if typesetter.shaper.missing(all_words, style) else words


@cache
def read_words(path: Path) -> Mapping[str, PageWords]:
    """The words by language, English among them; raises ResourceDamaged."""
    with refused_by_name(path):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        words_by_language = {
            language: _words(language, table[language]) for language in table
        }
        words_by_language[SOURCE_LANGUAGE]
    return words_by_language


def _words(language: str, row: Mapping[str, Any]) -> PageWords:
    unknown = sorted(row.keys() ^ _ROW_KEYS)
    if unknown:
        message = f"{language}: {unknown[0]} is missing or unknown"
        raise ValueError(message)
    words = {key: text(row, key) for key in _ROW_KEYS}
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
