"""Taking a flat address apart where a postal line may end."""

import re
from itertools import pairwise

from kiosk.addressing.lines.spans import COMMAS, Span, cut
from kiosk.addressing.lines.vocabulary import Word, address_words, words_of

# A part ends at a comma and its like, and never inside brackets.
_PARTS = re.compile(rf"(?:\([^()]*\)|(?!\s[-\u2013\u2014/]\s)[^{COMMAS}])+")
_IDEOGRAPH = r"[\u3040-\u30ff\u3400-\u9fff]"
_GAPS = re.compile(
    rf"(?<={_IDEOGRAPH})\s+(?=[\u3012\d]|{_IDEOGRAPH})|(?<=\d)\s+(?={_IDEOGRAPH})"
)


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
    for at in range(1, len(words)):
        if address_words().has_institution(words[:at]) and _starts_street(
            words, at, number_first=number_first
        ):
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


def has_street(text: str, part: Span) -> bool:
    """Whether a part names an institution or starts with a kind of street."""
    words, vocabulary = words_of(text, *part), address_words()
    street = vocabulary.length_at(words, 0, "streets_before")
    return bool(street) or vocabulary.has_institution(words)


def behind_street(text: str, part: Span) -> list[Span]:
    """A part cut between a street and the town behind it; whole where none is seen."""
    words, vocabulary = words_of(text, *part), address_words()
    for at in range(1, len(words)):
        if not vocabulary.length_at(words, at, "streets_behind"):
            continue
        end = at + 1
        while end < len(words) and _goes_on(words[end]):
            end += 1
        if end < len(words) and words[end].folded not in vocabulary.kinds["linking"]:
            return cut(text, part, words[end].start)
        return [part]
    return [part]


def _goes_on(word: Word) -> bool:
    """Whether a street goes on behind its kind: "Court Street", "Avenue NW"."""
    kinds = address_words().kinds
    if word.folded == "st":
        return False
    known = kinds["streets_behind"] | kinds["directions"] | kinds["units"]
    return word.folded in known or word.is_number


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
