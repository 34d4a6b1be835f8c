"""Postal lines of an address: the campaign's own, or one string taken apart.

Words keep their order. All that is left off is the country's name, which has a line of
its own, commas at the ends of lines, and a comma between a town and its postcode.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from kiosk.addressing.lines.country_ending import Ending, without_country
from kiosk.addressing.lines.doubts import is_doubtful
from kiosk.addressing.lines.parts import (
    bare_number,
    behind_number,
    belongs_above,
    below_institution,
    has_box,
    has_institution,
    parts_of,
)
from kiosk.addressing.lines.spans import COMMAS, Span
from kiosk.addressing.lines.town import order_of
from kiosk.addressing.lines.vocabulary import address_words
from kiosk.model.address import Address

# What is left of La Poste's and DIN 5008's six where a name stands above; one more
# where joining would make lines of more than 38 characters (La Poste).
WANTED_LINES, MOST_LINES = 4, 5
_WIDEST = 38
# Nothing of this length is one line of an address.
_UNLIKELY = 60
# More lines than this are no address: they are packed before the shortest are joined.
_PACKED = 16
_LINE_ENDS = re.compile(r"[\n\r\v\f\x85\u2028\u2029]+")
# What is left out between a town and its postcode.
_LOOSE = re.compile(rf"\A\s*[{COMMAS}\n][\s{COMMAS}]*|[\s{COMMAS}]*[{COMMAS}\n]\s*\Z")


@dataclass(frozen=True, slots=True)
class Split:
    """The lines of a flat address; `sure` where the destination's rules gave them."""

    lines: tuple[str, ...]
    sure: bool = True


def postal_lines(address: Address) -> tuple[str, ...]:
    """The lines between the addressee and the country line.

    The campaign's own lines are given back without the country's name and the commas
    that end them; a flat address is split by the rules of the country where it stands.
    """
    if address.flat:
        return split(address).lines
    return tuple(ending_of(address).kept.split("\n")) if address.lines else ()


def ending_of(address: Address) -> Ending:
    """An address without its country, and what that was called in it."""
    text = _flat(address)
    if not address.flat:
        text = "\n".join(line.rstrip(f"{COMMAS} \t") for line in address.lines)
    found = without_country(text, address.country, address.country_line or "")
    return found if found.names else Ending(text)


def _flat(address: Address) -> str:
    """One string as found, with its line ends, single spaces and no empty lines."""
    given = _LINE_ENDS.split("\n".join(address.lines))
    return "\n".join(filter(None, (" ".join(each.split()) for each in given)))


def split(address: Address) -> Split:
    """A flat address as lines, and whether they are sure."""
    return _split(_flat(address), address.country, address.country_line or "")


@cache
def _split(flat: str, country: str, own_line: str) -> Split:
    ending = without_country(flat, country, own_line)
    text = ending.kept
    parts = parts_of(text)
    if not parts:
        return Split((flat,) if flat else (), sure=False)
    order = order_of(text, parts, country)
    number_first = country in address_words().countries["number_first"]
    groups = [
        _streets(text, each, number_first=number_first)
        for each in (order.above, order.below)
    ]
    found = _few(text, groups, order.town)
    streets = [each for each in found if each not in order.town]
    sure = ending.sure and order.sure and not is_doubtful(text, order, streets)
    return Split(tuple(_line(text, each, order.postcode) for each in found), sure=sure)


def _line(text: str, line: Span, postcode: Span | None) -> str:
    """A line of its own; no comma stands between a town and its postcode."""
    whole = line.of(text)
    if postcode and line.start <= postcode.start < line.end:
        before = text[line.start : postcode.start]
        behind = text[postcode.end : line.end]
        whole = f"{_LOOSE.sub(' ', before)}{postcode.of(text)}{_LOOSE.sub(' ', behind)}"
    return " ".join(whole.split())


def _streets(text: str, parts: Sequence[Span], *, number_first: bool) -> list[Span]:
    """The lines above or below the town: a line that was given stays one."""
    given = _given(text, parts) if "\n" in text else [list(parts)]
    lines: list[Span] = []
    for each in given:
        whole = Span(each[0].start, each[-1].end) if each else Span(0, 0)
        if "\n" in text and whole.end - whole.start <= _UNLIKELY:
            lines.append(whole)
        else:
            lines += _numbered(text, each, number_first=number_first)
    return lines


def _given(text: str, parts: Sequence[Span]) -> list[list[Span]]:
    """The parts by the line of the text that they stand in."""
    ends = [each.start() for each in re.finditer("\n", text)]
    rows = groupby(parts, key=lambda each: bisect(ends, each.start))
    return [list(each) for _, each in rows]


def _numbered(text: str, parts: Sequence[Span], *, number_first: bool) -> list[Span]:
    """Parts as lines: numbers stay with their street."""
    pieces = [
        each
        for part in parts
        for half in below_institution(text, part, number_first=number_first)
        for each in (behind_number(text, half) if not number_first else [half])
    ]
    lines: list[Span] = []
    waiting: int | None = None
    for at, part in enumerate(pieces):
        start = part.start if waiting is None else waiting
        last = at + 1 == len(pieces)
        if not last and _waits(text, part, lines, number_first=number_first):
            waiting = start
            continue
        if waiting is None and _joins(text, part, lines):
            lines[-1] = Span(lines[-1].start, part.end)
        else:
            lines.append(Span(start, part.end))
        waiting = None
    return lines


def _waits(text: str, part: Span, lines: Sequence[Span], *, number_first: bool) -> bool:
    """Whether a number belongs to the street behind it: "No. 5, Sec. 2, Main St"."""
    if bare_number(text, part):
        return number_first or not lines or has_institution(text, lines[-1])
    return number_first and not lines and belongs_above(text, part)


def _joins(text: str, part: Span, lines: Sequence[Span]) -> bool:
    """Whether a part goes on with the line before, and has room there."""
    if not lines or not belongs_above(text, part):
        return False
    return bare_number(text, part) or part.end - lines[-1].start <= _WIDEST


def _few(text: str, groups: Sequence[list[Span]], town: Sequence[Span]) -> list[Span]:
    """The lines, no more than a block may have: the shortest neighbours are joined.

    Those that were given on lines of their own stay.
    """
    above, below = map(_packed, groups) if "\n" not in text else groups
    if len(above) + len(below) > 2 * _PACKED:
        return [*above, *town, *below]
    while (count := len(above) + len(town) + len(below)) > WANTED_LINES:
        pairs = [
            (_strain(text, group[at], group[at + 1]), number, at)
            for number, group in enumerate((above, below))
            for at in range(len(group) - 1)
            if "\n" not in text[group[at].end : group[at + 1].start]
        ]
        if not pairs or (count <= MOST_LINES and min(pairs)[0] > _WIDEST):
            break
        _, number, at = min(pairs)
        group = (above, below)[number]
        group[at : at + 2] = [Span(group[at].start, group[at + 1].end)]
    return [*above, *town, *below]


def _packed(lines: list[Span]) -> list[Span]:
    step = -(-len(lines) // _PACKED) or 1
    rows = [lines[at : at + step] for at in range(0, len(lines), step)]
    return [Span(each[0].start, each[-1].end) for each in rows]


def _strain(text: str, line: Span, other: Span) -> int:
    """How little two neighbours belong on one line: its length, more for a box."""
    boxed = has_box(text, line) or has_box(text, other)
    return other.end - line.start + boxed * _UNLIKELY
