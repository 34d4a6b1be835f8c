"""Font programs for embedding: subsets, widths and the texts of glyphs."""

import unicodedata
import zlib
from array import array
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from sys import byteorder
from typing import Protocol
from zlib import crc32

import uharfbuzz as hb

from kiosk.errors import ResourceDamaged
from kiosk.pdf.fonts.cff import character_ids
from kiosk.pdf.fonts.metrics import metrics_of, postscript_name
from kiosk.pdf.fonts.moved import MovedGlyph, add_moved, moved
from kiosk.pdf.syntax import number, utf16

# Subsets cached of a face. All have ASCII, so that few key presses need a new one.
_CACHED_SUBSETS = 16
_ASCII = "".join(map(chr, range(0x20, 0x7F)))
_COMPRESSION_LEVEL = 6
# Codes above the glyph numbers are spread over so many, so that two parts of a file
# that are drawn apart hardly ever give one code to different pairs.
_MAX_EXTRA_CODES = 0x4000
_CODES_END = 0x10000
# Ligatures and positional forms (Unicode, Alphabetic and Arabic Presentation Forms).
_PRESENTATION_FORMS = (range(0xFB00, 0xFE00), range(0xFE70, 0xFEFF))
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
    """What a program needs of a face: its file as HarfBuzz reads it."""

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
    """One subset of a font, its streams compressed by zlib.

    `tag` is the prefix of its name, `length` the uncompressed length of its program,
    `widths` the array W, `glyph_map` the glyphs by code, empty where these are equal.
    """

    tag: str
    program: bytes
    length: int
    to_unicode: bytes
    widths: str
    glyph_map: bytes


class Program:
    """One font file ready for embedding; glyphs keep the numbers they have in it.

    `subset(names, extra)` is the subset of a set of (code, text), cached; `extra` has
    the (code, glyph) of codes that are not the number of their glyph, or move it.

    Raises:
        ResourceDamaged: PDF has no form for its outlines, or, in `subset`, the file
            cannot be subset.
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
            # CFF2 and bitmaps cannot be embedded (ISO 32000-1, 9.9).
            raise ResourceDamaged(file=face.file, what="no outlines for PDF")
        self.name = postscript_name(self._face)
        self.metrics = metrics_of(self._face)
        self.advances = _Advances(self._font)
        # Every subset has ASCII, so that most letters share one.
        self.ascii_glyphs: Mapping[int, str] = self._glyphs_of(_ASCII)
        spaces = (glyph for glyph, text in self.ascii_glyphs.items() if text == " ")
        self.space = next(spaces, None)
        self._characters: Mapping[int, str] | None = None
        first = self._face.glyph_count
        last = min(first + _MAX_EXTRA_CODES, _CODES_END)
        self._extra_codes = range(first, last)
        self.subset = lru_cache(maxsize=_CACHED_SUBSETS)(self._make_subset)

    def character(self, glyph: int) -> str:
        """The character a glyph is made for, empty if there is none."""
        if self._characters is None:
            codes = sorted(self._face.unicodes, reverse=True)
            self._characters = self._glyphs_of(map(chr, codes))
        made_for = self._characters.get(glyph, "")
        if made_for and any(ord(made_for) in each for each in _PRESENTATION_FORMS):
            return unicodedata.normalize("NFKC", made_for).strip()
        return made_for

    def extra_code(
        self, glyph: MovedGlyph, text: str, taken: Container[int]
    ) -> int | None:
        """A code for a glyph that is moved or stands for another text than its own.

        It follows from glyph and text, save where it is taken: so parts of a file that
        are drawn apart choose the same. None where no code is left, or in a CFF font,
        where codes are bound to glyphs (9.7.4.2).
        """
        codes = self._extra_codes
        if self.is_cff or not codes:
            return None
        start = crc32(f"{glyph}{text}".encode("utf-16", "surrogatepass")) % len(codes)
        order = (codes[(start + step) % len(codes)] for step in range(len(codes)))
        return next((code for code in order if code not in taken), None)

    def _glyphs_of(self, characters: Iterable[str]) -> dict[int, str]:
        glyphs = {}
        for each in characters:
            glyph = self._font.get_nominal_glyph(ord(each))
            if glyph:
                glyphs[glyph] = each
        return glyphs

    def _make_subset(
        self,
        names: frozenset[tuple[int, str]],
        extra: frozenset[tuple[int, MovedGlyph]] = frozenset(),
    ) -> Subset:
        """The program, widths and CMaps of the codes with these texts and glyphs."""
        rows, made = sorted(names), dict(extra)
        glyphs = {code: made[code][0] if code in made else code for code, _ in rows}
        program, glyph_map = self._font_file({*glyphs.values()}), b""
        copies = moved(made.values())
        first = 0
        if copies:
            program, first = add_moved(program, copies)
        if extra:
            numbers = {copy: first + at for at, copy in enumerate(copies)}
            shown = {code: numbers.get(each, each[0]) for code, each in made.items()}
            table = _glyph_map({**glyphs, **shown})
            glyph_map = zlib.compress(table, _COMPRESSION_LEVEL)
        return Subset(
            tag=_subset_tag(program),
            program=zlib.compress(program, _COMPRESSION_LEVEL),
            length=len(program),
            to_unicode=zlib.compress(_to_unicode(rows), _COMPRESSION_LEVEL),
            widths=self._widths(glyphs),
            glyph_map=glyph_map,
        )

    def _font_file(self, glyphs: Iterable[int]) -> bytes:
        """The font file with these glyphs alone, and only the tables a viewer needs.

        Codes are glyph numbers. Where they are the CIDs of a CID-keyed font as well,
        all other glyphs are left out, of which a CJK font has 65,000.
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

    def _widths(self, glyphs: Mapping[int, int]) -> str:
        """The array W (9.7.4.3): the widths of codes in runs of successive numbers."""
        runs = []
        for _, run in groupby(enumerate(glyphs), lambda each: each[1] - each[0]):
            neighbours = [code for _, code in run]
            advances = (self.advances[glyphs[code]] for code in neighbours)
            scaled = (advance * 1000 / self.upem for advance in advances)
            runs.append(f"{neighbours[0]}[{' '.join(map(number, scaled))}]")
        return f"[{''.join(runs)}]"


