"""A face as it is embedded: subsets, widths and what its glyphs stand for."""

import unicodedata
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from typing import Protocol

import uharfbuzz as hb

from kiosk.errors import ResourceDamaged
from kiosk.pdf.fonts.cff import character_ids
from kiosk.pdf.fonts.metrics import metrics_of, postscript_name
from kiosk.pdf.syntax import number, utf16

# Subsets kept of a face. A key press seldom makes a new one, since each has ASCII.
_CACHED_SUBSETS = 16
_ASCII = "".join(map(chr, range(0x20, 0x7F)))
_COMPRESSION_LEVEL = 6
# A CMap may hold at most this many rows in one block (Adobe Technical Note 5014).
_MAX_CMAP_ROWS = 100
# All that a viewer needs of a TrueType font (ISO 32000-1, 9.9); the rest is dropped.
_NEEDED_TABLES = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp", "CFF "})
_SUBSET_FLAGS = (
    hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.NOTDEF_OUTLINE
)
_RETAIN_GIDS = (
    _SUBSET_FLAGS | hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.CFF_IDENTITY_CHARSET
)
_CMAP_HEAD = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange"""
_CMAP_TAIL = """\
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class FaceSource(Protocol):
    """What is asked of a face: HarfBuzz's view of its file."""

    file: Path
    hb_face: hb.Face
    hb_font: hb.Font


class Faces(Protocol):
    """Faces by role."""

    def __getitem__(self, role: str, /) -> FaceSource:
        """The face of a role."""
        ...


@dataclass(frozen=True, slots=True)
class Subset:
    """The costly parts of one subset, streams compressed; its tag tells it apart."""

    tag: str
    program: bytes
    length: int
    to_unicode: bytes
    widths: str


class Program:
    """One font file ready for embedding, with glyph numbers as they are in it.

    Raises:
        ResourceDamaged: its outlines are of a kind that PDF does not know; in
            `subset`, it cannot be subset.
    """

    def __init__(self, face: FaceSource) -> None:
        self._file = face.file
        self._face = face.hb_face
        self._font = face.hb_font
        self.upem: int = self._face.upem
        tables: Iterable[str] = self._face.table_tags
        self._dropped = frozenset(tables) - _NEEDED_TABLES
        self.is_cff = "CFF " in tables
        if not self.is_cff and "glyf" not in tables:
            # CFF2 and bitmaps cannot stand in a PDF (ISO 32000-1, 9.9).
            raise ResourceDamaged(file=face.file, what="no outlines for PDF")
        self.name = postscript_name(self._face)
        self.metrics = metrics_of(self._face)
        self.advances = _Advances(self._font)
        # Every subset has these, so that most letters share theirs.
        self.ascii_glyphs: Mapping[int, str] = self._glyphs_of(_ASCII)
        spaces = (glyph for glyph, text in self.ascii_glyphs.items() if text == " ")
        self.space = next(spaces, None)
        self._characters: Mapping[int, str] | None = None
        self.subset = lru_cache(maxsize=_CACHED_SUBSETS)(self._make_subset)

    def character(self, glyph: int) -> str:
        """The character a glyph is made for, empty if it has none."""
        if self._characters is None:
            codes = sorted(self._face.unicodes, reverse=True)
            self._characters = self._glyphs_of(map(chr, codes))
        # A letter's form at its place in a word stands for the letter.
        return unicodedata.normalize("NFKC", self._characters.get(glyph, ""))

    def _glyphs_of(self, characters: Iterable[str]) -> dict[int, str]:
        glyphs = {}
        for each in characters:
            glyph = self._font.get_nominal_glyph(ord(each))
            if glyph:
                glyphs[glyph] = each
        return glyphs

    def _make_subset(self, names: frozenset[tuple[int, str]]) -> Subset:
        """Program, widths and CMap of the glyphs with these texts."""
        rows = sorted(names)
        program = self._font_file(glyph for glyph, _ in rows)
        return Subset(
            tag=_subset_tag(program),
            program=zlib.compress(program, _COMPRESSION_LEVEL),
            length=len(program),
            to_unicode=zlib.compress(_to_unicode(rows), _COMPRESSION_LEVEL),
            widths=self._widths([glyph for glyph, _ in rows]),
        )

    def _font_file(self, glyphs: Iterable[int]) -> bytes:
        """The font file with these glyphs alone, its tables for viewers only.

        Codes are glyph numbers. In a CID-keyed font they may be its CIDs as well;
        then the others are left out, of which a CJK font has 65,000.
        """
        wanted = sorted(glyphs)
        if not self.is_cff:
            font_file: bytes = self._run_subsetter(wanted, _RETAIN_GIDS).blob.data
            return font_file
        face = self._run_subsetter(wanted, _SUBSET_FLAGS)
        table: bytes = face.reference_table("CFF ").data
        glyph_ids = sorted({0, *wanted})
        if character_ids(table, len(glyph_ids)) != tuple(glyph_ids):
            face = self._run_subsetter(wanted, _RETAIN_GIDS)
            table = face.reference_table("CFF ").data
        return table

    def _run_subsetter(self, glyphs: Iterable[int], flags: hb.SubsetFlags) -> hb.Face:
        request = hb.SubsetInput()
        request.glyph_set.update(glyphs)
        request.drop_table_tag_set.update(map(_hb_tag, self._dropped))
        request.flags = flags
        try:
            return hb.subset(self._face, request)
        except RuntimeError as cause:
            raise ResourceDamaged(file=self._file, what="cut short") from cause

    def _widths(self, glyphs: Iterable[int]) -> str:
        """The array W (9.7.4.3): runs of neighbouring glyphs with their widths."""
        runs = []
        for _, run in groupby(enumerate(glyphs), lambda each: each[1] - each[0]):
            neighbours = [glyph for _, glyph in run]
            scaled = (self.advances[glyph] * 1000 / self.upem for glyph in neighbours)
            runs.append(f"{neighbours[0]}[{' '.join(map(number, scaled))}]")
        return f"[{''.join(runs)}]"


