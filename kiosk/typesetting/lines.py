"""Short texts set by themselves: an address on an envelope, a word on a proof.

The one place where envelopes, labels and proof sheets meet the typesetting of
letters.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.model.page import Item, Page
from kiosk.typesetting.blocks import MM, candidates
from kiosk.typesetting.fonts import Fonts
from kiosk.typesetting.paper import Setting
from kiosk.typesetting.runs import Pen


class Kind(StrEnum):
    """What a part is to a reader who does not see it (ISO 32000-1, 14.8.4)."""

    HEADING = "H1"
    PARAGRAPH = "P"
    ARTIFACT = "Artifact"


@dataclass(frozen=True, slots=True)
class Part:
    """Items that are one thing to a reader; `key` is its name on the page."""

    kind: Kind
    key: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Hand:
    """How words are written: the fonts, a face of them, the words' language."""

    fonts: Fonts
    face: str
    language: str

    def pen(self, size: float) -> Pen:
        """A pen of this hand, its size in pt."""
        return Pen(self.face, self.fonts[self.face], size)


def place_lines(
    lines: Sequence[str], setting: Setting, hand: Hand
) -> tuple[tuple[Item, ...], bool]:
    """The lines in the first type that holds them, and whether one does.

    They begin at the head of the area, or stand at its foot. Where no type holds
    them they are set in the smallest, and whole.
    """
    pen = hand.pen(setting.types[0].size)
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
    word: str, at: tuple[float, float], size: float, hand: Hand
) -> tuple[Item, ...]:
    """One line with its baseline at a place (mm), its size in pt."""
    return hand.pen(size).set(word, at[0] * MM, at[1] * MM)


def page_of(parts: Iterable[Part]) -> Page:
    """A page of parts, in reading order."""
    return Page(tuple(item for part in parts for item in part.items))


def missing_from(texts: Iterable[str], hand: Hand) -> tuple[str, ...]:
    """The characters that are drawn as boxes, in their order."""
    words = "".join(texts)
    found = hand.fonts[hand.face].missing(words)
    return tuple(dict.fromkeys(each for each in words if each in found))
