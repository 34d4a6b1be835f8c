"""Addresses on envelopes and labels, set as blocks of a letter are."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kiosk.direction import right_to_left
from kiosk.typesetting.block.crowd import SENDER_NOTES, Lines, first_that_fits, fitted
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.block.stack import candidates, small_candidates
from kiosk.typesetting.paper.area import Setting
from kiosk.typesetting.typesetter import PlacedLines

# A name, two lines to join, and the country.
_FEWEST_TO_JOIN = 3


def fit_address(
    above: Sequence[str], address: Sequence[str], setting: Setting, pen: Pen
) -> Lines | None:
    """The lines of an address as they fit their area, below those `above` it.

    In the first type that fits: whole, wrapped, or small. A longer address is set with
    two short lines on one, and again. None where no way fits.
    """
    for lines in _shorter_and_shorter(tuple(address), pen):
        all_lines = (*above, *lines)
        pens = (pen,) * len(all_lines)
        for blocks in (
            candidates(all_lines, pens, setting),
            small_candidates(all_lines, pens, setting),
        ):
            block = first_that_fits(blocks, setting.area)
            if block:
                return block
    return None


def place_sender(lines: Sequence[str], setting: Setting, pen: Pen) -> PlacedLines:
    """The sender's lines in their area, crowded or cut short where they must be."""
    block, room = fitted(lines, (pen,) * len(lines), setting)
    return place(block, setting, SENDER_NOTES[room])


def place(block: Lines, setting: Setting, found: tuple[str, ...] = ()) -> PlacedLines:
    """A block at the head or the foot of its area, with what is noted of it."""
    y = block.top(setting.area, at_foot=setting.at_foot)
    return PlacedLines(
        block.placed(setting.area, y), block.anchor(setting.area, y), found
    )


def _shorter_and_shorter(lines: tuple[str, ...], pen: Pen) -> Iterator[tuple[str, ...]]:
    """The lines, then with the two shortest neighbours on one line, and so on.

    The first line (whose address it is) and the last one (the country) stay alone.
    """
    yield lines
    comma = "، " if right_to_left(pen.language) and pen.language != "he" else ", "
    while len(lines) > _FEWEST_TO_JOIN:
        lengths = [len(a) + len(b) for a, b in pairwise(lines[1:-1])]
        at = lengths.index(min(lengths)) + 1
        joined = comma.join(lines[at : at + 2])
        lines = (*lines[:at], joined, *lines[at + 2 :])
        yield lines
