"""The text of a block in the order in which it is read."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from kiosk.model.page import Block, Glyphs


def spoken(blocks: Iterable[Block]) -> str | None:
    """The text of one element's blocks, if something in it runs from right to left.

    What is on the page stands from left to right, the text of its marked content
    too; this is for readers that go by the element (ISO 32000-1, 14.9.4).
    """
    runs = [
        item for block in blocks for item in block.items if isinstance(item, Glyphs)
    ]
    if not any(run.rtl for run in runs):
        return None
    turned = sum(len(run.text) for run in runs if run.rtl)
    base = 2 * turned >= sum(len(run.text) for run in runs)
    lines = [list(line) for _, line in groupby(runs, lambda run: run.y)]
    return " ".join(_line(line, rtl=base).strip() for line in lines)


def _line(runs: Sequence[Glyphs], *, rtl: bool) -> str:
    """A line's runs from visual to logical order (UAX 9, rule L2 turned back)."""
    texts: list[str] = []
    for against, group in groupby(runs, lambda run: run.rtl != rtl):
        part = [run.text for run in group]
        # Runs against the line's direction follow one another in their own.
        texts += reversed(part) if against else part
    return "".join(reversed(texts) if rtl else texts)
