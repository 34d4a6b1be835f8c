"""Figures of one measurement and the table they are printed as."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

_HEAD = "| what | Letter Kiosk | against | ratio | at most |\n|---|--:|---|--:|--:|"


@dataclass(frozen=True, slots=True)
class Figure:
    """What the kiosk and its peer took in the same run, seconds."""

    what: str
    ours: float
    peer: str
    theirs: float
    at_most: str

    def __str__(self) -> str:
        """One row of the table."""
        against = f"{self.peer}: {_ms(self.theirs)}"
        ratio = f"{self.ours / self.theirs:.2f}"
        cells = (self.what, _ms(self.ours), against, ratio, self.at_most)
        return f"| {' | '.join(cells)} |"


@dataclass(frozen=True, slots=True)
class Measure:
    """What is no time, each written with its unit."""

    what: str
    ours: str
    theirs: str
    ratio: str
    at_most: str

    def __str__(self) -> str:
        """One row of the table."""
        cells = (self.what, self.ours, self.theirs, self.ratio, self.at_most)
        return f"| {' | '.join(cells)} |"


def table(figures: Sequence[Figure | Measure]) -> str:
    """The figures as a Markdown table."""
    return "\n".join((_HEAD, *map(str, figures)))


def percentile(times: Sequence[float], percent: int) -> float:
    """The time that so many percent of the times stay under."""
    return quantiles(times, n=100, method="inclusive")[percent - 1]


def _ms(seconds: float) -> str:
    milliseconds = seconds * 1000
    return f"{milliseconds:.0f} ms" if milliseconds >= 100 else f"{milliseconds:.1f} ms"
