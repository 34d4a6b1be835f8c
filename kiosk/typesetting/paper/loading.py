"""Stationery read from TOML files, refused where it contradicts itself."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from kiosk import paths
from kiosk.errors import ResourceDamaged, UnknownStationery
from kiosk.toml.rows import sourced
from kiosk.toml.table import Table
from kiosk.typesetting.paper.area import Area, Setting, Type
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
    address_setting,
    area,
    read_consistent,
    read_folder,
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

    def read(table: Table) -> Stationery:
        return _stationery(path.stem, table)

    return read_consistent(path, read, contradictions)


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
    table.text("source")
    sheet, address = sourced(table, "sheet"), sourced(table, "address")
    envelope, later = sourced(table, "envelope"), sourced(table, "continuation")
    mark, folds = sourced(table, "mark"), sourced(table, "folds")
    places = _body_places(table, sheet)
    settings = read_body_settings(paths.resources() / "typography" / "body.toml")
    return Stationery(
        key=key,
        name=table.text("name"),
        default_for=table.texts("default_for"),
        width=sheet.number("width"),
        height=sheet.number("height"),
        media=sheet.text("media"),
        envelope=envelope.text("name"),
        pocket=_pocket(envelope),
        visible=area(envelope.table("visible")),
        clearance=envelope.number("clearance"),
        return_window=_optional_area(envelope, "return_window"),
        field=area(address.table("field")),
        recipient=address_setting(address),
        return_line=_return_line(table),
        sender=_sender(sourced(table, "sender")),
        date=_date(sourced(table, "date")),
        left=places.usual.left,
        right=places.usual.right,
        min_left=places.least.left,
        min_right=places.least.right,
        continuation_head=later.number("head"),
        continuation_body=later.number("body"),
        mark_right=mark.number("right"),
        mark_y=mark.number("y"),
        folds=folds.numbers("marks"),
        hole=folds.number("hole") if "hole" in folds else None,
        fits=tuple(fits_of(places, settings)),
        several_pages=fit_of(places, settings.several_pages, settings.widest_margin),
        ruling=settings.ruling,
    )


def _pocket(envelope: Table) -> Pocket:
    windows = tuple(
        Window(*(each.number(key) for key in ("left", "bottom", "width", "height")))
        for each in envelope.tables("windows")
    )
    return Pocket(envelope.number("width"), envelope.number("height"), windows)


def _optional_area(table: Table, key: str) -> Area | None:
    return area(table.table(key)) if key in table else None


def _sender(table: Table) -> Setting:
    at_foot = table.choice("align", ("head", "foot")) == "foot"
    return Setting(area(table.table("box")), types(table, "type"), at_foot=at_foot)


def _return_line(table: Table) -> Setting | None:
    if "return_line" not in table:
        return None
    line = sourced(table, "return_line")
    return Setting(area(line), types(line, "type"))


def _date(table: Table) -> Setting:
    size = table.number("size")
    # The height of one line; 1.286 is the leading of the sender's block beside it.
    leading = round(size * 1.286, 2)
    x, y, width = (table.number(key) for key in ("x", "y", "width"))
    return Setting(Area(x, y, width, leading * 25.4 / 72), (Type(size, leading),))


def _body_places(table: Table, sheet: Table) -> BodyPlaces:
    body, lines = sourced(table, "body"), sourced(table, "text")
    least = sourced(body, "least") if "least" in body else body
    return BodyPlaces(
        width=sheet.number("width"),
        usual=_text_area(body, lines),
        least=_text_area(least, sourced(lines, "least")),
        gaps=BlankLines(lines.number("salutation_gap"), lines.number("paragraph_gap")),
    )


def _text_area(body: Table, lines: Table) -> TextArea:
    sides = body.number("left"), body.number("right")
    return TextArea(*sides, lines.number("subject"), lines.number("last"))
