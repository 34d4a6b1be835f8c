"""Bullets and arrows that word processors write as private characters."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kiosk import paths
from kiosk.addressing.tables import read_table, rows, text
from kiosk.errors import ResourceDamaged

# Fonts with an encoding of their own have their characters at U+F000 and their code
# (OpenType 1.9, cmap: platform 3, encoding 0).
PRIVATE = "\uf000-\uf0ff"
_PRIVATE = re.compile(f"[{PRIVATE}]")


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
    signs = rows({"signs": read_table(path)}, "signs", path.name)
    return {_code(key, path): text(signs[key], "text", key, path.name) for key in signs}


def _code(key: str, path: Path) -> int:
    """The code point of a row ("F0B7")."""
    try:
        code = int(key, 16)
        if _PRIVATE.match(chr(code)):
            return code
    except (OverflowError, ValueError):
        pass
    raise ResourceDamaged(file=path.name, what=f"{key} is no private sign")
