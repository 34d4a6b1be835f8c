"""Short blocks of whole lines (sender, recipient) in the types they may have."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, product
from typing import TypeAlias

from kiosk.model.page import Anchor, Item
from kiosk.typesetting.block.ink import Ink, inks_of
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.block.wrap import wrap_line
from kiosk.typesetting.line.assemble import SetLine
from kiosk.typesetting.paper.area import Area, Setting, Type
from kiosk.typesetting.text.clean import normalise_spaces
from kiosk.typesetting.units import MM

# The indent of a continuation line, em: nobody takes it for a line of its own.
_CONTINUATION_INDENT = 1.0
# An address of up to five lines is never set in a small type.
_FEW_LINES = 5

# A line, its pen, and its indent in em.
_Row: TypeAlias = tuple[SetLine, Pen, float]


class SizedBlock(ABC):
    """What follows from the size of a block of lines, wherever it is placed."""

    @property
    @abstractmethod
    def width(self) -> float:
        """From one side of the block to the other, pt."""

    @property
    @abstractmethod
    def height(self) -> float:
        """From the highest to the lowest ink, pt."""

    @property
    @abstractmethod
    def rtl(self) -> bool:
        """Whether the first line runs from right to left."""

    def fits(self, area: Area) -> bool:
        """Whether all ink of the block lies inside an area (mm) of its own."""
        return self.width <= area.width * MM and self.height <= area.height * MM

    def top(self, area: Area, *, at_foot: bool) -> float:
        """The top (pt) of the block at the head of an area (mm), or at its foot.

        A block higher than the area begins at its head.
        """
        y = area.y * MM
        return y + max(0.0, area.height * MM - self.height) if at_foot else y

    def anchor(self, area: Area, y: float, *, at_right: bool | None = None) -> Anchor:
        """Where the block stands on the first page with its top at y, pt."""
        at_right = self.rtl if at_right is None else at_right
        x = area.right * MM - self.width if at_right else area.x * MM
        return Anchor(0, x, y, self.width, self.height)


@dataclass(frozen=True)
class Stack(SizedBlock):
    """Lines under each other in one type, with a pen a line; lengths are pt.

    `indents` has the indent of each line in em; without it none is indented. An
    indented line continues the one above it. Without slots, for the cached lines.
    """

    lines: tuple[str, ...]
    pens: tuple[Pen, ...]
    type: Type
    indents: tuple[float, ...] = ()

    @cached_property
    def width(self) -> float:
        """The advance width of the longest line, pt."""
        widths = [line.width + indent for line, _, indent in self._rows]
        return max(widths, default=0.0) * self.type.size

    @property
    def ascent(self) -> float:
        """From the top to the first baseline, pt: at least a Latin ascender."""
        if not self.lines:
            return 0.0
        highest = max(self._set_lines[0].high, self.pens[0].face.ascent)
        return highest * self.type.size

    @cached_property
    def height(self) -> float:
        """From the highest to the lowest ink, pt."""
        if not self.lines:
            return 0.0
        descent = max(-self._set_lines[-1].low * self.type.size, 0.0)
        return self.ascent + (len(self.lines) - 1) * self.leading + descent

    @cached_property
    def leading(self) -> float:
        """From one baseline to the next, pt: the type's, or more where ink would meet.

        Scripts with marks above and below need more than Latin.
        """
        leading, size = self.type.leading, self.type.size
        for upper, lower in pairwise(self._rows):
            if (lower[0].high - upper[0].low) * size > leading:
                leading = max(leading, self._least_leading(upper, lower))
        return leading

    def _least_leading(self, upper: _Row, lower: _Row) -> float:
        """The leading (pt) at which no glyph of two lines meets one of the other.

        At whichever side they begin.
        """
        pairs = (
            (bottom, top)
            for at_right in (False, True)
            for bottom, top in product(
                self._inks(upper, at_right=at_right),
                self._inks(lower, at_right=at_right),
            )
        )
        return max(
            (
                bottom.low - top.high
                for bottom, top in pairs
                if bottom.left < top.right and top.left < bottom.right
            ),
            default=0.0,
        )

    def _inks(self, row: _Row, *, at_right: bool) -> list[Ink]:
        """The ink of each glyph of a line on a baseline at 0, at either side of x 0."""
        line, pen, indent = row
        size = self.type.size
        x = -(line.width + indent) * size if at_right else indent * size
        fonts = pen.typesetter.fonts
        items = line.items(x, 0.0, size)
        return [ink for item in items for ink in inks_of(item, fonts)]

    @cached_property
    def rtl(self) -> bool:
        """Whether the first line runs from right to left."""
        return bool(self.lines) and self.pens[0].style(self.lines[0]).rtl

    @cached_property
    def _set_lines(self) -> list[SetLine]:
        pairs = zip(self.lines, self.pens, strict=True)
        return [pen.line(line) for line, pen in pairs]

    @property
    def _rows(self) -> Iterator[_Row]:
        indents = self.indents or (0.0,) * len(self.lines)
        return zip(self._set_lines, self.pens, indents, strict=True)

    def placed(
        self, area: Area, y: float, *, at_right: bool | None = None
    ) -> tuple[tuple[Item, ...], ...]:
        """The items of each line, with the block's top at y (pt).

        It stands at the left edge of the area (mm), or at its right one; unless that
        is said, a block from right to left stands at the right. A continuation line
        belongs to the line above it.
        """
        at_right = self.rtl if at_right is None else at_right
        lines: list[tuple[Item, ...]] = []
        baseline = y + self.ascent
        left, right = area.x * MM, area.right * MM
        for line, pen, indent in self._rows:
            x = left + indent * pen.size
            if at_right:
                x = right - (line.width + indent) * pen.size
            items = line.items(x, baseline, pen.size)
            if indent and lines:
                lines[-1] += items
            else:
                lines.append(items)
            baseline += self.leading
        return tuple(lines)


def candidates(
    lines: Sequence[str], pens: Sequence[Pen], setting: Setting
) -> Iterator[Stack]:
    """A block in each type of a setting with whole lines, then in each wrapped.

    Types in which the area is too low for so many lines are left out.
    """
    lines = tuple(map(normalise_spaces, lines))
    pens = [pen.among(lines) for pen in pens]
    types = [type_ for type_ in setting.types if _has_height(setting, lines, type_)]
    for type_ in types:
        sized = tuple(pen.sized(type_.size) for pen in pens)
        yield Stack(lines, sized, type_)
    for type_ in types:
        yield wrapped(lines, pens, type_, setting.area.width * MM)


def small_candidates(
    lines: Sequence[str], pens: Sequence[Pen], setting: Setting
) -> Iterator[Stack]:
    """A block of more than five lines in each small type of a setting.

    A block that has as many lines in the usual types only keeps those.
    """
    types = [type_ for type_ in setting.small if _has_height(setting, lines, type_)]
    if not types:
        return
    lines, width = tuple(map(normalise_spaces, lines)), setting.area.width * MM
    usual = wrapped(lines, pens, setting.types[-1], width)
    if len(usual.lines) <= _FEW_LINES:
        return
    for type_ in types:
        block = wrapped(lines, pens, type_, width)
        if len(block.lines) <= _FEW_LINES:
            sized = tuple(pen.sized(type_.size) for pen in usual.pens)
            block = Stack(usual.lines, sized, type_, usual.indents)
        yield block


def _has_height(setting: Setting, lines: Sequence[str], type_: Type) -> bool:
    """Whether the area of a setting may hold so many lines in a type."""
    return (len(lines) - 1) * type_.leading <= setting.area.height * MM


def wrapped(
    lines: Sequence[str], pens: Sequence[Pen], type_: Type, width: float
) -> Stack:
    """A block whose lines are wrapped to a width (pt)."""
    indent = _CONTINUATION_INDENT * type_.size
    rows = [
        (part, pen.sized(type_.size), _CONTINUATION_INDENT if number else 0.0)
        for line, pen in zip(lines, pens, strict=True)
        for number, part in enumerate(
            wrap_line(line, pen.sized(type_.size), width, width - indent)
        )
    ]
    parts, sized, indents = zip(*rows, strict=True) if rows else ((), (), ())
    return Stack(parts, sized, type_, indents)
