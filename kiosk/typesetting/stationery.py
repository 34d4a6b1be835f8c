"""Stationery read from its files, and refused where it contradicts itself."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kiosk.errors import ResourceDamaged, UnknownStationery
from kiosk.typesetting.paper import Area, Fit, Setting, Stationery, Type

__all__ = ["Stationery", "default_for", "load_stationery", "read_stationery"]

Table = Mapping[str, Any]

# The row of `default_for` that takes every country nobody else names.
ANYWHERE = "*"

_TOP = {"name", "default_for", "source", "sheet", "envelope", "address"}
_TOP |= {
    "return_line",
    "sender",
    "date",
    "body",
    "continuation",
    "mark",
    "folds",
    "fit",
}


def load_stationery(folder: Path) -> Mapping[str, Stationery]:
    """Every stationery of a folder by the name of its file, in order.

    Raises:
        ResourceDamaged: a file that cannot be read or contradicts itself.
    """
    found = {path.stem: read_stationery(path) for path in sorted(folder.glob("*.toml"))}
    if not found:
        raise ResourceDamaged(file=folder, what="no stationery in it")
    return MappingProxyType(found)


def read_stationery(path: Path) -> Stationery:
    """One stationery from its file.

    Raises:
        ResourceDamaged: what cannot be read or contradicts itself.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        stationery = _stationery(path.stem, table)
    except OSError as cause:
        raise ResourceDamaged(file=path, what="cannot be read") from cause
    except KeyError as cause:
        what = f"{cause.args[0]} is missing"
        raise ResourceDamaged(file=path, what=what) from cause
    except (TypeError, ValueError) as cause:
        raise ResourceDamaged(file=path, what=str(cause)) from cause
    for what in contradictions(stationery):
        raise ResourceDamaged(file=path, what=what)
    return stationery


def default_for(country: str, known: Mapping[str, Stationery]) -> str:
    """The name of the stationery that a country uses.

    Raises:
        UnknownStationery: none names the country and none takes every country.
    """
    for wanted in (country, ANYWHERE):
        for key, each in known.items():
            if wanted in each.default_for:
                return key
    raise UnknownStationery(stationery=country, known=", ".join(known))


def contradictions(it: Stationery) -> Iterator[str]:
    """What cannot be true of a stationery, a phrase each."""
    boxes = {"address.field": it.field, "address.zone": it.recipient.area}
    boxes |= {"sender.box": it.sender.area, "date": it.date.area}
    boxes |= {"envelope.visible": it.visible}
    if it.return_line:
        boxes["return_line"] = it.return_line.area
    for name, box in boxes.items():
        if not it.sheet.holds(box):
            yield f"{name} is off the sheet"
    if not it.clear.holds(it.recipient.area):
        yield "address.zone is outside the envelope's visible area"
    if not it.field.holds(it.recipient.area):
        yield "address.zone is outside address.field"
    for name in boxes.keys() & {"sender.box", "date", "return_line"}:
        if boxes[name].meets(it.visible):
            yield f"{name} is in the envelope's window"
    yield from _page_contradictions(it)


def _page_contradictions(it: Stationery) -> Iterator[str]:
    """What cannot be true of the body's place on the sheet."""
    if it.measure <= 0 or it.left < 0 or it.right < 0:
        yield "body: the margins leave no room"
    if not it.fits:
        yield "fit is missing"
    for fit in it.fits:
        if fit.subject < it.visible.bottom:
            yield f"fit: subject {fit.subject:g} is in the envelope's window"
        if not fit.subject < fit.last <= it.height:
            yield f"fit: last {fit.last:g} is not between the subject and the edge"
    if not all(0 < y < it.height for y in (*it.folds, it.hole or 1)):
        yield "folds: a mark is off the sheet"


def _stationery(key: str, table: Table) -> Stationery:
    unknown = sorted(table.keys() - _TOP)
    if unknown:
        message = f"{unknown[0]} is not a key of stationery"
        raise ValueError(message)
    sheet, envelope, address = table["sheet"], table["envelope"], table["address"]
    return Stationery(
        key=key,
        name=_text(table, "name"),
        default_for=tuple(str(each) for each in table["default_for"]),
        width=_number(sheet, "width"),
        height=_number(sheet, "height"),
        media=_text(sheet, "media"),
        envelope=_text(envelope, "name"),
        visible=_area(envelope["visible"]),
        clearance=_number(envelope, "clearance"),
        field=_area(address["field"]),
        recipient=Setting(_area(address["zone"]), _types(address["type"])),
        return_line=_return_line(table.get("return_line")),
        sender=_sender(table["sender"]),
        date=_date(table["date"]),
        left=_number(table["body"], "left"),
        right=_number(table["body"], "right"),
        continuation_head=_number(table["continuation"], "head"),
        continuation_body=_number(table["continuation"], "body"),
        mark_right=_number(table["mark"], "right"),
        mark_y=_number(table["mark"], "y"),
        folds=tuple(float(each) for each in table["folds"]["marks"]),
        hole=_number(table["folds"], "hole") if "hole" in table["folds"] else None,
        fits=tuple(_fit(each) for each in table["fit"]),
    )


def _sender(table: Table) -> Setting:
    align = _text(table, "align")
    if align not in {"head", "foot"}:
        message = "sender.align must be head or foot"
        raise ValueError(message)
    return Setting(_area(table["box"]), _types(table["type"]), at_foot=align == "foot")


def _return_line(table: Table | None) -> Setting | None:
    return Setting(_area(table), _types(table["type"])) if table else None


def _date(table: Table) -> Setting:
    size = _number(table, "size")
    # The line box: 1.286 is the leading of the sender's block beside it.
    leading = round(size * 1.286, 2)
    high = {**table, "height": leading * 25.4 / 72}
    return Setting(_area(high), (Type(size, leading),))


def _fit(table: Table) -> Fit:
    (kind,) = _types([table["type"]])
    return Fit(
        type=kind,
        subject=_number(table, "subject"),
        last=_number(table, "last"),
        signature=_number(table, "signature"),
    )


def _types(rows: object) -> tuple[Type, ...]:
    if not isinstance(rows, list) or not rows:
        message = "type must be a list of [size, leading]"
        raise TypeError(message)
    types = tuple(Type(float(size), float(leading)) for size, leading in rows)
    if not all(0 < each.size <= each.leading for each in types):
        message = "type: a size must be above 0 and at most its leading"
        raise ValueError(message)
    return types


def _area(table: Table) -> Area:
    area = Area(*(_number(table, name) for name in ("x", "y", "width", "height")))
    if area.width <= 0 or area.height <= 0:
        message = "an area has no size"
        raise ValueError(message)
    return area


def _number(table: Table, key: str) -> float:
    value = table[key]
    if isinstance(value, bool) or not isinstance(value, int | float):
        message = f"{key} must be a number of millimetres"
        raise TypeError(message)
    return float(value)


def _text(table: Table, key: str) -> str:
    value = table[key]
    if not isinstance(value, str) or not value.strip():
        message = f"{key} must be words"
        raise TypeError(message)
    return value
