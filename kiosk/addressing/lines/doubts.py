"""What makes the lines of a flat address doubtful.

More than one thing may stand on a line, and a cut where no comma and no line end was
written is sure only where it is clear what both its sides are.
"""

from collections.abc import Sequence

from kiosk.addressing.lines.parts import before_town
from kiosk.addressing.lines.spans import COMMAS, Span, is_edge, large_first
from kiosk.addressing.lines.town import Order
from kiosk.addressing.lines.vocabulary import Word, address_words, words_of

# Nothing longer is one line of an address; La Poste's 38 where a number stands in it,
# and as much as two of them in ideographs.
_LONG, _LONG_WITH_NUMBER, _LONG_IDEOGRAPHS = 60, 38, 22
# Few towns have more words than "San Fernando del Valle de Catamarca".
_TOWN_WORDS = 6
# The most between bare cuts: "New Delhi", "Office of the Public Prosecutor".
_CLEAR_TOWN, _CLEAR_INSTITUTION = 2, 3


def is_doubtful(text: str, order: Order, streets: Sequence[Span]) -> bool:
    """Whether a line is likely to hold more than one line, or the town more than it."""
    if large_first(text):
        lines = (*streets, *order.town)
        return any(each.end - each.start > _LONG_IDEOGRAPHS for each in lines)
    return (
        (not streets and not _clear_alone(text, order.town[0]))
        or any(
            _mixed(text, each) or _torn(text, each, order.postcode) for each in streets
        )
        or any(_odd_town(text, each, order.postcode) for each in order.town)
    )


def _clear_alone(text: str, line: Span) -> bool:
    """Whether a town with nothing above it is no more: "10117 Berlin", "New Delhi"."""
    words = [each for each in words_of(text, *line) if not each.has_digit]
    parted = any(each in COMMAS for each in line.of(text))
    return parted or len(words) < 2


def _mixed(text: str, line: Span) -> bool:
    """Whether an institution and a street, or a street and more, are in one line."""
    words = words_of(text, *line)
    institution = address_words().has_institution(words)
    numbered = any(each.is_number for each in words)
    long = _LONG_WITH_NUMBER if institution and numbered else _LONG
    return line.end - line.start > long or _runs_on(text, line)


def _runs_on(text: str, line: Span) -> bool:
    """Whether words stand behind the end of a street or a unit: "Suite 3 Rivertown"."""
    comma = text.find(",", *line)
    cut = before_town(text, Span(line.start, comma) if comma >= 0 else line)
    if len(cut) < 2:
        return False
    kinds, behind = address_words().kinds, words_of(text, *cut[-1])
    ends = kinds["streets_behind"] | kinds["units"] | kinds["directions"]
    return behind[-1].folded not in ends and not _goes_on(behind)


def _goes_on(words: Sequence[Word]) -> bool:
    kinds = address_words().kinds
    return words[0].folded in kinds["linking"] or all(
        each.has_digit or each.folded in kinds["units"] for each in words
    )


def _torn(text: str, line: Span, postcode: Span | None) -> bool:
    """Whether a line was cut where nothing was written, and is not clear by itself."""
    words = words_of(text, *line)
    if not words or is_edge(text, line):
        return not words
    street = _without_unit(words)
    begun = is_edge(text, Span(line.start, len(text)))
    unit = len(street) < len(words) and "," in line.of(text)
    if begun and (unit or _ends_at(text, line, words, postcode)):
        return False
    return not (
        _clear_box(words) or _clear_institution(words) or _clear_street(text, street)
    )


def _without_unit(words: list[Word]) -> list[Word]:
    """The words before a unit and its number at the end: "Suite 3", "34th Floor"."""
    units = address_words().kinds["units"]
    while len(words) > 2 and (
        (words[-2].folded in units and words[-1].has_digit)
        or (words[-2].is_ordinal and words[-1].folded in units)
    ):
        words = words[:-2]
    return words


def _ends_at(
    text: str, line: Span, words: Sequence[Word], postcode: Span | None
) -> bool:
    """Whether a postcode behind it ends a line of no more than two words."""
    if postcode is None or line.end > postcode.start or len(words) > _CLEAR_TOWN:
        return False
    return text[line.end : postcode.start].isspace()


def _clear_box(words: Sequence[Word]) -> bool:
    vocabulary = address_words()
    return vocabulary.length_at(words, 0, "boxes") > 0 and words[-1].has_digit


def _clear_institution(words: Sequence[Word]) -> bool:
    """Whether it is one institution, named by its first words or its last."""
    vocabulary, kinds = address_words(), address_words().kinds
    named = [vocabulary.has_institution([each]) for each in words]
    streets = kinds["streets_before"] | kinds["streets_behind"]
    other = any(
        each.has_digit or (each.folded in streets and not named[at])
        for at, each in enumerate(words)
    )
    heavy = [each for each in words if each.folded not in kinds["linking"]]
    ends = (words[:2], words[-2:])
    at_an_end = any(map(vocabulary.has_institution, ends))
    return (
        at_an_end and not other and sum(named) <= 1 and len(heavy) <= _CLEAR_INSTITUTION
    )


def _clear_street(text: str, words: Sequence[Word]) -> bool:
    """Whether it is one street with its number, before or behind it."""
    vocabulary = address_words()
    if len(words) == 2 and words[1].is_number:
        return True
    if vocabulary.has_institution(words):
        return False
    before = [
        at
        for at in range(len(words))
        if vocabulary.length_at(words, at, "streets_before")
    ]
    whole = Span(words[0].start, words[-1].end)
    if words[0].is_number:
        ended = any(each.folded in vocabulary.kinds["streets_behind"] for each in words)
        one = not any(each.is_number for each in words[1:])
        return before[:1] == [1] or (
            one and ended and len(before_town(text, whole)) == 1
        )
    return words[-1].is_number and before == [0]


def _odd_town(text: str, line: Span, postcode: Span | None) -> bool:
    """Whether a line has words of a street or a house beside the town, or too many."""
    words = words_of(text, *line)
    if postcode:
        inside = range(postcode.start, postcode.end)
        words = [each for each in words if each.start not in inside]
    kinds = address_words().kinds
    odd = kinds["surely_streets"] | kinds["units"] | kinds["numbers"]
    light = kinds["linking"] | {"cedex"}
    heavy = [each for each in words if each.folded not in light and not each.has_digit]
    return (
        len(heavy) > (_TOWN_WORDS if is_edge(text, line) else _CLEAR_TOWN)
        or address_words().has_institution(words)
        or any(each.folded in odd for each in words[1:-1])
        or (len(words) > 1 and _starts_street(words))
    )


def _starts_street(words: Sequence[Word]) -> bool:
    return address_words().length_at(words, 0, "streets_before") > 0
