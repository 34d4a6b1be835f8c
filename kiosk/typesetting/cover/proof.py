"""Stationery -> a proof sheet: every area drawn in its place and told in mm."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.page import Block, Box, Item, Line, Pages, Tag
from kiosk.typesetting.cover.lines import Hand, page_of, place_word
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.envelope import Envelope
from kiosk.typesetting.paper.label_sheet import LabelSheet
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.paper.window import resting
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

Style = Literal["bold", "plain", "thin", "dashed"]
_WIDTHS = {"bold": 1.0, "plain": 0.5, "thin": 0.25, "dashed": 0.4}
_DASH, _TICK, _TENTH = 1.5, 2.0, 10
_WORD, _LEADING, _TAG = 8, 4.2, 3.2


@dataclass(frozen=True, slots=True)
class _Shape:
    """An area, what it is, and how it is drawn."""

    name: str
    area: Area
    style: Style


def proof_of_stationery(it: Stationery, typesetter: Typesetter) -> Pages:
    """Address field, windows, what is always visible, clearance, folds, body."""
    shapes = [
        _Shape("address field", it.field, "plain"),
        *(
            _Shape(
                f"window of {it.envelope}, sheet at the left and the foot",
                each,
                "dashed",
            )
            for each in resting(it.sheet, it.folds, it.pocket)
        ),
        _Shape("always visible", it.visible, "bold"),
        _Shape(
            f"always visible, with a clearance of {it.clearance:g}", it.clear, "thin"
        ),
        _Shape("recipient", it.recipient.area, "thin"),
        _Shape("sender", it.sender.area, "thin"),
        _Shape("date", it.date.area, "thin"),
    ]
    if it.return_line:
        shapes.append(_Shape("return line", it.return_line.area, "thin"))
    if it.return_window:
        shapes.append(_Shape("return window, always visible", it.return_window, "bold"))
    body = _body(it)
    shapes.append(_Shape("body", body, "plain"))
    marks = [
        *((y, "fold") for y in it.folds),
        *([(it.hole, "hole")] if it.hole else []),
    ]
    hand = _hand(typesetter)
    items = (*_drawn(shapes, hand), *_folds(it, marks, hand))
    told = [f"{it.key}: {it.name}", *_told(shapes)]
    told += [f"{what} mark at {y:g}" for y, what in sorted(marks)]
    legend = _legend(told, (body.x + 6, body.y + 14), hand)
    return _pages(it.sheet, items, legend, it.name)


def proof_of_envelope(it: Envelope, typesetter: Typesetter) -> Pages:
    """Reading area, address, return address, and what stays clear."""
    shapes = [
        _Shape("machines read the address here", it.reading, "dashed"),
        _Shape("address", it.recipient.area, "bold"),
        _Shape("return address", it.sender.area, "plain"),
        *(_Shape(f"{each.name}, kept clear", each.area, "thin") for each in it.clear),
    ]
    told = [f"{it.key}: {it.name}, {it.width:g} x {it.height:g}", *_told(shapes)]
    hand, corner = _hand(typesetter), (it.recipient.area.x + 3, it.recipient.area.y + 8)
    items = tuple(_drawn(shapes, hand))
    return _pages(it.face, items, _legend(told, corner, hand), it.name)


def proof_of_labels(it: LabelSheet, typesetter: Typesetter) -> Pages:
    """Every label, and the room for text on it."""
    shapes = [_Shape("label", each, "plain") for each in it.labels]
    shapes += [_Shape("text", each.inset(it.padding), "thin") for each in it.labels]
    first = it.labels[0]
    told = [f"{it.key}: {it.name}", *_told([shapes[0], shapes[len(it.labels)]])]
    items = tuple(item for each in shapes for item in _outline(each))
    corner = (first.x + it.padding + 1, first.y + it.padding + 4)
    legend = _legend(told, corner, _hand(typesetter))
    return _pages(Area(0, 0, it.width, it.height), items, legend, it.name)


def _hand(typesetter: Typesetter) -> Hand:
    return Hand(typesetter, "sans", SOURCE_LANGUAGE)


def _pages(
    sheet: Area, items: tuple[Item, ...], legend: Iterable[Block], name: str
) -> Pages:
    shapes = Block(Tag.ARTIFACT, "shapes", (*items, *_rulers(sheet)))
    return Pages(
        width=sheet.width * MM,
        height=sheet.height * MM,
        pages=(page_of((*legend, shapes)),),
        title=f"Proof: {name}",
        language=SOURCE_LANGUAGE,
    )


def _body(it: Stationery) -> Area:
    fit = it.fits[0]
    return Area(it.left, fit.subject, it.measure, fit.last - fit.subject)


def _told(shapes: Sequence[_Shape]) -> Iterator[str]:
    """Each part with its figures: x, y, then width x height."""
    for tag, each in zip(_tags(shapes), shapes, strict=True):
        at = each.area
        x, y, width, height = (
            f"{round(each, 2):g}" for each in (at.x, at.y, at.width, at.height)
        )
        figures = f"{x}, {y}; {width} x {height} mm"
        yield f"{tag}  {each.name}: {figures}"


def _tags(shapes: Sequence[_Shape]) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(shapes)]


def _drawn(shapes: Sequence[_Shape], hand: Hand) -> Iterator[Item]:
    """The areas, each with its letter at its head, a step further for each."""
    for at, (tag, each) in enumerate(zip(_tags(shapes), shapes, strict=True)):
        yield from _outline(each)
        step = each.area.x + 1 + at * _TAG % max(each.area.width - _TAG, 1)
        yield from place_word(tag, (step, each.area.y + 2.6), 6.5, hand)


def _outline(shape: _Shape) -> Iterator[Item]:
    at, width = shape.area, _WIDTHS[shape.style]
    if shape.style != "dashed":
        yield Box(at.x * MM, at.y * MM, at.width * MM, at.height * MM, width)
        return
    for y in (at.y, at.bottom):
        yield from _dashes((at.x, y), (at.right, y), width)
    for x in (at.x, at.right):
        yield from _dashes((x, at.y), (x, at.bottom), width)


def _dashes(
    start: tuple[float, float], end: tuple[float, float], width: float
) -> Iterator[Item]:
    """A broken rule, mm; along x or along y."""
    (x, y), (to_x, to_y) = start, end
    length = (to_x - x) + (to_y - y)
    along_x = to_x > x
    for at in range(int(length / _DASH) + 1):
        if at % 2:
            continue
        first, last = at * _DASH, min((at + 1) * _DASH, length)
        if along_x:
            yield Line((x + first) * MM, y * MM, (x + last) * MM, y * MM, width)
        else:
            yield Line(x * MM, (y + first) * MM, x * MM, (y + last) * MM, width)


def _folds(
    it: Stationery, marks: Sequence[tuple[float, str]], hand: Hand
) -> Iterator[Item]:
    for y, what in marks:
        end = it.width if what == "fold" else 8
        yield from _dashes((3.5, y), (end, y), 0.25)
        yield from place_word(f"{what} {y:g}", (5, y - 0.8), 6, hand)


def _legend(
    lines: Sequence[str], corner: tuple[float, float], hand: Hand
) -> Iterator[Block]:
    """The name of the stationery, then a line for each of its parts."""
    x, y = corner
    for at, line in enumerate(lines):
        items = place_word(line, (x, y + at * _LEADING), _WORD, hand)
        yield Block(Tag.PARAGRAPH if at else Tag.HEADING, f"line-{at}", items)


def _rulers(sheet: Area) -> Iterator[Item]:
    """Ticks every centimetre along the head and the left edge."""
    for at in range(0, int(sheet.width) + 1, _TENTH):
        yield Line(at * MM, 0, at * MM, _TICK * MM, 0.25)
    for at in range(0, int(sheet.height) + 1, _TENTH):
        yield Line(0, at * MM, _TICK * MM, at * MM, 0.25)
