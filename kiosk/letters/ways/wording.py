"""The words of the program itself on the ways besides a letter, by language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kiosk.addressing.languages.tags import find_language
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table


@dataclass(frozen=True, slots=True)
class WayWords:
    """Sentences in one language; their values are {official}, {people} and so on."""

    post: str
    page: str
    greeting: str
    name: str
    thanks: str


def way_words(language: str) -> WayWords:
    """The words in a language, or the English ones.

    Raises:
        ResourceDamaged: the table of words cannot be used.
    """
    known = _read()
    return known[find_language(language, known) or SOURCE_LANGUAGE]


@cache
def _read() -> Mapping[str, WayWords]:
    return load_resource(resources() / "wording" / "ways.toml", _by_language)


def _by_language(table: Table) -> Mapping[str, WayWords]:
    found = {language: _words(row) for language, row in rows(table).items()}
    if SOURCE_LANGUAGE not in found:
        table.wrong(SOURCE_LANGUAGE, "missing, expected the words for other languages")
    return found


def _words(row: Table) -> WayWords:
    return WayWords(
        post=_with_values(row, "post", official="", people="", reference=""),
        page=_with_values(row, "page", people="", reference=""),
        greeting=_with_values(row, "greeting", people="", reference=""),
        name=_with_values(row, "name", name=""),
        thanks=_with_values(row, "thanks"),
    )


def _with_values(row: Table, key: str, **values: str) -> str:
    """A sentence that takes these values and no others."""
    found = row.text(key)
    try:
        found.format(**values)
    except (KeyError, IndexError, ValueError):
        known = ", ".join(f"{{{each}}}" for each in values) or "no placeholder"
        row.wrong(key, f"found an unknown placeholder, expected {known}")
    return found
