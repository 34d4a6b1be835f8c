"""The words of a paragraph as shaped runs, whole or in parts."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from kiosk.typesetting.line.assemble import Unit
from kiosk.typesetting.line.run import Shaped
from kiosk.typesetting.line.shape import Shaper
from kiosk.typesetting.text.paragraph import (
    MAX_CACHED_LENGTH,
    Paragraph,
    Span,
    paragraph_of,
)
from kiosk.typesetting.text.style import Style

_SOFT_HYPHEN = "\u00ad"
_CACHED_PARAGRAPHS = 256


class WordShaper:
    """Shapes parts of paragraphs, and keeps the last paragraphs it was given."""

    def __init__(self, shaper: Shaper) -> None:
        self.shaper = shaper
        self._cached_paragraph = lru_cache(maxsize=_CACHED_PARAGRAPHS)(paragraph_of)

    def paragraph(self, text: str, style: Style) -> Paragraph:
        """A text as a paragraph, from the cache unless it is very long."""
        if len(text) > MAX_CACHED_LENGTH:
            return paragraph_of(text, style)
        return self._cached_paragraph(text, style)

    def width(self, paragraph: Paragraph, span: Span, *, hyphen: bool = False) -> float:
        """The width of a part of a word, em; with a hyphen after it or without."""
        return total_width(self.runs(paragraph, span, hyphen=hyphen))

    def runs(
        self, paragraph: Paragraph, span: Span, *, hyphen: bool = False
    ) -> tuple[Shaped, ...]:
        """The runs of a part of a word, with a hyphen after it or without."""
        if paragraph.levels is None:
            text = paragraph.text[slice(*span)]
            style = paragraph.style_at(span[0])
            if hyphen:
                return self.shaper.shape_hyphenated(text.rstrip(_SOFT_HYPHEN), style)
            return self.shaper.shape_word(text, False, style)
        return tuple(unit.shaped for unit in self._bidi_units(paragraph, span))

    def _bidi_units(self, paragraph: Paragraph, span: Span) -> Iterator[Unit]:
        """The runs of a part of a bidirectional paragraph, in logical order."""
        text, levels = paragraph.text, paragraph.levels or ()
        style = paragraph.style_at(span[0])
        for level, group in groupby(range(*span), levels.__getitem__):
            indices = tuple(group)
            part = text[indices[0] : indices[-1] + 1]
            rtl = bool(level % 2)
            for shaped in self.shaper.shape_word(part, rtl, style):
                yield Unit(level, shaped)

    def space(self, paragraph: Paragraph, index: int, base: int | None = None) -> Unit:
        """The space at an index of the text.

        `base` is its level at the end of a line (UAX 9, rule L1). It is set in the
        face of the character before it, unless that one runs the other way.
        """
        style, levels = paragraph.style_at(index - 1), paragraph.levels
        level = base or 0
        if levels and base is None and index < len(levels):
            level = levels[index]
        face = self.shaper.face_of(paragraph.text[index - 1], style)
        if levels and levels[index - 1] != level:
            face = self.shaper.first_face(style)
        shaped = self.shaper.shape_space(face, bool(level % 2), style)
        return Unit(level, shaped, is_space=True)

    def units(
        self, paragraph: Paragraph, span: Span, words: Span, *, hyphen: bool = False
    ) -> list[Unit]:
        """The runs and spaces of a line, in logical order.

        `span` is the line's part of the text, `words` its first and last word;
        `hyphen` hyphenates the last one.
        """
        if paragraph.levels is None and not (paragraph.european or hyphen):
            return self._plain_units(paragraph, span, words)
        units: list[Unit] = []
        start, end = span
        for number in range(words[0], words[1] + 1):
            first, last = paragraph.word_spans[number]
            part = max(first, start), min(last, end)
            if paragraph.levels is None:
                hyphenated = hyphen and number == words[1]
                runs = self.runs(paragraph, part, hyphen=hyphenated)
                units += [Unit(0, run) for run in runs]
            else:
                units += self._bidi_units(paragraph, part)
            if number < words[1]:
                units.append(self.space(paragraph, part[1]))
        return units

    def _plain_units(self, paragraph: Paragraph, span: Span, words: Span) -> list[Unit]:
        """The same of most lines: from left to right in one style, without a hyphen."""
        text, style = paragraph.text, paragraph.style
        units: list[Unit] = []
        # Words in one face share their space.
        spaces: dict[str, Unit] = {}
        before = 0
        for first, last in paragraph.word_spans[words[0] : words[1] + 1]:
            if before:
                face = self.shaper.face_of(text[before - 1], style)
                if face not in spaces:
                    spaces[face] = self.space(paragraph, before)
                units.append(spaces[face])
            part = text[max(first, span[0]) : min(last, span[1])]
            units += [
                Unit(0, run) for run in self.shaper.shape_word(part, False, style)
            ]
            before = last
        return units


def total_width(runs: Iterable[Shaped]) -> float:
    """The width of runs next to each other, em."""
    return sum(run.width for run in runs)
