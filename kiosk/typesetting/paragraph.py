"""A paragraph: its words shaped, the places where lines may end, its lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

from kiosk.typesetting import opportunities
from kiosk.typesetting.bidi import levels
from kiosk.typesetting.set_line import SetLine, Unit, assemble
from kiosk.typesetting.shaping import Shaped, Shaper, Style
from kiosk.typesetting.spaces import GAP, tidied
from kiosk.typesetting.total_fit import Glue, Places, greedy, total_fit

# Ragged lines may be this much shorter than the measure before it is felt (em);
# the spaces of justified ones give what TeX's plain format lets them.
RAGGED = Glue(end=4.0)
JUSTIFIED = Glue(end=0.0, stretch=0.13, shrink=0.087)
# What a hyphen costs: more in ragged lines, which can do without.
_HYPHEN_RAGGED, _HYPHEN_JUSTIFIED = 300.0, 50.0
# A break that the standard forbids, for words longer than a line.
_FORBIDDEN = 100_000.0
# Above this badness the paragraph is tried again with hyphens (TeX's \pretolerance):
# ragged lines at 6.3 em.
_TOLERATED_RAGGED, _TOLERATED_JUSTIFIED = 400.0, 100.0

_KEPT = 256
_WORDS = 8192
# A longer paragraph is not worth remembering.
_LONG = 20_000

# Longer words are taken apart before they are shaped.
_LONG_WORD = 60
# A narrow letter, and what an Arabic one may be wider at the edge of a line, em.
_NARROW, _FORM = 0.25, 0.6

# Two places in the text, or the numbers of two words.
Cut = tuple[int, int]
# A place in a word, the width before it, that behind which the next line starts,
# and its penalty.
Inside = tuple[int, float, float, float]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text with its words' places and the level of each character."""

    text: str
    style: Style
    words: tuple[tuple[int, int], ...]
    levels: tuple[int, ...] | None


@dataclass(slots=True)
class Breaks:
    """Places with what is needed to set the lines between them.

    `cuts` is where the line before a place ends in the text and where the next one
    starts; `words` the word of each of the two.
    """

    places: Places
    cuts: list[Cut]
    words: list[Cut]


