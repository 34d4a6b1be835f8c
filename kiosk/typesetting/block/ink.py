"""The ink of placed glyphs, each a little wider than its advance."""

from collections.abc import Iterator
from typing import NamedTuple

from kiosk.model.page import Box, Glyphs, Item
from kiosk.typesetting.fonts.table import Fonts

# How far ink may reach beyond a glyph's advance, em.
_REACH, _REACH_OF_MARK = 0.1, 0.5


class Ink(NamedTuple):
    """The sides of a glyph's ink, pt; `high` is its top, and y grows downwards."""

    left: float
    right: float
    high: float
    low: float


def inks_of(item: Item, fonts: Fonts) -> Iterator[Ink]:
    """The ink of each glyph of an item, as wide as its advance; or of a box.

    Ink may reach beyond the advance by a tenth of an em on either side, and by half an
    em where a mark has none.
    """
    if isinstance(item, Glyphs):
        face, size = fonts[item.face], item.size
        em, x = size / face.upem, item.x
        offsets = item.offsets or ((0, 0),) * len(item.glyphs)
        for glyph, advance, (dx, dy) in zip(
            item.glyphs, item.advances, offsets, strict=True
        ):
            low, high = face.extent(glyph)
            y = item.y - dy * em
            reach = (_REACH if advance else _REACH_OF_MARK) * size
            left, right = x + dx * em - reach, x + (dx + advance) * em + reach
            if high > low:
                yield Ink(left, right, y - high * size, y - low * size)
            x += advance * em
    elif isinstance(item, Box):
        yield Ink(item.x, item.x + item.width, item.y, item.y + item.height)
