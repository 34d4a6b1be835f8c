"""The grammar of titles as a table of the forms of address gives it."""

from collections.abc import Iterator, Mapping

from kiosk.addressing.officials.gendered import ANY, Gendered
from kiosk.addressing.officials.greeting.grammar import Grammar, Head, Place, plain
from kiosk.addressing.tables import text, texts
from kiosk.errors import ResourceDamaged
from kiosk.model.campaign import Gender

_GENDERS = (Gender.FEMALE, Gender.MALE, ANY)
_LISTS = ("cut", "kept", "dropped", "barred", "unsure")
_SIGNS = ("loose", "whole", "lower")
_KEYS = frozenset({*_LISTS, *_SIGNS, "place", "elided", "bodies", "heads", "source"})


def read_grammar(table: Mapping[str, object], file: str) -> Grammar:
    """The grammar of one language; without one no title is understood.

    Raises:
        ResourceDamaged: a key is not known or its value is of another kind.
    """
    found = table.get("grammar")
    if found is None:
        return Grammar()
    if not isinstance(found, dict):
        raise ResourceDamaged(file=file, what="grammar is not a table")
    strange = sorted(set(found) - _KEYS)
    if strange:
        raise ResourceDamaged(file=file, what=f"grammar.{strange[0]} is not known")
    text(found, "source", "grammar", file)
    words = {key: frozenset(map(plain, _words(found, key, file))) for key in _LISTS}
    return Grammar(
        place=_place(found, file),
        heads=dict(_heads(found, file)),
        bodies=_bodies(found, file),
        elided=texts(found, "elided", "grammar", file),
        cut=words["cut"],
        kept=words["kept"],
        dropped=words["dropped"],
        barred=words["barred"],
        unsure=words["unsure"],
        loose=found.get("loose") is True,
        whole=found.get("whole") is True,
        lower=found.get("lower") is True,
    )


def _place(found: Mapping[str, object], file: str) -> Place:
    place = text(found, "place", "grammar", file)
    if place not in tuple(Place):
        raise ResourceDamaged(file=file, what="grammar.place is no known place")
    return Place(place)


def _words(found: Mapping[str, object], key: str, file: str) -> list[str]:
    words = found.get(key, [])
    if not isinstance(words, list) or not all(isinstance(each, str) for each in words):
        raise ResourceDamaged(file=file, what=f"grammar.{key} is not a list of texts")
    return words


def _bodies(found: Mapping[str, object], file: str) -> Mapping[str, str]:
    bodies = found.get("bodies", {})
    if not isinstance(bodies, dict):
        raise ResourceDamaged(file=file, what="grammar.bodies is not a table")
    return {plain(word): row for row in bodies for word in _words(bodies, row, file)}


def _heads(found: Mapping[str, object], file: str) -> Iterator[tuple[str, Head]]:
    groups = found.get("heads", [])
    if not isinstance(groups, list) or not all(isinstance(x, dict) for x in groups):
        raise ResourceDamaged(file=file, what="grammar.heads is not a list of tables")
    for group in groups:
        formula = Gendered(_wordings(group, "formula", file))
        if not all("{title}" in each for each in formula.wordings.values()):
            raise ResourceDamaged(file=file, what="a formula of heads has no {title}")
        words = group.get("words")
        if not isinstance(words, list) or not words:
            raise ResourceDamaged(file=file, what="grammar.heads has no words")
        for word in words:
            written = _wordings({"words": word}, "words", file)
            said = _said(word, file)
            head = Head(Gendered(written), formula, tells=not said)
            for each in said or set(written.values()):
                yield plain(each), head


def _wordings(row: Mapping[str, object], key: str, file: str) -> dict[str, str]:
    if isinstance(row.get(key), str):
        return dict.fromkeys(_GENDERS, text(row, key, "grammar.heads", file))
    found = texts(row, key, "grammar.heads", file)
    wordings = {each: words for each, words in found.items() if each != "said"}
    if not wordings or not set(wordings) <= set(_GENDERS):
        what = f"grammar.heads.{key} has no wording, or one that is not f, m or {ANY}"
        raise ResourceDamaged(file=file, what=what)
    return wordings


def _said(word: object, file: str) -> set[str]:
    """How titles spell a head that salutations write otherwise; parted by bars."""
    if not isinstance(word, dict) or "said" not in word:
        return set()
    said = text(word, "said", "grammar.heads", file)
    return {each.strip() for each in said.split("|")}
