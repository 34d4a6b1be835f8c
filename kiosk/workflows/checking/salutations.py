"""What is worth a second look in the salutations that a campaign gives itself."""

from collections.abc import Collection

from kiosk.addressing.officials.agreement import (
    agrees,
    lacks_mark,
    salutations_in,
)
from kiosk.addressing.officials.forms import (
    forms_table,
    offices,
    own_salutation,
    table_salutation,
)
from kiosk.addressing.officials.forms_table import FALLBACK
from kiosk.addressing.officials.honours import Kind, Word
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Official
from kiosk.workflows.checking.honours import titles_before
from kiosk.workflows.checking.officials import Notes

_DEAR = "Dear"
# "Mr Justice Cole" is one style.
_JUDGE = "judge"


def salutation_notes(official: Official) -> Notes:
    """Two salutations or titles in one, a missing mark, one that is not the table's."""
    for language, own in official.salutation.items():
        for what in filter(None, _own_notes(own, official, language)):
            yield f"salutation.{language}", what


def _own_notes(own: str, official: Official, language: str) -> tuple[str, ...]:
    taken = own_salutation(own, language)
    if salutations_in(own, language) > 1:
        what = f'found two salutations in "{own}", expected one for each language'
        return (what if taken == own else f'{what}; the letter opens with "{taken}"',)
    marked = f'found "{own}" without a mark at its end, expected "{taken}"'
    return (
        _titles(own, language) or _disagreement(own, official, language),
        marked if lacks_mark(own, language) else "",
    )


def _titles(own: str, language: str) -> str:
    """What is said of two titles before one name, which English takes for a slip."""
    greeting, _, rest = own.partition(" ")
    if language.partition("-")[0] != SOURCE_LANGUAGE or greeting != _DEAR:
        return ""
    found = [each for each in titles_before(rest) if each.word.kind is not Kind.STYLE]
    if not _clash([each.word for each in found]):
        return ""
    named = " and ".join(f'"{each.written}"' for each in found)
    return f"found {named} before one name, expected one title"


def _clash(words: Collection[Word]) -> bool:
    """Whether a courtesy stands beside another title, or a degree beside an office."""
    kinds = {each.kind for each in words}
    if Kind.COURTESY in kinds:
        return len(words) > 1 and _JUDGE not in {each.same for each in words}
    return {Kind.DEGREE, Kind.OFFICE} <= kinds


def _disagreement(own: str, official: Official, language: str) -> str:
    """What is said of a salutation that is not the table's, where it has one."""
    known = official.office in offices() and forms_table().language(language)
    if not known or official.office == FALLBACK or agrees(own, official, language):
        return ""
    said = table_salutation(official, language)
    return f'found "{own}", the forms of address have "{said}"; yours is used'
