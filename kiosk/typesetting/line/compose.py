"""Paragraphs into lines, by total fit, with what was set lately at hand."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise

from kiosk.typesetting.line.assemble import (
    EMPTY,
    MOST_EVENED,
    SetLine,
    Unit,
    assemble,
    evened,
)
from kiosk.typesetting.line.places import Breaker, Breaks
from kiosk.typesetting.line.shape import Shaper
from kiosk.typesetting.line.total_fit import Fitter, Glue, Measure, Places, greedy
from kiosk.typesetting.line.words import Words, wide
from kiosk.typesetting.text.breaks_allowed import BreakRules
from kiosk.typesetting.text.paragraph import MAX_CACHED_LENGTH, Paragraph
from kiosk.typesetting.text.style import Style

# Ragged lines may be this much shorter than the measure before it is felt (em);
# the spaces of justified ones give what TeX's plain format lets them.
RAGGED = Glue(end=4.0)
JUSTIFIED = Glue(end=0.0, stretch=0.13, shrink=0.087)
# Characters of an em in a text that may fit one line.
_SHORT = 2.0
# What a hyphen costs: more in ragged lines, which can do without.
_HYPHEN_RAGGED, _HYPHEN_JUSTIFIED = 300.0, 50.0
# Above this badness the paragraph is tried again with hyphens (TeX's \pretolerance):
# ragged lines at 6.3 em.
_TOLERATED_RAGGED, _TOLERATED_JUSTIFIED = 400.0, 100.0

_KEPT, _KEPT_LINES = 256, 1024


class Compositor:
    """Sets paragraphs with the faces of a shaper, and keeps the last ones."""

    def __init__(self, shaper: Shaper, rules: BreakRules) -> None:
        self._words = Words(shaper)
        self._breaker = Breaker(self._words, rules)
        self._kept = lru_cache(maxsize=_KEPT)(self._lines)
        self._kept_line = lru_cache(maxsize=_KEPT)(self._line)
        self._fitter = Fitter()
        self._set_lines: dict[Hashable, SetLine] = {}

    def line(self, text: str, style: Style) -> SetLine:
        """The text on one line."""
        if len(text) > MAX_CACHED_LENGTH:
            return self._line(text, style)
        return self._kept_line(text, style)

    def lines(
        self, text: str, style: Style, measure: float, glue: Glue = RAGGED
    ) -> tuple[SetLine, ...]:
        """The text in lines no longer than the measure (em), by total fit."""
        if len(text) > MAX_CACHED_LENGTH:
            return self._lines(text, style, Measure(measure, glue))
        return self._kept(text, style, Measure(measure, glue))

    def parts(self, text: str, style: Style, measure: float) -> tuple[str, ...]:
        """The text in parts that fit the measure (em), each as long as can be."""
        paragraph = self._words.paragraph(text, style)
        if not paragraph.word_spans:
            return ()
        breaks = self._breaker.breaks(paragraph, measure)
        chosen = greedy(breaks.places, Measure(measure, RAGGED))
        starts = [0, *(breaks.cuts[at][1] for at in chosen)]
        ends = [breaks.cuts[at][0] for at in chosen]
        return tuple(
            paragraph.text[start:end] for start, end in zip(starts, ends, strict=False)
        )

    def _line(self, text: str, style: Style) -> SetLine:
        paragraph = self._words.paragraph(text, style)
        if not paragraph.word_spans:
            return EMPTY
        first, last = paragraph.word_spans[0][0], paragraph.word_spans[-1][1]
        units = self._words.units(
            paragraph, (first, last), (0, len(paragraph.word_spans) - 1)
        )
        return assemble(units)

    def _lines(self, text: str, style: Style, measure: Measure) -> tuple[SetLine, ...]:
        paragraph = self._words.paragraph(text, style)
        if not paragraph.word_spans:
            return ()
        length, glue = measure
        if len(text) < _SHORT * length:
            line = self.line(text, style)
            if line.width <= length:
                # No other way has fewer demerits than one line, which is the last.
                return (line,)
        breaks = self._breaker.breaks(paragraph, length)
        chosen = self._fitter.fit(breaks.places, measure)
        if self._is_bad(breaks.places, chosen, measure):
            cost = _HYPHEN_JUSTIFIED if glue.stretch else _HYPHEN_RAGGED
            hyphenated = self._breaker.breaks(paragraph, length, hyphen=cost)
            if len(hyphenated.cuts) > len(breaks.cuts):
                breaks = hyphenated
                chosen = self._fitter.fit(breaks.places, measure)
        return tuple(self._set(paragraph, breaks, chosen, measure))

    def _is_bad(
        self, places: Places, chosen: tuple[int, ...], measure: Measure
    ) -> bool:
        tolerated = _TOLERATED_JUSTIFIED if measure.glue.stretch else _TOLERATED_RAGGED
        return any(
            places.badness(line, measure) > tolerated for line in pairwise((0, *chosen))
        )

    def _set(
        self,
        paragraph: Paragraph,
        breaks: Breaks,
        chosen: tuple[int, ...],
        measure: Measure,
    ) -> Iterator[SetLine]:
        """The lines between the chosen places; of a key press most are known."""
        before = 0
        for at in chosen:
            line = (before, at)
            if paragraph.levels is None:
                first, end = breaks.cuts[before][1], breaks.cuts[at][1]
                last = at == len(breaks.cuts) - 1
                hyphen = breaks.places.hyphens[at]
                words = paragraph.text[first:end]
                yield self._known(
                    (words, paragraph.style, hyphen, last, measure),
                    partial(self._one, paragraph, breaks, line, measure),
                )
            else:
                yield self._one(paragraph, breaks, line, measure)
            before = at

    def _known(self, key: Hashable, make: Callable[[], SetLine]) -> SetLine:
        """A line of one direction depends on its own words alone."""
        line = self._set_lines.get(key)
        if line is None:
            if len(self._set_lines) == _KEPT_LINES:
                self._set_lines.clear()
            line = self._set_lines[key] = make()
        return line

    def _one(
        self,
        paragraph: Paragraph,
        breaks: Breaks,
        line: tuple[int, int],
        measure: Measure,
    ) -> SetLine:
        """The line between two places."""
        before, at = line
        span = (breaks.cuts[before][1], breaks.cuts[at][0])
        words = (breaks.words[before][1], breaks.words[at][0])
        hyphen = breaks.places.hyphens[at]
        units = self._words.units(paragraph, span, words, hyphen=hyphen)
        hanging = breaks.cuts[at][0] < breaks.cuts[at][1]
        if hanging:
            base = int(paragraph.style.rtl)
            units.append(self._words.space(paragraph, span[1], base))
        last = at == len(breaks.cuts) - 1
        even = paragraph.style.ideographic and not last
        return _filled(units, measure, hanging=hanging, last=last, even=even)


def _filled(
    units: Sequence[Unit],
    measure: Measure,
    *,
    hanging: bool,
    last: bool,
    even: bool,
) -> SetLine:
    """A line, justified where it has to be; `even` shares out what little is left."""
    length, glue = measure
    width = wide(unit.shaped for unit in units)
    width -= units[-1].shaped.width if hanging else 0.0
    if even and width > length - MOST_EVENED:
        units = evened(units, length - width, len(units) - hanging)
        return assemble(units, hanging=hanging)
    justify = width > length or (glue.stretch > 0 and not last)
    return assemble(units, length if justify else None, hanging=hanging)
