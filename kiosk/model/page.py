"""Pages of placed items: all that drawing needs, nothing left to decide.

Lengths are points (1/72 inch) from the top left corner of the sheet, y downwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters in one face and size, its baseline at y."""

    x: float
    y: float
    text: str
    face: str
    size: float
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


Item = Text | Line | Box


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a paragraph, or the room for it, stands on a page."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """One side of one sheet."""

    items: tuple[Item, ...]


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
