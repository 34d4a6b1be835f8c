"""Letters drawn in batches: compressed page contents, and blocks for the structure.

Drawing needs no object number, so that several processes can draw letters.
"""

from collections.abc import Iterable
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
    return DrawnLetter(
        document.width,
        document.height,
        document.title,
        document.language,
        tuple(_page(page, document.height, drawer) for page in document.pages),
    )


def draw_batch(
    documents: Iterable[Pages], book: FontBook, blocks: BlockCache | None = None
) -> Batch:
    """Draw letters with the fonts of a file, or of a part of a file."""
    blocks = new_block_cache() if blocks is None else blocks
    drawer = PageDrawer(PDFCanvas(), book, blocks)
    letters = tuple(draw_letter(document, drawer) for document in documents)
    return Batch(letters, book.state)


def _page(page: Page, height: float, drawer: PageDrawer) -> DrawnPage:
    blocks = [block for block in page.blocks if block.items]
    content = compress(drawer.draw(blocks, height))
    return DrawnPage(content, tuple(map(_for_structure, blocks)))


def _for_structure(block: Block) -> Block:
    """A block without its items, unless its structure element needs their text."""
    if block.tag is Tag.FIGURE or any(_is_rtl(item) for item in block.items):
        return block
    return _without_items(block.tag, block.key, block.alt, block.language)


def _is_rtl(item: object) -> bool:
    return isinstance(item, Glyphs) and item.rtl


@lru_cache(maxsize=64)
def _without_items(tag: Tag, key: str, alt: str, language: str) -> Block:
    """One block for all letters, so that it is pickled once."""
    return Block(tag, key, (), alt, language)
