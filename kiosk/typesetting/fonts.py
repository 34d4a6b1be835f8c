"""The faces letters are set in: by role, by script, and from the table's own pack."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeAlias

from kiosk.errors import ResourceDamaged
from kiosk.model.page import Anchor, Block, Item
from kiosk.typesetting import east_asian, opportunities
from kiosk.typesetting.compositor import Compositor
from kiosk.typesetting.face import Face
from kiosk.typesetting.face_row import FaceRow, distance, named_row
from kiosk.typesetting.memory import Memory
from kiosk.typesetting.packs import packed
from kiosk.typesetting.pdf.drawn import DrawnBlocks, new_memory
from kiosk.typesetting.shaping import Shaper

# The roles of a letter's own faces; every table of faces has them.
ROLES = ("serif", "serif-bold", "serif-italic", "sans", "sans-bold")
# Items, their place, and notes on what does not fit.
PlacedBlock: TypeAlias = tuple[tuple[Item, ...], Anchor, tuple[str, ...]]
# Blocks, their places by name, and notes on what does not fit.
Above: TypeAlias = tuple[
    tuple[Block, ...], Mapping[str, tuple[Anchor, ...]], tuple[str, ...]
]
# What holds words of letters.
_REMEMBERED = (
    "shaper",
    "compositor",
    "placed",
    "recipients",
    "above",
    "around",
    "drawn",
)


class Fonts:
    """The faces by name; a file is read when its face is first used.

    `rows` are in the order in which faces stand in for each other. `shaper` keeps
    what was shaped with them.
    """

    def __init__(self, rows: tuple[FaceRow, ...]) -> None:
        self.rows: Mapping[str, FaceRow] = {row.name: row for row in rows}
        self._faces: dict[str, Face] = {}
        self.order = lru_cache(maxsize=512)(self._order)

    def __getitem__(self, name: str) -> Face:
        face = self._faces.get(name)
        if face is None:
            row = self.rows[name]
            face = self._faces[name] = Face(name, row.file, row.index)
        return face

    @property
    def files(self) -> frozenset[Path]:
        """The files of all faces."""
        return frozenset(row.file for row in self.rows.values())

    @cached_property
    def shaper(self) -> Shaper:
        """Shapes with these faces and remembers."""
        return Shaper(self)

    @cached_property
    def compositor(self) -> Compositor:
        """Sets paragraphs with these faces and remembers."""
        return Compositor(self.shaper)

    @cached_property
    def placed(self) -> Memory[tuple[Item, ...]]:
        """The items of lines that stood at the same places a moment ago."""
        return Memory()

    @cached_property
    def drawn(self) -> DrawnBlocks:
        """What drew the blocks of a moment ago."""
        return new_memory()

    @cached_property
    def above(self) -> Memory[Above]:
        """What stood above the subjects of a moment ago."""
        return Memory(size=16)

    @cached_property
    def around(self) -> Memory[tuple[Block, ...]]:
        """Marks and folds of the pages of a moment ago."""
        return Memory(size=16)

    @cached_property
    def recipients(self) -> Memory[PlacedBlock]:
        """The address blocks of a moment ago."""
        return Memory(size=16)

    def forget(self) -> None:
        """Drop every word that was set with these faces; the faces stay."""
        for remembered in _REMEMBERED:
            self.__dict__.pop(remembered, None)
        opportunities.forget()

    def _order(self, role: str, script: str | None, language: str) -> tuple[str, ...]:
        """The faces to try for a script in a language, the wanted one first."""
        rows = tuple(self.rows.values())
        own = self.rows[role]
        written = east_asian.written_in(language, script)
        wanted = [
            row for row in rows if script in row.scripts and row.name not in ROLES
        ]
        wanted.sort(key=lambda row: distance(row, own, written))
        first = [own, *wanted]
        if wanted and script not in own.scripts:
            first = [*wanted, own]
        others = sorted(rows, key=lambda row: row.bold != own.bold)
        return tuple(dict.fromkeys(row.name for row in (*first, *others)))


def load_fonts(folder: Path, packs: Path | None = None) -> Fonts:
    """The fonts of a folder as its faces.toml says, and any of a folder of packs.

    A pack is a TTF, OTF or TTC file; it stands in for what no bundled face has, and
    is wanted for Chinese, Japanese and Korean if it has their characters.

    Raises:
        ResourceDamaged: the table cannot be read or a file is not there. A file that
            is damaged is found when its face is first used.
    """
    rows = (*_bundled(folder), *(packed(packs) if packs else ()))
    missing = [role for role in ROLES if role not in {row.name for row in rows}]
    for role in missing:
        raise ResourceDamaged(file=folder / "faces.toml", what=f"no face {role}")
    return Fonts(rows)


def _bundled(folder: Path) -> Iterator[FaceRow]:
    table = folder / "faces.toml"
    try:
        faces = tomllib.loads(table.read_text(encoding="utf-8"))["face"]
        rows = [_row(folder, each) for each in faces]
    except (OSError, KeyError, TypeError, ValueError) as cause:
        raise ResourceDamaged(file=table, what="cannot be read") from cause
    for row in rows:
        if not row.file.is_file():
            raise ResourceDamaged(file=row.file, what="not there")
        yield row


def _row(folder: Path, table: Mapping[str, Any]) -> FaceRow:
    name, file, source = table["name"], table["file"], table["source"]
    scripts = tuple(table["scripts"])
    if not all(isinstance(each, str) and each for each in (name, file, source)):
        message = "a face needs words"
        raise TypeError(message)
    return named_row(name, folder / file, scripts)
