"""Short blocks of whole lines (sender, recipient): the type and breaks that fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kiosk.model.page import Anchor, Item
from kiosk.typesetting.letter.pen import Pen
from kiosk.typesetting.letter.wrap import broken
from kiosk.typesetting.line.assemble import SetLine
from kiosk.typesetting.paper.area import Area, Setting, Type
from kiosk.typesetting.text.clean import normalise_spaces
from kiosk.typesetting.units import MM

# How far the rest of a broken line stands in, em: nobody takes it for a line.
_HANG = 1.0


@dataclass(frozen=True)
class Stack:
    """Lines in one type; `pens` has one pen a line, lengths are pt.

    `hangs` says how far each line stands in, em; without it none does.

    Without slots, so that its lines are set once for all that is asked of them.
    """

    lines: tuple[str, ...]
    pens: tuple[Pen, ...]
    type: Type
    hangs: tuple[float, ...] = ()

    @property
    def width(self) -> float:
        """The longest line's advance."""
        widths = (line.width + hang for line, _, hang in self._rows)
        return max(widths, default=0.0) * self.type.size

    @property
    def rise(self) -> float:
        """From the block's top to its first baseline: at least a Latin ascender."""
        if not self.lines:
            return 0.0
        high = max(self._set[0].high, self.pens[0].face.ascent)
        return high * self.type.size

    @property
    def height(self) -> float:
        """From the highest to the lowest ink."""
        if not self.lines:
            return 0.0
        fall = -self._set[-1].low * self.type.size
        return self.rise + (len(self.lines) - 1) * self.type.leading + max(fall, 0.0)

    @cached_property
    def rtl(self) -> bool:
        """Whether the first line runs from right to left."""
        return bool(self.lines) and self.pens[0].style(self.lines[0]).rtl

    @cached_property
    def _set(self) -> list[SetLine]:
        pairs = zip(self.lines, self.pens, strict=True)
        return [pen.line(line) for line, pen in pairs]

    @property
    def _rows(self) -> Iterator[tuple[SetLine, Pen, float]]:
        hangs = self.hangs or (0.0,) * len(self.lines)
        return zip(self._set, self.pens, hangs, strict=True)

    def fits(self, area: Area) -> bool:
        """Whether all ink of the block has room in an area (mm)."""
        return self.width <= area.width * MM and self.height <= area.height * MM

    def placed(
        self, area: Area, y: float, *, at_right: bool | None = None
    ) -> tuple[tuple[Item, ...], ...]:
        """The items of each line with the block's top at y (pt).

        It stands at the area's left edge, or at its right one; unless that is said,
        a block from right to left stands at the right. What hangs belongs to the
        line above it.
        """
        at_right = self.rtl if at_right is None else at_right
        lines: list[tuple[Item, ...]] = []
        baseline = y + self.rise
        left, right = area.x * MM, area.right * MM
        for line, pen, hang in self._rows:
            x = left + hang * pen.size
            if at_right:
                x = right - (line.width + hang) * pen.size
            items = line.items(x, baseline, pen.size)
            if hang and lines:
                lines[-1] += items
            else:
                lines.append(items)
            baseline += self.type.leading
        return tuple(lines)

    def anchor(self, area: Area, y: float, *, at_right: bool | None = None) -> Anchor:
        """The block's place on the first page, pt."""
        at_right = self.rtl if at_right is None else at_right
        x = area.right * MM - self.width if at_right else area.x * MM
        return Anchor(0, x, y, self.width, self.height)


def candidates(
    lines: Sequence[str], pens: Sequence[Pen], setting: Setting
) -> Iterator[Stack]:
    """A block in every type of a setting, whole lines first, then broken ones."""
    lines = tuple(map(normalise_spaces, lines))
    for kind in setting.types:
        sized = tuple(pen.sized(kind.size) for pen in pens)
        yield Stack(lines, sized, kind)
    for kind in setting.types:
        yield _broken(lines, pens, kind, setting.area.width * MM)


def _broken(
    lines: Sequence[str], pens: Sequence[Pen], kind: Type, width: float
) -> Stack:
    """A block whose lines are broken at sense, no wider than a width (pt)."""
    hang = _HANG * kind.size
    rows = [
        (part, pen.sized(kind.size), _HANG if at else 0.0)
        for line, pen in zip(lines, pens, strict=True)
        for at, part in enumerate(
            broken(line, pen.sized(kind.size), width, width - hang)
        )
    ]
    parts, sized, hangs = zip(*rows, strict=True) if rows else ((), (), ())
    return Stack(parts, sized, kind, hangs)
