"""The grammar of titles as a table of the forms of address gives it."""

from collections.abc import Iterator, Mapping

from kiosk.addressing.officials.gendered import ANY, Gendered
from kiosk.addressing.officials.greeting.grammar import Grammar, Head, Place, plain
from kiosk.model.campaign import Gender
from kiosk.toml.rows import sourced
from kiosk.toml.table import Table

_GENDERS = frozenset({*Gender, ANY})
_BY_GENDER = f"a text for f, m and {ANY}"


def read_grammar(table: Table) -> Grammar:
    """The grammar of one language; without one no title is understood.

    Raises:
        Flaw: a key is not known or its value is of another kind.
    """
    if "grammar" not in table:
        return Grammar()
    found = sourced(table, "grammar")
    return Grammar(
        place=Place(found.choice("place", Place)),
        heads=dict(_heads(found)),
        bodies=_bodies(found),
        elided=found.texts_by_key("elided"),
        cut=_words(found, "cut"),
        kept=_words(found, "kept"),
        dropped=_words(found, "dropped"),
        barred=_words(found, "barred"),
        unsure=_words(found, "unsure"),
        loose=found.truth("loose", default=False),
        whole=found.truth("whole", default=False),
        lower=found.truth("lower", default=False),
    )


def _words(found: Table, key: str) -> frozenset[str]:
    return frozenset(map(plain, found.texts(key)))


def _bodies(found: Table) -> Mapping[str, str]:
    if "bodies" not in found:
        return {}
    bodies = found.table("bodies")
    return {word: row for row in bodies for word in _words(bodies, row)}


def _heads(found: Table) -> Iterator[tuple[str, Head]]:
    for group in found.tables("heads", required=False):
        formula = _formula(group)
        for word in group.tables("words", text_as=ANY):
            written = {each: word.text(each) for each in _GENDERS if each in word}
            if not written:
                word.wrong("f", f"missing, expected {_BY_GENDER}")
            other = word.text("said", required=False)
            said = other.split("|") if other else []
            head = Head(Gendered(written), formula, tells=not said)
            for each in said or set(written.values()):
                yield plain(each), head


def _formula(group: Table) -> Gendered:
    """What a salutation is made of: a text for everybody, or one a gender."""
    found = group.get("formula", (str, dict), f"text, or {_BY_GENDER}")
    everybody = isinstance(found, str)
    wordings = (
        {ANY: group.text("formula")}
        if everybody
        else group.texts_by_key("formula", _BY_GENDER)
    )
    for gender, wording in wordings.items():
        if gender not in _GENDERS:
            group.wrong(f"formula.{gender}", f"unknown key, expected {_BY_GENDER}")
        if "{title}" not in wording:
            group.wrong("formula", "found no {title}, expected it")
    return Gendered(wordings)
