"""Finding a country by what somebody types of its name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kiosk.addressing.country.codes import meant
from kiosk.addressing.lines.country_names import names_of
from kiosk.addressing.lines.folding import country_key
from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

# How well a name fits, the best first; what fits nowhere is left out.
_EXACT, _BEGINS, _WORD, _OTHER_BEGINS, _INSIDE = range(5)
# Other names are looked for from so many letters on: fewer begin too many of them.
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Found:
    """The names that fit what was typed, the best first.

    `meant` is the one that was surely meant: the only one, or the only one that is
    called just that.
    """

    names: tuple[str, ...]
    meant: str = ""


def find_countries(typed: str, countries: Sequence[tuple[str, str]]) -> Found:
    """The countries, as (code, name), that what was typed may stand for.

    First those called just that, then names that begin so, then words in them, then
    other names of a country ("Holland"), then what lies inside a name. A code in
    capitals is a name; in small letters it may be a beginning.
    """
    key, code = country_key(typed), meant(typed) or ""
    if not key:
        return Found(tuple(name for _, name in countries))
    loud = typed.strip().isupper()
    ranked = [
        (_fit(key, each, name, coded=_EXACT if loud else _WORD, code=code), name)
        for each, name in countries
    ]
    fitting = sorted(
        ((fit, name) for fit, name in ranked if fit is not None),
        key=lambda it: (it[0], country_key(it[1])),
    )
    exact = [name for fit, name in fitting if fit == _EXACT]
    names = tuple(name for _, name in fitting)
    sure = exact or names
    return Found(names, sure[0] if len(sure) == 1 else "")


def _fit(key: str, country: str, name: str, *, coded: int, code: str) -> int | None:
    """How well a country fits; one whose code was typed fits as `coded`."""
    shown, others = country_key(name), _names(country)
    if key == shown or key in others:
        return _EXACT
    if shown.startswith(key):
        return min(_BEGINS, coded) if country == code else _BEGINS
    if country == code or f" {key}" in shown:
        return coded if country == code else _WORD
    if len(key) < _LEAST:
        return None
    if any(each.startswith(key) for each in others):
        return _OTHER_BEGINS
    return _INSIDE if key in shown else None


@cache
def _names(code: str) -> frozenset[str]:
    """All that a country is called, as `country_key` compares it."""
    return names_of(code) | _said().get(code, frozenset())


@cache
def _said() -> Mapping[str, frozenset[str]]:
    """What people say; raises ResourceDamaged."""
    path = resources() / "addressing" / "country-search.toml"
    return load_resource(path, _read)


def _read(table: Table) -> Mapping[str, frozenset[str]]:
    return {
        code: frozenset(map(country_key, row.texts("names", required=True)))
        for code, row in rows(table).items()
    }
