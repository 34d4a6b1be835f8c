"""Bullets and arrows that word processors write as private characters."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kiosk import paths
from kiosk.errors import ResourceDamaged

# Fonts with an encoding of their own have their characters at U+F000 and their code
# (OpenType 1.9, cmap: platform 3, encoding 0).
PRIVATE = "\uf000-\uf0ff"
_PRIVATE = re.compile(f"[{PRIVATE}]")


def with_public_signs(text: str) -> str:
    """The text with the private signs that are known as ordinary ones.

    Raises:
        ResourceDamaged: the table of signs cannot be used.
    """
    if not _PRIVATE.search(text):
        return text
    return text.translate(
        read_signs(paths.resources() / "wording" / "private-signs.toml")
    )


@cache
def read_signs(path: Path) -> Mapping[int, str]:
    """The signs by their private code points.

    Raises:
        ResourceDamaged: the table cannot be read, or a row lacks its text or source.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        rows = {
            int(code, 16): (row["text"], row["source"]) for code, row in table.items()
        }
    except (OSError, KeyError, TypeError, ValueError) as cause:
        raise ResourceDamaged(file=path, what="cannot be read") from cause
    for code, (text, source) in rows.items():
        if not (_PRIVATE.match(chr(code)) and text and source):
            raise ResourceDamaged(file=path, what=f"{code:04X} cannot be used")
    return {code: str(text) for code, (text, _) in rows.items()}
