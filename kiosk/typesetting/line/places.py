"""The places where the lines of a paragraph may end, in linear time."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from kiosk.typesetting.line.shape import Shaped
from kiosk.typesetting.line.total_fit import Places
from kiosk.typesetting.line.words import Words, wide
from kiosk.typesetting.text.breaks_allowed import (
    BreakRules,
    breaks_between_syllables,
    follows_soft_hyphen,
)
from kiosk.typesetting.text.paragraph import Cut, Paragraph
from kiosk.typesetting.text.style import Style

# What a hyphen that is in the text already costs; cheaper ones are cheap.
_SOFT = 300.0
# What a place between two syllables costs where words are not told apart: nearly as
# much as a hyphen. Less than nothing, since the square counts and it has no hyphen.
_SYLLABLE = -250.0
# A break that the standard forbids, for words longer than a line.
_FORBIDDEN = 100_000.0

_KEPT = 8192
# Longer words are taken apart before they are shaped.
_LONG_WORD = 60
# With more places inside, as between ideographs, its parts are shaped by themselves.
_MANY = 12
# A narrow letter, and what an Arabic one may be wider at the edge of a line, em.
_NARROW, _FORM = 0.25, 0.6


class Inside(NamedTuple):
    """A place in a word: the width before it and that from which the next line counts.

    Widths are em, the penalty is in demerits.
    """

    at: int
    before: float
    behind: float
    penalty: float


class _Limits(NamedTuple):
    """How long a line is (em), and the penalty of a hyphen (demerits, 0: none)."""

    measure: float
    hyphen: float


@dataclass(slots=True)
class Breaks:
    """Places with what is needed to set the lines between them.

    `cuts` is where the line before a place ends in the text and where the next one
    starts; `word_spans` the word of each of the two.
    """

    places: Places
    cuts: list[Cut]
    words: list[Cut]


class Breaker:
    """Finds where lines may end."""

    def __init__(self, words: Words, rules: BreakRules) -> None:
        self._words = words
        self._rules = rules
        self._word = lru_cache(maxsize=_KEPT)(self._a_word)

    def breaks(
        self, paragraph: Paragraph, measure: float, hyphen: float = 0.0
    ) -> Breaks:
        """The places where lines of a measure (em) may end.

        `hyphen` is the penalty of one in demerits, 0: none is set; cheap ones are
        set freely (`BreakRules`).
        """
        breaks = Breaks(Places(), [], [])
        _add(breaks, (0.0, 0.0), (0, 0), (0, 0))
        cum = 0.0
        last = len(paragraph.word_spans) - 1
        limits = _Limits(measure, hyphen)
        for number, span in enumerate(paragraph.word_spans):
            places, width, space = self._measured(paragraph, span, limits)
            here = (number, number)
            for at, before, behind, penalty in places:
                widths = (cum + before, cum + behind)
                _add(breaks, widths, (at, at), here, penalty, hyphen=penalty > 0)
            end = span[1]
            cum += width
            if number == last:
                _add(breaks, (cum, cum), (end, end), here)
                break
            cut = (end, paragraph.word_spans[number + 1][0])
            penalty = 0.0 if self._may_end(paragraph.text, *cut) else _FORBIDDEN
            _add(breaks, (cum, cum + space), cut, (number, number + 1), penalty)
            cum += space
        return breaks

    def _measured(
        self, paragraph: Paragraph, span: Cut, limits: _Limits
    ) -> tuple[list[Inside], float, float]:
        """The places in a word, its width and that of the space behind it."""
        if paragraph.levels is None:
            word = paragraph.text[span[0] : span[1]]
            width, space, whole = self._word(word, paragraph.style)
            if width <= limits.measure and whole and not limits.hyphen:
                return [], width, space
        places, width = self._inside(paragraph, span, limits)
        return places, width, self._words.space(paragraph, span[1]).shaped.width

    def _a_word(self, word: str, style: Style) -> tuple[float, float, bool]:
        """Widths of a word and the space behind it, and whether it stays whole."""
        shaped = self._words.shaper.pieces(word, False, style)
        face = self._words.shaper.face_of(word[-1], style)
        space = self._words.shaper.space(face, False, style)
        whole = len(word) <= _LONG_WORD and not self._rules.inside(word)
        return wide(shaped), space.width, whole

    def _inside(
        self, paragraph: Paragraph, span: Cut, limits: _Limits
    ) -> tuple[list[Inside], float]:
        """The places in a word, and its width."""
        start, end = span
        measure, hyphen = limits
        if end - start > _LONG_WORD:
            return self._chopped(paragraph, span, measure)
        width = self._words.width(paragraph, span)
        if width > measure:
            return self._chopped(paragraph, span, measure)
        word = paragraph.text[start:end]
        if len(self._rules.inside(word)) > _MANY:
            return self._chopped(paragraph, span, measure)
        found = self._costs(word, paragraph, hyphen)
        if not found:
            return [], width
        places: list[Inside] = []
        for at, cost in sorted(found.items()):
            penalty = cost
            if follows_soft_hyphen(word, at):
                penalty = _SOFT
            head = self._words.width(paragraph, (start, start + at), hyphen=penalty > 0)
            tail = self._words.width(paragraph, (start + at, end))
            places.append(Inside(start + at, head, width - tail, penalty))
        return places, width

    def _costs(
        self, word: str, paragraph: Paragraph, hyphen: float
    ) -> dict[int, float]:
        """What it costs to end a line at the places inside a word."""
        found = dict.fromkeys(self._rules.inside(word), _cost(word))
        if not hyphen or paragraph.levels is not None:
            return found
        language, freely = paragraph.style.language, hyphen < _SOFT
        hyphenated = self._rules.hyphenation_points(word, language, freely)
        return {**dict.fromkeys(hyphenated, hyphen), **found}

    def _may_end(self, text: str, end: int, following: int) -> bool:
        """Whether a line may end at a space of the text."""
        return self._rules.between(
            text[max(0, end - 2) : end], text[following : following + 2]
        )

    def _chopped(
        self, paragraph: Paragraph, span: Cut, measure: float
    ) -> tuple[list[Inside], float]:
        """The places in a word longer than a line, and its width, in linear time.

        Where it has none of its own it is cut between letters.
        """
        start, end = span
        word = paragraph.text[start:end]
        found, cost = self._rules.inside(word), _cost(word)
        places: list[Inside] = []
        used, before = 0.0, start
        for at in (*(start + each for each in found), end):
            for cut in self._emergency(paragraph, (before, at), measure):
                used += self._words.width(paragraph, (before, cut))
                places.append(Inside(cut, used, used, 0.0))
                before = cut
            used += self._words.width(paragraph, (before, at))
            if at < end:
                places.append(Inside(at, used, used, cost))
            before = at
        return places, used

    def _emergency(
        self, paragraph: Paragraph, span: Cut, measure: float
    ) -> Iterator[int]:
        """Where a part without any place to break is cut to fit a line."""
        start, end = span
        block = int(measure / _NARROW) + 2
        while start < end:
            stop = min(start + block, end)
            at, used = start, 0.0
            for text, width in _letters(self._words.shaped(paragraph, start, stop)):
                # A letter at the edge may take another form, and more room.
                if at > start and used + width > measure - _FORM:
                    break
                used += width
                at += len(text)
            if at < stop:
                yield at
                start = at
            elif stop == end:
                return
            else:
                block *= 2


def _add(  # noqa: PLR0913, PLR0917 - the sides of a place
    breaks: Breaks,
    widths: tuple[float, float],
    cuts: Cut,
    words: Cut,
    penalty: float = 0.0,
    *,
    hyphen: bool = False,
) -> None:
    """Add a place; there are as many spaces before it as words."""
    breaks.places.add(*widths, *words, penalty, hyphen)
    breaks.cuts.append(cuts)
    breaks.words.append(words)


def _cost(word: str) -> float:
    """What a place inside a word costs that needs no hyphen."""
    return _SYLLABLE if breaks_between_syllables(word) else 0.0


def _letters(shaped: tuple[Shaped, ...]) -> Iterator[tuple[str, float]]:
    """The clusters of a word in logical order, marks with their letters."""
    for run in shaped:
        if not run.face:
            yield run.text, run.width
            continue
        glyphs = list(zip(run.clusters, run.advances, strict=True))
        text, width = "", 0.0
        for cluster, advance in reversed(glyphs) if run.rtl else glyphs:
            if text and cluster and advance:
                yield text, width
                text, width = "", 0.0
            text += cluster
            width += advance / run.upem
        if text:
            yield text, width
