"""Where an address is, said shortly for a screen or a line on copies."""

import re
from itertools import accumulate

from kiosk.addressing.lines.destinations import destination
from kiosk.addressing.lines.postcodes import find_postcode
from kiosk.addressing.lines.spans import Span
from kiosk.addressing.lines.split import postal_lines
from kiosk.addressing.lines.town import order_of
from kiosk.model.address import Address

# French offices that deliver letters to bodies have this behind the town.
_SORTING = re.compile(r"\s+cedex\b.*", re.IGNORECASE)


def place_of(address: Address) -> str:
    """The town of an address, without the postcode.

    It is where the destination's layout has it; else on the last line with words that
    hold no digit. A last line is kept where there are none.
    """
    lines = postal_lines(address)
    text = "\n".join(lines)
    ends = list(accumulate(len(line) + 1 for line in lines))
    parts = [
        Span(end - 1 - len(line), end - 1)
        for end, line in zip(ends, lines, strict=True)
        if line.strip()
    ]
    if not parts:
        return ""
    town, *_ = order_of(text, parts, address.country).town
    postcode = find_postcode(text, parts, destination(address.country))
    named = _words(_without(text, town, postcode))
    return named or next(filter(None, map(_words, reversed(lines))), parts[-1].of(text))


def _without(text: str, town: Span, postcode: Span | None) -> str:
    """The line of the town without the postcode in it."""
    if postcode is None or not town.start <= postcode.start < town.end:
        return town.of(text)
    return f"{text[town.start : postcode.start]} {text[postcode.end : town.end]}"


def _words(line: str) -> str:
    """A line without the words that have a digit in them."""
    line = _SORTING.sub("", line)
    words = [word for word in line.split() if not any(map(str.isdigit, word))]
    return " ".join(words).strip(" ,-\u2013")
