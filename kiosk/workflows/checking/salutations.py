"""What is worth a second look in the salutations that a campaign gives itself."""

from collections.abc import Collection

from kiosk.addressing.officials.agreement import agrees, salutations_in
from kiosk.addressing.officials.forms import (
    forms_table,
    offices,
    salutation,
    table_salutation,
)
from kiosk.addressing.officials.forms_table import FALLBACK
from kiosk.addressing.officials.honours import Kind, Word
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Official
from kiosk.workflows.checking.honours import titles_before
from kiosk.workflows.checking.officials import Notes

# What a salutation may end with in one language or another; a dot may belong to an
# abbreviation.
_ENDS = ",.:;!?\u2013\u2014\u060c\u061b\u3001\uff0c\uff1a\uff01"
_DEAR = "Dear"
# "Mr Justice Cole" is one style.
_JUDGE = "judge"


def salutation_notes(official: Official) -> Notes:
    """Two salutations or titles in one, a missing mark, one that is not the table's."""
    for language, own in official.salutation.items():
        for what in filter(None, _own_notes(own, official, language)):
            yield f"salutation.{language}", what


def _own_notes(own: str, official: Official, language: str) -> tuple[str, ...]:
    if _holds_two(own, official, language):
        said = salutation(official, language)
        what = f'found two salutations in "{own}", expected one for each language'
        return (what if said == own else f'{what}; the letter opens with "{said}"',)
    titles = _titles(own, language)
    return (titles or _disagreement(own, official, language), _mark(own, language))


def _holds_two(own: str, official: Official, language: str) -> bool:
    """Whether the table knows both halves, or a letter opens with one of them."""
    if "/" not in own:
        return False
    halves = {each.strip().rstrip(_ENDS) for each in own.split("/")}
    opens = salutation(official, language).rstrip(_ENDS)
    return salutations_in(own) > 1 or opens in halves


def _titles(own: str, language: str) -> str:
    """What is said of two titles before one name, which English takes for a slip."""
    greeting, _, rest = own.partition(" ")
    if language.partition("-")[0] != SOURCE_LANGUAGE or greeting != _DEAR:
        return ""
    found = {spelling: word for spelling, word in titles_before(rest) if _counts(word)}
    if not _clash(found.values()):
        return ""
    named = " and ".join(f'"{spelling}"' for spelling in found)
    return f"found {named} before one name, expected one title"


def _counts(word: Word) -> bool:
    """Whether it is a title; "Hon." and its like may stand before one."""
    return word.kind is not Kind.HONOUR


def _clash(words: Collection[Word]) -> bool:
    """Whether a courtesy stands beside another title, or a degree beside an office."""
    kinds = {each.kind for each in words}
    if Kind.COURTESY in kinds:
        return len(words) > 1 and _JUDGE not in {each.key for each in words}
    return {Kind.DEGREE, Kind.OFFICE} <= kinds


def _disagreement(own: str, official: Official, language: str) -> str:
    """What is said of a salutation that is not the table's, where it has one."""
    known = official.office in offices() and forms_table().language(language)
    if not known or official.office == FALLBACK or agrees(own, official, language):
        return ""
    said = table_salutation(official, language)
    return f'found "{own}", the forms of address have "{said}"; yours is used'


def _mark(own: str, language: str) -> str:
    """What is said of a salutation that ends without its mark."""
    known = forms_table().language(language)
    if known is None or own.strip()[-1:] in _ENDS:
        return ""
    mark = known.forms[FALLBACK].salutation.of(None)[-1]
    if mark not in _ENDS:
        return ""
    return f'found "{own}" without a mark at its end, expected "{own}{mark}"'
