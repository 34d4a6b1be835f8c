"""One line assembled from shaped runs in visual order, to be placed at any size."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from kiosk.model.page import Box, Glyphs, Item
from kiosk.typesetting.fonts.face import MISSING_HEIGHT, MISSING_WIDTH
from kiosk.typesetting.line.run import Shaped

# The stroke and the side bearing of the box for a missing character, em.
_BOX_STROKE = 0.04
_BOX_BEARING = 0.06
# The most inter-character space added to a line and after one ideograph, em. More is
# left at the line's end: a Latin word that did not fit is no reason for gaps.
MAX_IDEOGRAPH_SPACING = 2.2
_MAX_SPACING_EACH = 0.25
_FIRST_IDEOGRAPH = "\u2e80"
# Lines are assembled from hundreds of runs.
_WIDTH, _LOW, _HIGH = map(attrgetter, ("width", "low", "high"))


class Unit(NamedTuple):
    """A run of a line, or one of its spaces, with its embedding level (UAX 9)."""

    level: int
    shaped: Shaped
    is_space: bool = False


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line's runs from left to right, each with the x it starts at; lengths are em.

    `text` is the line in logical order; `low` and `high` are its ink.
    """

    text: str
    width: float
    runs: tuple[tuple[float, Shaped], ...] = ()
    low: float = 0.0
    high: float = 0.0

    @property
    def spaced_glyphs(self) -> int:
        """The number of glyphs with an advance, to which letter-spacing is added."""
        return sum(bool(each) for _, run in self.runs for each in run.advances)

    def items(
        self, x: float, y: float, size: float, spacing: float = 0.0
    ) -> tuple[Item, ...]:
        """The items of the line with its left end at (x, y) on the baseline.

        `size` and `spacing` (letter-spacing), x and y are pt.
        """
        items: list[Item] = []
        for start, run in self.runs:
            left = x + start * size
            items.append(_item(run, left, y, size, spacing))
            if spacing:
                x += spacing * sum(map(bool, run.advances))
        return tuple(items)


EMPTY = SetLine("", 0.0)


def _item(run: Shaped, x: float, y: float, size: float, spacing: float) -> Item:  # noqa: PLR0917 - a place, a size and what stands there
    if not run.face:
        return Box(
            x=x + _BOX_BEARING * size,
            y=y - MISSING_HEIGHT * size,
            width=(MISSING_WIDTH - 2 * _BOX_BEARING) * size,
            height=MISSING_HEIGHT * size,
            stroke=_BOX_STROKE * size,
        )
    return Glyphs(
        x=x,
        y=y,
        text=run.text,
        face=run.face,
        size=size * run.scale,
        glyphs=run.glyphs,
        advances=run.advances,
        offsets=run.offsets,
        clusters=run.clusters,
        rtl=run.rtl,
        spacing=spacing,
    )


def assemble(
    units: Sequence[Unit], measure: float | None = None, *, hanging: bool = False
) -> SetLine:
    """A line of its units, its spaces set to fill a measure (em) if one is given.

    `hanging` is whether the last unit is the space at which the line was broken. It
    stays for those who read the text, outside the line's width.
    """
    shaped = [unit.shaped for unit in units]
    hanging_width = shaped[-1].width if hanging else 0.0
    width = sum(map(_WIDTH, shaped)) - hanging_width
    if measure is not None:
        units = _spread_spaces(units, measure - width, len(units) - hanging)
        shaped = [unit.shaped for unit in units]
        width = sum(map(_WIDTH, shaped)) - hanging_width
    visual_units = visual_order(units)
    runs: list[tuple[float, Shaped]] = []
    # The space at the end of a right-to-left line hangs over its left end.
    x = (
        -hanging_width
        if hanging and visual_units[0] is units[-1] and len(units) > 1
        else 0.0
    )
    for joined in _join_runs(visual_units):
        runs.append((x, joined))
        x += joined.width
    return SetLine(
        text="".join([run.text for run in shaped]),
        width=width,
        runs=tuple(runs),
        low=min(map(_LOW, shaped), default=0.0),
        high=max(map(_HIGH, shaped), default=0.0),
    )


