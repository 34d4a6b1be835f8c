"""The recipient in the envelope's window, and the return line above it."""

from kiosk.model.page import Item
from kiosk.typesetting import notes
from kiosk.typesetting.letter.pen import Pen
from kiosk.typesetting.letter.stack import Stack, candidates
from kiosk.typesetting.paper.area import Area, Setting, Type
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import PlacedLines, Typesetter
from kiosk.typesetting.units import MM

_BETWEEN = " · "
_NO_BREAK = "\u00a0"
_NAME_AND_PLACE = 2


def place_recipient(
    lines: tuple[str, ...],
    stationery: Stationery,
    typesetter: Typesetter,
    language: str = "en",
) -> PlacedLines:
    """The address block's lines, its place and notes on what does not fit.

    Wanted: at the top of the recipient's zone. A longer block is set smaller, then
    broken, then centred in the window with its clearance, then without it. A block
    from right to left keeps to the zone, at its right edge.
    """
    setting = stationery.recipient
    pen = Pen(typesetter, "serif", language, setting.types[0].size)
    pens = (pen,) * len(lines)
    zone, left = setting.area, setting.area.x
    clear = _from(left, stationery.clear)
    visible = _from(left, stationery.visible)
    for area, found in ((zone, ()), (clear, ()), (visible, _TIGHT)):
        for block in candidates(lines, pens, Setting(area, setting.types)):
            if block.fits(area):
                spare = 0.0 if area is zone else area.height * MM - block.height
                return _placed(block, area, spare, found)
    *_, smallest = candidates(lines, pens, Setting(visible, setting.types))
    return _placed(smallest, visible, 0.0, _OUTSIDE)


_TIGHT = (notes.ADDRESS_WITHOUT_CLEARANCE,)
_OUTSIDE = (notes.ADDRESS_OUTSIDE_WINDOW,)


def _from(left: float, area: Area) -> Area:
    """The part of an area right of a line."""
    return Area(left, area.y, area.right - left, area.height)


def _placed(
    block: Stack, area: Area, spare: float, found: tuple[str, ...]
) -> PlacedLines:
    y = area.y * MM + spare / 2
    return PlacedLines(block.placed(area, y), block.anchor(area, y), found)


def place_return_line(
    sender: tuple[str, ...],
    stationery: Stationery,
    typesetter: Typesetter,
    language: str = "en",
) -> tuple[Item, ...]:
    """The sender on one small line, on two in the smallest type, or nothing.

    A name without an address is no return address. What two lines do not hold is
    left off: the whole block stands above.
    """
    setting = stationery.return_line
    if setting is None or len(sender) < _NAME_AND_PLACE:
        return ()
    width = setting.area.width * MM
    line = _BETWEEN.join(sender)
    pen = Pen(typesetter, "sans", language, 0)
    for kind in setting.types:
        if pen.sized(kind.size).width(line) <= width:
            return _set_return_lines((line,), kind, setting.area, pen)
    kind = setting.types[-1]
    # Only between two parts may the line end, behind its dot.
    parts = line.replace(" ", _NO_BREAK).replace(f"·{_NO_BREAK}", "· ")
    lines = pen.sized(kind.size).wrap(parts, width)
    shown = tuple(line.replace(_NO_BREAK, " ") for line in lines[:2])
    return _set_return_lines(shown, kind, setting.area, pen)


def _set_return_lines(
    lines: tuple[str, ...], kind: Type, area: Area, pen: Pen
) -> tuple[Item, ...]:
    """Small lines at the foot of their room."""
    pen = pen.sized(kind.size)
    # Half a millimetre below the ink keeps it out of the window under it.
    foot = (area.bottom - 0.5) * MM - pen.face.descent * kind.size
    first = foot - (len(lines) - 1) * kind.leading
    items: list[Item] = []
    for at, line in enumerate(lines):
        rtl = pen.style(line).rtl
        x = area.right * MM - pen.width(line) if rtl else area.x * MM
        items.extend(pen.set(line, x, first + at * kind.leading))
    return tuple(items)
