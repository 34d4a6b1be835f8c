"""The name of the country at the end of an address, in whatever language."""

import re
from functools import cache

from kiosk.addressing.country.line import LANGUAGES, names_of
from kiosk.addressing.country.posting import own_languages
from kiosk.addressing.lines.folding import folded
from kiosk.addressing.lines.spans import COMMAS, trimmed
from kiosk.addressing.lines.vocabulary import address_words, words_of

_PARTED = re.compile(rf"[{COMMAS}.]|\s[-\u2013\u2014/]\s")


def without_country(text: str, country: str, own_line: str = "") -> str:
    """The text without the country's name at its end; the country line says it.

    It is kept where nothing would be left, where it is part of a longer name, and
    where it could be the town.
    """
    whole = trimmed(text, 0, len(text)).of(text)
    bare = whole.rstrip(".")
    at = _name_at(bare, _near(country) | {folded(own_line)} - {""})
    if at is None:
        at = _name_at(bare, _far(country))
    kept = trimmed(bare, 0, at).of(bare) if at else ""
    if not kept or _is_town(kept, bare[at:], country):
        return whole
    return kept


def names_country(line: str, country: str) -> bool:
    """Whether a postal line is the country's name, in English or as it is there.

    Where a town has that name the line may well be the town's.
    """
    if country in address_words().countries["town_of_that_name"]:
        return False
    return _name_at(line.strip().rstrip("."), _near(country)) == 0


def _name_at(text: str, names: frozenset[str]) -> int | None:
    """Where the country's name starts, the longest that is found there."""
    words = words_of(text, 0, len(text))
    vocabulary = address_words()
    for at in range(len(words)):
        if folded(text[words[at].start :]) not in names:
            continue
        if at and _PARTED.search(text, words[at - 1].end - 1, words[at].start + 1):
            return words[at].start
        form = vocabulary.length_before(words, at, "forms_of_state")
        linked = at and words[at - 1].folded in vocabulary.kinds["linking"]
        if form or not linked:
            return words[at - form].start
    return None


def _is_town(kept: str, name: str, country: str) -> bool:
    """Whether a town of the country's own name is meant: it is not named before."""
    if country not in address_words().countries["town_of_that_name"]:
        return False
    return folded(name) not in folded(kept)


@cache
def _near(country: str) -> frozenset[str]:
    """The names that are likely: English, the country's own, those of the table."""
    named = names_of(country, ("en", *own_languages(country)))
    return frozenset(map(folded, (*named, *address_words().names.get(country, ()))))


@cache
def _far(country: str) -> frozenset[str]:
    """The names in the other languages of letters, which take a while to load."""
    return frozenset(map(folded, names_of(country, LANGUAGES)))
