"""Parts that the tables of papers have in common: areas, types, whole folders."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from kiosk.errors import ResourceDamaged
from kiosk.toml.load import load_resource
from kiosk.toml.table import Table
from kiosk.typesetting.paper.area import Area, Setting, Type

Read = TypeVar("Read")
_MILLIMETRES = "a number of millimetres"


def read_folder(
    folder: Path, read: Callable[[Path], Read], kind: str
) -> Mapping[str, Read]:
    """Every TOML file of a folder by its name, in order.

    Raises:
        ResourceDamaged: a file cannot be used, or there is none.
    """
    files = {path.stem: path for path in folder.glob("*.toml")}
    values = {name: read(files[name]) for name in sorted(files)}
    if not values:
        raise ResourceDamaged(file=folder, what=f"no {kind} in it")
    return MappingProxyType(values)


def read_consistent(
    path: Path,
    read: Callable[[Table], Read],
    contradictions: Callable[[Read], Iterable[str]],
) -> Read:
    """The value that a file holds.

    `contradictions` gives a phrase for each thing that cannot be true of a value.

    Raises:
        ResourceDamaged: the file cannot be read or contradicts itself.
    """
    value = load_resource(path, read)
    for what in contradictions(value):
        raise ResourceDamaged(file=path, what=what)
    return value


def area(table: Table) -> Area:
    """A rectangle, mm.

    Raises:
        Flaw: a side is missing or no number, or it has no size.
    """
    rectangle = Area(
        *(table.number(name, _MILLIMETRES) for name in ("x", "y", "width", "height"))
    )
    if not (rectangle.width > 0 and rectangle.height > 0):
        table.wrong("width", "the area has no size, expected a width and a height")
    return rectangle


def types(table: Table, key: str) -> tuple[Type, ...]:
    """Type sizes with their leading, pt, from the wanted one to the smallest.

    Raises:
        Flaw: it is not a list of pairs, or a size is not between 0 and its leading.
    """
    expected = "pairs [size, leading], a size above 0 and at most its leading"
    found = table.get(key, (list,), expected)
    pairs = tuple(map(_type, found)) if isinstance(found, list) else ()
    if not pairs or None in pairs:
        table.wrong(key, f"found an entry that is none, expected {expected}")
    return tuple(each for each in pairs if each)


def _type(pair: object) -> Type | None:
    match pair:
        case [int() | float() as size, int() | float() as leading]:
            return Type(size, leading) if 0 < size <= leading else None
        case _:
            return None


def address_setting(table: Table) -> Setting:
    """The zone of an address, its types, and the small ones for many lines.

    Raises:
        Flaw: as `area` and `types` do.
    """
    zone = area(table.table("zone"))
    return Setting(zone, types(table, "type"), small=types(table, "small"))
