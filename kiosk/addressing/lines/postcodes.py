"""Finding the postcode in an address."""

import re
from collections.abc import Sequence
from functools import cache

from kiosk.addressing.lines.destinations import Destination
from kiosk.addressing.lines.folding import plain_digits
from kiosk.addressing.lines.spans import Span
from kiosk.addressing.lines.vocabulary import address_words, words_of


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


def _labelled(text: str, part: Span, found: Span, layout: Destination) -> Span | None:
    """The postcode with what it is called; none where it is no postcode."""
    vocabulary = address_words()
    before = words_of(text, part.start, found.start)
    numbered = vocabulary.length_before(before, len(before), "numbers")
    if vocabulary.length_before(before, len(before) - numbered, "boxes"):
        return None
    behind = words_of(text, found.end, part.end)
    if layout.town_first and behind and _is_street(text, part, found):
        return None
    label = vocabulary.length_before(before, len(before), "postcodes")
    return Span(before[-label].start if label else found.start, found.end)


def _is_street(text: str, part: Span, found: Span) -> bool:
    """Whether a number is a house's: a kind of street is behind it."""
    vocabulary = address_words()
    behind = words_of(text, found.end, part.end)
    return any(
        vocabulary.length_at(behind, at, "streets_behind")
        or vocabulary.length_at(behind, at, "streets_before")
        for at in range(len(behind))
    )


@cache
def _pattern(layout: Destination) -> re.Pattern[str]:
    prefix = rf"{re.escape(layout.prefix)}[ -]?|" if layout.prefix else ""
    return re.compile(
        r"(?<![0-9A-Za-z])(?<!\d[-/])"
        rf"(?:\u3012\s?|{prefix}[A-Z]{{1,3}}-)?"
        rf"(?:{layout.postcode})"
        r"(?![0-9A-Za-z]|[-/]\d)"
    )
