"""How whole letters open and close, from `resources/wording/letter-ends.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from kiosk.addressing.officials.forms import forms_table
from kiosk.addressing.tables import read_table, rows
from kiosk.errors import ResourceDamaged
from kiosk.model.campaign import Gender
from kiosk.paths import resources

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
    """The words of the table, and the closes of the forms of address."""
    path = resources() / "wording" / "letter-ends.toml"
    table = rows({"ends": read_table(path)}, "ends", path.name).values()

    def every(key: str) -> list[str]:
        return list(chain.from_iterable(_listed(row, key, path) for row in table))

    languages = forms_table().languages.values()
    forms = (x for each in languages for x in each.forms.values())
    closes = {each.close.of(who) for each in forms for who in (None, *Gender)}
    return Ends(
        opens=tuple(plain(each) for each in every("opens")),
        closes=frozenset(map(plain, {*every("closes"), *closes})),
        thanks=frozenset(map(plain, every("thanks"))),
        begins=tuple(map(_start, every("begins"))),
        formulas=tuple(map(_start, every("formulas"))),
        greets=tuple({x.casefold() for each in languages for x in each.greetings}),
    )


def _listed(row: Mapping[str, object], key: str, path: Path) -> list[str]:
    found = row.get(key, [])
    if isinstance(found, list) and all(isinstance(each, str) for each in found):
        return found
    raise ResourceDamaged(file=path.name, what=f"{key} is not a list of words")
