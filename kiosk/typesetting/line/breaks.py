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
from kiosk.typesetting.text.ties import WordTies, tie_penalty

# The penalty of a hyphen, higher than TeX's 50, since ragged lines can do without.
_HYPHEN_PENALTY = 300.0
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
    """The widths of a word and of the space after it, em, and its ties.

    `unbreakable` is whether no line may end inside it without a hyphen.
    """

    width: float
    space: float
    unbreakable: bool
    ties: WordTies


class _Limits(NamedTuple):
    """How long a line is (em), and whether words may be hyphenated."""

    measure: float
    hyphenate: bool


@dataclass(slots=True)
class ParagraphBreaks(Breaks):
    """The breaks of a paragraph and where each stands in its text.

    A cut is the index at which a line ends and that at which the next one starts,
    `words` are the numbers of the words there.
    """

    paragraph: Paragraph = field(kw_only=True)
    cuts: list[Span] = field(default_factory=list)
    words: list[Span] = field(default_factory=list)


class BreakFinder:
    """Finds the breaks of paragraphs, and keeps the widths of their words."""

    def __init__(self, words: WordShaper, rules: BreakRules) -> None:
        self._words = words
        self._rules = rules
        self._whole_word = lru_cache(maxsize=_CACHED_WORDS)(self._measure_whole)

    def find(
        self, paragraph: Paragraph, measure: float, *, hyphenate: bool = False
    ) -> ParagraphBreaks:
        """The breaks of a paragraph for lines of a measure (em)."""
        breaks = ParagraphBreaks(paragraph=paragraph)
        breaks.add(0.0, 0.0)
        breaks.cuts.append((0, 0))
        breaks.words.append((0, 0))
        limits = _Limits(measure, hyphenate)
        total, before = 0.0, None
        for number, span in enumerate(paragraph.word_spans):
            word, inner_breaks = self._measure(paragraph, span, limits)
            if before:
                relations = before.ties.to_next & word.ties.to_previous
                cut = paragraph.word_spans[number - 1][1], span[0]
                penalty = (
                    tie_penalty(relations)
                    if relations
                    else self._penalty_at(paragraph.text, cut)
                )
                breaks.add(total, total + before.space, penalty)
                breaks.cuts.append(cut)
                breaks.words.append((number - 1, number))
                total += before.space
            if number == len(paragraph.word_spans) - 1:
                breaks.last_word = _start_of_last_word(breaks, inner_breaks)
            for cut_index, end, start, penalty in inner_breaks:
                breaks.add(total + end, total + start, penalty, penalty > 0)
                breaks.cuts.append((cut_index, cut_index))
                breaks.words.append((number, number))
            total += word.width
            before = word
        end_index = paragraph.word_spans[-1][1]
        breaks.add(total, total)
        breaks.cuts.append((end_index, end_index))
        breaks.words.append((number, number))
        return breaks

    def _measure(
        self, paragraph: Paragraph, span: Span, limits: _Limits
    ) -> tuple[_Word, Sequence[_InnerBreak]]:
        """A word and the breaks inside it."""
        if paragraph.levels is None:
            text = paragraph.text[span[0] : span[1]]
            word = self._whole_word(text, paragraph.style_at(span[0]))
            fits = word.unbreakable and word.width <= limits.measure
            if fits and not limits.hyphenate:
                return word, ()
        breaks, width = self._breaks_inside(paragraph, span, limits)
        space = self._words.space(paragraph, span[1]).shaped.width
        ties = self._rules.ties(paragraph.text[slice(*span)], paragraph.style.language)
        return _Word(width, space, unbreakable=False, ties=ties), breaks

    def _measure_whole(self, word: str, style: Style) -> _Word:
        """A word in a paragraph that runs from left to right."""
        shaped = self._words.shaper.shape_word(word, False, style)
        face = self._words.shaper.face_of(word[-1], style)
        space = self._words.shaper.shape_space(face, False, style)
        unbreakable = len(word) <= _MAX_WHOLE_WORD and not self._rules.breaks_inside(
            word
        )
        ties = self._rules.ties(word, style.language)
        return _Word(total_width(shaped), space.width, unbreakable, ties)

    def _breaks_inside(
        self, paragraph: Paragraph, span: Span, limits: _Limits
    ) -> tuple[list[_InnerBreak], float]:
        """The breaks inside a word, and its width (em)."""
        start, end = span
        measure, hyphenate = limits
        if end - start > _MAX_WHOLE_WORD:
            return self._divided(paragraph, span, measure)
        width = self._words.width(paragraph, span)
        if width > measure:
            return self._divided(paragraph, span, measure)
        word = paragraph.text[start:end]
        if len(self._rules.breaks_inside(word)) > _MAX_INNER_BREAKS:
            return self._divided(paragraph, span, measure)
        breaks: list[_InnerBreak] = []
        penalties = self._penalties(word, paragraph, hyphenate=hyphenate)
        for index, cost in sorted(penalties.items()):
            penalty = _HYPHEN_PENALTY if follows_soft_hyphen(word, index) else cost
            cut = start + index
            head = self._words.width(paragraph, (start, cut), hyphen=penalty > 0)
            tail = self._words.width(paragraph, (cut, end))
            breaks.append(_InnerBreak(cut, head, width - tail, penalty))
        return breaks, width

    def _penalties(
        self, word: str, paragraph: Paragraph, *, hyphenate: bool
    ) -> dict[int, float]:
        """The penalty of each break inside a word (demerits), by its index in it."""
        allowed = dict.fromkeys(self._rules.breaks_inside(word), _inner_penalty(word))
        if not hyphenate or paragraph.levels is not None:
            return allowed
        points = self._rules.hyphenation_points(word, paragraph.style.language)
        return {**dict.fromkeys(points, _HYPHEN_PENALTY), **allowed}

    def _penalty_at(self, text: str, cut: Span) -> float:
        """The penalty of a break at a space of the text, whose words are not tied."""
        end, start = cut
        allowed = self._rules.allows_between(
            text[max(0, end - 2) : end], text[start : start + 2]
        )
        return 0.0 if allowed else _FORBIDDEN_PENALTY

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


def _start_of_last_word(
    breaks: ParagraphBreaks, inner_breaks: Sequence[_InnerBreak]
) -> int:
    """The break before the last word, or the end where it is several words.

    It is where a line may end between two of its letters without a hyphen.
    """
    text = breaks.paragraph.text
    is_several = any(
        penalty <= 0 and text[cut - 1].isalnum() and text[cut].isalnum()
        for cut, _, _, penalty in inner_breaks
    )
    last = len(breaks.ends) - 1
    return last + len(inner_breaks) + 1 if is_several else last


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
