"""Read the keyboard of a language from its TOML file."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import sourced
from kiosk.toml.table import Table
from kiosk.ui.keyboard.keys.layout import (
    ALTERNATIVES_LIMIT,
    ROW_COUNT,
    ROW_LIMIT,
    Layer,
    LayerName,
    Layout,
    Rows,
)

FALLBACK = "en"


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
    return load_resource(file, lambda table: _layout(file.stem, table))


def _layout(language: str, table: Table) -> Layout:
    return Layout(
        language=language,
        name=table.text("name"),
        letters_label=table.text("letters_label"),
        accents_label=table.text("accents_label"),
        layers={each: _layer(sourced(table, each.value)) for each in LayerName},
        alternatives=_alternatives(sourced(table, "alternatives")),
        alone=_alone(table),
    )


def _alone(table: Table) -> Mapping[str, str]:
    if "alone" not in table:
        return {}
    letters = sourced(table, "alone")
    return {each: letters.text(each) for each in letters if each != "source"}


def _layer(table: Table) -> Layer:
    rows, shifted = _rows(table, "rows"), _rows(table, "shifted")
    if [len(row) for row in rows] != [len(row) for row in shifted]:
        table.wrong("shifted", "found rows of other lengths, expected those of rows")
    return Layer(rows, shifted)


def _rows(table: Table, key: str) -> Rows:
    rows = tuple(tuple(row.split()) for row in table.texts(key, required=True))
    if len(rows) != ROW_COUNT:
        table.wrong(key, f"found {len(rows)} rows, expected {ROW_COUNT}")
    if not all(0 < len(row) <= ROW_LIMIT for row in rows):
        table.wrong(key, f"found a long row, expected 1 to {ROW_LIMIT} keys")
    return rows


def _alternatives(table: Table) -> Mapping[str, tuple[str, ...]]:
    found = {key: tuple(table.text(key).split()) for key in table if key != "source"}
    for key, each in found.items():
        if not 0 < len(each) <= ALTERNATIVES_LIMIT or key in each:
            what = f"expected 1 to {ALTERNATIVES_LIMIT} others"
            table.wrong(key, f"found {len(each)} characters or itself, {what}")
    return found
