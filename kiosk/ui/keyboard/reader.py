"""Read the keyboard of a language from its TOML file."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.errors import ResourceDamaged
from kiosk.paths import resources
from kiosk.ui.keyboard.layout import (
    ALTERNATIVES_LIMIT,
    ROW_COUNT,
    ROW_LIMIT,
    Layer,
    LayerName,
    Layout,
    Rows,
)

FALLBACK = "en"
_LABELS = ("name", "letters_label", "accents_label")
_TABLES = (*(each.value for each in LayerName), "alternatives")


def folder() -> Path:
    """Where the keyboards that ship are: one `<language>.toml` each."""
    return resources() / "keyboards"


def known_languages(first: str) -> tuple[str, ...]:
    """Every language with a keyboard, this one first (English where it has none)."""
    codes = sorted(each.stem for each in folder().glob("*.toml"))
    start = first if first in codes else FALLBACK
    return (start, *(each for each in codes if each != start))


def read_layouts(languages: Sequence[str], root: Path) -> tuple[Layout, ...]:
    """The keyboards of these languages, without those that have no file.

    English when none has one. Raises ResourceDamaged.
    """
    found = [each for each in languages if (root / f"{each}.toml").is_file()]
    return tuple(read_layout(root / f"{each}.toml") for each in found or [FALLBACK])


def read_layout(file: Path) -> Layout:
    """The keyboard in a file, named by its language. Raises ResourceDamaged."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        return _layout(file.stem, table)
    except (OSError, ValueError) as error:
        raise ResourceDamaged(file=file.name, what=str(error)) from error


def _layout(language: str, table: Mapping[str, object]) -> Layout:
    _only(table, (*_LABELS, *_TABLES), "the file")
    name, letters, accents = (_text(table, key, "the file") for key in _LABELS)
    return Layout(
        language=language,
        name=name,
        letters_label=letters,
        accents_label=accents,
        layers={each: _layer(table, each.value) for each in LayerName},
        alternatives=_alternatives(_table(table, "alternatives")),
    )


def _layer(table: Mapping[str, object], name: str) -> Layer:
    found = _table(table, name)
    _only(found, ("source", "rows", "shifted"), name)
    rows, shifted = _rows(found, "rows", name), _rows(found, "shifted", name)
    if [len(row) for row in rows] != [len(row) for row in shifted]:
        raise ValueError(f"{name}: rows and shifted are not of the same lengths")
    return Layer(rows, shifted)


def _rows(table: Mapping[str, object], key: str, where: str) -> Rows:
    found = table.get(key)
    if not isinstance(found, list) or len(found) != ROW_COUNT:
        raise ValueError(f"{where}: {key} is not a list of {ROW_COUNT} texts")
    rows = tuple(tuple(str(row).split()) for row in found)
    if not all(0 < len(row) <= ROW_LIMIT for row in rows):
        raise ValueError(f"{where}: a row of {key} has not 1 to {ROW_LIMIT} keys")
    return rows


def _alternatives(table: Mapping[str, object]) -> Mapping[str, tuple[str, ...]]:
    found = {
        key: tuple(_text(table, key, "alternatives").split())
        for key in table
        if key != "source"
    }
    for key, each in found.items():
        if not 0 < len(each) <= ALTERNATIVES_LIMIT or key in each:
            raise ValueError(f"alternatives: {key}: not 1 to 9 others")
    return found


def _table(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    """A table that says where it comes from."""
    found = table.get(key)
    if not isinstance(found, dict):
        raise ValueError(f"{key} is not a table")  # noqa: TRY004 - bad data, not bad code
    _text(found, "source", key)
    return found


def _text(table: Mapping[str, object], key: str, where: str) -> str:
    found = table.get(key)
    if not isinstance(found, str) or not found.strip():
        raise ValueError(f"{where}: {key} is not a text")
    return found


def _only(table: Mapping[str, object], known: Sequence[str], where: str) -> None:
    unknown = ", ".join(sorted(set(table) - set(known)))
    if unknown:
        raise ValueError(f"{where}: unknown: {unknown}")
