"""A whole file to a value, or the first thing that is wrong with it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kiosk.errors import ResourceDamaged
from kiosk.toml.flaw import Flaw
from kiosk.toml.parse import parse, parse_trusted
from kiosk.toml.table import Table
from kiosk.toml.text_file import read_text

Value = TypeVar("Value")

# The longest table that ships has 32 kB.
_MOST_BYTES_OF_RESOURCES = 1024 * 1024


def load(path: Path, read: Callable[[Table], Value]) -> Value:
    """What `read` makes of a file; a key that it does not ask for is refused.

    Raises:
        Flaw: the file cannot be read, or a key of it is wrong.
    """
    return _whole(Table(parse(read_text(path))), read)


def load_resource(
    path: Path, read: Callable[[Table], Value], *, head: bool = False
) -> Value:
    """What `read` makes of a file that ships with the program.

    Of its `head` alone, the keys above the first table, if that is enough.

    Raises:
        ResourceDamaged: the file cannot be read, or a key of it is wrong.
    """
    try:
        text = read_text(path, _MOST_BYTES_OF_RESOURCES)
        if head:
            text = text.partition("\n[")[0]
        return _whole(Table(parse_trusted(text)), read)
    except Flaw as flaw:
        raise ResourceDamaged(file=path, what=flaw) from flaw


def _whole(table: Table, read: Callable[[Table], Value]) -> Value:
    value = read(table)
    table.finish()
    return value
