"""The text of pages in reading order, for screen readers."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kiosk.model.page import Block, Glyphs, Page, Tag

# A hyphen that is drawn, but not in the text.
_SOFT_HYPHEN = "\u00ad"


def lines_of(page: Page) -> tuple[str, ...]:
    """A page's text line by line in reading order; a figure is a line of its own.

    Artifacts (fold marks, the head of a second page) are left out.
    """
    return tuple(line for block in page.blocks for line in _lines_of_block(block))


def right_to_left_text(blocks: Sequence[Block]) -> str | None:
    """The text of one element's blocks, None if nothing in it runs from right to left.

    Marked content stands in the order of the page, from left to right. This text is in
    logical order, for readers that go by the element (ISO 32000-1, 14.9.4).
    """
    runs = _runs(blocks)
    if not any(run.rtl for run in runs):
        return None
    return " ".join(_lines(runs))


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
