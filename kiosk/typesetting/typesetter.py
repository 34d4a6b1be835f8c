"""One object that sets letters and remembers what it set; dropped, it forgets."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from kiosk.cache import IdentityCache
from kiosk.model.page import Anchor, Block, Item, Tag
from kiosk.pdf.block_cache import BlockCache, new_block_cache
from kiosk.pdf.fonts.program import Programs
from kiosk.typesetting.fonts.table import Fonts
from kiosk.typesetting.line.compose import Compositor
from kiosk.typesetting.line.shape import Shaper
from kiosk.typesetting.text.breaks_allowed import BreakRules


class PlacedLines(NamedTuple):
    """The items of each line of a block, its place, and notes on what does not fit."""

    lines: tuple[tuple[Item, ...], ...]
    anchor: Anchor
    notes: tuple[str, ...] = ()

    def blocks(self, key: str) -> tuple[Block, ...]:
        """A paragraph for each line, so that who hears them hears them apart."""
        return tuple(Block(Tag.PARAGRAPH, key, items) for items in self.lines)


# Blocks, their places by name, and notes on what does not fit.
Head: TypeAlias = tuple[
    tuple[Block, ...], Mapping[str, tuple[Anchor, ...]], tuple[str, ...]
]

# Heads, frames and address blocks kept: those of a few letters.
_KEPT = 16


class Typesetter:
    """Shapes words, composes lines and keeps both, for the letters of one visit.

    Everything that holds words of a visitor hangs from it: without a reference to
    it nothing of them is left. The faces (`fonts`) are shared and stay.
    """

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self.break_rules = BreakRules()
        self.shaper = Shaper(fonts)
        self.compositor = Compositor(self.shaper, self.break_rules)
        # The placed lines of paragraphs, and the operators that draw blocks.
        self.paragraphs: IdentityCache[tuple[Item, ...]] = IdentityCache()
        self.blocks: BlockCache = new_block_cache()
        self.programs = Programs(fonts)
        # What stands above the subject, marks and folds, and address blocks.
        self.heads: IdentityCache[Head] = IdentityCache(_KEPT)
        self.frames: IdentityCache[tuple[Block, ...]] = IdentityCache(_KEPT)
        self.recipients: IdentityCache[PlacedLines] = IdentityCache(_KEPT)


class TypesetterHolder:
    """The typesetter of the visit that goes on."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self.typesetter = Typesetter(fonts)

    def renew(self) -> None:
        """Drop the typesetter, and with it every word it was given."""
        self.typesetter = Typesetter(self._fonts)
