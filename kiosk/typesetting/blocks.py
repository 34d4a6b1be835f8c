"""Short blocks of whole lines (sender, recipient): the type and breaks that fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.model.page import Anchor, Item
from kiosk.typesetting.breaking import break_greedily, tidied, words_of
from kiosk.typesetting.paper import Area, Setting, Type
from kiosk.typesetting.runs import Pen

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Block:
    """Lines in one type; `pens` has one pen a line, lengths are pt."""

    lines: tuple[str, ...]
    pens: tuple[Pen, ...]
    type: Type

    @property
    def width(self) -> float:
        """The longest line's advance."""
        pairs = zip(self.lines, self.pens, strict=True)
        return max((pen.width(line) for line, pen in pairs), default=0.0)

    @property
    def rise(self) -> float:
        """From the block's top to its first baseline: at least a Latin ascender."""
        if not self.lines:
            return 0.0
        pen = self.pens[0]
        high = max(pen.face.ink(self.lines[0])[1], pen.face.ascent)
        return high * self.type.size

    @property
    def height(self) -> float:
        """From the highest to the lowest ink."""
        if not self.lines:
            return 0.0
        fall = -self.pens[-1].face.ink(self.lines[-1])[0] * self.type.size
        return self.rise + (len(self.lines) - 1) * self.type.leading + max(fall, 0.0)

    def fits(self, area: Area) -> bool:
        """Whether all ink of the block has room in an area (mm)."""
        return self.width <= area.width * MM and self.height <= area.height * MM

    def placed(self, x: float, y: float) -> tuple[Item, ...]:
        """The items of the block with its top left corner at (x, y), pt."""
        items: list[Item] = []
        baseline = y + self.rise
        for line, pen in zip(self.lines, self.pens, strict=True):
            items.extend(pen.set(line, x, baseline))
            baseline += self.type.leading
        return tuple(items)

    def anchor(self, x: float, y: float) -> Anchor:
        """The block's place on the first page, pt."""
        return Anchor(0, x, y, self.width, self.height)


def candidates(
    lines: Sequence[str], pens: Sequence[Pen], setting: Setting
) -> Iterator[Block]:
    """A block in every type of a setting, whole lines first, then broken ones."""
    lines = tuple(map(tidied, lines))
    for kind in setting.types:
        sized = tuple(pen.sized(kind.size) for pen in pens)
        yield Block(lines, sized, kind)
    for kind in setting.types:
        yield _broken(lines, pens, kind, setting.area.width * MM)


def _broken(
    lines: Sequence[str], pens: Sequence[Pen], kind: Type, width: float
) -> Block:
    """A block whose lines are broken at the width (pt)."""
    pairs = [
        (part, pen.sized(kind.size))
        for line, pen in zip(lines, pens, strict=True)
        for part in _parts(line, pen, width / kind.size)
    ]
    return Block(tuple(part for part, _ in pairs), tuple(pen for _, pen in pairs), kind)


def _parts(line: str, pen: Pen, measure: float) -> tuple[str, ...]:
    """A line in parts no longer than the measure (em), after a comma if it can be."""
    advances = pen.face.advances
    if pen.face.width(line) <= measure:
        return (line,)
    head, comma, tail = line.rpartition(", ")
    halves = (f"{head},", tail)
    if comma and all(pen.face.width(half) <= measure for half in halves):
        return halves
    return break_greedily(words_of(line, advances), measure, advances)
