"""Finding the postcode in an address."""

import re
from collections.abc import Sequence
from functools import cache

from kiosk.addressing.lines.destinations import Destination
from kiosk.addressing.lines.folding import plain_digits
from kiosk.addressing.lines.spans import Span
from kiosk.addressing.lines.vocabulary import Word, address_words, words_of

# How far from a postcode words that tell what it is may stand, in characters.
_NEAR = 100


def find_postcode(text: str, parts: Sequence[Span], layout: Destination) -> Span | None:
    """The last postcode that is neither a box's number nor a house's."""
    if not layout.postcode:
        return None
    plain = plain_digits(text)
    for part in reversed(parts):
        found = _pattern(layout).finditer(plain, part.start, part.end)
        for each in reversed(list(found)):
            span = _labelled(text, part, Span(*each.span()), layout)
            if span:
                return span
    return None


def ending_postcode(text: str, layout: Destination) -> Span | None:
    """The postcode that a text ends with, with what it is called."""
    bare = text.rstrip()
    line = bare.rfind("\n") + 1
    for each in _pattern(layout).finditer(plain_digits(bare), line):
        if layout.postcode and each.end() == len(bare):
            return _labelled(text, Span(line, len(bare)), Span(*each.span()), layout)
    return None


def _labelled(text: str, part: Span, found: Span, layout: Destination) -> Span | None:
    """The postcode with what it is called; none where it is no postcode."""
    vocabulary = address_words()
    before = words_of(text, max(part.start, found.start - _NEAR), found.start)
    numbered = vocabulary.length_before(before, len(before), "numbers")
    if vocabulary.length_before(before, len(before) - numbered, "boxes"):
        return None
    behind = words_of(text, found.end, min(part.end, found.end + _NEAR))
    if layout.town_first and behind and _is_street(behind):
        return None
    label = vocabulary.length_before(before, len(before), "postcodes")
    if not (label or behind or layout.town_first) and _ends_street(before):
        return None
    start = before[-label].start if label else found.start
    bracketed = (
        text[start - 1 : start] == "(" and text[found.end : found.end + 1] == ")"
    )
    return Span(start - bracketed, found.end + bracketed)


def _is_street(behind: list[Word]) -> bool:
    """Whether a number is a house's: a kind of street is behind it."""
    vocabulary = address_words()
    return any(
        vocabulary.length_at(behind, at, "streets_behind")
        or vocabulary.length_at(behind, at, "streets_before")
        for at in range(len(behind))
    )


def _ends_street(before: list[Word]) -> bool:
    """Whether a number is a house's: no other is behind the name of the street."""
    street = address_words().length_at(before, 0, "streets_before")
    return street > 0 and not any(each.has_digit for each in before)


@cache
def _pattern(layout: Destination) -> re.Pattern[str]:
    prefix = rf"{re.escape(layout.prefix)}[ -]?|" if layout.prefix else ""
    return re.compile(
        r"(?<![0-9A-Za-z])(?<!\d[-/])"
        rf"(?:\u3012\s?|{prefix}[A-Z]{{1,3}}-)?"
        rf"(?:{layout.postcode})"
        r"(?![0-9A-Za-z]|[-/]\d)"
    )
