"""The text of pages in reading order, for screen readers."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kiosk.model.page import Block, Glyphs, Page, Tag

# A hyphen that is drawn, but not in the text.
_SOFT_HYPHEN = "\u00ad"
# A word that ends a line with one of these goes on in the next line: hyphens, dashes
# and the zero width space.
_JOINING_ENDS = "-\u00ad\u2010\u2012\u2013\u2014\u200b"
# Scripts without spaces between words: Thai and Lao, Burmese, Khmer, Chinese and
# Japanese.
_UNSPACED_BLOCKS = (
    range(0x0E00, 0x0F00),
    range(0x1000, 0x10A0),
    range(0x1780, 0x1800),
    range(0x2E80, 0xA4D0),
    range(0xF900, 0xFB00),
    range(0xFE30, 0xFE50),
    range(0xFF00, 0xFFF0),
    range(0x20000, 0x40000),
)


def lines_of(page: Page) -> tuple[str, ...]:
    """A page's text line by line in reading order; a figure is a line of its own.

    Artifacts (fold marks, the head of a second page) are left out.
    """
    return tuple(line for block in page.blocks for line in _lines_of_block(block))


def text_of(blocks: Sequence[Block]) -> str:
    """The text of one element's blocks in logical order, for readers that go by it.

    Marked content stands in the order of the page, from left to right, and the text of
    a part of it may be an entry of its own (ISO 32000-1, 14.9.4).
    """
    text = ""
    for line in filter(None, _lines(_runs(blocks))):
        space = " " if need_space(text, line) else ""
        text = f"{text.removesuffix(_SOFT_HYPHEN)}{space}{line}"
    return text


def need_space(above: str, below: str) -> bool:
    """Whether a space separates the last word of a line from the next line's first."""
    ends = above[-1:] + below[:1]
    if not above or above[-1] in _JOINING_ENDS or any(each.isspace() for each in ends):
        return False
    return ends.isascii() or not any(map(_is_unspaced, ends))


def _is_unspaced(character: str) -> bool:
    """Whether a character is of a script without spaces between words."""
    code = ord(character)
    return any(code in block for block in _UNSPACED_BLOCKS)


def _lines_of_block(block: Block) -> Iterator[str]:
    if block.tag is Tag.ARTIFACT:
        return
    if block.tag is Tag.FIGURE:
        yield block.alt
    for line in _lines(_runs([block])):
        if line:
            hyphenated = line.endswith(_SOFT_HYPHEN)
            yield line.replace(_SOFT_HYPHEN, "") + "-" * hyphenated


def _runs(blocks: Iterable[Block]) -> list[Glyphs]:
    return [
        item for block in blocks for item in block.items if isinstance(item, Glyphs)
    ]


def _lines(runs: Sequence[Glyphs]) -> Iterator[str]:
    """The lines of runs in logical order; the direction is that of most characters."""
    turned = sum(len(run.text) for run in runs if run.rtl)
    rtl = bool(turned) and 2 * turned >= sum(len(run.text) for run in runs)
    for _, line in groupby(runs, lambda run: run.y):
        yield _in_logical_order(list(line), rtl=rtl).strip()


def _in_logical_order(runs: Sequence[Glyphs], *, rtl: bool) -> str:
    """The text of a line whose runs are in visual order (UAX 9, rule L2 reversed)."""
    texts: list[str] = []
    for against, group in groupby(runs, lambda run: run.rtl != rtl):
        part = [run.text for run in group]
        # Runs against the line's direction follow one another in their own.
        texts += reversed(part) if against else part
    return "".join(reversed(texts) if rtl else texts)
