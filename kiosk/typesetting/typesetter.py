"""The typesetter of one visit, with all caches that hold words of the visitor."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from kiosk.cache import IdentityCache
from kiosk.model.page import Anchor, Block, Item, Tag
from kiosk.pdf.block_cache import BlockCache, new_block_cache
from kiosk.pdf.fonts.program import Programs
from kiosk.typesetting.fonts.table import Fonts
from kiosk.typesetting.line.compose import Compositor
from kiosk.typesetting.line.shape import Shaper
from kiosk.typesetting.paper.stationery import Fit
from kiosk.typesetting.text.breaks_allowed import BreakRules

# Where each paragraph of a letter stands, by its key, a place for each page.
Anchors: TypeAlias = Mapping[str, tuple[Anchor, ...]]


class PlacedLines(NamedTuple):
    """The items of each line of a block, its place, and notes on what does not fit."""

    lines: tuple[tuple[Item, ...], ...]
    anchor: Anchor
    notes: tuple[str, ...] = ()

    def blocks(self, key: str) -> tuple[Block, ...]:
        """A paragraph for each line, so that screen readers read them apart."""
        return tuple(Block(Tag.PARAGRAPH, key, items) for items in self.lines)


def nothing_placed(*found: str) -> PlacedLines:
    """No lines, and notes on why."""
    return PlacedLines((), Anchor(0, 0, 0, 0, 0), found)


class Head(NamedTuple):
    """All that stands above the subject, and notes on what does not fit."""

    blocks: tuple[Block, ...]
    anchors: Anchors
    notes: tuple[str, ...]


class TriedFit(NamedTuple):
    """A setting of the body, its measure (em) and the height that it has room for (pt).

    Measures are equal where only rounding differs.
    """

    fit: Fit
    measure: float
    room: float


# The heads, marks, dates and recipients of a few letters.
_CACHE_SIZE = 16


class Typesetter:
    """Shapes words and sets lines for the letters of one visit, and caches both.

    Every cache that holds words of a visitor belongs to it and goes with it. The
    faces (`fonts`) hold none: they are shared by all visits.
    """

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self.break_rules = BreakRules()
        self.shaper = Shaper(fonts)
        self.compositor = Compositor(self.shaper, self.break_rules)
        # The placed lines of paragraphs, and the PDF operators of blocks.
        self.paragraphs: IdentityCache[tuple[Item, ...]] = IdentityCache()
        self.blocks: BlockCache = new_block_cache()
        self.programs = Programs(fonts)
        # What follows from a stationery alone, of the settings that it tries.
        self.settings: IdentityCache[tuple[TriedFit, ...]] = IdentityCache(_CACHE_SIZE)
        self.heads: IdentityCache[Head] = IdentityCache(_CACHE_SIZE)
        self.marks_and_folds: IdentityCache[tuple[Block, ...]] = IdentityCache(
            _CACHE_SIZE
        )
        self.dates: IdentityCache[PlacedLines] = IdentityCache(_CACHE_SIZE)
        self.recipients: IdentityCache[PlacedLines] = IdentityCache(_CACHE_SIZE)


class TypesetterHolder:
    """Holds the typesetter of the current visit."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._typesetter: Typesetter | None = Typesetter(fonts)

    @property
    def typesetter(self) -> Typesetter:
        """The typesetter of the visit; a new one after the last was dropped."""
        if self._typesetter is None:
            self._typesetter = Typesetter(self._fonts)
        return self._typesetter

    def renew(self) -> None:
        """Drop the typesetter, and so every word of the visitor; it cannot fail."""
        self._typesetter = None
