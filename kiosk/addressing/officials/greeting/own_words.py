"""The campaign's own salutation: one of two in one field, and its last mark."""

import re
from collections.abc import Mapping
from functools import cache

from kiosk.addressing.officials.forms_table import FormsTable
from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

# What ends a salutation in one language or another.
ENDS = ".,:;!\u060c\u3001\uff0c\uff1a\uff01"
# What may part two salutations in one field.
STROKES = "/|\n\uff0f"
_BETWEEN = re.compile(rf"\s*[{STROKES}]\s*")
# A half in a language that nobody here knows has two words at least: "Sir/Madam".
_FEWEST = 2


def one_of_two(own: str, table: FormsTable, language: str) -> str:
    """The part that greets in the letter's language, where the others greet in others.

    Anything else that a stroke parts ("Dear Sir/Madam,") is one salutation.
    """
    parts = [each for each in _BETWEEN.split(own.strip()) if each]
    mine = [each for each in parts if _greets(each, table, language)]
    if len(parts) < 2 or len(mine) != 1:
        return own
    others = (each for each in parts if each != mine[0])
    apart = all(_is_foreign(each, table, language) for each in others)
    return mine[0] if apart else own


def with_mark(own: str, table: FormsTable, language: str) -> str:
    """The salutation with the mark that its language puts at the end."""
    here = table.language(language)
    text = own.strip()
    return text if here is None or not text or text[-1] in ENDS else text + here.mark


def _greets(part: str, table: FormsTable, language: str) -> bool:
    here = table.language(language)
    if here is not None:
        return here.greets(part)
    return _begins(part, _others().get(language.partition("-")[0], ()))


def _is_foreign(part: str, table: FormsTable, language: str) -> bool:
    """Whether a part is a salutation by itself, in any language but the letter's."""
    known = (each.greets(part) for each in table.languages.values())
    if any(known) or any(_begins(part, each) for each in _others().values()):
        return True
    here = table.language(language)
    if here is None or len(part.split()) < _FEWEST:
        return False
    return not here.grammar.knows(part)


def _begins(part: str, greetings: tuple[str, ...]) -> bool:
    begins = tuple(each.casefold() for each in greetings)
    return part.casefold().startswith(begins)


@cache
def _others() -> Mapping[str, tuple[str, ...]]:
    """How salutations begin in languages without a table of forms, by language."""
    return load_resource(resources() / "addressing" / "greetings.toml", _begins_by)


def _begins_by(table: Table) -> Mapping[str, tuple[str, ...]]:
    found = rows(table, "greetings")
    return {code: row.texts("begins", required=True) for code, row in found.items()}