class _Advances(dict[int, int]):
    """Advance widths by glyph, units of the em, read when first asked for."""

    def __init__(self, font: hb.Font) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, glyph: int) -> int:
        advance: int = self._font.get_glyph_h_advance(glyph)
        self[glyph] = advance
        return advance


class Programs:
    """The programs of some faces by role; each keeps the subsets made of it lately.

    What is kept tells which characters were drawn: it goes with this object.
    """

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._programs: dict[str, Program] = {}

    def __getitem__(self, role: str) -> Program:
        program = self._programs.get(role)
        if program is None:
            program = self._programs[role] = Program(self._faces[role])
        return program


def _hb_tag(tag: str) -> int:
    """A table's tag as the number HarfBuzz wants."""
    return int.from_bytes(tag.encode("ascii"), "big")


def _subset_tag(program: bytes) -> str:
    """Six capitals that tell subsets apart (9.6.4)."""
    seed = int.from_bytes(blake2b(program, digest_size=8).digest(), "big")
    letters = []
    for _ in range(6):
        seed, digit = divmod(seed, 26)
        letters.append(chr(ord("A") + digit))
    return "".join(letters)


def _to_unicode(rows: Sequence[tuple[int, str]]) -> bytes:
    """The CMap from glyphs to UTF-16 (9.10.3)."""
    lines = [_CMAP_HEAD]
    for start in range(0, len(rows), _MAX_CMAP_ROWS):
        block = rows[start : start + _MAX_CMAP_ROWS]
        pairs = (f"<{glyph:04x}> <{utf16(text)}>" for glyph, text in block)
        lines += [f"{len(block)} beginbfchar", *pairs, "endbfchar"]
    lines.append(_CMAP_TAIL)
    return "\n".join(lines).encode("ascii")
