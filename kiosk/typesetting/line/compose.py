"""Paragraphs into lines by total fit, with a cache of what was set before."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise

from kiosk.typesetting.line.assemble import (
    EMPTY,
    MAX_IDEOGRAPH_SPACING,
    SetLine,
    Unit,
    assemble,
    space_ideographs,
)
from kiosk.typesetting.line.breaks import BreakFinder, ParagraphBreaks
from kiosk.typesetting.line.shape import Shaper
from kiosk.typesetting.line.total_fit import Fitter, first_fit
from kiosk.typesetting.line.words import WordShaper, total_width
from kiosk.typesetting.text.breaks_allowed import BreakRules
from kiosk.typesetting.text.paragraph import MAX_CACHED_LENGTH
from kiosk.typesetting.text.style import Style

# A text with more characters to the em of the measure cannot fit on one line.
_CHARACTERS_PER_EM = 2.0
# Above this badness the paragraph is tried again with hyphens (TeX's \pretolerance):
# lines that end 6.3 em from the measure.
_TOLERANCE = 400.0

# About the length of a letter's lines, and longer than any, em.
_USUAL_MEASURE, _LONG_MEASURE = 40.0, 80.0

_CACHED_PARAGRAPHS, _CACHED_LINES = 256, 1024


class Compositor:
    """Sets paragraphs with the faces of a shaper, and caches the last ones."""

    def __init__(self, shaper: Shaper, rules: BreakRules) -> None:
        self._words = WordShaper(shaper)
        self._breaks = BreakFinder(self._words, rules)
        self._cached_paragraph = lru_cache(maxsize=_CACHED_PARAGRAPHS)(self._lines)
        self._cached_line = lru_cache(maxsize=_CACHED_PARAGRAPHS)(self._line)
        self._cached_width = lru_cache(maxsize=_CACHED_PARAGRAPHS)(self._natural_width)
        self._fitter = Fitter()
        self._line_cache: dict[Hashable, SetLine] = {}

    def line(self, text: str, style: Style) -> SetLine:
        """The text on one line."""
        if len(text) > MAX_CACHED_LENGTH:
            return self._line(text, style)
        return self._cached_line(text, style)

    def lines(
        self, text: str, style: Style, measure: float, *, hyphenate: bool = True
    ) -> tuple[SetLine, ...]:
        """The text in ragged lines no longer than the measure (em), by total fit.

        `hyphenate` is whether words may be hyphenated where lines are too ragged.
        """
        if len(text) > MAX_CACHED_LENGTH:
            return self._lines(text, style, measure, hyphenate)
        return self._cached_paragraph(text, style, measure, hyphenate)

    def natural_width(self, text: str, style: Style) -> float:
        """The width of the words and spaces of a text, em."""
        if len(text) > MAX_CACHED_LENGTH:
            return self._natural_width(text, style)
        return self._cached_width(text, style)

    def wrap(self, text: str, style: Style, measure: float) -> tuple[str, ...]:
        """The text wrapped at the measure (em) by first fit, not yet set."""
        paragraph = self._words.paragraph(text, style)
        if not paragraph.word_spans:
            return ()
        breaks = self._breaks.find(paragraph, measure)
        chosen = first_fit(breaks, measure)
        starts = [0, *(breaks.cuts[index][1] for index in chosen)]
        ends = [breaks.cuts[index][0] for index in chosen]
        return tuple(
            paragraph.text[start:end] for start, end in zip(starts, ends, strict=False)
        )

    def _natural_width(self, text: str, style: Style) -> float:
        if len(text) < _CHARACTERS_PER_EM * _USUAL_MEASURE:
            # It is probably one line, which will be wanted next.
            return self.line(text, style).width
        paragraph = self._words.paragraph(text, style)
        if not paragraph.word_spans:
            return 0.0
        return self._breaks.find(paragraph, _LONG_MEASURE).ends[-1]

    def _line(self, text: str, style: Style) -> SetLine:
        paragraph = self._words.paragraph(text, style)
        if not paragraph.word_spans:
            return EMPTY
        span = paragraph.word_spans[0][0], paragraph.word_spans[-1][1]
        words = 0, len(paragraph.word_spans) - 1
        return assemble(self._words.units(paragraph, span, words))

    def _lines(
        self,
        text: str,
        style: Style,
        measure: float,
        hyphenate: bool,  # noqa: FBT001 - part of the key
    ) -> tuple[SetLine, ...]:
        paragraph = self._words.paragraph(text, style)
        if not paragraph.word_spans:
            return ()
        if len(text) < _CHARACTERS_PER_EM * measure:
            line = self.line(text, style)
            if line.width <= measure:
                # No other way has fewer demerits than one line, which is the last.
                return (line,)
        breaks = self._breaks.find(paragraph, measure)
        chosen = self._fitter.fit(breaks, measure)
        if hyphenate and _exceeds_tolerance(breaks, chosen, measure):
            hyphenated = self._breaks.find(paragraph, measure, hyphenate=True)
            if len(hyphenated.cuts) > len(breaks.cuts):
                breaks = hyphenated
                chosen = self._fitter.fit(breaks, measure)
        return tuple(self._set_lines(breaks, chosen, measure))

    def _set_lines(
        self,
        breaks: ParagraphBreaks,
        chosen: tuple[int, ...],
        measure: float,
    ) -> Iterator[SetLine]:
        """The lines between the chosen breaks; after a key press most are cached."""
        paragraph = breaks.paragraph
        for first, last in pairwise((0, *chosen)):
            make = partial(self._set_line, breaks, first, last, measure)
            if paragraph.levels is not None or paragraph.european:
                yield make()
                continue
            start, end = breaks.cuts[first][1], breaks.cuts[last][1]
            hyphen = breaks.hyphens[last]
            is_last = last == len(breaks.cuts) - 1
            words = paragraph.text[start:end]
            key = (words, paragraph.style, hyphen, is_last, measure)
            yield self._cached_or_set(key, make)

    def _cached_or_set(self, key: Hashable, make: Callable[[], SetLine]) -> SetLine:
        """A line of one direction, which depends on its own words alone."""
        line = self._line_cache.get(key)
        if line is None:
            if len(self._line_cache) == _CACHED_LINES:
                self._line_cache.clear()
            line = self._line_cache[key] = make()
        return line

    def _set_line(
        self,
        breaks: ParagraphBreaks,
        first: int,
        last: int,
        measure: float,
    ) -> SetLine:
        """The line between two breaks."""
        paragraph = breaks.paragraph
        end, next_start = breaks.cuts[last]
        span = (breaks.cuts[first][1], end)
        words = (breaks.words[first][1], breaks.words[last][0])
        hyphen = breaks.hyphens[last]
        units = self._words.units(paragraph, span, words, hyphen=hyphen)
        hanging = end < next_start
        if hanging:
            base = int(paragraph.style.rtl)
            units.append(self._words.space(paragraph, end, base))
        is_last = last == len(breaks.cuts) - 1
        if paragraph.style.ideographic and not is_last:
            return _set_ideographic(units, measure, hanging=hanging)
        return _set_units(units, measure, hanging=hanging)


def _exceeds_tolerance(
    breaks: ParagraphBreaks, chosen: tuple[int, ...], measure: float
) -> bool:
    return any(
        breaks.badness(first, last, measure) > _TOLERANCE
        for first, last in pairwise((0, *chosen))
    )


def _natural_width(units: Sequence[Unit], *, hanging: bool) -> float:
    """The width of a line (em), without the space at which it was broken."""
    width = total_width(unit.shaped for unit in units)
    return width - (units[-1].shaped.width if hanging else 0.0)


def _set_ideographic(
    units: Sequence[Unit], measure: float, *, hanging: bool
) -> SetLine:
    """A line of Chinese or Japanese, its ideographs spaced out if little is left."""
    width = _natural_width(units, hanging=hanging)
    if width <= measure - MAX_IDEOGRAPH_SPACING:
        return _set_units(units, measure, hanging=hanging)
    extra, count = measure - width, len(units) - hanging
    return assemble(space_ideographs(units, extra, count), hanging=hanging)


def _set_units(units: Sequence[Unit], measure: float, *, hanging: bool) -> SetLine:
    """A line, its spaces narrowed to the measure (em) where it is too long."""
    is_long = _natural_width(units, hanging=hanging) > measure
    return assemble(units, measure if is_long else None, hanging=hanging)
