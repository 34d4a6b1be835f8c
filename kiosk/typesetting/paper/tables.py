"""Tables of stationery: files read, and every value checked by its name."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from kiosk.errors import ResourceDamaged
from kiosk.typesetting.paper.area import Area, Type

Table = Mapping[str, Any]
Read = TypeVar("Read")


def read_folder(
    folder: Path, read: Callable[[Path], Read], kind: str
) -> Mapping[str, Read]:
    """Every TOML file of a folder by its name, in order; raises ResourceDamaged."""
    files = {path.stem: path for path in folder.glob("*.toml")}
    values = {name: read(files[name]) for name in sorted(files)}
    if not values:
        raise ResourceDamaged(file=folder, what=f"no {kind} in it")
    return MappingProxyType(values)


def read_table(path: Path, keys: frozenset[str], kind: str) -> Table:
    """A file as a table that has no other keys than these; raises ValueError."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    unknown = sorted(table.keys() - keys)
    if unknown:
        message = f"{unknown[0]} is not a key of {kind}"
        raise ValueError(message)
    return table


@contextmanager
def refused_by_name(path: Path) -> Iterator[None]:
    """Whatever is wrong with a file inside this block is said with its name.

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
    """Words that are not empty."""
    value = table[key]
    if not isinstance(value, str) or not value.strip():
        message = f"{key} must be words"
        raise TypeError(message)
    return value


def number(table: Table, key: str) -> float:
    """A length in millimetres."""
    value = table[key]
    if isinstance(value, bool) or not isinstance(value, int | float):
        message = f"{key} must be a number of millimetres"
        raise TypeError(message)
    return float(value)


def count(table: Table, key: str) -> int:
    """How many there are of something: one or more."""
    value = table[key]
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        message = f"{key} must be a whole number above 0"
        raise TypeError(message)
    return value


def area(table: Table) -> Area:
    """A rectangle that has a size."""
    rectangle = Area(*(number(table, name) for name in ("x", "y", "width", "height")))
    if not (rectangle.width > 0 and rectangle.height > 0):
        message = "an area has no size"
        raise ValueError(message)
    return rectangle


def types(rows: object) -> tuple[Type, ...]:
    """Sizes with their leading, from the wanted to the smallest."""
    if not isinstance(rows, list) or not rows:
        message = "type must be a list of [size, leading]"
        raise TypeError(message)
    pairs = tuple(Type(float(size), float(leading)) for size, leading in rows)
    if not all(0 < each.size <= each.leading for each in pairs):
        message = "type: a size must be above 0 and at most its leading"
        raise ValueError(message)
    return pairs
