"""The table of faces: the bundled ones, and those of font packs."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import FontRefused, ResourceDamaged
from kiosk.toml.load import load_resource
from kiosk.toml.table import Table
from kiosk.typesetting.fonts.face import ROLES, Face, FaceRow, row_named
from kiosk.typesetting.fonts.fallback import fallback_order
from kiosk.typesetting.fonts.packs import read_packs

if TYPE_CHECKING:
    from collections.abc import Mapping

# Beyond these sizes beside Latin the table has a slip of the pen.
_LEAST_SCALE, _MOST_SCALE = 0.5, 2.0


class Fonts:
    """The faces by name; a file is read when its face is first used.

    `fallback_names(role, script, language)` are the names of the faces in the order to
    try them, cached. Without other reasons this is the order of `rows`. `refused` are
    the added files that cannot be used.

    Raises:
        ResourceDamaged: on access, the file of a face is damaged.
    """

    def __init__(
        self, rows: tuple[FaceRow, ...], refused: tuple[FontRefused, ...] = ()
    ) -> None:
        self.refused = refused
        self.rows: Mapping[str, FaceRow] = {row.name: row for row in rows}
        self._faces: dict[str, Face] = {}
        self.fallback_names = lru_cache(maxsize=512)(self._fallback_names)

    def __getitem__(self, name: str) -> Face:
        face = self._faces.get(name)
        if face is None:
            row = self.rows[name]
            face = self._faces[name] = Face(name, row.file, row.index, row.scale)
        return face

    @property
    def files(self) -> frozenset[Path]:
        """The files of all faces."""
        return frozenset(row.file for row in self.rows.values())

    def _fallback_names(
        self, role: str, script: str | None, language: str
    ) -> tuple[str, ...]:
        """The names of the faces for a script in a language, in the order to try."""
        rows = tuple(self.rows.values())
        return fallback_order(rows, self.rows[role], script, language)


def load_fonts(folder: Path, packs: Path | None = None) -> Fonts:
    """The bundled fonts of a folder, as listed in its faces.toml, and font packs.

    A pack stands in for characters that no bundled face has. For Chinese, Japanese and
    Korean it is preferred if it has their characters.

    Raises:
        ResourceDamaged: the table cannot be read, or lacks a file or a role. A damaged
            file is found when its face is first used.
    """
    refused: list[FontRefused] = []
    added = read_packs(packs, refused.append) if packs else ()
    rows = (*_bundled(folder), *added)
    missing = [role for role in ROLES if role not in {row.name for row in rows}]
    for role in missing:
        raise ResourceDamaged(file=folder / "faces.toml", what=f"no face {role}")
    return Fonts(rows, tuple(refused))


def _bundled(folder: Path) -> tuple[FaceRow, ...]:
    def read(table: Table) -> tuple[FaceRow, ...]:
        return tuple(_row(folder, each) for each in table.tables("face"))

    rows = load_resource(folder / "faces.toml", read)
    for row in rows:
        if not row.file.is_file():
            raise ResourceDamaged(file=row.file, what="not there")
    return rows


def _row(folder: Path, table: Table) -> FaceRow:
    table.text("source")
    scale = table.number("scale") if "scale" in table else 1.0
    if not _LEAST_SCALE <= scale <= _MOST_SCALE:
        what = "expected half to twice the size of Latin"
        table.wrong("scale", f"found {scale:g}, {what}")
    file, scripts = folder / table.text("file"), table.texts("scripts")
    return replace(row_named(table.text("name"), file, scripts), scale=scale)
