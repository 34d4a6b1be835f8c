"""The few words that the program itself puts on a page, in the letter's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk import paths
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.letter import Letter, Mark
from kiosk.toml.flaw import refuse
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of a page, counted from 1, and how many pages there are."""

    number: int
    count: int


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words in one language that a page has beside the letter's own.

    `copies` stands before those who get a copy, `signature` is the alternate text of a
    drawn one, `envelope` and `labels` are what such documents are called; `page` takes
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
    """The marks of a letter in words of its language."""
    words_by_mark = page_words(letter.language, typesetter).marks
    return tuple(words_by_mark[each] for each in letter.marks)


def document_title(letter: Letter, typesetter: Typesetter, kind: str = "") -> str:
    """The title of a document: the letter's, with its kind (if no letter) and marks."""
    if not kind and not letter.marks:
        return letter.title
    details = (*[kind] * bool(kind), *mark_words(letter, typesetter))
    return f"{letter.title} ({', '.join(details)})"


def page_words(language: str, typesetter: Typesetter) -> PageWords:
    """The words in a language, or in English if no face or nobody has them in it.

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
    """The words by language, English among them.

    Raises:
        ResourceDamaged: the table cannot be read, or lacks a word or English.
    """
    return load_resource(path, _words_by_language)


def _words_by_language(table: Table) -> Mapping[str, PageWords]:
    words = {language: _words(language, row) for language, row in rows(table).items()}
    if SOURCE_LANGUAGE not in words:
        refuse(SOURCE_LANGUAGE, "missing, expected the words that stand in for others")
    return words


def _words(language: str, row: Table) -> PageWords:
    return PageWords(
        language=language,
        copies=row.text("copies"),
        date=_with_values(row, "date", date=""),
        page=_with_values(row, "page", number=1, count=2),
        signature=row.text("signature"),
        envelope=row.text("envelope"),
        labels=row.text("labels"),
        marks={mark: row.text(mark) for mark in Mark},
    )


def _with_values(row: Table, key: str, **values: object) -> str:
    """A text that takes some values, so that a wrong one is found here already."""
    found = row.text(key)
    try:
        found.format(**values)
    except (KeyError, IndexError, ValueError):
        known = ", ".join(f"{{{each}}}" for each in values)
        row.wrong(key, f"found an unknown placeholder, expected {known}")
    return found
