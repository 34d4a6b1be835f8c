"""The recipient in the envelope's window, and the return line above it."""

from kiosk.model.page import Item
from kiosk.typesetting import notes
from kiosk.typesetting.letter.pen import Pen
from kiosk.typesetting.letter.stack import Stack, candidates
from kiosk.typesetting.paper.area import Area, Setting, Type
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import PlacedLines, Typesetter
from kiosk.typesetting.units import MM

_SEPARATOR = " · "
_NO_BREAK = "\u00a0"
# A name without an address is no return address.
_MIN_SENDER_LINES = 2
_WITHOUT_CLEARANCE = (notes.ADDRESS_WITHOUT_CLEARANCE,)
_OUTSIDE_WINDOW = (notes.ADDRESS_OUTSIDE_WINDOW,)


def place_recipient(
    lines: tuple[str, ...],
    stationery: Stationery,
    typesetter: Typesetter,
    language: str = "en",
) -> PlacedLines:
    """The address block, at the top of the recipient's zone if it fits there.

    A longer block is set smaller, then wrapped, then centred in the window with its
    clearance, then without it, which is noted. A block from right to left stands at
    the right edge of the zone.
    """
    setting = stationery.recipient
    pen = Pen(typesetter, "serif", language)
    pens = (pen,) * len(lines)
    zone, left = setting.area, setting.area.x
    clear = _right_of(left, stationery.clear)
    visible = _right_of(left, stationery.visible)
    areas = ((zone, ()), (clear, ()), (visible, _WITHOUT_CLEARANCE))
    for area, area_notes in areas:
        for block in candidates(lines, pens, Setting(area, setting.types)):
            if block.fits(area):
                spare_height = 0.0 if area is zone else area.height * MM - block.height
                return _placed(block, area, spare_height, area_notes)
    *_, smallest = candidates(lines, pens, Setting(visible, setting.types))
    return _placed(smallest, visible, 0.0, _OUTSIDE_WINDOW)


def _right_of(left: float, area: Area) -> Area:
    """The part of an area right of a line."""
    return Area(left, area.y, area.right - left, area.height)


def _placed(
    block: Stack, area: Area, spare_height: float, area_notes: tuple[str, ...]
) -> PlacedLines:
    y = area.y * MM + spare_height / 2
    return PlacedLines(block.placed(area, y), block.anchor(area, y), area_notes)


def place_return_line(
    sender: tuple[str, ...],
    stationery: Stationery,
    typesetter: Typesetter,
    language: str = "en",
) -> tuple[Item, ...]:
    """The sender on one small line, on two in the smallest type, or nothing.

    What two lines do not hold is left out: the whole block stands above.
    """
    setting = stationery.return_line
    if setting is None or len(sender) < _MIN_SENDER_LINES:
        return ()
    width = setting.area.width * MM
    line = _SEPARATOR.join(sender)
    pen = Pen(typesetter, "sans", language)
    for type_ in setting.types:
        if pen.sized(type_.size).width(line) <= width:
            return _set_return_lines((line,), type_, setting.area, pen)
    type_ = setting.types[-1]
    # The line may end between two parts only, after the dot.
    unbroken = line.replace(" ", _NO_BREAK).replace(f"·{_NO_BREAK}", "· ")
    lines = pen.sized(type_.size).wrap(unbroken, width)
    spaced = tuple(line.replace(_NO_BREAK, " ") for line in lines[:2])
    return _set_return_lines(spaced, type_, setting.area, pen)


def _set_return_lines(
    lines: tuple[str, ...], type_: Type, area: Area, pen: Pen
) -> tuple[Item, ...]:
    """Small lines at the foot of their area (mm)."""
    pen = pen.sized(type_.size)
    # Half a millimetre below the ink keeps it out of the window under it.
    last_baseline = (area.bottom - 0.5) * MM - pen.face.descent * type_.size
    baseline = last_baseline - (len(lines) - 1) * type_.leading
    items: list[Item] = []
    for index, line in enumerate(lines):
        rtl = pen.style(line).rtl
        x = area.right * MM - pen.width(line) if rtl else area.x * MM
        items.extend(pen.set(line, x, baseline + index * type_.leading))
    return tuple(items)