class Compositor:
    """Sets paragraphs with the faces of a shaper, and remembers the last ones."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._paragraph = lru_cache(maxsize=_KEPT)(_paragraph)
        self._word = lru_cache(maxsize=_WORDS)(self._a_word)
        self._kept = lru_cache(maxsize=_KEPT)(self._lines)
        self._kept_line = lru_cache(maxsize=_KEPT)(self._line)

    def line(self, text: str, style: Style) -> SetLine:
        """The text on one line."""
        if len(text) > _LONG:
            return self._line(text, style)
        return self._kept_line(text, style)

    def lines(
        self, text: str, style: Style, measure: float, glue: Glue = RAGGED
    ) -> tuple[SetLine, ...]:
        """The text in lines no longer than the measure (em), by total fit."""
        if len(text) > _LONG:
            return self._lines(text, style, measure, glue)
        return self._kept(text, style, measure, glue)

    def parts(self, text: str, style: Style, measure: float) -> tuple[str, ...]:
        """The text in parts that fit the measure (em), each as long as can be."""
        paragraph = _paragraph(tidied(text), style)
        if not paragraph.words:
            return ()
        breaks = self.breaks(paragraph, measure)
        chosen = greedy(breaks.places, measure, RAGGED)
        starts = [0, *(breaks.cuts[at][1] for at in chosen)]
        ends = [breaks.cuts[at][0] for at in chosen]
        return tuple(
            paragraph.text[start:end] for start, end in zip(starts, ends, strict=False)
        )

    def _line(self, text: str, style: Style) -> SetLine:
        paragraph = _paragraph(text, style)
        if not paragraph.words:
            return SetLine("", 0.0)
        first, last = paragraph.words[0][0], paragraph.words[-1][1]
        units = self._units(paragraph, (first, last), (0, len(paragraph.words) - 1))
        return assemble(units)

    def _lines(
        self, text: str, style: Style, measure: float, glue: Glue
    ) -> tuple[SetLine, ...]:
        paragraph = _paragraph(text, style)
        if not paragraph.words:
            return ()
        breaks = self.breaks(paragraph, measure)
        chosen = total_fit(breaks.places, measure, glue)
        if self._is_bad(breaks.places, chosen, measure, glue):
            cost = _HYPHEN_JUSTIFIED if glue.stretch else _HYPHEN_RAGGED
            hyphenated = self.breaks(paragraph, measure, hyphen=cost)
            if len(hyphenated.cuts) > len(breaks.cuts):
                breaks = hyphenated
                chosen = total_fit(breaks.places, measure, glue)
        return tuple(self._set(paragraph, breaks, chosen, (measure, glue)))

    def _is_bad(
        self, places: Places, chosen: tuple[int, ...], measure: float, glue: Glue
    ) -> bool:
        tolerated = _TOLERATED_JUSTIFIED if glue.stretch else _TOLERATED_RAGGED
        return any(
            places.badness(line, measure, glue) > tolerated
            for line in pairwise((0, *chosen))
        )

    def breaks(
        self, paragraph: Paragraph, measure: float, hyphen: float = 0.0
    ) -> Breaks:
        """The places where lines may end; `hyphen` is what one costs, 0: none."""
        breaks = Breaks(Places(), [], [])
        _add(breaks, (0.0, 0.0), (0, 0), (0, 0))
        cum = 0.0
        last = len(paragraph.words) - 1
        for number, span in enumerate(paragraph.words):
            places, width, space = self._measured(paragraph, span, (measure, hyphen))
            here = (number, number)
            for at, before, behind, penalty in places:
                widths = (cum + before, cum + behind)
                _add(breaks, widths, (at, at), here, penalty, hyphen=penalty > 0)
            end = span[1]
            cum += width
            if number == last:
                _add(breaks, (cum, cum), (end, end), here)
                break
            cut = (end, paragraph.words[number + 1][0])
            penalty = 0.0 if _may_end(paragraph.text, *cut) else _FORBIDDEN
            _add(breaks, (cum, cum + space), cut, (number, number + 1), penalty)
            cum += space
        return breaks

    def _measured(
        self, paragraph: Paragraph, span: Cut, how: tuple[float, float]
    ) -> tuple[list[Inside], float, float]:
        """The places in a word, its width and that of the space behind it."""
        if paragraph.levels is None:
            word = paragraph.text[span[0] : span[1]]
            width, space, whole = self._word(word, paragraph.style)
            if width <= how[0] and whole and not how[1]:
                return [], width, space
        places, width = self._inside(paragraph, span, how)
        return places, width, self._space(paragraph, span[1]).shaped.width

    def _a_word(self, word: str, style: Style) -> tuple[float, float, bool]:
        """Widths of a word and the space behind it, and whether it stays whole."""
        shaped = self._shaper.pieces(word, False, style)
        space = self._shaper.space(self._shaper.face_of(word[-1], style), False)
        whole = len(word) <= _LONG_WORD and not opportunities.inside(word)
        return _wide(shaped), space.width, whole

    def _inside(
        self, paragraph: Paragraph, span: Cut, how: tuple[float, float]
    ) -> tuple[list[Inside], float]:
        """The places in a word, and its width."""
        start, end = span
        measure, hyphen = how
        if end - start > _LONG_WORD:
            return self._chopped(paragraph, span, measure)
        width = self._width(paragraph, span)
        if width > measure:
            return self._chopped(paragraph, span, measure)
        word = paragraph.text[start:end]
        found = dict.fromkeys(opportunities.inside(word), 0.0)
        if hyphen and paragraph.levels is None:
            parted = opportunities.syllables(word, paragraph.style.language)
            found = {**dict.fromkeys(parted, hyphen), **found}
        if not found:
            return [], width
        places: list[Inside] = []
        for at, cost in sorted(found.items()):
            penalty = cost
            if opportunities.soft(word, at):
                penalty = _HYPHEN_RAGGED
            head = self._width(paragraph, (start, start + at), hyphen=penalty > 0)
            tail = self._width(paragraph, (start + at, end))
            places.append((start + at, head, width - tail, penalty))
        return places, width

    def _chopped(
        self, paragraph: Paragraph, span: Cut, measure: float
    ) -> tuple[list[Inside], float]:
        """The places in a word longer than a line, and its width, in linear time.

        Where it has none of its own it is cut between letters.
        """
        start, end = span
        found = opportunities.inside(paragraph.text[start:end])
        places: list[Inside] = []
        used, before = 0.0, start
        for at in (*(start + each for each in found), end):
            for cut in self._emergency(paragraph, (before, at), measure):
                used += self._width(paragraph, (before, cut))
                places.append((cut, used, used, 0.0))
                before = cut
            used += self._width(paragraph, (before, at))
            if at < end:
                places.append((at, used, used, 0.0))
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
            for text, width in _letters(self._shaped(paragraph, start, stop)):
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

    def _width(self, paragraph: Paragraph, span: Cut, *, hyphen: bool = False) -> float:
        shaped = self._shaped(paragraph, *span, hyphen=hyphen)
        return _wide(shaped)

    def _shaped(
        self, paragraph: Paragraph, start: int, end: int, *, hyphen: bool = False
    ) -> tuple[Shaped, ...]:
        if paragraph.levels is None:
            text = paragraph.text[start:end]
            if hyphen:
                return self._shaper.hyphenated(text.rstrip("\u00ad"), paragraph.style)
            return self._shaper.pieces(text, False, paragraph.style)
        units = self._levelled(paragraph, start, end)
        return tuple(unit.shaped for unit in units)

    def _levelled(self, paragraph: Paragraph, start: int, end: int) -> Iterator[Unit]:
        """The runs of a part of a paragraph of both directions, logical order."""
        text, known = paragraph.text, paragraph.levels or ()
        for level, group in groupby(range(start, end), known.__getitem__):
            at = tuple(group)
            part = text[at[0] : at[-1] + 1]
            for shaped in self._shaper.pieces(part, bool(level % 2), paragraph.style):
                yield Unit(level, shaped)

    def _space(self, paragraph: Paragraph, at: int, base: int | None = None) -> Unit:
        """The space at a place; `base` is its level at the end of a line (rule L1).

        It is of the face of the character before it, unless that is of a part that
        runs the other way.
        """
        style, known = paragraph.style, paragraph.levels
        level = base or 0
        if known and base is None and at < len(known):
            level = known[at]
        face = self._shaper.face_of(paragraph.text[at - 1], style)
        if known and known[at - 1] != level:
            face = self._shaper.fonts.order(style.role, style.script)[0]
        return Unit(level, self._shaper.space(face, bool(level % 2)), gap=True)

    def _units(
        self, paragraph: Paragraph, span: Cut, words: Cut, *, hyphen: bool = False
    ) -> list[Unit]:
        """The runs and spaces of a line in logical order."""
        units: list[Unit] = []
        start, end = span
        for number in range(words[0], words[1] + 1):
            first, last = paragraph.words[number]
            first, last = max(first, start), min(last, end)
            if paragraph.levels is None:
                parted = hyphen and number == words[1]
                shaped = self._shaped(paragraph, first, last, hyphen=parted)
                units += [Unit(0, each) for each in shaped]
            else:
                units += self._levelled(paragraph, first, last)
            if number < words[1]:
                units.append(self._space(paragraph, last))
        return units

    def _set(
        self,
        paragraph: Paragraph,
        breaks: Breaks,
        chosen: tuple[int, ...],
        how: tuple[float, Glue],
    ) -> Iterator[SetLine]:
        """The lines between the chosen places."""
        measure, glue = how
        before = 0
        for at in chosen:
            span = (breaks.cuts[before][1], breaks.cuts[at][0])
            words = (breaks.words[before][1], breaks.words[at][0])
            hyphen = breaks.places.hyphens[at]
            units = self._units(paragraph, span, words, hyphen=hyphen)
            hanging = breaks.cuts[at][0] < breaks.cuts[at][1]
            if hanging:
                base = int(paragraph.style.rtl)
                units.append(self._space(paragraph, span[1], base))
            last = at == len(breaks.cuts) - 1
            width = _wide(unit.shaped for unit in units)
            width -= units[-1].shaped.width if hanging else 0.0
            justify = width > measure or (glue.stretch > 0 and not last)
            yield assemble(units, measure if justify else None, hanging=hanging)
            before = at


def _wide(shaped: Iterable[Shaped]) -> float:
    return sum(each.width for each in shaped)


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


def _may_end(text: str, end: int, following: int) -> bool:
    """Whether a line may end at a space of the text."""
    return opportunities.between(
        text[max(0, end - 2) : end], text[following : following + 2]
    )


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


def _paragraph(text: str, style: Style) -> Paragraph:
    text = tidied(text)
    words: list[tuple[int, int]] = []
    start = 0
    for gap in GAP.finditer(text):
        words.append((start, gap.start()))
        start = gap.end()
    if text:
        words.append((start, len(text)))
    return Paragraph(text, style, tuple(words), levels(text, rtl=style.rtl))
