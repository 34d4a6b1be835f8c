"""The ink of a page's blocks, by the outlines of their glyphs, to measure overlaps."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from kiosk.model.page import Block, Box, Curve, Glyphs, Item, Line, Page
from kiosk.typesetting.fonts.table import Fonts
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.units import MM

# Rounding, and the outlines of neighbours that touch, mm.
SLACK = 0.02


@dataclass(frozen=True)
class Overlap:
    """Two blocks by their keys whose ink lies over each other, and where (mm)."""

    first: str
    second: str
    where: tuple[Area, Area]


def overlaps(page: Page, fonts: Fonts) -> list[Overlap]:
    """Every pair of parts of a page whose ink lies over each other.

    Parts with different keys are compared as rectangles around all of their ink; lines
    of one part (an address) glyph by glyph. A mark and its frame are one part.
    """
    parts: dict[str, list[Area]] = defaultdict(list)
    lines: dict[str, list[list[Area]]] = defaultdict(list)
    for block in page.blocks:
        inks = list(ink_of_block(block, fonts))
        for ink in inks:
            parts[_part(block, ink)].append(ink)
        if inks and _has_lines(block):
            lines[block.key].append(inks)
    whole = {key: around(inks) for key, inks in parts.items() if inks}
    # Marks and folds stand apart from each other: each piece is a part of its own.
    found = [
        Overlap(one, other, (whole[one], whole[other]))
        for one, other in combinations(whole, 2)
        if _meet(whole[one], whole[other])
        and {_kind(one), _kind(other)} != {"marks", "frames"}
    ]
    for key, those in lines.items():
        for one_line, other_line in combinations(those, 2):
            room = around(other_line)
            found += [
                Overlap(key, key, (one, other))
                for one in one_line
                if _meet(one, room)
                for other in other_line
                if _meet(one, other)
            ]
    return found


def _has_lines(block: Block) -> bool:
    """Whether a block is a line of an address."""
    return block.key in {"sender", "recipient"} or block.key.startswith("label-")


def ink_of_block(block: Block, fonts: Fonts) -> Iterator[Area]:
    """The rectangle of each glyph, rule, box and curve of a block, mm."""
    for item in block.items:
        yield from _ink_of_item(item, fonts)


def around(inks: list[Area]) -> Area:
    """The rectangle around all of some rectangles."""
    x, y = min(each.x for each in inks), min(each.y for each in inks)
    right, bottom = max(each.right for each in inks), max(each.bottom for each in inks)
    return Area(x, y, right - x, bottom - y)


def _part(block: Block, ink: Area) -> str:
    if block.key in {"folds", "frames"}:
        return f"{block.key} {ink.x:.1f} {ink.y:.1f}"
    if block.key == "marks":
        return f"marks {block.items[0].x:.1f}"  # type: ignore[union-attr] # glyphs
    return block.key


def _kind(part: str) -> str:
    return part.partition(" ")[0]


def _meet(one: Area, other: Area) -> bool:
    return Area(
        one.x + SLACK,
        one.y + SLACK,
        max(one.width - 2 * SLACK, 0),
        max(one.height - 2 * SLACK, 0),
    ).meets(other)


def _ink_of_item(item: Item, fonts: Fonts) -> Iterator[Area]:
    if isinstance(item, Line):
        half = item.width / 2
        yield _scaled(item.x0, item.y0 - half, item.x1, item.y1 + half)
    elif isinstance(item, Box):
        x, y, half = item.x, item.y, item.stroke / 2
        right, bottom = x + item.width + half, y + item.height + half
        yield _scaled(x - half, y - half, right, bottom)
    elif isinstance(item, Curve):
        points = [item.start, *(point for cubic in item.path for point in cubic)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        half = item.width / 2
        yield _scaled(min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half)
    else:
        yield from _ink_of_glyphs(item, fonts)


def _ink_of_glyphs(item: Glyphs, fonts: Fonts) -> Iterator[Area]:
    face = fonts[item.face]
    em, x = item.size / face.upem, item.x
    offsets = item.offsets or ((0, 0),) * len(item.glyphs)
    for glyph, advance, (dx, dy) in zip(
        item.glyphs, item.advances, offsets, strict=True
    ):
        box = face.hb_font.get_glyph_extents(glyph)
        if box and box.width and box.height:
            left = x + (dx + box.x_bearing) * em
            top = item.y - (dy + box.y_bearing) * em
            yield _scaled(left, top, left + box.width * em, top - box.height * em)
        x += advance * em + (item.spacing if advance else 0.0)


def _scaled(left: float, top: float, right: float, bottom: float) -> Area:
    return Area(left / MM, top / MM, (right - left) / MM, (bottom - top) / MM)
