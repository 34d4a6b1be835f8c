"""A letter drawn: contents deflated, and of its blocks what the elements need.

Drawing knows no object's number, so that letters can be drawn by several processes.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kiosk.model.page import Block, Glyphs, Page, Pages, Tag
from kiosk.pdf.content import Painter
from kiosk.pdf.drawn import DrawnBlocks, new_memory
from kiosk.pdf.file import deflated
from kiosk.pdf.fonts.book import BookState, FontBook
from kiosk.pdf.tags import opening


class ReadyPage(NamedTuple):
    """A page's content stream, deflated, and its blocks."""

    content: bytes
    blocks: tuple[Block, ...]


class ReadyLetter(NamedTuple):
    """All pages of a letter; lengths are pt. A tuple, which is quick to send."""

    width: float
    height: float
    title: str
    language: str
    pages: tuple[ReadyPage, ...]


class Batch(NamedTuple):
    """Letters drawn one after the other, and the fonts as they were left."""

    letters: tuple[ReadyLetter, ...]
    fonts: BookState


def make_ready(document: Pages, book: FontBook, drawn: DrawnBlocks) -> ReadyLetter:
    """Draw a letter with the fonts of a file; `drawn` is what was drawn lately."""
    return ReadyLetter(
        document.width,
        document.height,
        document.title,
        document.language,
        tuple(_page(page, document.height, (book, drawn)) for page in document.pages),
    )


def make_batch(
    documents: Iterable[Pages], book: FontBook, drawn: DrawnBlocks | None = None
) -> Batch:
    """Draw letters with the fonts of a file, or of a part of it."""
    drawn = new_memory() if drawn is None else drawn
    letters = tuple(make_ready(each, book, drawn) for each in documents)
    return Batch(letters, book.state)


def _page(page: Page, height: float, with_: tuple[FontBook, DrawnBlocks]) -> ReadyPage:
    painter = Painter(height, *with_)
    blocks = [block for block in page.blocks if block.items]
    marked = 0
    for block in blocks:
        painter.paint(block, opening(block, marked))
        marked += block.tag is not Tag.ARTIFACT
    return ReadyPage(deflated(painter.content()), tuple(map(_outlined, blocks)))


def _outlined(block: Block) -> Block:
    """A block without items, unless its element tells of them."""
    if block.tag is Tag.FIGURE or any(_turned(item) for item in block.items):
        return block
    return _empty(block.tag, block.key, block.alt, block.language)


def _turned(item: object) -> bool:
    return isinstance(item, Glyphs) and item.rtl


@lru_cache(maxsize=64)
def _empty(tag: Tag, key: str, alt: str, language: str) -> Block:
    """The same block for every letter, so that it is sent once."""
    return Block(tag, key, (), alt, language)
