"""Letters drawn: their contents compressed, and of their blocks what elements need.

Drawing knows no object's number, so that letters can be drawn by several processes.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kiosk.model.page import Block, Glyphs, Page, Pages, Tag
from kiosk.pdf.block_cache import BlockCache, new_block_cache
from kiosk.pdf.content import Painter
from kiosk.pdf.fonts.book import BookState, FontBook
from kiosk.pdf.library import Board, deflated


class DrawnPage(NamedTuple):
    """A page's content stream, compressed, and its blocks."""

    content: bytes
    blocks: tuple[Block, ...]


class DrawnLetter(NamedTuple):
    """All pages of a letter; lengths are pt. A tuple, which is quick to send."""

    width: float
    height: float
    title: str
    language: str
    pages: tuple[DrawnPage, ...]


class Batch(NamedTuple):
    """Letters drawn one after the other, and the fonts as they were left."""

    letters: tuple[DrawnLetter, ...]
    fonts: BookState


def draw_letter(document: Pages, painter: Painter) -> DrawnLetter:
    """A laid out letter, drawn."""
    return DrawnLetter(
        document.width,
        document.height,
        document.title,
        document.language,
        tuple(_page(page, document.height, painter) for page in document.pages),
    )


def draw_batch(
    documents: Iterable[Pages], book: FontBook, blocks: BlockCache | None = None
) -> Batch:
    """Draw letters with the fonts of a file, or of a part of it."""
    blocks = new_block_cache() if blocks is None else blocks
    painter = Painter(Board(), book, blocks)
    letters = tuple(draw_letter(each, painter) for each in documents)
    return Batch(letters, book.state)


def _page(page: Page, height: float, painter: Painter) -> DrawnPage:
    blocks = [block for block in page.blocks if block.items]
    content = deflated(painter.paint(blocks, height))
    return DrawnPage(content, tuple(map(_outlined, blocks)))


def _outlined(block: Block) -> Block:
    """A block without items, unless its element tells of them."""
    if block.tag is Tag.FIGURE or any(_is_turned(item) for item in block.items):
        return block
    return _empty(block.tag, block.key, block.alt, block.language)


def _is_turned(item: object) -> bool:
    return isinstance(item, Glyphs) and item.rtl


@lru_cache(maxsize=64)
def _empty(tag: Tag, key: str, alt: str, language: str) -> Block:
    """The same block for every letter, so that it is sent once."""
    return Block(tag, key, (), alt, language)
