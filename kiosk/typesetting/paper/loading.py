"""Stationery read from TOML files, refused where it contradicts itself."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from kiosk import paths
from kiosk.errors import ResourceDamaged, UnknownStationery
from kiosk.typesetting.paper.area import Setting, Type
from kiosk.typesetting.paper.body import (
    BlankLines,
    BodyPlaces,
    TextArea,
    fit_of,
    fits_of,
    read_body_settings,
)
from kiosk.typesetting.paper.contradictions import contradictions
from kiosk.typesetting.paper.stationery import Pocket, Stationery, Window
from kiosk.typesetting.paper.tables import (
    Kind,
    Table,
    address_setting,
    area,
    number,
    read_file,
    read_folder,
    text,
    types,
)

__all__ = [
    "Stationery",
    "choices_for",
    "default_for",
    "load_stationery",
    "read_stationery",
]

# In `default_for`, every country that no other stationery names.
ANYWHERE = "*"

_GENERAL_KEYS = {"name", "default_for", "source"}
_AREA_KEYS = {"sheet", "envelope", "address", "return_line", "sender", "date"}
_PAGE_KEYS = {"body", "text", "continuation", "mark", "folds"}
_KEYS = frozenset(_GENERAL_KEYS | _AREA_KEYS | _PAGE_KEYS)


def load_stationery(folder: Path) -> Mapping[str, Stationery]:
    """The stationery of a folder by the names of its files, in order.

    Raises:
        ResourceDamaged: a file cannot be read or contradicts itself, or two of them are
            the default for one country.
    """
    stationery = read_folder(folder, read_stationery, "stationery")
    claims_by_country = Counter(
        each for paper in stationery.values() for each in paper.default_for
    )
    for country, claims in claims_by_country.items():
        if claims > 1:
            what = f"{country} is the default_for of {claims} files"
            raise ResourceDamaged(file=folder, what=what)
    return stationery


def read_stationery(path: Path) -> Stationery:
    """One stationery from its file.

    Raises:
        ResourceDamaged: the file cannot be read or contradicts itself.
    """
    return read_file(path, Kind("stationery", _KEYS, _stationery, contradictions))


def default_for(country: str, known: Mapping[str, Stationery]) -> str:
    """The name of a country's default stationery.

    Raises:
        UnknownStationery: none is the default for the country or for every country.
    """
    for wanted in (country, ANYWHERE):
        for key, each in known.items():
            if wanted in each.default_for:
                return key
    raise UnknownStationery(stationery=country, known=", ".join(known))


def choices_for(paper: str, known: Mapping[str, Stationery]) -> tuple[str, ...]:
    """The papers to offer beside a paper in use: itself, and one of every other size.

    Of another size it is the one that most countries use, since what can run out is a
    size of paper and not a layout.
    """
    chosen = {known[paper].media: paper}
    for key, each in sorted(known.items(), key=_default_countries, reverse=True):
        chosen.setdefault(each.media, key)
    return tuple(key for key in known if key in chosen.values())


def _default_countries(row: tuple[str, Stationery]) -> tuple[bool, int]:
    claims = row[1].default_for
    return ANYWHERE in claims, len(claims)


def _stationery(key: str, table: Table) -> Stationery:
    sheet, envelope, address = table["sheet"], table["envelope"], table["address"]
    return_window, places = envelope.get("return_window"), _body_places(table)
    settings = read_body_settings(paths.resources() / "typography" / "body.toml")
    return Stationery(
        key=key,
        name=text(table, "name"),
        default_for=tuple(str(each) for each in table["default_for"]),
        width=number(sheet, "width"),
        height=number(sheet, "height"),
        media=text(sheet, "media"),
        envelope=text(envelope, "name"),
        pocket=_pocket(envelope),
        visible=area(envelope["visible"]),
        clearance=number(envelope, "clearance"),
        return_window=area(return_window) if return_window else None,
        field=area(address["field"]),
        recipient=address_setting(address),
        return_line=_return_line(table.get("return_line")),
        sender=_sender(table["sender"]),
        date=_date(table["date"]),
        left=places.usual.left,
        right=places.usual.right,
        min_left=places.least.left,
        min_right=places.least.right,
        continuation_head=number(table["continuation"], "head"),
        continuation_body=number(table["continuation"], "body"),
        mark_right=number(table["mark"], "right"),
        mark_y=number(table["mark"], "y"),
        folds=tuple(float(each) for each in table["folds"]["marks"]),
        hole=number(table["folds"], "hole") if "hole" in table["folds"] else None,
        fits=tuple(fits_of(places, settings)),
        several_pages=fit_of(places, settings.several_pages, settings.widest_margin),
    )


def _pocket(table: Table) -> Pocket:
    windows = tuple(
        Window(*(number(each, key) for key in ("left", "bottom", "width", "height")))
        for each in table["windows"]
    )
    if not windows:
        message = "windows is empty"
        raise ValueError(message)
    return Pocket(number(table, "width"), number(table, "height"), windows)


def _sender(table: Table) -> Setting:
    align = text(table, "align")
    if align not in {"head", "foot"}:
        message = "sender.align must be head or foot"
        raise ValueError(message)
    return Setting(area(table["box"]), types(table["type"]), at_foot=align == "foot")


def _return_line(table: Table | None) -> Setting | None:
    return Setting(area(table), types(table["type"])) if table else None


def _date(table: Table) -> Setting:
    size = number(table, "size")
    # The height of one line; 1.286 is the leading of the sender's block beside it.
    leading = round(size * 1.286, 2)
    box = {**table, "height": leading * 25.4 / 72}
    return Setting(area(box), (Type(size, leading),))


def _body_places(table: Table) -> BodyPlaces:
    body, lines = table["body"], table["text"]
    return BodyPlaces(
        width=number(table["sheet"], "width"),
        usual=_text_area(body, lines),
        least=_text_area(body.get("least", body), lines["least"]),
        gaps=BlankLines(
            number(lines, "salutation_gap"), number(lines, "paragraph_gap")
        ),
    )


def _text_area(body: Table, lines: Table) -> TextArea:
    sides = number(body, "left"), number(body, "right")
    return TextArea(*sides, number(lines, "subject"), number(lines, "last"))
