"""The recipient in the envelope's window, and the return line above it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kiosk.typesetting import notes
from kiosk.typesetting.block.crowd import (
    SEPARATOR,
    Lines,
    Room,
    crowded,
    first_that_fits,
)
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.block.stack import Stack, candidates, small_candidates
from kiosk.typesetting.block.wrap import wrap_line
from kiosk.typesetting.paper.area import Area, Setting
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.text.clean import normalise_spaces
from kiosk.typesetting.typesetter import PlacedLines, Typesetter, nothing_placed
from kiosk.typesetting.units import MM

# The most lines that a window shows in a small type.
_MOST_SMALL_LINES = 7
# A name without an address is no return address.
_MIN_SENDER_LINES = 2
_MOST_RETURN_LINES = 2
# From the ink of the return line to the window below it, and from an address that
# does not fit the window to what stands beside or below it, mm.
_RETURN_GAP, _GAP = 0.4, 3.0


class _Pens(NamedTuple):
    """A pen for each line in the usual types, and in the small ones."""

    usual: tuple[Pen, ...]
    small: tuple[Pen, ...]


def place_recipient(
    lines: tuple[str, ...],
    stationery: Stationery,
    typesetter: Typesetter,
    language: str = "en",
) -> PlacedLines:
    """The address block, at the top of the recipient's zone if it fits there.

    A longer block is set smaller, then wrapped, then centred in the window with its
    clearance. Six and seven lines may be small, and any may stand in the window
    without its clearance, both of which are noted. A block that the window cannot hold
    reaches below it, clear of all else, which is noted too. A block from right to left
    stands at the right edge of the zone.
    """
    pens = _Pens(
        usual=(Pen(typesetter, "serif", language),) * len(lines),
        small=(Pen(typesetter, "sans", language),) * len(lines),
    )
    zone, left = stationery.recipient.area, stationery.recipient.area.x
    clear, visible = _right_of(left, stationery.clear), stationery.visible
    for area in (zone, clear):
        block = first_that_fits(_usual(lines, pens, stationery, area), area)
        if block:
            return _placed(block, area, centred=area is clear)
    for area in (zone, clear):
        block = first_that_fits(_small(lines, pens, stationery, area), area)
        if block:
            return _placed(block, area, (notes.ADDRESS_SMALL,), centred=area is clear)
    area, found = _right_of(left, visible), (notes.ADDRESS_WITHOUT_CLEARANCE,)
    block = first_that_fits(_usual(lines, pens, stationery, area), area)
    if block:
        return _placed(block, area, found, centred=True)
    block = first_that_fits(_small(lines, pens, stationery, area), area)
    if block:
        return _placed(block, area, (notes.ADDRESS_SMALL, *found), centred=True)
    return _outside_window(lines, pens, stationery)


def _usual(
    lines: Sequence[str], pens: _Pens, stationery: Stationery, area: Area
) -> Iterator[Stack]:
    return candidates(lines, pens.usual, Setting(area, stationery.recipient.types))


def _small(
    lines: Sequence[str], pens: _Pens, stationery: Stationery, area: Area
) -> Iterator[Stack]:
    """The block in each small type, where it has six or seven lines."""
    setting = replace(stationery.recipient, area=area)
    for block in small_candidates(lines, pens.small, setting):
        if len(block.lines) <= _MOST_SMALL_LINES:
            yield block


def _outside_window(
    lines: Sequence[str], pens: _Pens, stationery: Stationery
) -> PlacedLines:
    """The block from the top of the window as far as nothing else stands."""
    area = _free_area(stationery)
    block: Lines | None
    block = first_that_fits(_usual(lines, pens, stationery, area), area)
    found: tuple[str, ...] = (notes.ADDRESS_OUTSIDE_WINDOW,)
    if block is None:
        setting = Setting(area, stationery.recipient.types)
        block, room = crowded(lines, pens.usual, setting)
        if room is Room.TOO_LITTLE:
            found = (notes.ADDRESS_OUTSIDE_WINDOW, notes.ADDRESS_CUT_SHORT)
    return _placed(block, area, found)


def _free_area(stationery: Stationery) -> Area:
    """The page from the top of the window down to whatever else is printed, mm."""
    zone, window = stationery.recipient.area, stationery.visible
    right = stationery.width - stationery.right
    bottom = min(fit.subject for fit in stationery.fits) - _GAP
    for other in (stationery.sender.area, stationery.date.area):
        if other.bottom <= window.y or other.right <= zone.x:
            continue
        if other.x >= zone.right:
            right = min(right, other.x - _GAP)
        else:
            bottom = min(bottom, other.y - _GAP)
    return Area(zone.x, window.y, right - zone.x, bottom - window.y)


def _right_of(left: float, area: Area) -> Area:
    """The part of an area right of a line."""
    return Area(left, area.y, area.right - left, area.height)


def _placed(
    block: Lines, area: Area, found: tuple[str, ...] = (), *, centred: bool = False
) -> PlacedLines:
    """A block at the top of its area, or in the middle of its height."""
    spare = area.height * MM - block.height if centred else 0.0
    y = area.y * MM + spare / 2
    return PlacedLines(block.placed(area, y), block.anchor(area, y), found)


def place_return_line(
    sender: tuple[str, ...],
    stationery: Stationery,
    typesetter: Typesetter,
    language: str = "en",
) -> PlacedLines:
    """The sender on one small line, on two in the smallest type, or nothing.

    What two lines do not hold is left out and noted: the whole block stands above.
    """
    setting = stationery.return_line
    if setting is None or len(sender) < _MIN_SENDER_LINES:
        return nothing_placed()
    # The gap below the ink keeps it out of the window under it.
    area = replace(setting.area, height=setting.area.height - _RETURN_GAP)
    width = area.width * MM
    pens = [Pen(typesetter, "sans", language, each.size) for each in setting.types]
    ways = [_return_lines(sender, pen, width) for pen in pens]
    at = next((at for at, lines in enumerate(ways) if len(lines) == 1), -1)
    lines, pen, type_ = ways[at], pens[at], setting.types[at]
    for count in range(min(len(lines), _MOST_RETURN_LINES), 0, -1):
        block = Stack(lines[:count], (pen,) * count, type_)
        if block.fits(area):
            found = (notes.RETURN_LINE_CUT_SHORT,) * (count < len(lines))
            top = block.top(area, at_foot=True)
            return PlacedLines(block.placed(area, top), block.anchor(area, top), found)
    return nothing_placed(notes.RETURN_LINE_CUT_SHORT)


def _return_lines(sender: tuple[str, ...], pen: Pen, width: float) -> tuple[str, ...]:
    """The sender's lines with dots between them, in as few lines of a width (pt).

    A line ends after a dot, or inside a part that is wider than a line.
    """
    lines: list[str] = []
    *parts, last = map(normalise_spaces, sender)
    line = ""
    for part, dot in (*((part, SEPARATOR.rstrip()) for part in parts), (last, "")):
        longer = f"{line} {part}{dot}".lstrip()
        if pen.width(longer) > width:
            *whole, longer = wrap_line(f"{part}{dot}", pen, width, width)
            lines += [line] * bool(line) + whole
        line = longer
    return (*lines, line)
