"""Line breaking by total fit: the breaks whose lines are best all together.

D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software - Practice
and Experience 11 (1981). Boxes, glue and penalties are folded into one row of
places where a line may end, since that is all that is asked of them. Widths are em.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

# Demerits of any line, of two hyphens under each other (TeX's \linepenalty and
# \doublehyphendemerits).
_LINE = 10.0
_TWO_HYPHENS = 10_000.0
# A line filled less than this is only looked at where there is no other.
_FILLED = 0.55
# Places of a paragraph that is not kept, and settings of those that are.
_MANY, _SETTINGS = 4_000, 32
# Against the rounding of sums.
_SLACK = 1e-6


class Glue(NamedTuple):
    """What gives in a line, em: room at its end, and each space of it."""

    end: float
    stretch: float = 0.0
    shrink: float = 0.0


class Measure(NamedTuple):
    """The length of a line, em, and the glue it is filled with."""

    length: float
    glue: Glue


@dataclass(slots=True)
class Places:
    """Where a line may end, the start and the end of the paragraph included.

    `ends` is the width up to a place, its hyphen included, `starts` that from which
    the next line counts; `gaps` and `next_gaps` are the spaces before the two.
    """

    ends: list[float] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    next_gaps: list[int] = field(default_factory=list)
    penalties: list[float] = field(default_factory=list)
    hyphens: list[bool] = field(default_factory=list)

    def add(  # noqa: PLR0913, PLR0917 - a place in one call, the inner loop of a paragraph
        self,
        end: float,
        start: float,
        gaps: int,
        next_gaps: int,
        penalty: float = 0.0,
        hyphen: bool = False,  # noqa: FBT001, FBT002 - as above
    ) -> None:
        """Add the next place."""
        self.ends.append(end)
        self.starts.append(start)
        self.gaps.append(gaps)
        self.next_gaps.append(next_gaps)
        self.penalties.append(penalty)
        self.hyphens.append(hyphen)

    def same(self, others: "Places") -> int:
        """How many places in front are those of others, their last one not counted."""
        ours, theirs = self.rows(), others.rows()
        pairs = enumerate(zip(ours, theirs, strict=False))
        differs = next((at for at, (one, other) in pairs if one != other), None)
        least = min(len(self.ends), len(others.ends) - 1)
        return max(1, least if differs is None else min(differs, least))

    def rows(self) -> Iterator[tuple[float | bool, ...]]:
        """All that is known of each place."""
        return zip(
            self.ends,
            self.starts,
            self.gaps,
            self.next_gaps,
            self.penalties,
            self.hyphens,
            strict=True,
        )

    def badness(self, line: tuple[int, int], measure: Measure) -> float:
        """How far the glue of a line is from its natural width (TeX's measure).

        A line that is too long is only ever one that cannot be shorter.
        """
        first, last = line
        glue = measure.glue
        slack = measure.length - (self.ends[last] - self.starts[first])
        if last == len(self.ends) - 1 and slack >= 0:
            return 0.0
        gaps = self.gaps[last] - self.next_gaps[first]
        give = glue.end + gaps * glue.stretch if slack >= 0 else gaps * glue.shrink
        ratio = abs(slack) / (give + 0.05)
        return 100.0 * ratio * ratio * ratio

    def demerits(self, chosen: Sequence[int], measure: Measure) -> float:
        """What is wrong with a way to break the paragraph."""
        total, before = 0.0, 0
        for at in chosen:
            total += self.cost((before, at), measure)
            before = at
        return total

    def cost(self, line: tuple[int, int], measure: Measure) -> float:
        """What is wrong with one line."""
        first, last = line
        bad = _LINE + self.badness(line, measure)
        penalty = self.penalties[last]
        hyphens = self.hyphens[first] and self.hyphens[last]
        return bad * bad + penalty * penalty + (_TWO_HYPHENS if hyphens else 0.0)

    def fits(self, line: tuple[int, int], measure: Measure) -> bool:
        """Whether a line has room, its spaces shrunk as far as they may."""
        first, last = line
        natural = self.ends[last] - self.starts[first]
        gaps = self.gaps[last] - self.next_gaps[first]
        return natural - gaps * measure.glue.shrink <= measure.length + _SLACK


@dataclass(frozen=True, slots=True)
class Fitted:
    """The fewest demerits up to each place, and where the line before it starts."""

    places: Places
    best: list[float]
    came: list[int]


class Fitter:
    """Total fit that goes on from where the paragraph was the same a moment ago.

    Words are mostly added at the end: what is best up to a place depends on nothing
    behind it.
    """

    def __init__(self) -> None:
        self._last: dict[Measure, Fitted] = {}

    def fit(self, places: Places, measure: Measure) -> tuple[int, ...]:
        """As `total_fit`, from memory as far as can be."""
        if len(places.ends) > _MANY:
            return total_fit(places, measure)
        if len(self._last) > _SETTINGS:
            self._last.clear()
        before = self._last.get(measure)
        fitted = _fitted(places, measure, before)
        self._last[measure] = fitted
        return _chosen(fitted, measure)


def total_fit(places: Places, measure: Measure) -> tuple[int, ...]:
    """The places at which lines end, the fewest demerits in all.

    Linear in the paragraph's length: a line looks back no further than it is long.
    """
    return _chosen(_fitted(places, measure), measure)


def _fitted(places: Places, measure: Measure, before: Fitted | None = None) -> Fitted:
    count = len(places.ends)
    # A last line is another one than a line in the middle.
    same = min(places.same(before.places), count - 1) if before else 1
    best, came = [0.0] * count, [0] * count
    if before:
        best[:same], came[:same] = before.best[:same], before.came[:same]
    for at in range(same, count):
        best[at], came[at] = _best_line(places, at, measure, best)
    return Fitted(places, best, came)


def _chosen(fitted: Fitted, measure: Measure) -> tuple[int, ...]:
    places, came = fitted.places, fitted.came
    count = len(came)
    found: list[int] = []
    at = count - 1
    while at > 0:
        found.append(at)
        at = came[at]
    chosen = tuple(reversed(found))
    first_fit = greedy(places, measure)
    wanted = places.demerits(chosen, measure)
    return chosen if wanted <= places.demerits(first_fit, measure) else first_fit


def _best_line(  # noqa: C901, PLR0914 - the inner loop: what it reads is at hand
    places: Places, at: int, measure: Measure, best: Sequence[float]
) -> tuple[float, int]:
    """The fewest demerits up to a place, and where its line starts.

    The same sums as in `Places.cost`.
    """
    length, glue = measure
    starts, next_gaps, hyphens = places.starts, places.next_gaps, places.hyphens
    end, gaps_here, hyphen = places.ends[at], places.gaps[at], places.hyphens[at]
    fixed = places.penalties[at] ** 2
    is_last = at == len(best) - 1
    # The first start from which the line would be shorter than is wanted.
    filled = at if is_last else bisect_left(starts, end - _FILLED * length, 0, at)
    least, origin = -1.0, at - 1
    for nearest in sorted({min(filled, at - 1), at - 1}):
        for first in range(nearest, -1, -1):
            slack = length - end + starts[first]
            gaps = gaps_here - next_gaps[first]
            if slack < -gaps * glue.shrink - _SLACK and first < at - 1:
                break
            bad = _LINE
            if slack < 0:
                bad += 100.0 * (-slack / (gaps * glue.shrink + 0.05)) ** 3
            elif not is_last:
                bad += 100.0 * (slack / (glue.end + gaps * glue.stretch + 0.05)) ** 3
            total = best[first] + bad * bad + fixed
            if hyphen and hyphens[first]:
                total += _TWO_HYPHENS
            if least < 0 or total < least:
                least, origin = total, first
        if least >= 0:
            break
    return least, origin


def greedy(places: Places, measure: Measure) -> tuple[int, ...]:
    """The places at which lines end when each is filled as far as it goes."""
    last = len(places.ends) - 1
    natural = Measure(measure.length, Glue(measure.glue.end))
    found: list[int] = []
    first = 0
    while first < last:
        at = first + 1
        while at < last and places.fits((first, at + 1), natural):
            at += 1
        found.append(at)
        first = at
    return tuple(found)
