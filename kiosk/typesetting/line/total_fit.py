"""Line breaking by total fit: the breaks with the fewest demerits in all.

D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software - Practice
and Experience 11 (1981). Lines are ragged: they give at their ends alone, and spaces
keep their width. So boxes, glue and penalties are kept as one row of breaks with the
widths up to each. Widths are em.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

# TeX's \linepenalty, and its \doublehyphendemerits for two hyphenated lines in
# succession.
_LINE_PENALTY = 10.0
_DOUBLE_HYPHEN_DEMERITS = 10_000.0
# A ragged line may be this much shorter than the measure before it is noticed, em.
_RAGGED_END = 4.0
# The badness of a line longer than the measure, which cannot be shorter.
_OVERFULL = 1e6
# A line filled less than this is only considered where there is no other.
_MIN_FILL = 0.55
# A paragraph with more breaks is not kept, nor are more measures than this.
_MAX_KEPT_BREAKS, _MAX_KEPT_MEASURES = 4_000, 32
# A last line under this part of the measure costs as much as a line 10 em short, and so
# does one of a single word: more than twenty lines at the tolerance of hyphenation, and
# both together less than a tie.
_MIN_LAST_FILL, _SHORT_LAST_LINE_DEMERITS = 0.2, 4e6
# A break with a penalty from here on parts what stays together, demerits.
_PROHIBITIVE_PENALTY = 1_000.0
# The error of rounded sums, em.
_ROUNDING = 1e-6


@dataclass(slots=True)
class Breaks:
    """The breaks of a paragraph, its start and end included; widths are em.

    `ends` is the width up to a break, its hyphen included, `starts` the width at
    which the next line starts. `penalties` are demerits before they are squared;
    `last_word` is the break before the last word. A line is given by the indices of
    the breaks at which it starts (`first`) and ends (`last`).
    """

    ends: list[float] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    penalties: list[float] = field(default_factory=list)
    hyphens: list[bool] = field(default_factory=list)
    last_word: int = field(default=0, kw_only=True)

    def add(
        self,
        end: float,
        start: float,
        penalty: float = 0.0,
        hyphen: bool = False,  # noqa: FBT001, FBT002 - a break in one call, the inner loop of a paragraph
    ) -> None:
        """Add the next break."""
        self.ends.append(end)
        self.starts.append(start)
        self.penalties.append(penalty)
        self.hyphens.append(hyphen)

    def common_prefix(self, others: "Breaks") -> int:
        """How many leading breaks both have in common, without the others' last."""
        pairs = enumerate(zip(self.rows(), others.rows(), strict=False))
        differs = next((index for index, (one, other) in pairs if one != other), None)
        shorter = min(len(self.ends), len(others.ends) - 1)
        return max(1, shorter if differs is None else min(differs, shorter))

    def rows(self) -> Iterator[tuple[float | bool, ...]]:
        """The breaks one by one, each with all its values."""
        return zip(self.ends, self.starts, self.penalties, self.hyphens, strict=True)

    def badness(self, first: int, last: int, measure: float) -> float:
        """TeX's badness of a line (em): how far it ends from the measure (em).

        A line that is too long is only ever one that cannot be shorter.
        """
        slack = measure - (self.ends[last] - self.starts[first])
        if slack < -_ROUNDING:
            return _OVERFULL
        if slack < 0 or last == len(self.ends) - 1:
            return 0.0
        return 100.0 * (slack / _RAGGED_END) ** 3

    def demerits(self, first: int, last: int, measure: float) -> float:
        """The demerits of one line of a measure (em)."""
        bad = _LINE_PENALTY + self.badness(first, last, measure)
        penalty = self.penalties[last]
        hyphens = self.hyphens[first] and self.hyphens[last]
        total = bad * bad + penalty * penalty + _DOUBLE_HYPHEN_DEMERITS * hyphens
        if last == len(self.ends) - 1:
            total += _SHORT_LAST_LINE_DEMERITS * self.faults_at_end(first, measure)
        return total

    def faults_at_end(self, first: int, measure: float) -> int:
        """Whether the last of several lines is one word, and whether hardly filled."""
        if not first:
            return 0
        width = self.ends[-1] - self.starts[first]
        return (first >= self.last_word) + (width < _MIN_LAST_FILL * measure)

    def total_demerits(self, chosen: Sequence[int], measure: float) -> float:
        """The demerits of a paragraph in lines of a measure (em).

        `chosen` are the breaks at which its lines end.
        """
        total, first = 0.0, 0
        for last in chosen:
            total += self.demerits(first, last, measure)
            first = last
        return total

    def fits(self, first: int, last: int, measure: float) -> bool:
        """Whether a line fits a measure (em)."""
        return self.ends[last] - self.starts[first] <= measure + _ROUNDING


@dataclass(frozen=True, slots=True)
class _BestLines:
    """The fewest demerits up to each break, and the break before it on that way."""

    breaks: Breaks
    demerits: list[float]
    previous: list[int]


