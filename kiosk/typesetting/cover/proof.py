"""Stationery -> a proof sheet: its areas drawn in place, with a legend in mm."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.page import Block, Box, Item, Line, Page, Pages, Tag
from kiosk.typesetting.block.pen import Pen
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.envelope import Envelope
from kiosk.typesetting.paper.label_sheet import LabelSheet
from kiosk.typesetting.paper.stationery import (
    HOLE_MARK_RIGHT,
    MARK_LEFT,
    Stationery,
)
from kiosk.typesetting.paper.window import windows_over_sheet
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

# The letter of each area, on the sheet and in the legend.
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
Stroke = Literal["bold", "plain", "thin", "dashed"]
# The widths of strokes, pt.
_WIDTHS = {"bold": 1.0, "plain": 0.5, "thin": 0.25, "dashed": 0.4}
_HAIRLINE = 0.25
# A dash, a tick of the rulers, and from one tick to the next, mm.
_DASH, _TICK, _CENTIMETRE = 1.5, 2.0, 10
# Type sizes, pt; the leading of the legend and the step from letter to letter, mm.
_LEGEND_SIZE, _LETTER_SIZE, _MARK_SIZE = 8, 6.5, 6
_LEADING, _STEP = 4.2, 3.2


class _Point(NamedTuple):
    """A point of the sheet, mm from its top left corner."""

    x: float
    y: float


class _Mark(NamedTuple):
    """A fold or hole mark: its distance from the top of the sheet, mm."""

    y: float
    kind: str


@dataclass(frozen=True, slots=True)
class _Shape:
    """An area, its name, and the stroke it is drawn with."""

    name: str
    area: Area
    stroke: Stroke


def proof_of_stationery(stationery: Stationery, typesetter: Typesetter) -> Pages:
    """The address field, windows, visible area, clearance, folds and body."""
    shapes = _shapes_of(stationery)
    marks = [
        *(_Mark(y, "fold") for y in stationery.folds),
        *([_Mark(stationery.hole, "hole")] if stationery.hole else []),
    ]
    pen = _pen(typesetter)
    items = (*_draw_shapes(shapes, pen), *_draw_marks(stationery, marks, pen))
    lines = [f"{stationery.key}: {stationery.name}", *_legend_lines(shapes)]
    lines += [f"{kind} mark at {y:g}" for y, kind in sorted(marks)]
    body = _body(stationery)
    legend = _legend(lines, _Point(body.x + 6, body.y + 14), pen)
    return _pages(stationery.sheet, items, legend, stationery.name)


def proof_of_envelope(envelope: Envelope, typesetter: Typesetter) -> Pages:
    """The reading area, address, return address, and what stays clear."""
    shapes = [
        _Shape("machines read the address here", envelope.reading, "dashed"),
        _Shape("address", envelope.recipient.area, "bold"),
        _Shape("return address", envelope.sender.area, "plain"),
        *(
            _Shape(f"{zone.name}, kept clear", zone.area, "thin")
            for zone in envelope.clear
        ),
    ]
    size = f"{envelope.width:g} x {envelope.height:g}"
    lines = [f"{envelope.key}: {envelope.name}, {size}", *_legend_lines(shapes)]
    address, pen = envelope.recipient.area, _pen(typesetter)
    legend = _legend(lines, _Point(address.x + 3, address.y + 8), pen)
    items = tuple(_draw_shapes(shapes, pen))
    return _pages(envelope.front, items, legend, envelope.name)


def proof_of_labels(sheet: LabelSheet, typesetter: Typesetter) -> Pages:
    """Every label, and the area for text on it."""
    labels = [_Shape("label", area, "plain") for area in sheet.labels]
    texts = [_Shape("text", area.inset(sheet.padding), "thin") for area in sheet.labels]
    items = tuple(item for shape in (*labels, *texts) for item in _outline(shape))
    lines = [f"{sheet.key}: {sheet.name}", *_legend_lines([labels[0], texts[0]])]
    text = texts[0].area
    legend = _legend(lines, _Point(text.x + 1, text.y + 4), _pen(typesetter))
    return _pages(Area(0, 0, sheet.width, sheet.height), items, legend, sheet.name)


def _pen(typesetter: Typesetter) -> Pen:
    return Pen(typesetter, "sans", SOURCE_LANGUAGE)


def _pages(
    sheet: Area, items: tuple[Item, ...], legend: Iterable[Block], name: str
) -> Pages:
    shapes = Block(Tag.ARTIFACT, "shapes", (*items, *_rulers(sheet)))
    return Pages(
        width=sheet.width * MM,
        height=sheet.height * MM,
        pages=(Page((*legend, shapes)),),
        title=f"Proof: {name}",
        language=SOURCE_LANGUAGE,
    )


def _shapes_of(it: Stationery) -> list[_Shape]:
    windows = windows_over_sheet(it.sheet, it.folds, it.pocket)
    window = f"window of {it.envelope}, sheet at the left and the foot"
    clear = f"always visible, with a clearance of {it.clearance:g}"
    shapes = [
        _Shape("address field", it.field, "plain"),
        *(_Shape(window, area, "dashed") for area in windows),
        _Shape("always visible", it.visible, "bold"),
        _Shape(clear, it.clear, "thin"),
        _Shape("recipient", it.recipient.area, "thin"),
        _Shape("sender", it.sender.area, "thin"),
        _Shape("date", it.date.area, "thin"),
    ]
    if it.return_line:
        shapes.append(_Shape("return line", it.return_line.area, "thin"))
    if it.return_window:
        shapes.append(_Shape("return window, always visible", it.return_window, "bold"))
    return [*shapes, _Shape("body", _body(it), "plain")]


def _body(stationery: Stationery) -> Area:
    fit = stationery.several_pages
    height = fit.last - fit.subject
    return Area(stationery.left, fit.subject, stationery.measure, height)


def _legend_lines(shapes: Sequence[_Shape]) -> Iterator[str]:
    """A line for each area: x, y, then width x height."""
    for letter, shape in zip(_LETTERS, shapes, strict=False):
        area = shape.area
        x, y, width, height = (
            f"{round(side, 2):g}" for side in (area.x, area.y, area.width, area.height)
        )
        figures = f"{x}, {y}; {width} x {height} mm"
        yield f"{letter}  {shape.name}: {figures}"


def _draw_shapes(shapes: Sequence[_Shape], pen: Pen) -> Iterator[Item]:
    """The areas, each with its letter at its head, a step further for each."""
    for number, shape in enumerate(shapes):
        yield from _outline(shape)
        area = shape.area
        x = area.x + 1 + number * _STEP % max(area.width - _STEP, 1)
        letter = _LETTERS[number]
        yield from _set(letter, _Point(x, area.y + 2.6), pen.sized(_LETTER_SIZE))


def _set(text: str, baseline: _Point, pen: Pen) -> tuple[Item, ...]:
    """One line of text with the left end of its baseline at a point."""
    return pen.set(text, baseline.x * MM, baseline.y * MM)


def _outline(shape: _Shape) -> Iterator[Item]:
    area, width = shape.area, _WIDTHS[shape.stroke]
    if shape.stroke != "dashed":
        x, y = area.x * MM, area.y * MM
        yield Box(x, y, area.width * MM, area.height * MM, width)
        return
    for y in (area.y, area.bottom):
        yield from _dashes(_Point(area.x, y), _Point(area.right, y), width)
    for x in (area.x, area.right):
        yield from _dashes(_Point(x, area.y), _Point(x, area.bottom), width)


def _dashes(start: _Point, end: _Point, width: float) -> Iterator[Item]:
    """A dashed line across or down the sheet, its width in pt."""
    x, y = start
    length = (end.x - x) + (end.y - y)
    across = end.x > x
    for number in range(0, int(length / _DASH) + 1, 2):
        first, last = number * _DASH, min((number + 1) * _DASH, length)
        if across:
            yield Line((x + first) * MM, y * MM, (x + last) * MM, y * MM, width)
        else:
            yield Line(x * MM, (y + first) * MM, x * MM, (y + last) * MM, width)


def _draw_marks(
    stationery: Stationery, marks: Sequence[_Mark], pen: Pen
) -> Iterator[Item]:
    for y, kind in marks:
        end = stationery.width if kind == "fold" else HOLE_MARK_RIGHT
        yield from _dashes(_Point(MARK_LEFT, y), _Point(end, y), _HAIRLINE)
        text = f"{kind} {y:g}"
        yield from _set(text, _Point(5, y - 0.8), pen.sized(_MARK_SIZE))


def _legend(lines: Sequence[str], first: _Point, pen: Pen) -> Iterator[Block]:
    """The name of the stationery, then a line for each of its areas."""
    for number, line in enumerate(lines):
        baseline = _Point(first.x, first.y + number * _LEADING)
        items = _set(line, baseline, pen.sized(_LEGEND_SIZE))
        yield Block(Tag.PARAGRAPH if number else Tag.HEADING, f"line-{number}", items)


def _rulers(sheet: Area) -> Iterator[Item]:
    """Ticks every centimetre along the head and the left edge."""
    for x in range(0, int(sheet.width) + 1, _CENTIMETRE):
        yield Line(x * MM, 0, x * MM, _TICK * MM, _HAIRLINE)
    for y in range(0, int(sheet.height) + 1, _CENTIMETRE):
        yield Line(0, y * MM, _TICK * MM, y * MM, _HAIRLINE)
