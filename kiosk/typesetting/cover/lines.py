"""Short texts set by themselves: an address on an envelope, a word on a proof.

The one place where envelopes, labels and proof sheets meet the typesetting of
letters.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.model.page import Block, Item, Page, Tag
from kiosk.typesetting.letter.pen import Pen
from kiosk.typesetting.letter.stack import candidates
from kiosk.typesetting.paper.area import Setting
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM


@dataclass(frozen=True, slots=True)
class Hand:
    """How words are written: the typesetter, a face of them, the words' language."""

    typesetter: Typesetter
    face: str
    language: str

    def pen(self, size: float) -> Pen:
        """A pen of this hand, its size in pt."""
        return Pen(self.typesetter, self.face, self.language, size)


def place_lines(
    lines: Sequence[str], setting: Setting, hand: Hand
) -> tuple[tuple[tuple[Item, ...], ...], bool]:
    """The items of each line in the first type that holds them, and whether one does.

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
    return block.placed(area, y), held


def place_word(
    word: str, at: tuple[float, float], size: float, hand: Hand
) -> tuple[Item, ...]:
    """One line with its baseline at a place (mm), its size in pt."""
    return hand.pen(size).set(word, at[0] * MM, at[1] * MM)


def paragraphs(key: str, lines: Iterable[tuple[Item, ...]]) -> Iterator[Block]:
    """A paragraph for each line, so that who hears them hears them apart."""
    return (Block(Tag.PARAGRAPH, key, items) for items in lines)


def page_of(blocks: Iterable[Block]) -> Page:
    """A page of blocks, in reading order."""
    return Page(tuple(blocks))


def missing_from(texts: Iterable[str], hand: Hand) -> tuple[str, ...]:
    """The characters that are drawn as boxes, in their order."""
    style = Style(hand.face, hand.language)
    return hand.typesetter.shaper.missing("".join(texts), style)