def visual_order(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units from left to right (UAX 9, rule L2)."""
    highest = max([level for level, _, _ in units], default=0)
    if not highest:
        return units
    ordered = list(units)
    lowest = min(unit.level | 1 for unit in units)
    for level in range(highest, lowest - 1, -1):
        start = 0
        while start < len(ordered):
            if ordered[start].level < level:
                start += 1
                continue
            end = start
            while end < len(ordered) and ordered[end].level >= level:
                end += 1
            ordered[start:end] = reversed(ordered[start:end])
            start = end
    return ordered


def _spread_spaces(units: Sequence[Unit], extra: float, count: int) -> Sequence[Unit]:
    """The units with extra width (em) shared among the spaces of the first `count`."""
    spaces = [index for index in range(count) if units[index].is_space]
    spread = list(units)
    added = 0.0
    for number, index in enumerate(spaces, start=1):
        shaped = units[index].shaped
        # Rounded sums, not a sum of rounded shares, so that the line ends exactly. They
        # are em, since the spaces of two faces may have other units.
        more = round((extra * number / len(spaces) - added) * shaped.upem)
        advance = shaped.advances[0] + more
        added += more / shaped.upem
        wider = replace(shaped, advances=(advance,), width=advance / shaped.upem)
        spread[index] = units[index]._replace(shaped=wider)
    return spread


def _join_runs(ordered: Iterable[Unit]) -> list[Shaped]:
    """The units with neighbours of one face and direction joined to one run."""
    groups: list[list[Shaped]] = []
    level, face = -1, ""
    for own_level, shaped, _ in ordered:
        if shaped.face and own_level == level and shaped.face == face:
            groups[-1].append(shaped)
        else:
            groups.append([shaped])
        level, face = own_level, shaped.face
    return [each[0] if len(each) == 1 else _join_shaped(each) for each in groups]


def _join_shaped(parts: list[Shaped]) -> Shaped:
    first = parts[0]
    logical = reversed(parts) if first.rtl else parts
    offsets: tuple[tuple[int, int], ...] = ()
    if any(part.offsets for part in parts):
        none = ((0, 0),)
        offsets = tuple(
            chain.from_iterable(
                part.offsets or none * len(part.glyphs) for part in parts
            )
        )
    return Shaped(
        text="".join([part.text for part in logical]),
        face=first.face,
        upem=first.upem,
        glyphs=tuple(chain.from_iterable([part.glyphs for part in parts])),
        advances=tuple(chain.from_iterable([part.advances for part in parts])),
        offsets=offsets,
        clusters=tuple(chain.from_iterable([part.clusters for part in parts])),
        rtl=first.rtl,
        width=sum(map(_WIDTH, parts)),
        low=min(map(_LOW, parts)),
        high=max(map(_HIGH, parts)),
        scale=first.scale,
    )


def space_ideographs(units: Sequence[Unit], extra: float, count: int) -> list[Unit]:
    """The units with extra width (em) shared among ideographs of the first `count`.

    It is added after each ideograph but the line's last, a quarter of an em at most,
    and never after punctuation (JLReq, table 6: line adjustment by inter-character
    space addition).
    """
    ideographs = [
        (index, glyph)
        for index in range(count)
        for glyph, text in enumerate(units[index].shaped.clusters)
        if text and text[0] >= _FIRST_IDEOGRAPH and text[0].isalpha()
    ]
    if ideographs and ideographs[-1] == (
        count - 1,
        len(units[count - 1].shaped.glyphs) - 1,
    ):
        ideographs.pop()
    if extra > _MAX_SPACING_EACH * len(ideographs):
        return list(units)
    advances_by_unit: dict[int, list[int]] = {}
    added = 0
    for number, (index, glyph) in enumerate(ideographs, start=1):
        shaped = units[index].shaped
        # Rounded sums, so that the line ends exactly.
        due = round(extra * shaped.upem * number / len(ideographs))
        advances = advances_by_unit.setdefault(index, list(shaped.advances))
        advances[glyph] += due - added
        added = due
    return [
        _widened(unit, advances_by_unit[index]) if index in advances_by_unit else unit
        for index, unit in enumerate(units)
    ]


def _widened(unit: Unit, advances: Sequence[int]) -> Unit:
    width = sum(advances) / unit.shaped.upem
    shaped = replace(unit.shaped, advances=tuple(advances), width=width)
    return unit._replace(shaped=shaped)
