"""Letters drawn in batches: compressed page contents, and blocks for the structure.

Drawing needs no object number, so that several processes can draw letters.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from kiosk.model.page import Block, Glyphs, Page, Pages, Tag
from kiosk.pdf.block_cache import BlockCache, new_block_cache
from kiosk.pdf.canvas import PDFCanvas, compress
from kiosk.pdf.content import PageDrawer
from kiosk.pdf.fonts.book import BookState, FontBook


class DrawnPage(NamedTuple):
    """A page's compressed content stream and its blocks."""

    content: bytes
    blocks: tuple[Block, ...]


class DrawnLetter(NamedTuple):
    """All pages of a letter; lengths are pt. A tuple, which is quick to pickle."""

    width: float
    height: float
    title: str
    language: str
    pages: tuple[DrawnPage, ...]


class Batch(NamedTuple):
    """The letters of a batch, and the state of the fonts after it."""

    letters: tuple[DrawnLetter, ...]
    fonts: BookState


def draw_letter(document: Pages, drawer: PageDrawer) -> DrawnLetter:
    """A laid out letter with the contents of its pages drawn."""
    height = document.height
    pages = [_draw_page(page, height, drawer) for page in document.pages]
    # An element may go on at the next page, where nothing asks for its text.
    keys = frozenset(key for page in pages for key in page.keys_with_text)
    return DrawnLetter(
        document.width,
        height,
        document.title,
        document.language,
        tuple([page.for_structure(keys) for page in pages]),
    )


def draw_batch(
    documents: Iterable[Pages], book: FontBook, blocks: BlockCache | None = None
) -> Batch:
    """Draw letters with the fonts of a file, or of a part of a file."""
    blocks = new_block_cache() if blocks is None else blocks
    drawer = PageDrawer(PDFCanvas(), book, blocks)
    letters = tuple(draw_letter(document, drawer) for document in documents)
    return Batch(letters, book.state)


class _ContentPage(NamedTuple):
    """A page's compressed content, its blocks, and the keys of those with a text."""

    content: bytes
    blocks: Sequence[Block]
    keys_with_text: Sequence[str]

    def for_structure(self, keys: frozenset[str]) -> DrawnPage:
        """The page with the items of those blocks whose elements need them."""
        blocks = [
            block
            if block.tag is Tag.FIGURE or block.key in keys
            else _without_items(block.tag, block.key, block.alt, block.language)
            for block in self.blocks
        ]
        return DrawnPage(self.content, tuple(blocks))


def _draw_page(page: Page, height: float, drawer: PageDrawer) -> _ContentPage:
    blocks = [block for block in page.blocks if block.items]
    drawn = drawer.draw(blocks, height)
    keys = [
        block.key
        for block, has_spans in zip(blocks, drawn.with_spans, strict=True)
        if has_spans or any(map(_is_rtl, block.items))
    ]
    return _ContentPage(compress(drawn.stream), blocks, keys)


def _is_rtl(item: object) -> bool:
    return isinstance(item, Glyphs) and item.rtl


@lru_cache(maxsize=64)
def _without_items(tag: Tag, key: str, alt: str, language: str) -> Block:
    """One block for all letters, so that it is pickled once."""
    return Block(tag, key, (), alt, language)
