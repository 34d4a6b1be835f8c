"""What countries are called in addresses, in many languages and spellings."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from kiosk.addressing.country.line import own_lines
from kiosk.addressing.lines.folding import country_key
from kiosk.addressing.lines.vocabulary import address_words
from kiosk.errors import ResourceDamaged
from kiosk.paths import resources

# The longest name and its form of state, in characters.
LONGEST = 120


def read_country_names(path: Path) -> Mapping[str, frozenset[str]]:
    """The names by country, as `country_key` compares them.

    Raises:
        ResourceDamaged: the file is no table of lists of names.
    """
    try:
        table = json.loads(path.read_text(encoding="utf-8"))["names"]
        return {code: frozenset(names) for code, names in table.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as cause:
        raise ResourceDamaged(file=path.name, what="cannot be read") from cause


@cache
def _shipped() -> Mapping[str, frozenset[str]]:
    return read_country_names(resources() / "addressing" / "country-names.json")


@cache
def names_of(country: str) -> frozenset[str]:
    """Every name of a country, as `country_key` compares them."""
    more = (*address_words().names.get(country, ()), *own_lines(country))
    return _shipped().get(country, frozenset()).union(map(country_key, more))


@cache
def _owners() -> Mapping[str, frozenset[str]]:
    found = defaultdict(set)
    for code in _shipped():
        for name in names_of(code):
            found[name].add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


def countries_called(key: str) -> frozenset[str]:
    """The countries of that name, with or without its form of state."""
    for each in _bare(key) if len(key) <= LONGEST else ():
        if each in _owners():
            return _owners()[each]
    return frozenset()


def is_called(country: str, key: str) -> bool:
    """Whether a country has that name, with or without its form of state.

    A longer name of another country is none: "Democratic Republic of the Congo".
    """
    found = countries_called(key)
    return country in found if found else False


def _bare(key: str) -> Iterable[str]:
    """A name as it is, then without what may stand before or behind it."""
    yield key
    yield _article(key)
    before, behind = _forms()
    words = key.split()
    for length in range(1, len(words)):
        start, rest = " ".join(words[:length]), " ".join(words[length:])
        if start in before or rest in behind:
            yield _article(rest if start in before else start)


def _article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first in address_words().kinds["articles"] else name


@cache
def _forms() -> tuple[frozenset[str], frozenset[str]]:
    kinds = address_words().kinds
    before = frozenset(map(country_key, kinds["forms_of_state"]))
    return before, before | frozenset(map(country_key, kinds["forms_behind"]))
