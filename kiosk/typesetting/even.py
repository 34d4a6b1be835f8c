"""Lines of ideographs end under each other: what is left over goes between them."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.typesetting.set_line import Unit

# More room than this at the end of a line is left there (em): a Latin word that did
# not fit is no reason to drive ideographs apart.
MOST = 2.2
_EACH = 0.25
_FIRST = "\u2e80"


def evened(units: Sequence[Unit], extra: float, count: int) -> list[Unit]:
    """The first units with room (em) shared out behind their ideographs.

    Nothing is added behind punctuation and the last of them, nor more than a quarter
    of an em (JLReq, table 6: line adjustment by interletter space-addition).
    """
    places = [
        (at, glyph)
        for at in range(count)
        for glyph, text in enumerate(units[at].shaped.clusters)
        if text and text[0] >= _FIRST and text[0].isalpha()
    ]
    if places and places[-1] == (count - 1, len(units[count - 1].shaped.glyphs) - 1):
        places.pop()
    if extra > _EACH * len(places):
        return list(units)
    wider: dict[int, list[int]] = {}
    given = 0
    for number, (at, glyph) in enumerate(places, start=1):
        shaped = units[at].shaped
        # Rounded sums, so that the line ends exactly.
        due = round(extra * shaped.upem * number / len(places))
        advances = wider.setdefault(at, list(shaped.advances))
        advances[glyph] += due - given
        given = due
    return [
        _widened(unit, wider[at]) if at in wider else unit
        for at, unit in enumerate(units)
    ]


def _widened(unit: Unit, advances: Sequence[int]) -> Unit:
    width = sum(advances) / unit.shaped.upem
    shaped = replace(unit.shaped, advances=tuple(advances), width=width)
    return replace(unit, shaped=shaped)
