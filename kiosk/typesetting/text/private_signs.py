"""Bullets and arrows that word processors write as private characters."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kiosk import paths
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

# Fonts with an encoding of their own have their characters at U+F000 and their code
# (OpenType 1.9, cmap: platform 3, encoding 0).
PRIVATE = "\uf000-\uf0ff"
_PRIVATE = re.compile(f"[{PRIVATE}]")
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{1,4}")


def with_public_signs(words: str) -> str:
    """The text with the private signs that are known as ordinary ones.

    Raises:
        ResourceDamaged: the table of signs cannot be used.
    """
    if not _PRIVATE.search(words):
        return words
    return words.translate(
        read_signs(paths.resources() / "wording" / "private-signs.toml")
    )


@cache
def read_signs(path: Path) -> Mapping[int, str]:
    """The signs by their private code points.

    Raises:
        ResourceDamaged: the table cannot be read, or a row lacks its text or source.
    """
    return load_resource(path, _signs)


def _signs(table: Table) -> Mapping[int, str]:
    return {_code(table, key): row.text("text") for key, row in rows(table).items()}


def _code(table: Table, key: str) -> int:
    """The code point of a row ("F0B7")."""
    code = int(key, 16) if _HEXADECIMAL.fullmatch(key) else 0
    if not _PRIVATE.match(chr(code)):
        table.wrong(key, "no private sign, expected F000 to F0FF")
    return code
