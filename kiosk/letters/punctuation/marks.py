"""The marks of print of each language, read from `resources/wording/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk import paths
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

_TEXTS = ("inside", "apostrophe", "dash", "spaced", "ellipsis")


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one language.

    `outer` and `inner` are a pair each, `inside` the space within the outer one;
    `dash` stands between words typed without spaces, `spaced` between words typed
    with them, each with its own spaces. Without `apostrophe` single marks are left
    alone, without `dash` hyphens are. `elided` are words, folded, that begin with an
    apostrophe.
    """

    outer: str
    inner: str
    inside: str = ""
    apostrophe: str = ""
    dash: str = ""
    spaced: str = ""
    ellipsis: str = "…"
    elided: frozenset[str] = frozenset()

    def opening(self, *, outer: bool) -> str:
        """What opens a quotation, or one inside another, with the space within."""
        return self.outer[0] + self.inside if outer else self.inner[0]

    def closing(self, *, outer: bool) -> str:
        """What closes it, with the space within."""
        return self.inside + self.outer[1] if outer else self.inner[1]


def marks_of(language: str) -> Marks | None:
    """The marks of a language ("fr" serves "fr-BE"); None where none are known.

    Raises:
        ResourceDamaged: the table that ships cannot be read.
    """
    found = _shipped()
    return found.get(language) or found.get(language.partition("-")[0])


@cache
def _shipped() -> Mapping[str, Marks]:
    return read_marks(paths.resources() / "wording" / "punctuation.toml")


def read_marks(path: Path) -> Mapping[str, Marks]:
    """The marks of every language of a table.

    Raises:
        ResourceDamaged: it cannot be read, or a row of it is wrong.
    """
    return load_resource(path, _marks)


def _marks(table: Table) -> Mapping[str, Marks]:
    return {language: _row(row) for language, row in rows(table).items()}


def _row(row: Table) -> Marks:
    for key in ("outer", "inner"):
        if len(row.text(key)) != 2:
            row.wrong(key, f'found "{row.text(key)}", expected a pair of marks')
    if ("dash" in row) != ("spaced" in row):
        row.wrong("dash", "dash and spaced go together, expected both or neither")
    texts = {key: _mark(row, key) for key in _TEXTS if key in row}
    elided = frozenset(map(str.casefold, row.texts("elided")))
    return Marks(row.text("outer"), row.text("inner"), elided=elided, **texts)


def _mark(row: Table, key: str) -> str:
    """A mark, which may be a space and is never empty."""
    found = row.text(key, required=False)
    if not found:
        row.wrong(key, "found no mark, expected some")
    return found
