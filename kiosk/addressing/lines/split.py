"""Postal lines of an address: the campaign's own, or one string taken apart.

A flat address is only ever cut: words keep their order, and commas inside a line
stay. All that is left off is the country's name, which has a line of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kiosk.addressing.lines.country_ending import without_country
from kiosk.addressing.lines.parts import (
    bare_number,
    belongs_above,
    below_institution,
    has_box,
    parts_of,
)
from kiosk.addressing.lines.spans import Span
from kiosk.addressing.lines.town import order_of
from kiosk.addressing.lines.vocabulary import address_words, words_of
from kiosk.model.address import Address

# What is left of La Poste's and DIN 5008's six where a name stands above; one more
# where joining would make lines of more than 38 characters (La Poste).
WANTED_LINES, MOST_LINES = 4, 5
_WIDEST = 38
# Nothing of this length is one line of an address.
_UNLIKELY = 60


@dataclass(frozen=True, slots=True)
class Split:
    """The lines of a flat address; `sure` where the destination's rules gave them."""

    lines: tuple[str, ...]
    sure: bool = True


def postal_lines(address: Address) -> tuple[str, ...]:
    """The lines between the addressee and the country line.

    The campaign's own lines are given back as they are; a flat address is split by
    the rules of the country where it stands.
    """
    return split(address).lines if address.flat else address.lines


def split(address: Address) -> Split:
    """A flat address as lines, and whether they are sure."""
    flat = " ".join(" ".join(address.lines).split())
    return _split(flat, address.country, address.country_line or "")


@cache
def _split(flat: str, country: str, own_line: str) -> Split:
    text = without_country(flat, country, own_line)
    parts = parts_of(text)
    if not parts:
        return Split((flat,) if flat else (), sure=False)
    order = order_of(text, parts, country)
    number_first = country in address_words().countries["number_first"]
    groups = [
        _streets(text, each, number_first=number_first)
        for each in (order.above, order.below)
    ]
    lines = _few(text, groups, order.town)
    found = tuple(each.of(text) for each in lines)
    return Split(found, sure=order.sure and not any(map(_unlikely, found)))


def _unlikely(line: str) -> bool:
    """Whether more than one line is likely to be in this one."""
    words = words_of(line, 0, len(line))
    both = address_words().has_institution(words) and any(w.is_number for w in words)
    return len(line) > (_WIDEST if both else _UNLIKELY)


def _streets(text: str, parts: Sequence[Span], *, number_first: bool) -> list[Span]:
    """The lines above or below the town: numbers stay with their street."""
    cut = [
        each
        for part in parts
        for each in below_institution(text, part, number_first=number_first)
    ]
    lines: list[Span] = []
    waiting: int | None = None
    for at, part in enumerate(cut):
        start = part.start if waiting is None else waiting
        waiting = None
        last = at + 1 == len(cut)
        if bare_number(text, part) and not last and (number_first or not lines):
            waiting = start
        elif lines and belongs_above(text, part) and _fits(lines[-1], part, text):
            lines[-1] = Span(lines[-1].start, part.end)
        else:
            lines.append(Span(start, part.end))
    return lines


def _fits(line: Span, part: Span, text: str) -> bool:
    """Whether it has room on the line: a house's number always has."""
    return bare_number(text, part) or part.end - line.start <= _WIDEST


def _few(text: str, groups: Sequence[list[Span]], town: Sequence[Span]) -> list[Span]:
    """The lines, no more than a block may have: the shortest neighbours are joined."""
    above, below = groups
    while (count := len(above) + len(town) + len(below)) > WANTED_LINES:
        pairs = [
            (_strain(text, group[at], group[at + 1]), number, at)
            for number, group in enumerate(groups)
            for at in range(len(group) - 1)
        ]
        if not pairs or (count <= MOST_LINES and min(pairs)[0] > _WIDEST):
            break
        _, number, at = min(pairs)
        start, end = groups[number][at].start, groups[number][at + 1].end
        groups[number][at : at + 2] = [Span(start, end)]
    return [*above, *town, *below]


def _strain(text: str, line: Span, other: Span) -> int:
    """How little two neighbours belong on one line: its length, more for a box."""
    boxed = has_box(text, line) or has_box(text, other)
    return other.end - line.start + boxed * _UNLIKELY
