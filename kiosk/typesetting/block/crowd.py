"""Blocks with more lines than their area holds: in columns, run on, or cut short.

Nothing leaves its area: where it cannot hold a block in any way, the block is cut
short, and its caller is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain
from typing import TypeAlias

from kiosk.model.page import Item
from kiosk.typesetting import notes
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.block.stack import SizedBlock, Stack, candidates, wrapped
from kiosk.typesetting.block.wrap import wrap_line
from kiosk.typesetting.paper.area import Area, Setting
from kiosk.typesetting.text.clean import normalise_spaces
from kiosk.typesetting.units import MM

# Between two columns, and the least width of one, mm.
_COLUMN_GAP, _MIN_COLUMN = 4.0, 28.0
_MOST_COLUMNS = 3
# Between the parts of a block that is run on.
SEPARATOR = " · "


@dataclass(frozen=True)
class Columns(SizedBlock):
    """Stacks beside each other in reading order; lengths are pt.

    `step` is from the edge of one stack to that of the next.
    """

    stacks: tuple[Stack, ...]
    step: float

    @property
    def width(self) -> float:
        """From the first column's edge to the end of the last one's longest line."""
        return max(
            number * self.step + stack.width for number, stack in enumerate(self.stacks)
        )

    @property
    def height(self) -> float:
        """The height of the highest column."""
        return max(stack.height for stack in self.stacks)

    @property
    def rtl(self) -> bool:
        """Whether the first line runs from right to left."""
        return self.stacks[0].rtl

    def placed(
        self, area: Area, y: float, *, at_right: bool | None = None
    ) -> tuple[tuple[Item, ...], ...]:
        """The items of each line, column by column from the side they start at."""
        at_right = self.rtl if at_right is None else at_right
        step = (-self.step if at_right else self.step) / MM
        return tuple(
            line
            for number, stack in enumerate(self.stacks)
            for line in stack.placed(_moved(area, number * step), y, at_right=at_right)
        )


class Room(Enum):
    """How an area holds a block: as it is, crowded, or not all of it."""

    ENOUGH = auto()
    SCARCE = auto()
    TOO_LITTLE = auto()


# What is noted of a sender by the room that there is.
SENDER_NOTES = {
    Room.ENOUGH: (),
    Room.SCARCE: (notes.SENDER_CROWDED,),
    Room.TOO_LITTLE: (notes.SENDER_CUT_SHORT,),
}
Lines: TypeAlias = Stack | Columns


def fitted(
    lines: Sequence[str], pens: Sequence[Pen], setting: Setting
) -> tuple[Lines, Room]:
    """A block inside the area of its setting, whatever it takes.

    The first candidate that fits, else in columns, else its lines run on, else as many
    of those as fit.
    """
    block = first_that_fits(candidates(lines, pens, setting), setting.area)
    return (block, Room.ENOUGH) if block else crowded(lines, pens, setting)


def crowded(
    lines: Sequence[str], pens: Sequence[Pen], setting: Setting
) -> tuple[Lines, Room]:
    """A block in columns, else its lines run on, else as many of those as fit."""
    columns = first_that_fits(_columns(lines, pens, setting), setting.area)
    if columns:
        return columns, Room.SCARCE
    pen, type_ = pens[-1].sized(setting.types[-1].size), setting.types[-1]
    text, width = SEPARATOR.join(map(normalise_spaces, lines)), setting.area.width * MM
    parts = wrap_line(text, pen, width, width)
    most = int(setting.area.height * MM / type_.leading) + 1
    for count in range(min(len(parts), most), 0, -1):
        block = Stack(parts[:count], (pen,) * count, type_)
        if block.fits(setting.area):
            whole = count == len(parts)
            return block, Room.SCARCE if whole else Room.TOO_LITTLE
    return Stack((), (), type_), Room.TOO_LITTLE


def first_that_fits(blocks: Iterator[Lines], area: Area) -> Lines | None:
    """The first block that an area (mm) holds."""
    return next((block for block in blocks if block.fits(area)), None)


def _columns(
    lines: Sequence[str], pens: Sequence[Pen], setting: Setting
) -> Iterator[Columns]:
    """A block in columns, in each type, their number from small to large."""
    lines = tuple(map(normalise_spaces, lines))
    for type_ in setting.types:
        for count in range(2, _MOST_COLUMNS + 1):
            width = (setting.area.width - (count - 1) * _COLUMN_GAP) / count
            if width >= _MIN_COLUMN and len(lines) >= count:
                parts = [
                    wrapped((line,), (pen,), type_, width * MM)
                    for line, pen in zip(lines, pens, strict=True)
                ]
                stacks = tuple(map(_joined, _balanced(parts, count)))
                yield Columns(stacks, (width + _COLUMN_GAP) * MM)


def _balanced(parts: Sequence[Stack], count: int) -> Sequence[Sequence[Stack]]:
    """The parts in so many columns at most, the longest as short as can be."""
    lengths = [len(each.lines) for each in parts]
    most = max(*lengths, -(-sum(lengths) // count))
    while len(columns := _filled(parts, most)) > count:
        most += 1
    return columns


def _filled(parts: Sequence[Stack], most: int) -> list[list[Stack]]:
    """The parts in columns of so many lines at most."""
    columns: list[list[Stack]] = [[]]
    for part in parts:
        if sum(len(each.lines) for each in (*columns[-1], part)) > most:
            columns.append([])
        columns[-1].append(part)
    return columns


def _joined(parts: Sequence[Stack]) -> Stack:
    """Stacks of one type below each other as one."""
    return Stack(
        tuple(chain.from_iterable(each.lines for each in parts)),
        tuple(chain.from_iterable(each.pens for each in parts)),
        parts[0].type,
        tuple(chain.from_iterable(each.indents for each in parts)),
    )


def _moved(area: Area, x: float) -> Area:
    """An area further to the right, mm."""
    return Area(area.x + x, area.y, area.width, area.height)
