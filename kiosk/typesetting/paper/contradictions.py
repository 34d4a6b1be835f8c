"""Contradictions in a stationery, for which its file is refused."""

from collections.abc import Iterator

from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.stationery import FOLD_MARK_RIGHT, Stationery
from kiosk.typesetting.paper.window import always_visible, folded_height

# Figures are rounded to a tenth of a millimetre, mm.
_TOLERANCE = 0.1
# Most printers leave 4 to 6 mm white at the edges (from memory).
_MIN_MARGIN = 10.0
# Text stays clear of the fold marks at the left edge, mm.
_MIN_LEFT = FOLD_MARK_RIGHT + 1
# The height of the framed marks, and the width that all of them take at the right side
# of a letter from left to right (86.3 in Russian) and at the left side of one from
# right to left (60.6 where they are Latin), mm.
_MARKS_HEIGHT, _MARKS_AT_RIGHT, _MARKS_AT_LEFT = 5.1, 86.5, 61.0


def contradictions(paper: Stationery) -> Iterator[str]:
    """A phrase for each contradiction, with the key it is about."""
    yield from _sheet_contradictions(paper)
    yield from _address_contradictions(paper)
    yield from _return_contradictions(paper)
    yield from _envelope_contradictions(paper)
    yield from _page_contradictions(paper)


_PRINTED = frozenset({"address.zone", "sender.box", "date", "return_line"})


def _marks(paper: Stationery) -> Iterator[Area]:
    """Where framed marks stand while the sender is in its box.

    A sender that has no second window stands on the other side in a letter from right
    to left, where the marks are at the left.
    """
    right = paper.width - paper.mark_right - _MARKS_AT_RIGHT
    yield Area(right, paper.mark_y, _MARKS_AT_RIGHT, _MARKS_HEIGHT)
    if paper.return_window:
        yield Area(paper.left, paper.mark_y, _MARKS_AT_LEFT, _MARKS_HEIGHT)


def _boxes(paper: Stationery) -> dict[str, Area]:
    boxes = {"address.field": paper.field, "address.zone": paper.recipient.area}
    boxes |= {"sender.box": paper.sender.area, "date": paper.date.area}
    boxes |= {"envelope.visible": paper.visible}
    if paper.return_line:
        boxes["return_line"] = paper.return_line.area
    if paper.return_window:
        boxes["envelope.return_window"] = paper.return_window
    return boxes


def _sheet_contradictions(paper: Stationery) -> Iterator[str]:
    for name, box in _boxes(paper).items():
        if not paper.sheet.holds(box):
            yield f"{name} is off the sheet"
    if not all(0 < y < paper.height for y in (*paper.folds, paper.hole or 1)):
        yield "folds: a mark is off the sheet"
    if list(paper.folds) != sorted(set(paper.folds)):
        yield "folds: the marks are not in their order"
    for name, box in _boxes(paper).items():
        if name in _PRINTED and box.x < _MIN_LEFT:
            yield f"{name} is less than {_MIN_LEFT:g} from the left, over a fold mark"
    if any(paper.sender.area.meets(strip) for strip in _marks(paper)):
        yield "sender.box is where COPY and EXAMPLE stand"


def _address_contradictions(paper: Stationery) -> Iterator[str]:
    boxes = _boxes(paper)
    if not paper.clear.holds(paper.recipient.area):
        yield "address.zone is outside the envelope's visible area"
    if not paper.field.holds(paper.recipient.area):
        yield "address.zone is outside address.field"
    for name in ("sender.box", "date", "return_line"):
        if name in boxes and boxes[name].meets(paper.visible):
            yield f"{name} is in the envelope's window"
    if boxes["sender.box"].meets(boxes["date"]):
        yield "sender.box and date lie over each other"


def _return_contradictions(paper: Stationery) -> Iterator[str]:
    """A return window shows the whole sender and nothing else."""
    if paper.return_window is None:
        return
    if not paper.return_window.holds(paper.sender.area):
        yield "sender.box is outside the envelope's return window"
    if paper.date.area.meets(paper.return_window):
        yield "date is in the envelope's return window"


def _envelope_contradictions(paper: Stationery) -> Iterator[str]:
    """The visible area follows from the envelope, its windows and the folds."""
    pocket, folded = paper.pocket, folded_height(paper.height, paper.folds)
    face = Area(0, 0, pocket.width, pocket.height)
    for each in pocket.windows:
        if not face.holds(Area(each.left, each.bottom, each.width, each.height)):
            yield "envelope.windows: a window is off the envelope"
    if paper.width > pocket.width or folded > pocket.height:
        yield f"the folded sheet is {paper.width:g} x {folded:g} and does not go in"
        return
    seen = always_visible(paper.sheet, paper.folds, pocket)
    if not seen.holds(paper.visible, _TOLERANCE):
        first = f"{seen.x:.1f}, {seen.y:.1f}"
        last = f"{seen.right:.1f}, {seen.bottom:.1f}"
        yield f"envelope.visible is not always seen, only {first} to {last} is"


def _page_contradictions(paper: Stationery) -> Iterator[str]:
    """The body lies on the sheet, within its margins and below the window."""
    if paper.measure <= 0 or paper.left < 0 or paper.right < 0:
        yield "body: the margins leave no room"
    if paper.min_left > paper.left or paper.min_right > paper.right:
        yield "body.least: a margin is wider than the usual one"
    if paper.min_left < _MIN_LEFT or paper.min_right < _MIN_MARGIN:
        yield (
            f"body.least: a margin is below {_MIN_LEFT:g} at the left or"
            f" {_MIN_MARGIN:g} at the right, too near to the edge"
        )
    for fit in paper.fits:
        if fit.subject < paper.visible.bottom:
            yield f"text: subject {fit.subject:g} is in the envelope's window"
        if not fit.subject < fit.last <= paper.height:
            yield f"text: last {fit.last:g} is not between the subject and the edge"
        if fit.salutation_gap < 0 or fit.paragraph_gap < 0:
            yield "text: a gap is below 0"
