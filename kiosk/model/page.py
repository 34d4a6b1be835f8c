"""Pages of placed items: all that drawing needs, nothing left to decide.

Lengths are points (1/72 inch) from the top left corner of the sheet, y downwards.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple


class Tag(StrEnum):
    """What a block is to a reader who does not see it (ISO 32000-1, 14.8.4)."""

    HEADING = "H1"
    PARAGRAPH = "P"
    LABEL = "Lbl"
    ITEM = "LBody"
    FIGURE = "Figure"
    HEADER = "TH"
    CELL = "TD"
    ARTIFACT = "Artifact"


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A shaped run in one face, size and direction, its pen starting at (x, y).

    Glyphs stand in visual order, from left to right; `advances` and `offsets` (dx,
    dy upwards; none: all zero) are units of the face's em. `text` is the run in
    logical order; `clusters` is the text behind each glyph, empty where a glyph
    shares its neighbour's. `spacing` (pt) is added to every advance above zero.
    """

    x: float
    y: float
    text: str
    face: str
    size: float
    glyphs: tuple[int, ...]
    advances: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...] = ()
    clusters: tuple[str, ...] = ()
    rtl: bool = False
    grey: float = 0.0
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight rule."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float


@dataclass(frozen=True, slots=True)
class Box:
    """A stroked rectangle: the frame of a mark, or a character no font has."""

    x: float
    y: float
    width: float
    height: float
    stroke: float


# Two control points and the end of a cubic Bezier curve.
Cubic = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Curve:
    """A stroke of the pen: cubic Bezier curves from `start` on.

    `width` is the stroke's, in pt; 0 means that the path is the outline of the ink
    and is filled.
    """

    start: tuple[float, float]
    path: tuple[Cubic, ...]
    width: float = 0.0


Item = Glyphs | Line | Box | Curve


class Block(NamedTuple):
    """Items that are one thing to a reader; `alt` says what a figure shows.

    A paragraph over two pages is two blocks with one key. Items in a row are a list,
    a label is the beginning of the item that follows it. Cells whose keys are alike
    ("totals/3") are a row, and rows with the same word before "/" a table, whose row 0
    heads its columns. `language` is set where it is not the letter's.
    """

    tag: Tag
    key: str
    items: tuple[Item, ...]
    alt: str = ""
    language: str = ""


class Anchor(NamedTuple):
    """Where a paragraph, or the room for it, stands on a page."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """One side of one sheet, its blocks in reading order."""

    blocks: tuple[Block, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of all blocks, in their order."""
        return tuple(item for block in self.blocks for item in block.items)


@dataclass(frozen=True, slots=True)
class Pages:
    """A laid out letter.

    `anchors` maps a paragraph's key (and `sender`, `recipient`, `date`,
    `subject`, `signature`, `name`) to its places, in reading order; `missing`
    are the characters that no font has, drawn as boxes; `notes` are codes of what
    does not lie where the stationery wants it (`kiosk.typesetting.notes`).
    """

    width: float
    height: float
    pages: tuple[Page, ...]
    title: str
    language: str
    anchors: Mapping[str, tuple[Anchor, ...]] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def only(self, numbers: Collection[int]) -> "Pages":
        """Some of its pages, counted from 0, without places of paragraphs."""
        kept = tuple(
            each for number, each in enumerate(self.pages) if number in numbers
        )
        return replace(self, pages=kept, anchors={})
