"""How whole letters open and close, from `resources/wording/letter-ends.toml`."""

from dataclasses import dataclass
from functools import cache

from kiosk.addressing.officials.forms import forms_table, greetings
from kiosk.model.campaign import Gender
from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

_MARKS = " ,.:;!\u060c\u3002\u3001\uff0c\uff1a\uff01"


@dataclass(frozen=True, slots=True)
class Ends:
    """How letters open and end."""

    opens: tuple[str, ...]
    closes: frozenset[str]
    thanks: frozenset[str]
    begins: tuple[str, ...]
    formulas: tuple[str, ...]
    greets: tuple[str, ...]


def plain(text: str) -> str:
    """A line without case and the marks at its ends."""
    return " ".join(text.strip(_MARKS).replace("\u2019", "'").split()).casefold()


def _start(text: str) -> str:
    return text.replace("\u2019", "'").casefold()


@cache
def ends() -> Ends:
    """The words of the table, and the greetings of the forms of address.

    Raises:
        ResourceDamaged: one of the tables cannot be used.
    """
    return load_resource(resources() / "wording" / "letter-ends.toml", _ends)


def _ends(table: Table) -> Ends:
    languages = rows(table).values()

    def every(key: str) -> list[str]:
        return [each for row in languages for each in row.texts(key)]

    return Ends(
        opens=tuple(plain(each) for each in every("opens")),
        closes=frozenset(map(plain, every("closes"))),
        thanks=frozenset(map(plain, every("thanks"))),
        begins=tuple(map(_start, every("begins"))),
        formulas=tuple(map(_start, every("formulas"))),
        greets=tuple({each.casefold() for each in greetings()}),
    )


def is_close(text: str) -> bool:
    """Whether a line is a close of the table or of the forms of address."""
    return plain(text) in ends().closes or plain(text) in _closes_of_forms()


@cache
def _closes_of_forms() -> frozenset[str]:
    forms_of = forms_table().languages.values()
    forms = (x for each in forms_of for x in each.forms.values())
    closes = {each.close.of(who) for each in forms for who in (None, *Gender)}
    return frozenset(map(plain, closes))
