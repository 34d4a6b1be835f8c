"""A cache of drawn blocks, for one file and for the next ones."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from kiosk.cache import IdentityCache
from kiosk.pdf.fonts.book import FileFont, FontBook, Pair
from kiosk.pdf.fonts.moved import MovedGlyph
from kiosk.pdf.text import Shown


class GraphicsState(NamedTuple):
    """What a block may change in the graphics state; size and spacing are pt."""

    face: str = ""
    size: float = 0.0
    grey: float = 0.0
    spacing: float = 0.0


class UsedCodes(NamedTuple):
    """What a block uses of the font of one role, for the same operators in other files.

    `resource` is the name of the font in the file. `pairs` asked for a code, in this
    order, and got these; `texts` and `glyphs` are those of all codes. `first_choice` is
    whether every pair got the code that it gets in a file without others.
    """

    role: str
    resource: str
    pairs: Mapping[Pair, int | None]
    texts: Mapping[int, str]
    glyphs: Mapping[int, MovedGlyph]
    first_choice: bool


class DrawnBlock(NamedTuple):
    """The operators of a block, and what they use and leave.

    `has_spans` is whether words in it carry their text.
    """

    operators: str
    state: GraphicsState
    used: tuple[UsedCodes, ...]
    has_spans: bool


BlockCache: TypeAlias = IdentityCache[DrawnBlock]

# The blocks of a few letters.
_CACHE_SIZE = 128


def new_block_cache() -> BlockCache:
    """An empty cache."""
    return IdentityCache(_CACHE_SIZE)


class BlockRecord:
    """Notes what a block uses of the fonts while it is drawn."""

    def __init__(self) -> None:
        self._codes: dict[str, set[int]] = defaultdict(set)
        self._pairs: dict[str, dict[Pair, int | None]] = defaultdict(dict)

    def add(self, role: str, shown: Shown) -> None:
        """Note a run that was shown in the font of a role."""
        self._codes[role].update(shown.codes)
        self._pairs[role].update(shown.pairs)

    def used(self, book: FontBook) -> tuple[UsedCodes, ...]:
        """What was used, with the texts and glyphs that the book has for it."""
        return tuple(
            [
                _used(role, tuple(codes), self._pairs[role], book[role])
                for role, codes in self._codes.items()
            ]
        )


def _used(
    role: str, codes: tuple[int, ...], pairs: Mapping[Pair, int | None], font: FileFont
) -> UsedCodes:
    texts = dict(zip(codes, map(font.texts.__getitem__, codes), strict=True))
    # Most fonts have no code that is not a glyph's number.
    extra = font.glyphs.keys() & codes if font.glyphs else ()
    glyphs = {code: font.glyphs[code] for code in extra}
    first_choice = not font.program.is_cff and all(
        code == glyph[0] or (code and code == font.program.extra_code(glyph, text, ()))
        for (glyph, text), code in pairs.items()
    )
    return UsedCodes(role, font.resource, pairs, texts, glyphs, first_choice)


def reuse(drawn: DrawnBlock, book: FontBook) -> bool:
    """Whether a drawn block can be used again; if so, the book gets its codes.

    It can where it would be drawn alike: where its fonts have the same names, and its
    pairs get the same codes.
    """
    if id(drawn) in book.verified:
        return True
    for role in drawn.used:
        font = book[role.role]
        if font.resource != role.resource:
            return False
        if role.first_choice and font.agrees(role.texts, role.glyphs):
            continue
        if any(font.code_of(*pair) != code for pair, code in role.pairs.items()):
            return False
    for role in drawn.used:
        book[role.role].update(role.texts, role.glyphs)
    book.verified[id(drawn)] = drawn
    return True