class _Advances(dict[int, int]):
    """Advance widths by glyph, units of the em, each read on first use."""

    def __init__(self, font: hb.Font) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, glyph: int) -> int:
        advance: int = self._font.get_glyph_h_advance(glyph)
        self[glyph] = advance
        return advance


class Programs:
    """The programs of faces by role, each with a cache of subsets.

    The subsets tell which characters were drawn, and are dropped with this object.
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
    """A table's tag as HarfBuzz's number."""
    return int.from_bytes(tag.encode("ascii"), "big")


def _subset_tag(program: bytes) -> str:
    """Six capitals that distinguish subsets (9.6.4)."""
    seed = int.from_bytes(blake2b(program, digest_size=8).digest(), "big")
    letters = []
    for _ in range(6):
        seed, digit = divmod(seed, 26)
        letters.append(chr(ord("A") + digit))
    return "".join(letters)


def _glyph_map(glyphs: Mapping[int, int]) -> bytes:
    """The stream CIDToGIDMap: two bytes for each code up to the last (9.7.4.2)."""
    table = array("H", bytes(2 * (max(glyphs) + 1)))
    for code, glyph in glyphs.items():
        table[code] = glyph
    if byteorder == "little":
        table.byteswap()
    return table.tobytes()


def _to_unicode(rows: Sequence[tuple[int, str]]) -> bytes:
    """The CMap from glyphs to UTF-16 (9.10.3)."""
    lines = [_CMAP_HEAD]
    for start in range(0, len(rows), _MAX_CMAP_ROWS):
        block = rows[start : start + _MAX_CMAP_ROWS]
        pairs = (f"<{glyph:04x}> <{utf16(text)}>" for glyph, text in block)
        lines += [f"{len(block)} beginbfchar", *pairs, "endbfchar"]
    lines.append(_CMAP_TAIL)
    return "\n".join(lines).encode("ascii")
