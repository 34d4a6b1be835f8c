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
from kiosk.typesetting.line.total_fit import Fitter, Glue, Measure, first_fit
from kiosk.typesetting.line.words import WordShaper, total_width
from kiosk.typesetting.text.breaks_allowed import BreakRules
from kiosk.typesetting.text.paragraph import MAX_CACHED_LENGTH
from kiosk.typesetting.text.style import Style

# Ragged lines may be this much shorter than the measure before it is noticed (em).
# The spaces of justified lines give as much as in TeX's plain format.
RAGGED = Glue(end=4.0)
JUSTIFIED = Glue(end=0.0, stretch=0.13, shrink=0.087)
# A text with more characters to the em of the measure cannot fit on one line.
_CHARACTERS_PER_EM = 2.0
# The penalty of a hyphen, higher in ragged lines, which can do without (demerits).
_RAGGED_HYPHEN_PENALTY, _JUSTIFIED_HYPHEN_PENALTY = 300.0, 50.0
# Above this badness the paragraph is tried again with hyphens (TeX's \pretolerance):
# ragged lines at 6.3 em.
_RAGGED_TOLERANCE, _JUSTIFIED_TOLERANCE = 400.0, 100.0

_CACHED_PARAGRAPHS, _CACHED_LINES = 256, 1024


class Compositor:
    """Sets paragraphs with the faces of a shaper, and caches the last ones."""

    def __init__(self, shaper: Shaper, rules: BreakRules) -> None:
        self._words = WordShaper(shaper)
        self._breaks = BreakFinder(self._words, rules)
        self._cached_paragraph = lru_cache(maxsize=_CACHED_PARAGRAPHS)(self._lines)
        self._cached_line = lru_cache(maxsize=_CACHED_PARAGRAPHS)(self._line)
        self._fitter = Fitter()
        self._line_cache: dict[Hashable, SetLine] = {}

    def line(self, text: str, style: Style) -> SetLine:
        """The text on one line."""
        if len(text) > MAX_CACHED_LENGTH:
            return self._line(text, style)
        return self._cached_line(text, style)

    def lines(
        self, text: str, style: Style, measure: float, glue: Glue = RAGGED
    ) -> tuple[SetLine, ...]:
        """The text in lines no longer than the measure (em), by total fit."""
        if len(text) > MAX_CACHED_LENGTH:
            return self._lines(text, style, Measure(measure, glue))
        return self._cached_paragraph(text, style, Measure(measure, glue))

    def wrap(self, text: str, style: Style, measure: float) -> tuple[str, ...]:
        """The text wrapped at the measure (em) by first fit, not yet set."""
        paragraph = self._words.paragraph(text, style)
        if not paragraph.word_spans:
            return ()
        breaks = self._breaks.find(paragraph, measure)
        chosen = first_fit(breaks, Measure(measure, RAGGED))
        starts = [0, *(breaks.cuts[index][1] for index in chosen)]
        ends = [breaks.cuts[index][0] for index in chosen]
        return tuple(
            paragraph.text[start:end] for start, end in zip(starts, ends, strict=False)
        )

    def _line(self, text: str, style: Style) -> SetLine:
        paragraph = self._words.paragraph(text, style)
        if not paragraph.word_spans:
            return EMPTY
        span = paragraph.word_spans[0][0], paragraph.word_spans[-1][1]
        words = 0, len(paragraph.word_spans) - 1
        return assemble(self._words.units(paragraph, span, words))

    def _lines(self, text: str, style: Style, measure: Measure) -> tuple[SetLine, ...]:
        paragraph = self._words.paragraph(text, style)
        if not paragraph.word_spans:
            return ()
        length, glue = measure
        if len(text) < _CHARACTERS_PER_EM * length:
            line = self.line(text, style)
            if line.width <= length:
                # No other way has fewer demerits than one line, which is the last.
                return (line,)
        breaks = self._breaks.find(paragraph, length)
        chosen = self._fitter.fit(breaks, measure)
        if _exceeds_tolerance(breaks, chosen, measure):
            penalty = (
                _JUSTIFIED_HYPHEN_PENALTY if glue.stretch else _RAGGED_HYPHEN_PENALTY
            )
            hyphenated = self._breaks.find(paragraph, length, hyphen=penalty)
            if len(hyphenated.cuts) > len(breaks.cuts):
                breaks = hyphenated
                chosen = self._fitter.fit(breaks, measure)
        return tuple(self._set_lines(breaks, chosen, measure))

    def _set_lines(
        self,
        breaks: ParagraphBreaks,
        chosen: tuple[int, ...],
        measure: Measure,
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
        measure: Measure,
    ) -> SetLine:
        """The line between two breaks."""
        paragraph = breaks.paragraph
        end, next_start = breaks.cuts[last]
        span = (breaks.cuts[first][1], end)
        words = (breaks.next_spaces[first], breaks.spaces[last])
        hyphen = breaks.hyphens[last]
        units = self._words.units(paragraph, span, words, hyphen=hyphen)
        hanging = end < next_start
        if hanging:
            base = int(paragraph.style.rtl)
            units.append(self._words.space(paragraph, end, base))
        is_last = last == len(breaks.cuts) - 1
        if paragraph.style.ideographic and not is_last:
            return _set_ideographic(units, measure, hanging=hanging)
        return _set_units(units, measure, hanging=hanging, is_last=is_last)


def _exceeds_tolerance(
    breaks: ParagraphBreaks, chosen: tuple[int, ...], measure: Measure
) -> bool:
    tolerance = _JUSTIFIED_TOLERANCE if measure.glue.stretch else _RAGGED_TOLERANCE
    return any(
        breaks.badness(first, last, measure) > tolerance
        for first, last in pairwise((0, *chosen))
    )


def _natural_width(units: Sequence[Unit], *, hanging: bool) -> float:
    """The width of a line (em), without the space at which it was broken."""
    width = total_width(unit.shaped for unit in units)
    return width - (units[-1].shaped.width if hanging else 0.0)


def _set_ideographic(
    units: Sequence[Unit], measure: Measure, *, hanging: bool
) -> SetLine:
    """A line of Chinese or Japanese, its ideographs spaced out if little is left."""
    width = _natural_width(units, hanging=hanging)
    if width <= measure.length - MAX_IDEOGRAPH_SPACING:
        return _set_units(units, measure, hanging=hanging, is_last=False)
    extra, count = measure.length - width, len(units) - hanging
    return assemble(space_ideographs(units, extra, count), hanging=hanging)


def _set_units(
    units: Sequence[Unit], measure: Measure, *, hanging: bool, is_last: bool
) -> SetLine:
    """A line, justified where the glue says so or where it is too long."""
    length, glue = measure
    width = _natural_width(units, hanging=hanging)
    justify = width > length or (glue.stretch > 0 and not is_last)
    return assemble(units, length if justify else None, hanging=hanging)
