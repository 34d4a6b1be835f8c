"""TOML files of stationery: each value checked, and errors named by their key."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from kiosk.errors import ResourceDamaged
from kiosk.typesetting.paper.area import Area, Setting, Type

Table = Mapping[str, Any]
Read = TypeVar("Read")


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


class Kind(NamedTuple, Generic[Read]):
    """What a file may be: its name in messages, its keys, how it is read and checked.

    `contradictions` gives a phrase for each thing that cannot be true of a value.
    """

    name: str
    keys: frozenset[str]
    read: Callable[[str, Table], Read]
    contradictions: Callable[[Read], Iterable[str]]


def read_file(path: Path, kind: Kind[Read]) -> Read:
    """The value that a file holds, under the file's name.

    Raises:
        ResourceDamaged: the file cannot be read or contradicts itself.
    """
    with refused_by_name(path):
        value = kind.read(path.stem, _read_table(path, kind.keys, kind.name))
    for what in kind.contradictions(value):
        raise ResourceDamaged(file=path, what=what)
    return value


def _read_table(path: Path, keys: frozenset[str], kind: str) -> Table:
    """A file as a table that has no other keys than these.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no TOML, or has an unknown key.
    """
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    unknown = sorted(table.keys() - keys)
    if unknown:
        message = f"{unknown[0]} is not a key of {kind}"
        raise ValueError(message)
    return table


@contextmanager
def refused_by_name(path: Path) -> Iterator[None]:
    """Turn errors of reading a file into one that names the file.

    Raises:
        ResourceDamaged: the file cannot be read, lacks a key or holds a wrong value.
    """
    try:
        yield
    except OSError as cause:
        raise ResourceDamaged(file=path, what="cannot be read") from cause
    except KeyError as cause:
        what = f"{cause.args[0]} is missing"
        raise ResourceDamaged(file=path, what=what) from cause
    except (TypeError, ValueError) as cause:
        raise ResourceDamaged(file=path, what=str(cause)) from cause


def text(table: Table, key: str) -> str:
    """A text that is not empty.

    Raises:
        KeyError: it is missing.
        TypeError: it is empty or no text.
    """
    value = table[key]
    if not isinstance(value, str) or not value.strip():
        message = f"{key} must be words"
        raise TypeError(message)
    return value


def number(table: Table, key: str) -> float:
    """A length, mm.

    Raises:
        KeyError: it is missing.
        TypeError: it is no number.
    """
    value = table[key]
    if isinstance(value, bool) or not isinstance(value, int | float):
        message = f"{key} must be a number of millimetres"
        raise TypeError(message)
    return float(value)


def count(table: Table, key: str) -> int:
    """A whole number, 1 or more.

    Raises:
        KeyError: it is missing.
        TypeError: it is no whole number, or less than 1.
    """
    value = table[key]
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        message = f"{key} must be a whole number above 0"
        raise TypeError(message)
    return value


def area(table: Table) -> Area:
    """A rectangle, mm.

    Raises:
        KeyError: a side is missing.
        TypeError: a side is no number.
        ValueError: it has no size.
    """
    rectangle = Area(*(number(table, name) for name in ("x", "y", "width", "height")))
    if not (rectangle.width > 0 and rectangle.height > 0):
        message = "an area has no size"
        raise ValueError(message)
    return rectangle


def types(rows: object) -> tuple[Type, ...]:
    """Type sizes with their leading, pt, from the wanted one to the smallest.

    Raises:
        TypeError: it is not a list of pairs.
        ValueError: a value is no number, or a size not between 0 and its leading.
    """
    if not isinstance(rows, list) or not rows:
        message = "type must be a list of [size, leading]"
        raise TypeError(message)
    pairs = tuple(Type(float(size), float(leading)) for size, leading in rows)
    if not all(0 < each.size <= each.leading for each in pairs):
        message = "type: a size must be above 0 and at most its leading"
        raise ValueError(message)
    return pairs


def address_setting(table: Table) -> Setting:
    """The zone of an address, its types, and the small ones for many lines.

    Raises:
        KeyError: the zone or the types are missing.
        TypeError, ValueError: as `area` and `types` do.
    """
    return Setting(
        area(table["zone"]), types(table["type"]), small=types(table["small"])
    )
