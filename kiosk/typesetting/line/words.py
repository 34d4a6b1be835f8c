"""A paragraph's text as words, and the runs that any part of it is set in."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from kiosk.typesetting.line.assemble import Unit
from kiosk.typesetting.line.shape import Shaped, Shaper
from kiosk.typesetting.text.paragraph import (
    MAX_CACHED_LENGTH,
    Cut,
    Paragraph,
    paragraph_of,
)
from kiosk.typesetting.text.style import Style

_SOFT_HYPHEN = "\u00ad"
_KEPT = 256


class Words:
    """The words of paragraphs, shaped."""

    def __init__(self, shaper: Shaper) -> None:
        self.shaper = shaper
        self._kept = lru_cache(maxsize=_KEPT)(paragraph_of)

    def paragraph(self, text: str, style: Style) -> Paragraph:
        """A text as a paragraph, from memory if it was seen lately."""
        if len(text) > MAX_CACHED_LENGTH:
            return paragraph_of(text, style)
        return self._kept(text, style)

    def width(self, paragraph: Paragraph, span: Cut, *, hyphen: bool = False) -> float:
        """The width of a part of a paragraph, em."""
        shaped = self.shaped(paragraph, *span, hyphen=hyphen)
        return wide(shaped)

    def shaped(
        self, paragraph: Paragraph, start: int, end: int, *, hyphen: bool = False
    ) -> tuple[Shaped, ...]:
        """The runs of a part of a word, with a hyphen or without."""
        if paragraph.levels is None:
            text = paragraph.text[start:end]
            if hyphen:
                return self.shaper.hyphenated(
                    text.rstrip(_SOFT_HYPHEN), paragraph.style
                )
            return self.shaper.pieces(text, False, paragraph.style)
        units = self._levelled(paragraph, start, end)
        return tuple(unit.shaped for unit in units)

    def _levelled(self, paragraph: Paragraph, start: int, end: int) -> Iterator[Unit]:
        """The runs of a part of a paragraph of both directions, logical order."""
        text, known = paragraph.text, paragraph.levels or ()
        for level, group in groupby(range(start, end), known.__getitem__):
            at = tuple(group)
            part = text[at[0] : at[-1] + 1]
            for shaped in self.shaper.pieces(part, bool(level % 2), paragraph.style):
                yield Unit(level, shaped)

    def space(self, paragraph: Paragraph, at: int, base: int | None = None) -> Unit:
        """The space at a place; `base` is its level at the end of a line (rule L1).

        It is of the face of the character before it, unless that is of a part that
        runs the other way.
        """
        style, known = paragraph.style, paragraph.levels
        level = base or 0
        if known and base is None and at < len(known):
            level = known[at]
        face = self.shaper.face_of(paragraph.text[at - 1], style)
        if known and known[at - 1] != level:
            face = self.shaper.first_face(style)
        return Unit(level, self.shaper.space(face, bool(level % 2), style), gap=True)

    def units(
        self, paragraph: Paragraph, span: Cut, words: Cut, *, hyphen: bool = False
    ) -> list[Unit]:
        """The runs and spaces of a line in logical order."""
        units: list[Unit] = []
        start, end = span
        for number in range(words[0], words[1] + 1):
            first, last = paragraph.word_spans[number]
            first, last = max(first, start), min(last, end)
            if paragraph.levels is None:
                parted = hyphen and number == words[1]
                shaped = self.shaped(paragraph, first, last, hyphen=parted)
                units += [Unit(0, each) for each in shaped]
            else:
                units += self._levelled(paragraph, first, last)
            if number < words[1]:
                units.append(self.space(paragraph, last))
        return units


def wide(shaped: Iterable[Shaped]) -> float:
    """How wide runs are one after the other, em."""
    return sum(each.width for each in shaped)
