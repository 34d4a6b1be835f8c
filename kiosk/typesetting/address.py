"""The recipient in the envelope's window, and the return line above it."""

from kiosk.model.page import Anchor, Item
from kiosk.typesetting import notes
from kiosk.typesetting.blocks import MM, Block, candidates
from kiosk.typesetting.fonts import Fonts
from kiosk.typesetting.paper import Area, Setting, Stationery
from kiosk.typesetting.runs import Pen

Placed = tuple[tuple[Item, ...], Anchor, tuple[str, ...]]

_BETWEEN = " · "
_MORE = "…"


def place_recipient(
    lines: tuple[str, ...], stationery: Stationery, fonts: Fonts
) -> Placed:
    """The address block's items, its place and notes on what does not fit.

    Wanted: at the top of the recipient's zone. A longer block is set smaller, then
    broken, then centred in the window with its clearance, then without it.
    """
    setting = stationery.recipient
    pens = (Pen("serif", fonts["serif"], setting.types[0].size),) * len(lines)
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


def _placed(block: Block, area: Area, spare: float, found: tuple[str, ...]) -> Placed:
    x, y = area.x * MM, area.y * MM + spare / 2
    return block.placed(x, y), block.anchor(x, y), found


def place_return_line(
    sender: tuple[str, ...], stationery: Stationery, fonts: Fonts
) -> tuple[Item, ...]:
    """The sender on one small line at the foot of its room, or nothing.

    The whole block stands above on the page, so a line too long for the smallest
    type keeps its first and last part, and then as much as goes in.
    """
    setting = stationery.return_line
    if setting is None or not sender:
        return ()
    face = fonts["sans"]
    width = setting.area.width * MM
    short = _BETWEEN.join(dict.fromkeys((sender[0], sender[-1])))
    for text in (_BETWEEN.join(sender), short):
        for kind in setting.types:
            if face.width(text) * kind.size <= width:
                return _set_return_line(text, kind.size, setting, fonts)
    size = setting.types[-1].size
    kept, used = "", face.width(_MORE)
    for character in short:
        used += face.advances[character]
        if used * size > width:
            break
        kept += character
    return _set_return_line(kept + _MORE, size, setting, fonts)


def _set_return_line(
    text: str, size: float, setting: Setting, fonts: Fonts
) -> tuple[Item, ...]:
    pen = Pen("sans", fonts["sans"], size)
    # Half a millimetre below the ink keeps it out of the window under it.
    baseline = (setting.area.bottom - 0.5) * MM - pen.face.descent * size
    return pen.set(text, setting.area.x * MM, baseline)
