"""The breaks of a paragraph with their widths and penalties, found in linear time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from kiosk.typesetting.line.run import Shaped
from kiosk.typesetting.line.total_fit import Breaks
from kiosk.typesetting.line.words import WordShaper, total_width
from kiosk.typesetting.text.breaks_allowed import (
    BreakRules,
    breaks_between_syllables,
    follows_soft_hyphen,
)
from kiosk.typesetting.text.east_asian import QUARTER_SPACE, quarter_spaces
from kiosk.typesetting.text.paragraph import Paragraph, Span
from kiosk.typesetting.text.style import Style

# The penalty of a soft hyphen in the text. Hyphens below it are set liberally.
_SOFT_HYPHEN_PENALTY = 300.0
# The penalty of a break between two syllables in a script without word spaces, nearly
# that of a hyphen. Negative, since the square counts and no hyphen is drawn.
_SYLLABLE_PENALTY = -250.0
# The penalty of a break that the standard forbids, for words longer than a line.
_FORBIDDEN_PENALTY = 100_000.0

_CACHED_WORDS = 8192
# Longer words, in characters, are divided before they are shaped.
_MAX_WHOLE_WORD = 60
# A word with more breaks inside, as ideographs are, is shaped part by part.
_MAX_INNER_BREAKS = 12
# The width of a narrow letter, and by how much an Arabic letter may be wider at the
# edge of a line, em.
_NARROW_LETTER, _FORM_ALLOWANCE = 0.25, 0.6


class _InnerBreak(NamedTuple):
    """A break inside a word; `cut` is its index in the text.

    Widths are em from the word's start: `end` up to the break, with its hyphen, and
    `start` up to where the next line starts. `penalty` is in demerits.
    """

    cut: int
    end: float
    start: float
    penalty: float


class _Word(NamedTuple):
    """The widths of a word and of the space after it, em.

    `unbreakable` is whether no line may end inside it without a hyphen.
    """

    width: float
    space: float
    unbreakable: bool


class _Limits(NamedTuple):
    """How long a line is (em), and the penalty of a hyphen (demerits, 0: none)."""

    measure: float
    hyphen: float


@dataclass(slots=True)
class ParagraphBreaks(Breaks):
    """The breaks of a paragraph and where each stands in its text.

    A cut is the index at which a line ends and that at which the next one starts. A
    word has the number of the spaces before it.
    """

    paragraph: Paragraph = field(kw_only=True)
    cuts: list[Span] = field(default_factory=list)


class BreakFinder:
    """Finds the breaks of paragraphs, and keeps the widths of their words."""

    def __init__(self, words: WordShaper, rules: BreakRules) -> None:
        self._words = words
        self._rules = rules
        self._whole_word = lru_cache(maxsize=_CACHED_WORDS)(self._measure_whole)

    def find(
        self, paragraph: Paragraph, measure: float, hyphen: float = 0.0
    ) -> ParagraphBreaks:
        """The breaks of a paragraph for lines of a measure (em).

        `hyphen` is the penalty of a hyphen in demerits, 0 for no hyphenation. With a
        low one hyphens are set liberally (`BreakRules.hyphenation_points`).
        """
        breaks = ParagraphBreaks(paragraph=paragraph)
        breaks.add(0.0, 0.0, 0, 0)
        breaks.cuts.append((0, 0))
        total = 0.0
        limits = _Limits(measure, hyphen)
        last = len(paragraph.word_spans) - 1
        for number, span in enumerate(paragraph.word_spans):
            word, inner_breaks = self._measure(paragraph, span, limits)
            for cut, end, start, penalty in inner_breaks:
                widths = (total + end, total + start)
                breaks.add(*widths, number, number, penalty, penalty > 0)
                breaks.cuts.append((cut, cut))
            end_index = span[1]
            total += word.width
            if number == last:
                breaks.add(total, total, number, number)
                breaks.cuts.append((end_index, end_index))
                break
            next_index = paragraph.word_spans[number + 1][0]
            allowed = self._may_end(paragraph.text, end_index, next_index)
            penalty = 0.0 if allowed else _FORBIDDEN_PENALTY
            breaks.add(total, total + word.space, number, number + 1, penalty)
            breaks.cuts.append((end_index, next_index))
            total += word.space
        return breaks

    def _measure(
        self, paragraph: Paragraph, span: Span, limits: _Limits
    ) -> tuple[_Word, Sequence[_InnerBreak]]:
        """A word and the breaks inside it."""
        if paragraph.levels is None:
            text = paragraph.text[span[0] : span[1]]
            word = self._whole_word(text, paragraph.style_at(span[0]))
            width, _, unbreakable = word
            if width <= limits.measure and unbreakable and not limits.hyphen:
                return word, ()
        breaks, width = self._breaks_inside(paragraph, span, limits)
        space = self._words.space(paragraph, span[1]).shaped.width
        return _Word(width, space, unbreakable=False), breaks

    def _measure_whole(self, word: str, style: Style) -> _Word:
        """A word in a paragraph that runs from left to right."""
        shaped = self._words.shaper.shape_word(word, False, style)
        face = self._words.shaper.face_of(word[-1], style)
        space = self._words.shaper.shape_space(face, False, style)
        unbreakable = len(word) <= _MAX_WHOLE_WORD and not self._rules.breaks_inside(
            word
        )
        return _Word(total_width(shaped), space.width, unbreakable)

    def _breaks_inside(
        self, paragraph: Paragraph, span: Span, limits: _Limits
    ) -> tuple[list[_InnerBreak], float]:
        """The breaks inside a word, and its width (em)."""
        start, end = span
        measure, hyphen = limits
        if end - start > _MAX_WHOLE_WORD:
            return self._divided(paragraph, span, measure)
        width = self._words.width(paragraph, span)
        if width > measure:
            return self._divided(paragraph, span, measure)
        word = paragraph.text[start:end]
        if len(self._rules.breaks_inside(word)) > _MAX_INNER_BREAKS:
            return self._divided(paragraph, span, measure)
        breaks: list[_InnerBreak] = []
        for index, cost in sorted(self._penalties(word, paragraph, hyphen).items()):
            penalty = _SOFT_HYPHEN_PENALTY if follows_soft_hyphen(word, index) else cost
            cut = start + index
            head = self._words.width(paragraph, (start, cut), hyphen=penalty > 0)
            tail = self._words.width(paragraph, (cut, end))
            breaks.append(_InnerBreak(cut, head, width - tail, penalty))
        return breaks, width

    def _penalties(
        self, word: str, paragraph: Paragraph, hyphen: float
    ) -> dict[int, float]:
        """The penalty of each break inside a word (demerits), by its index in it."""
        allowed = dict.fromkeys(self._rules.breaks_inside(word), _inner_penalty(word))
        if not hyphen or paragraph.levels is not None:
            return allowed
        language, freely = paragraph.style.language, hyphen < _SOFT_HYPHEN_PENALTY
        hyphenated = self._rules.hyphenation_points(word, language, freely)
        return {**dict.fromkeys(hyphenated, hyphen), **allowed}

    def _may_end(self, text: str, end: int, following: int) -> bool:
        """Whether a line may end at a space of the text."""
        return self._rules.allows_between(
            text[max(0, end - 2) : end], text[following : following + 2]
        )

    def _divided(
        self, paragraph: Paragraph, span: Span, measure: float
    ) -> tuple[list[_InnerBreak], float]:
        """The breaks inside a word longer than a line, and its width (em).

        In linear time. Where no break is allowed the word is cut between letters.
        """
        start, end = span
        word = paragraph.text[start:end]
        allowed, penalty = self._rules.breaks_inside(word), _inner_penalty(word)
        spaced = quarter_spaces(word) if paragraph.style.ideographic else ()
        breaks: list[_InnerBreak] = []
        width, done = 0.0, start
        for index in (*(start + each for each in allowed), end):
            for cut in self._emergency_cuts(paragraph, (done, index), measure):
                width += self._words.width(paragraph, (done, cut))
                breaks.append(_InnerBreak(cut, width, width, 0.0))
                done = cut
            width += self._words.width(paragraph, (done, index))
            if index < end:
                # A quarter space goes with the break, as other spaces do.
                start_of_next = width + QUARTER_SPACE * (index - start in spaced)
                breaks.append(_InnerBreak(index, width, start_of_next, penalty))
                width = start_of_next
            done = index
        return breaks, width

    def _emergency_cuts(
        self, paragraph: Paragraph, span: Span, measure: float
    ) -> Iterator[int]:
        """Where a part without any allowed break is cut to fit a line (em)."""
        start, end = span
        block = int(measure / _NARROW_LETTER) + 2
        while start < end:
            stop = min(start + block, end)
            index, used = start, 0.0
            for text, width in _clusters(self._words.runs(paragraph, (start, stop))):
                # A letter at the edge may take another form, and more room.
                if index > start and used + width > measure - _FORM_ALLOWANCE:
                    break
                used += width
                index += len(text)
            if index < stop:
                yield index
                start = index
            elif stop == end:
                return
            else:
                block *= 2


def _inner_penalty(word: str) -> float:
    """The penalty of a break inside a word that needs no hyphen, demerits."""
    return _SYLLABLE_PENALTY if breaks_between_syllables(word) else 0.0


def _clusters(runs: tuple[Shaped, ...]) -> Iterator[tuple[str, float]]:
    """The clusters of a word in logical order with their widths (em)."""
    for run in runs:
        if not run.face:
            yield run.text, run.width
            continue
        glyphs = list(zip(run.clusters, run.advances, strict=True))
        text, width = "", 0.0
        for cluster, advance in reversed(glyphs) if run.rtl else glyphs:
            # A mark without advance stays with its letter.
            if text and cluster and advance:
                yield text, width
                text, width = "", 0.0
            text += cluster
            width += advance / run.upem
        if text:
            yield text, width
