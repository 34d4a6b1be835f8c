"""What cannot be true of a stationery: it is refused before anything is set on it."""

from collections.abc import Iterator

from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.paper.window import always_visible, folded_height

# Figures are given to a tenth of a millimetre.
_ROUNDED = 0.1
# What most printers leave white at the edge is 4 to 6 mm; fold and hole marks end at
# 7.5 (from memory).
_PRINTABLE = 10.0


def contradictions(it: Stationery) -> Iterator[str]:
    """A phrase for each thing that cannot be."""
    yield from _sheet_contradictions(it)
    yield from _address_contradictions(it)
    yield from _return_contradictions(it)
    yield from _envelope_contradictions(it)
    yield from _page_contradictions(it)


def _boxes(it: Stationery) -> dict[str, Area]:
    boxes = {"address.field": it.field, "address.zone": it.recipient.area}
    boxes |= {"sender.box": it.sender.area, "date": it.date.area}
    boxes |= {"envelope.visible": it.visible}
    if it.return_line:
        boxes["return_line"] = it.return_line.area
    if it.return_window:
        boxes["envelope.return_window"] = it.return_window
    return boxes


def _sheet_contradictions(it: Stationery) -> Iterator[str]:
    for name, box in _boxes(it).items():
        if not it.sheet.holds(box):
            yield f"{name} is off the sheet"
    if not all(0 < y < it.height for y in (*it.folds, it.hole or 1)):
        yield "folds: a mark is off the sheet"
    if list(it.folds) != sorted(set(it.folds)):
        yield "folds: the marks are not in their order"


def _address_contradictions(it: Stationery) -> Iterator[str]:
    boxes = _boxes(it)
    if not it.clear.holds(it.recipient.area):
        yield "address.zone is outside the envelope's visible area"
    if not it.field.holds(it.recipient.area):
        yield "address.zone is outside address.field"
    for name in ("sender.box", "date", "return_line"):
        if name in boxes and boxes[name].meets(it.visible):
            yield f"{name} is in the envelope's window"
    if boxes["sender.box"].meets(boxes["date"]):
        yield "sender.box and date lie over each other"


def _return_contradictions(it: Stationery) -> Iterator[str]:
    """A second window shows the sender, whole, and nothing else."""
    if it.return_window is None:
        return
    if not it.return_window.holds(it.sender.area):
        yield "sender.box is outside the envelope's return window"
    if it.date.area.meets(it.return_window):
        yield "date is in the envelope's return window"


def _envelope_contradictions(it: Stationery) -> Iterator[str]:
    """The visible area follows from the envelope, its windows and the folds."""
    pocket, folded = it.pocket, folded_height(it.height, it.folds)
    for each in pocket.windows:
        whole = Area(0, 0, pocket.width, pocket.height)
        if not whole.holds(Area(each.left, each.bottom, each.width, each.height)):
            yield "envelope.windows: a window is off the envelope"
    if it.width > pocket.width or folded > pocket.height:
        yield f"the folded sheet is {it.width:g} x {folded:g} and does not go in"
    elif not always_visible(it.sheet, it.folds, pocket).holds(it.visible, _ROUNDED):
        seen = always_visible(it.sheet, it.folds, pocket)
        first, last = (
            f"{seen.x:.1f}, {seen.y:.1f}",
            f"{seen.right:.1f}, {seen.bottom:.1f}",
        )
        yield f"envelope.visible is not always seen, only {first} to {last} is"


def _page_contradictions(it: Stationery) -> Iterator[str]:
    """What cannot be true of the body's place on the sheet."""
    if it.measure <= 0 or it.left < 0 or it.right < 0:
        yield "body: the margins leave no room"
    if it.least_left > it.left or it.least_right > it.right:
        yield "body.least: a margin is wider than the usual one"
    if it.least_left < _PRINTABLE or it.least_right < _PRINTABLE:
        yield f"body.least: a margin is below {_PRINTABLE:g}, too near to the edge"
    if not it.fits:
        yield "fit is missing"
    for fit in it.fits:
        if fit.subject < it.visible.bottom:
            yield f"fit: subject {fit.subject:g} is in the envelope's window"
        if not fit.subject < fit.last <= it.height:
            yield f"fit: last {fit.last:g} is not between the subject and the edge"
