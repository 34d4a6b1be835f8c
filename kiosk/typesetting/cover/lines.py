"""Addresses on envelopes and labels, set as blocks of a letter are."""

from collections.abc import Sequence

from kiosk.typesetting.letter.pen import Pen
from kiosk.typesetting.letter.stack import first_that_fits
from kiosk.typesetting.paper.area import Setting
from kiosk.typesetting.typesetter import PlacedLines


def place_lines(
    lines: Sequence[str], setting: Setting, pen: Pen, note: str
) -> PlacedLines:
    """Lines at the head or the foot of their area, in the first type that fits.

    Where no type fits they are set whole in the smallest one, with the note.
    """
    block, fits = first_that_fits(lines, (pen,) * len(lines), setting)
    y = block.top(setting.area, at_foot=setting.at_foot)
    return PlacedLines(
        block.placed(setting.area, y),
        block.anchor(setting.area, y),
        () if fits else (note,),
    )
