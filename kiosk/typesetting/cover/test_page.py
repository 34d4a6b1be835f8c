"""A test page: rulers to lay a ruler on, the window, type, and shades of lines.

What is measured with a ruler on paper is true only if nothing between here and the
paper scales the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.model.page import Block, Box, Item, Line, Page, Pages, Tag
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

INCH = 25.4
# Names of sheets that are measured in inches (PWG 5101.1).
_IN_INCHES = "na_"
# Lengths in mm: a tick and a long one, the corner crosses, the margins of the page.
_TICK, _LONG, _LONGEST = 2.0, 3.2, 5.0
_CROSS, _CORNER = 3.0, 9.0
_LEFT, _UPRIGHT_LEFT, _UPRIGHT_TOP = 25.0, 10.0, 25.0
_HAIRLINE = 0.3
_DASH = 1.5
# From the foot of the window to what stands below it, mm.
_TITLE, _BELOW, _RULER, _TYPE, _SHADES = 18, 25, 42, 56, 94
# Sizes of type, pt, and from line to line, mm.
_SIZES, _LEADING = (8, 9, 10, 11, 12), 6.5
_TITLE_SIZE, _SMALL = 20, 8
# Letters that a printer's own fonts often lack.
_SAMPLE = "áéñöß Ж ع"
# Squares of lines, from one line a millimetre and a half to three a millimetre.
_SQUARE, _STEPS = 12.0, (1.5, 1.0, 0.75, 0.5, 0.4, 0.33)


@dataclass(frozen=True, slots=True)
class Scale:
    """A ruler: how many units it has, each of so many mm and so many ticks."""

    units: int
    unit: float
    ticks: int

    @property
    def length(self) -> float:
        """From its first tick to its last, mm."""
        return self.units * self.unit


@dataclass(frozen=True, slots=True)
class PageWords:
    """What stands on the page: its title, the line below, the window, a greeting."""

    title: str
    below: str
    window: str
    greeting: str
    language: str


def scales_of(stationery: Stationery) -> tuple[Scale, Scale]:
    """The ruler across and the one down: inches on a sheet of inches, else cm."""
    if stationery.media.startswith(_IN_INCHES):
        return Scale(6, INCH, 8), Scale(8, INCH, 8)
    return Scale(15, 10, 10), Scale(20, 10, 10)


def lay_out_test_page(
    stationery: Stationery, typesetter: Typesetter, words: PageWords
) -> Pages:
    """The page for a paper; the window is where its envelope always shows it."""
    foot = stationery.visible.bottom
    across, down = scales_of(stationery)
    serif = Pen(typesetter, "serif", words.language)
    sans = Pen(typesetter, "sans", words.language).sized(_SMALL)
    shapes = (
        *_crosses(stationery.sheet),
        *_across(across, foot + _RULER, sans),
        *_down(down, sans),
        *_dashed(stationery.visible),
        *_shades(foot + _SHADES),
    )
    title = serif.sized(_TITLE_SIZE).set(words.title, _LEFT * MM, (foot + _TITLE) * MM)
    below = sans.set(words.below, _LEFT * MM, (foot + _BELOW) * MM)
    blocks = (
        Block(Tag.HEADING, "title", title),
        Block(Tag.PARAGRAPH, "below", below),
        Block(Tag.PARAGRAPH, "window", tuple(_window(stationery.visible, words, sans))),
        Block(Tag.PARAGRAPH, "type", tuple(_type(foot + _TYPE, words, serif))),
        Block(Tag.ARTIFACT, "shapes", shapes),
    )
    return Pages(
        width=stationery.width * MM,
        height=stationery.height * MM,
        pages=(Page(blocks),),
        title=words.title,
        language=words.language,
    )


def _line(x0: float, y0: float, x1: float, y1: float) -> Line:
    return Line(x0 * MM, y0 * MM, x1 * MM, y1 * MM, _HAIRLINE)


def _ticks(scale: Scale) -> Iterator[tuple[float, float, int | None]]:
    """The place of each tick and its length in mm, and the number beside it."""
    for number in range(scale.units * scale.ticks + 1):
        whole, part = divmod(number, scale.ticks)
        long = _LONG if part * 2 == scale.ticks else _TICK
        at = number * scale.unit / scale.ticks
        yield at, long if part else _LONGEST, None if part else whole


def _across(scale: Scale, y: float, pen: Pen) -> Iterator[Item]:
    yield _line(_LEFT, y, _LEFT + scale.length, y)
    for at, long, number in _ticks(scale):
        x = _LEFT + at
        yield _line(x, y - long, x, y)
        if number is not None:
            text = str(number)
            left = x * MM - pen.width(text) / 2
            yield from pen.set(text, left, (y - _LONGEST - 1) * MM)


def _down(scale: Scale, pen: Pen) -> Iterator[Item]:
    x, top = _UPRIGHT_LEFT, _UPRIGHT_TOP
    yield _line(x, top, x, top + scale.length)
    for at, long, number in _ticks(scale):
        y = top + at
        yield _line(x, y, x + long, y)
        if number is not None:
            yield from pen.set(str(number), (x + _LONGEST + 1) * MM, (y + 1) * MM)


def _crosses(sheet: Area) -> Iterator[Item]:
    """One near each corner: those that are cut show where the printer cannot print."""
    for x in (_CORNER, sheet.width - _CORNER):
        for y in (_CORNER, sheet.height - _CORNER):
            yield _line(x - _CROSS, y, x + _CROSS, y)
            yield _line(x, y - _CROSS, x, y + _CROSS)


def _dashed(area: Area) -> Iterator[Item]:
    """The outline of an area in dashes."""
    for number in range(0, int(area.width / _DASH), 2):
        x = area.x + number * _DASH
        for y in (area.y, area.bottom):
            yield _line(x, y, x + _DASH, y)
    for number in range(0, int(area.height / _DASH), 2):
        y = area.y + number * _DASH
        for x in (area.x, area.right):
            yield _line(x, y, x, y + _DASH)


def _window(area: Area, words: PageWords, pen: Pen) -> Iterator[Item]:
    leading = 4.0
    lines = pen.wrap(words.window, (area.width - 8) * MM)
    for number, line in enumerate(lines):
        y = area.y + 7 + number * leading
        yield from pen.set(line, (area.x + 4) * MM, y * MM)


def _type(y: float, words: PageWords, pen: Pen) -> Iterator[Item]:
    for number, size in enumerate(_SIZES):
        text = f"{size} pt  {words.greeting} {_SAMPLE}"
        yield from pen.sized(size).set(text, _LEFT * MM, (y + number * _LEADING) * MM)


def _shades(y: float) -> Iterator[Item]:
    """Squares of ever closer lines: a printer that runs out of ink leaves stripes."""
    for number, step in enumerate(_STEPS):
        left = _LEFT + number * (_SQUARE + 3)
        yield Box(left * MM, y * MM, _SQUARE * MM, _SQUARE * MM, _HAIRLINE)
        for each in range(1, int(_SQUARE / step)):
            yield _line(left + each * step, y, left + each * step, y + _SQUARE)
