"""A cache of drawn blocks, for one file and for the next ones."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from kiosk.cache import IdentityCache
from kiosk.model.page import Glyphs, Item
from kiosk.pdf.fonts.book import FontBook


class GraphicsState(NamedTuple):
    """What a block may change in the graphics state; size and spacing are pt."""

    face: str = ""
    size: float = 0.0
    grey: float = 0.0
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class GlyphTexts:
    """The glyphs that a block draws in one role, and their texts before it is drawn.

    `resource` is the name of the role's font in the file. Nothing else of a file
    changes a block's operators: where all of this is the same, they are.
    """

    role: str
    resource: str
    glyphs: tuple[int, ...]
    texts: list[str | None]


@dataclass(frozen=True, slots=True)
class DrawnBlock:
    """The operators of a block, and what they need and leave.

    `texts_after` are the texts of the glyphs of each role once the block is drawn.
    """

    operators: str
    state: GraphicsState
    roles: tuple[GlyphTexts, ...]
    texts_after: tuple[list[str], ...]


BlockCache: TypeAlias = IdentityCache[DrawnBlock]

# The blocks of a few letters.
_CACHE_SIZE = 128


def new_block_cache() -> BlockCache:
    """An empty cache."""
    return IdentityCache(_CACHE_SIZE)


def texts_before(items: Iterable[Item], book: FontBook) -> tuple[GlyphTexts, ...]:
    """The texts that a file has for the glyphs of items to be drawn, by role."""
    glyphs: dict[str, set[int]] = defaultdict(set)
    for item in items:
        if isinstance(item, Glyphs) and item.glyphs:
            glyphs[item.face].update(item.glyphs)
    return tuple(_glyph_texts(role, tuple(ids), book) for role, ids in glyphs.items())


def _glyph_texts(role: str, glyphs: tuple[int, ...], book: FontBook) -> GlyphTexts:
    font = book[role]
    return GlyphTexts(role, font.resource, glyphs, list(map(font.texts.get, glyphs)))


def texts_after(roles: Sequence[GlyphTexts], book: FontBook) -> tuple[list[str], ...]:
    """The texts that a file has for the same glyphs once they are drawn, by role."""
    fonts = [(book[role.role].texts, role.glyphs) for role in roles]
    return tuple([texts[glyph] for glyph in glyphs] for texts, glyphs in fonts)


def reuse(drawn: DrawnBlock, book: FontBook) -> bool:
    """Whether a drawn block can be used again; if so, its glyphs get their texts.

    It can where the file's fonts are as they were when the block was drawn.
    """
    if id(drawn) in book.verified:
        return True
    fonts = [book[role.role] for role in drawn.roles]
    for font, role in zip(fonts, drawn.roles, strict=True):
        if font.resource != role.resource:
            return False
        # Lists, since Python keeps the memory of tuples of unknown length.
        if list(map(font.texts.get, role.glyphs)) != role.texts:
            return False
    new_texts = False
    for font, role, after in zip(fonts, drawn.roles, drawn.texts_after, strict=True):
        if after != role.texts:
            font.texts.update(zip(role.glyphs, after, strict=True))
            new_texts = True
    if not new_texts:
        book.verified[id(drawn)] = drawn
    return True
