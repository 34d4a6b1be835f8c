"""Which part of a flat address is the line of the town."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.addressing.lines.destinations import Destination, destination, states_of
from kiosk.addressing.lines.folding import folded, without_kind
from kiosk.addressing.lines.parts import (
    before_town,
    could_be_town,
    ends_street,
    has_institution,
    has_street,
)
from kiosk.addressing.lines.postcodes import find_postcode
from kiosk.addressing.lines.spans import Span, large_first, trimmed
from kiosk.addressing.lines.vocabulary import address_words

# A state's code ("DC", "NSW") says nothing without its town.
_CODE = 3
# A dash holds a postcode and its town together, a comma need not.
_DASH = re.compile("[-\u2013\u2014]")
# The number of a district behind a town: "Dublin 2".
_ZONE = re.compile(r" \d{1,2}$")


@dataclass(frozen=True, slots=True)
class Order:
    """The parts above the town, the lines of the town, and the parts below it.

    `sure` says that the order is the destination's own. `postcode` may be a line of the
    town or stand in one.
    """

    above: tuple[Span, ...]
    town: tuple[Span, ...]
    below: tuple[Span, ...] = ()
    sure: bool = True
    postcode: Span | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """A postcode in an address, the parts before and behind those it is in."""

    text: str
    layout: Destination
    above: tuple[Span, ...]
    postcode: Span
    below: tuple[Span, ...]


def order_of(text: str, parts: Sequence[Span], country: str) -> Order:
    """The parts of an address around the town, by the order of the destination."""
    layout = destination(country)
    postcode = find_postcode(text, parts, layout)
    if postcode is None:
        return _without_postcode(text, tuple(parts), country)
    at = next(n for n, each in enumerate(parts) if postcode.start < each.end)
    before = _some(trimmed(text, parts[at].start, postcode.start))
    behind = _some(trimmed(text, postcode.end, parts[at].end))
    above, below = (*parts[:at], *before), tuple(parts[at + 1 :])
    found = _Found(text, layout, above, postcode, below)
    if behind:
        line = Span(postcode.start, behind[0].end)
        order = _town_behind(replace(found, postcode=line))
    else:
        order = _town_before(found) if before else _alone(found)
    return replace(order, postcode=postcode)


def _some(part: Span) -> tuple[Span, ...]:
    return (part,) if part.end > part.start else ()


def _without_postcode(text: str, parts: tuple[Span, ...], country: str) -> Order:
    layout = destination(country)
    order = _town_last(text, parts, layout)
    seldom = country in address_words().countries["seldom_postcode"]
    usual = seldom or not layout.postcode
    return replace(order, sure=order.sure and usual)


def _town_last(text: str, parts: tuple[Span, ...], layout: Destination) -> Order:
    """The last part is the town, or the state on the town's line, or ends with it.

    Many states are called as their capital: with nothing above the two it is not sure.
    """
    *above, last = parts
    if above and layout.state_in_line and _is_state(text, last, layout):
        *street, town = before_town(text, above[-1])
        numbered = _has_digit(text, town)
        alone = numbered or has_street(text, town) or ends_street(text, town)
        short = len(folded(last.of(text))) <= _CODE
        if not alone or short:
            line = Span(town.start, last.end)
            rest = (*above[:-1], *street)
            sure = not numbered and bool(rest or short or large_first(text))
            return Order(rest, (line,), sure=sure)
    *street, town = before_town(text, last)
    named = town.of(text)
    if layout.zones:
        named = _ZONE.sub("", named)
    plain = not any(map(str.isdigit, named)) and not has_institution(text, town)
    return Order((*above, *street), (town,), sure=large_first(text) or plain)


def _town_before(found: _Found) -> Order:
    """The postcode ends the line of the town, or stands under it."""
    order = _town_last(found.text, found.above, found.layout)
    lines = (*order.town, found.postcode)
    if not (found.layout.postcode_alone or large_first(found.text)):
        lines = (Span(order.town[0].start, found.postcode.end),)
    sure = order.sure and _regions_only(found.text, found.below)
    return replace(order, town=lines, below=found.below, sure=sure)


def _town_behind(found: _Found) -> Order:
    """The postcode starts the line of the town; a state may end it."""
    line, below = found.postcode, found.below
    if below and _ends_town(found.text, below[0], found.layout):
        line, below = Span(line.start, below[0].end), below[1:]
    sure = _regions_only(found.text, below)
    return Order(found.above, (line,), below, sure=sure)


def _alone(found: _Found) -> Order:
    """The postcode stands between two commas."""
    text, above, postcode, below = found.text, found.above, found.postcode, found.below
    if large_first(text) or not (above or below):
        sure = bool(above) != bool(below)
        return Order(above, (postcode,), below, sure=sure)
    town_first = found.layout.town_first or (below and _has_digit(text, below[-1]))
    dashed: object = below and _DASH.search(text[postcode.end : below[0].start])
    if above and below and not could_be_town(text, above[-1]):
        dashed = dashed or could_be_town(text, below[0])
    if not above or dashed or (below and not town_first):
        line = Span(postcode.start, below[0].end)
        return _town_behind(replace(found, postcode=line, below=below[1:]))
    if not _town_last(text, above, found.layout).sure:
        return Order(above, (postcode,), below, sure=False)
    return _town_before(found)


def _ends_town(text: str, part: Span, layout: Destination) -> bool:
    """Whether a part behind the town is its state, on the same line."""
    return layout.state_with_town and _is_state(text, part, layout)


def _regions_only(text: str, below: tuple[Span, ...]) -> bool:
    """Whether no more than a region stands under the town."""
    return not below or (len(below) == 1 and not _has_digit(text, below[0]))


def _is_state(text: str, part: Span, layout: Destination) -> bool:
    name = folded(part.of(text))
    if layout.state_in_line and part.of(text).isupper() and len(name) <= _CODE:
        return name.isalpha()
    return not states_of(layout).isdisjoint({name, without_kind(name)})


def _has_digit(text: str, part: Span) -> bool:
    return any(map(str.isdigit, part.of(text)))
