"""Short texts set by themselves: an address on an envelope, a word on a proof.

The one place where envelopes, labels and proof sheets meet the typesetting of
letters.
"""

from collections.abc import Iterable, Sequence

from kiosk.model.page import Item, Page
from kiosk.typesetting.blocks import MM, candidates
from kiosk.typesetting.fonts import Fonts
from kiosk.typesetting.paper import Setting
from kiosk.typesetting.runs import Pen


def place_lines(
    lines: Sequence[str], setting: Setting, fonts: Fonts, face: str = "serif"
) -> tuple[tuple[Item, ...], bool]:
    """The lines in the first type that holds them, and whether one does.

    They begin at the head of the area, or stand at its foot. Where no type holds
    them they are set in the smallest, and whole.
    """
    pen = Pen(face, fonts[face], setting.types[0].size)
    area, held = setting.area, False
    for block in candidates(lines, (pen,) * len(lines), setting):
        held = block.fits(area)
        if held:
            break
    y = area.y * MM
    if setting.at_foot:
        y += max(0.0, area.height * MM - block.height)
    return block.placed(area.x * MM, y), held


def place_word(
    word: str, at: tuple[float, float], size: float, fonts: Fonts
) -> tuple[Item, ...]:
    """One line of sans with its baseline at a place (mm), its size in pt."""
    pen = Pen("sans", fonts["sans"], size)
    return pen.set(word, at[0] * MM, at[1] * MM)


def page_of(items: Iterable[Item]) -> Page:
    """A page of placed items, in reading order."""
    return Page(tuple(items))


def missing_from(texts: Iterable[str], fonts: Fonts, face: str) -> tuple[str, ...]:
    """The characters that are drawn as boxes, in their order."""
    words = "".join(texts)
    found = fonts[face].missing(words)
    return tuple(dict.fromkeys(each for each in words if each in found))
