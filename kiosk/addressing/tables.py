"""Reading tables of words in `resources/`, each row with its source."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from kiosk.errors import ResourceDamaged


def read_table(path: Path) -> dict[str, object]:
    """The file's content.

    Raises:
        ResourceDamaged: it is not there, not UTF-8 or not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as cause:
        raise ResourceDamaged(file=path.name, what="cannot be read") from cause


def rows(
    table: Mapping[str, object], name: str, file: str
) -> Mapping[str, Mapping[str, object]]:
    """The named rows of one table, each of them with a source.

    Raises:
        ResourceDamaged: the table, a row or a source is missing.
    """
    found = table.get(name)
    if not isinstance(found, dict) or not found:
        raise ResourceDamaged(file=file, what=f"{name} is missing")
    for key, row in found.items():
        if not isinstance(row, dict):
            raise ResourceDamaged(file=file, what=f"{name}.{key} is not a row")
        text(row, "source", f"{name}.{key}", file)
    return found


def text(row: Mapping[str, object], key: str, where: str, file: str) -> str:
    """A text of a row.

    Raises:
        ResourceDamaged: it is missing, empty or not text.
    """
    found = row.get(key)
    if not isinstance(found, str) or not found.strip():
        raise ResourceDamaged(file=file, what=f"{where}.{key} is missing")
    return found


def texts(
    row: Mapping[str, object], key: str, where: str, file: str
) -> Mapping[str, str]:
    """A text of a row by language; none where the key is absent.

    Raises:
        ResourceDamaged: it is not a table of texts.
    """
    found = row.get(key, {})
    if not isinstance(found, dict):
        raise ResourceDamaged(file=file, what=f"{where}.{key} is not a table")
    return {each: text(found, each, f"{where}.{key}", file) for each in found}
