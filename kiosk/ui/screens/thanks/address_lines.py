"""A handle, a number or an address in little room: parted at its signs only."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

# A line may end behind these; a name broken anywhere else reads as another name.
_SIGNS = "@._/ "
# A label that is as wide as its words to the px would wrap them.
_SPARE = 2


def fits(address: str, font: QFont, room: int) -> bool:
    """Whether two lines of `room` px hold it."""
    parted = in_lines(address, font, room)
    return "\u2026" not in parted and parted.count("\n") < 2


def in_lines(address: str, font: QFont, room: int) -> str:
    """It on as few lines of `room` px as hold it, parted behind its signs.

    At most three, and two where it has spaces (a number). What has no room even so
    loses its middle: the code beside it holds all of it.
    """
    shown = address.removeprefix("https://").removeprefix("http://")
    metrics = QFontMetricsF(font)

    def widest(lines: tuple[str, ...]) -> float:
        return max(map(metrics.horizontalAdvance, lines)) + _SPARE

    best: tuple[str, ...] = (shown,)
    for count in (1, 2) if " " in shown else (1, 2, 3):
        best = min((best, *_parted(shown, count)), key=widest)
        if widest(best) <= room:
            return "\n".join(best)
    middle, least = Qt.TextElideMode.ElideMiddle, max(room - _SPARE, 0)
    return "\n".join(metrics.elidedText(each, middle, least) for each in best)


def _parted(shown: str, count: int) -> Iterator[tuple[str, ...]]:
    """Every way to make so many lines; a sign alone on a line says nothing."""
    ends = [
        at
        for at in range(2, len(shown))
        if shown[at - 1] in _SIGNS and shown[at] not in _SIGNS
    ]
    for places in combinations(ends, count - 1):
        cuts = pairwise((0, *places, len(shown)))
        yield tuple(shown[start:end].rstrip() for start, end in cuts)
