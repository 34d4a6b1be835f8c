"""Stationery -> a proof sheet: every area drawn in its place and told in mm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.page import Box, Item, Line, Pages
from kiosk.typesetting.blocks import MM
from kiosk.typesetting.envelopes import Envelope
from kiosk.typesetting.fonts import Fonts
from kiosk.typesetting.label_sheets import LabelSheet
from kiosk.typesetting.lines import page_of, place_word
from kiosk.typesetting.paper import Area, Stationery
from kiosk.typesetting.window import resting

Style = Literal["bold", "plain", "thin", "dashed"]
_WIDTHS = {"bold": 1.0, "plain": 0.5, "thin": 0.25, "dashed": 0.4}
_DASH, _TICK, _TENTH = 1.5, 2.0, 10
_WORD, _LEADING, _TAG = 8, 4.2, 3.2


@dataclass(frozen=True, slots=True)
class _Part:
    """An area, what it is, and how it is drawn."""

    name: str
    area: Area
    style: Style


def proof_of_stationery(it: Stationery, fonts: Fonts) -> Pages:
    """Address field, windows, what is always visible, clearance, folds, body."""
    parts = [
        _Part("address field", it.field, "plain"),
        *(
            _Part(
                f"window of {it.envelope}, sheet at the left and the foot",
                each,
                "dashed",
            )
            for each in resting(it.sheet, it.folds, it.pocket)
        ),
        _Part("always visible", it.visible, "bold"),
        _Part(
            f"always visible, with a clearance of {it.clearance:g}", it.clear, "thin"
        ),
        _Part("recipient", it.recipient.area, "thin"),
        _Part("sender", it.sender.area, "thin"),
        _Part("date", it.date.area, "thin"),
    ]
    if it.return_line:
        parts.append(_Part("return line", it.return_line.area, "thin"))
    if it.return_window:
        parts.append(_Part("return window, always visible", it.return_window, "bold"))
    body = _body(it)
    parts.append(_Part("body", body, "plain"))
    marks = [
        *((y, "fold") for y in it.folds),
        *([(it.hole, "hole")] if it.hole else []),
    ]
    items = [*_drawn(parts, fonts), *_folds(it, marks, fonts)]
    told = [f"{it.key}: {it.name}", *_told(parts)]
    told += [f"{what} mark at {y:g}" for y, what in sorted(marks)]
    items += _legend(told, (body.x + 6, body.y + 14), fonts)
    return _pages(it.sheet, items, it.name)


def proof_of_envelope(it: Envelope, fonts: Fonts) -> Pages:
    """Reading area, address, return address, and what stays clear."""
    parts = [
        _Part("machines read the address here", it.reading, "dashed"),
        _Part("address", it.recipient.area, "bold"),
        _Part("return address", it.sender.area, "plain"),
        *(_Part(f"{each.name}, kept clear", each.area, "thin") for each in it.clear),
    ]
    told = [f"{it.key}: {it.name}, {it.width:g} x {it.height:g}", *_told(parts)]
    items = [*_drawn(parts, fonts)]
    items += _legend(told, (it.recipient.area.x + 3, it.recipient.area.y + 8), fonts)
    return _pages(it.face, items, it.name)


def proof_of_labels(it: LabelSheet, fonts: Fonts) -> Pages:
    """Every label, and the room for text on it."""
    parts = [_Part("label", each, "plain") for each in it.labels]
    parts += [_Part("text", each.inset(it.padding), "thin") for each in it.labels]
    first = it.labels[0]
    told = [f"{it.key}: {it.name}", *_told([parts[0], parts[len(it.labels)]])]
    items = [item for each in parts for item in _outline(each)]
    corner = (first.x + it.padding + 1, first.y + it.padding + 4)
    items += _legend(told, corner, fonts)
    return _pages(Area(0, 0, it.width, it.height), items, it.name)


def _pages(sheet: Area, items: Sequence[Item], name: str) -> Pages:
    return Pages(
        width=sheet.width * MM,
        height=sheet.height * MM,
        pages=(page_of((*items, *_rulers(sheet))),),
        title=f"Proof: {name}",
        language=SOURCE_LANGUAGE,
    )


def _body(it: Stationery) -> Area:
    fit = it.fits[0]
    return Area(it.left, fit.subject, it.measure, fit.last - fit.subject)


def _told(parts: Sequence[_Part]) -> Iterator[str]:
    """Each part with its figures: x, y, then width x height."""
    for tag, each in zip(_tags(parts), parts, strict=True):
        at = each.area
        x, y, width, height = (
            f"{round(each, 2):g}" for each in (at.x, at.y, at.width, at.height)
        )
        figures = f"{x}, {y}; {width} x {height} mm"
        yield f"{tag}  {each.name}: {figures}"


def _tags(parts: Sequence[_Part]) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(parts)]


def _drawn(parts: Sequence[_Part], fonts: Fonts) -> Iterator[Item]:
    """The areas, each with its letter at its head, a step further for each."""
    for at, (tag, each) in enumerate(zip(_tags(parts), parts, strict=True)):
        yield from _outline(each)
        step = each.area.x + 1 + at * _TAG % max(each.area.width - _TAG, 1)
        yield from place_word(tag, (step, each.area.y + 2.6), 6.5, fonts)


def _outline(part: _Part) -> Iterator[Item]:
    at, width = part.area, _WIDTHS[part.style]
    if part.style != "dashed":
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
    it: Stationery, marks: Sequence[tuple[float, str]], fonts: Fonts
) -> Iterator[Item]:
    for y, what in marks:
        end = it.width if what == "fold" else 8
        yield from _dashes((3.5, y), (end, y), 0.25)
        yield from place_word(f"{what} {y:g}", (5, y - 0.8), 6, fonts)


def _legend(
    lines: Sequence[str], corner: tuple[float, float], fonts: Fonts
) -> Iterator[Item]:
    x, y = corner
    for at, line in enumerate(lines):
        yield from place_word(line, (x, y + at * _LEADING), _WORD, fonts)


def _rulers(sheet: Area) -> Iterator[Item]:
    """Ticks every centimetre along the head and the left edge."""
    for at in range(0, int(sheet.width) + 1, _TENTH):
        yield Line(at * MM, 0, at * MM, _TICK * MM, 0.25)
    for at in range(0, int(sheet.height) + 1, _TENTH):
        yield Line(0, at * MM, _TICK * MM, at * MM, 0.25)