class Fitter:
    """Total fit that keeps its result, and starts where a paragraph was changed.

    Words are mostly added at the end, and the best lines up to a break depend on
    nothing after it.
    """

    def __init__(self) -> None:
        self._kept: dict[float, _BestLines] = {}

    def fit(self, breaks: Breaks, measure: float) -> tuple[int, ...]:
        """The same as `total_fit`, in less time after a small change."""
        if len(breaks.ends) > _MAX_KEPT_BREAKS:
            return total_fit(breaks, measure)
        if len(self._kept) > _MAX_KEPT_MEASURES:
            self._kept.clear()
        best = _best_lines(breaks, measure, self._kept.get(measure))
        self._kept[measure] = best
        return _chosen(best, measure)


def total_fit(breaks: Breaks, measure: float) -> tuple[int, ...]:
    """The breaks at which lines of a measure (em) end, with the fewest demerits.

    Linear in the paragraph's length: a line looks back no further than it is long.
    """
    return _chosen(_best_lines(breaks, measure), measure)


def _best_lines(
    breaks: Breaks, measure: float, kept: _BestLines | None = None
) -> _BestLines:
    count = len(breaks.ends)
    # The last line has demerits of its own: it is never taken from what is kept.
    same = min(breaks.common_prefix(kept.breaks), count - 1) if kept else 1
    demerits, previous = [0.0] * count, [0] * count
    if kept:
        demerits[:same] = kept.demerits[:same]
        previous[:same] = kept.previous[:same]
    for last in range(same, count - 1):
        demerits[last], previous[last] = _best_line(breaks, last, measure, demerits)
    demerits[-1], previous[-1] = _best_last_line(breaks, measure, demerits)
    return _BestLines(breaks, demerits, previous)


def _chosen(best: _BestLines, measure: float) -> tuple[int, ...]:
    """The breaks traced back from the end, unless first fit is better."""
    breaks = best.breaks
    backwards: list[int] = []
    index = len(best.previous) - 1
    while index > 0:
        backwards.append(index)
        index = best.previous[index]
    chosen = tuple(reversed(backwards))
    filled = first_fit(breaks, measure)
    demerits = breaks.total_demerits(chosen, measure)
    return chosen if demerits <= breaks.total_demerits(filled, measure) else filled


def _best_line(  # noqa: C901 - the inner loop: what it reads is at hand
    breaks: Breaks, last: int, measure: float, demerits: Sequence[float]
) -> tuple[float, int]:
    """The fewest demerits up to a break, and the break at which its line starts.

    The same sums as in `Breaks.demerits`.
    """
    starts, hyphens = breaks.starts, breaks.hyphens
    end, hyphen = breaks.ends[last], breaks.hyphens[last]
    fixed = breaks.penalties[last] ** 2
    # The first start from which the line would be filled too little.
    filled = bisect_left(starts, end - _MIN_FILL * measure, 0, last)
    least, origin = -1.0, last - 1
    for nearest in sorted({min(filled, last - 1), last - 1}):
        for first in range(nearest, -1, -1):
            slack = measure - end + starts[first]
            bad = _LINE_PENALTY
            if slack < -_ROUNDING:
                if first < last - 1:
                    break
                bad += _OVERFULL
            elif slack > 0:
                bad += 100.0 * (slack / _RAGGED_END) ** 3
            total = demerits[first] + bad * bad + fixed
            if hyphen and hyphens[first]:
                total += _DOUBLE_HYPHEN_DEMERITS
            if least < 0 or total < least:
                least, origin = total, first
        if least >= 0:
            break
    return least, origin


def _best_last_line(
    breaks: Breaks, measure: float, demerits: Sequence[float]
) -> tuple[float, int]:
    """The fewest demerits of the whole, and the break at which its last line starts."""
    last = len(breaks.ends) - 1
    firsts = range(last - 1, -1, -1)
    fitting = takewhile(lambda first: breaks.fits(first, last, measure), firsts)
    return min(
        (demerits[first] + breaks.demerits(first, last, measure), first)
        for first in (*fitting,) or (last - 1,)
    )


def first_fit(breaks: Breaks, measure: float) -> tuple[int, ...]:
    """The breaks at which lines end when each is filled to the measure (em).

    A line ends earlier where that leaves together what stays together.
    """
    end = len(breaks.ends) - 1
    chosen: list[int] = []
    first = 0
    while first < end:
        last = first + 1
        while last < end and breaks.fits(first, last + 1, measure):
            last += 1
        if last < end and breaks.penalties[last] >= _PROHIBITIVE_PENALTY:
            last = _least_prohibited(breaks, first, last, measure)
        chosen.append(last)
        first = last
    return tuple(chosen)


def _least_prohibited(breaks: Breaks, first: int, last: int, measure: float) -> int:
    """The last break up to another at which nothing is parted that stays together.

    One that leaves a line filled too little is only taken where there is no other.
    """
    start = breaks.starts[first]
    filled = [
        index
        for index in range(first + 1, last + 1)
        if breaks.ends[index] - start >= _MIN_FILL * measure
    ]
    return min(
        reversed(filled or range(first + 1, last + 1)),
        key=lambda index: abs(breaks.penalties[index]) >= _PROHIBITIVE_PENALTY,
    )
