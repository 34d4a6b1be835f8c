"""Taking a flat address apart where a postal line may end."""

import re
from itertools import pairwise

from kiosk.addressing.lines.spans import COMMAS, Span, cut
from kiosk.addressing.lines.vocabulary import Word, address_words, words_of

# A part ends at a comma and its like, and never inside brackets or between numbers.
_DASH = r"(?<!\d)\s[-\u2013\u2014/]\s|\s[-\u2013\u2014/]\s(?!\d)"
_PARTS = re.compile(rf"(?:\([^()\n]*\)|(?!{_DASH})[^{COMMAS}\n])+")
_IDEOGRAPH = r"[\u3040-\u30ff\u3400-\u9fff]"
_GAPS = re.compile(
    rf"(?<={_IDEOGRAPH})\s+(?=[\u3012\d]|{_IDEOGRAPH})|(?<=\d)\s+(?={_IDEOGRAPH})"
)
_QUADRANTS = frozenset({"nw", "ne", "sw", "se"})


def parts_of(text: str) -> list[Span]:
    """The parts between commas; between spaces where ideographs are written."""
    found: list[Span] = []
    for each in _PARTS.finditer(text):
        gaps = [gap.end() for gap in _GAPS.finditer(text, *each.span())]
        for start, end in pairwise([each.start(), *gaps, each.end()]):
            found += cut(text, Span(start, end))
    return [part for each in found for part in _around_box(text, each)]


def _around_box(text: str, part: Span) -> list[Span]:
    """A part cut before and behind a post office box and its number."""
    words, vocabulary = words_of(text, *part), address_words()
    for at in range(len(words)):
        length = vocabulary.length_at(words, at, "boxes")
        number = at + length
        number += vocabulary.length_at(words, number, "numbers") if length else 0
        if not length or number >= len(words) or not words[number].has_digit:
            continue
        behind = words[number + 1].start if number + 1 < len(words) else part.end
        return cut(text, part, words[at].start, behind)
    return [part]


def has_box(text: str, part: Span) -> bool:
    """Whether a part is a post office box."""
    return address_words().length_at(words_of(text, *part), 0, "boxes") > 0


def below_institution(text: str, part: Span, *, number_first: bool) -> list[Span]:
    """A part cut between an institution and the street it stands in."""
    words = words_of(text, *part)
    named = 0
    while named < len(words) and not address_words().has_institution(
        words[max(0, named - 2) : named + 1]
    ):
        named += 1
    for at in range(named + 1, len(words)):
        if _starts_street(words, at, number_first=number_first):
            return cut(text, part, words[at].start)
    return [part]


def _starts_street(words: list[Word], at: int, *, number_first: bool) -> bool:
    kinds, before = address_words().kinds, words[at - 1]
    if address_words().length_at(words, at, "streets_before") and at + 1 < len(words):
        return not before.is_number and before.folded not in kinds["linking"]
    labels = kinds["units"] | kinds["numbers"] | kinds["boxes"]
    if not (number_first and words[at].is_number):
        return False
    street = any(each.folded in kinds["streets_behind"] for each in words[at + 1 :])
    return street or before.folded not in labels


def behind_number(text: str, part: Span) -> list[Span]:
    """A part cut between the number of a house and the quarter: "No. 20 Colonia X"."""
    words, vocabulary = words_of(text, *part), address_words()
    label = vocabulary.length_at(words, 0, "numbers")
    if not 0 < label < len(words) - 1 or not words[label].is_number:
        return [part]
    if vocabulary.length_at(words, label + 1, "streets_before"):
        return cut(text, part, words[label + 1].start)
    return [part]


def has_institution(text: str, part: Span) -> bool:
    """Whether a part names a house or a body that stands above the street."""
    return address_words().has_institution(words_of(text, *part))


def has_street(text: str, part: Span) -> bool:
    """Whether a part names an institution or starts with a kind of street."""
    return starts_street(text, part) or has_institution(text, part)


def starts_street(text: str, part: Span) -> bool:
    """Whether a part starts with a kind of street."""
    return address_words().length_at(words_of(text, *part), 0, "streets_before") > 0


def ends_street(text: str, part: Span) -> bool:
    """Whether a part ends with what is a street anywhere; towns end with "Park" too."""
    words = words_of(text, *part)
    return (
        len(words) > 1 and words[-1].folded in address_words().kinds["surely_streets"]
    )


def could_be_town(text: str, part: Span) -> bool:
    """Whether a part may be a town: it has words, and none of a street or a house."""
    words, vocabulary = words_of(text, *part), address_words()
    other = vocabulary.kinds["streets_behind"] | vocabulary.kinds["units"]
    return bool(words) and not (
        has_street(text, part)
        or has_box(text, part)
        or any(each.has_digit for each in words)
        or words[0].folded in vocabulary.kinds["units"]
        or words[-1].folded in other
    )


def before_town(text: str, part: Span) -> list[Span]:
    """A part cut between a street or a unit and the town behind it.

    It is whole where no end of a street is seen: a kind of street, a number called so,
    a unit with its number, the quadrant of a street in the part before.
    """
    words = words_of(text, *part)
    end = _units_end(words, _street_end(words))
    if not end and len(words) > 1 and words[0].folded in _QUADRANTS:
        end = 1
    linked = end < len(words) and words[end].folded in address_words().kinds["linking"]
    if not 0 < end < len(words) or (linked and not words[end].has_capital(text)):
        return [part]
    return cut(text, part, words[end].start)


def _street_end(words: list[Word]) -> int:
    """Where the first kind of street that stands behind its name ends; 0 for none."""
    for at in range(1, len(words)):
        if address_words().length_at(words, at, "streets_behind"):
            if words[at - 1].is_number and words[at].folded in _before():
                continue
            end = at + 1
            while end < len(words) and _goes_on(words[end]):
                end += 1
            return end
    return 0


def _before() -> frozenset[str]:
    return address_words().kinds["streets_before"]


def _goes_on(word: Word) -> bool:
    """Whether a street goes on behind its kind: "Court Street", "Avenue NW"."""
    kinds = address_words().kinds
    if word.folded == "st":
        return False
    known = kinds["streets_behind"] | kinds["directions"]
    return word.folded in known or word.is_number


def _units_end(words: list[Word], end: int) -> int:
    """Where the last unit or number that is called so ends, at the least `end`."""
    kinds = address_words().kinds
    for at in range(end, len(words) - 1):
        label = words[at].folded in kinds["units"]
        label = label or (at > 0 and words[at].folded in kinds["numbers"])
        if (label and words[at + 1].has_digit) or (
            words[at].is_ordinal and words[at + 1].folded in kinds["units"]
        ):
            end = at + 2
        else:
            continue
        while end < len(words) and (
            words[end].is_number or words[end].folded in kinds["directions"]
        ):
            end += 1
    return end


def belongs_above(text: str, part: Span) -> bool:
    """Whether a part goes on with the street before it: "22", "office 4", "NW"."""
    kinds, words = address_words().kinds, words_of(text, *part)
    labels = kinds["numbers"] | kinds["units"]
    if len(words) == 1 and words[0].folded in kinds["directions"]:
        return True
    return any(each.has_digit for each in words) and all(
        each.is_number or each.folded in labels for each in words
    )


def bare_number(text: str, part: Span) -> bool:
    """Whether a part is one number: "22", "No. 22"."""
    words, vocabulary = words_of(text, *part), address_words()
    label = vocabulary.length_at(words, 0, "numbers") if len(words) > 1 else 0
    return len(words) == label + 1 and words[label].is_number
