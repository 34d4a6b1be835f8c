"""The bundled faces: advance widths, ink and coverage, each file read once."""

import struct
import unicodedata
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

import uharfbuzz as hb
from reportlab.pdfbase.ttfonts import TTFError

from kiosk.errors import ResourceDamaged
from kiosk.typesetting.embedding import EmbeddedFont, Untyped

FILES: Mapping[str, str] = {
    "serif": "NotoSerif-Regular",
    "serif-bold": "NotoSerif-Bold",
    "serif-italic": "NotoSerif-Italic",
    "sans": "NotoSans-Regular",
    "sans-bold": "NotoSans-Bold",
}

# The box for a character no font has, in em: as wide and as high as a capital.
MISSING_WIDTH = 0.6
MISSING_HEIGHT = 0.714
# Marks for machines: never drawn and without width (Unicode Default_Ignorable).
_UNSEEN = frozenset({"Cc", "Cf"})
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


Shaped = tuple[
    tuple[int, ...], tuple[int, ...], tuple[tuple[int, int], ...], tuple[str, ...]
]


class _Advances(dict[str, float]):
    """Advance widths in em by character, filled when a character is first met."""

    def __init__(self, font: EmbeddedFont) -> None:
        super().__init__()
        self._widths: Mapping[int, float] = font.face.charWidths

    def __missing__(self, character: str) -> float:
        code = ord(character)
        if is_unseen(character):
            width = 0.0
        elif code in self._widths:
            width = self._widths[code] / 1000
        elif character.isspace():
            width = self._widths[32] / 1000
        else:
            width = MISSING_WIDTH
        self[character] = width
        return width


class _Drawn(dict[int, int | None]):
    """What is drawn for a code point, for str.translate.

    Marks for machines are left out, a space without a glyph is the plain one.
    """

    def __init__(self, glyphs: Mapping[int, int]) -> None:
        super().__init__()
        self._glyphs = glyphs

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        drawn: int | None = code
        if is_unseen(character):
            drawn = None
        elif code not in self._glyphs and character.isspace():
            drawn = 32
        self[code] = drawn
        return drawn


class Face:
    """One typeface. Lengths are in em (1.0 is the type size).

    `ascent` and `descent` are the ink of Latin letters with both (d and p), the
    measure by which lines are placed.
    """

    def __init__(self, name: str, file: Path) -> None:
        self.font = EmbeddedFont(name, str(file))
        self.name = name
        self.advances: Mapping[str, float] = _Advances(self.font)
        self.glyphs: Mapping[int, int] = self.font.face.charToGlyph
        self._drawn = _Drawn(self.glyphs)
        # One reading of the file, for shaping and for embedding.
        self.data = file.read_bytes()
        self.hb_face = hb.Face(self.data)
        self.hb_font = hb.Font(self.hb_face)
        self.upem: int = self.hb_face.upem
        self.ascent = self.ink("d")[1]
        self.descent = -self.ink("p")[0]

    def shaped(self, text: str) -> Shaped:
        """Glyphs, advances, offsets and clusters of a run."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self.hb_font, buffer, {"liga": False, "kern": False})
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        offsets = tuple((each.x_offset, each.y_offset) for each in positions)
        starts = [each.cluster for each in infos]
        ends = sorted({*starts, len(text)})
        cluster = {at: text[at:end] for at, end in zip(ends, ends[1:], strict=False)}
        return (
            tuple(each.codepoint for each in infos),
            tuple(each.x_advance for each in positions),
            offsets if any(map(any, offsets)) else (),
            tuple(cluster.pop(at, "") for at in starts),
        )

    def width(self, text: str) -> float:
        """The advance width of a run, em."""
        return sum(map(self.advances.__getitem__, text))

    def drawn(self, text: str) -> str:
        """The run as it is drawn: without marks for machines, spaces plain."""
        return text.translate(self._drawn)

    def missing(self, text: str) -> frozenset[str]:
        """The characters of a text that this face cannot draw."""
        return frozenset(
            each
            for each in set(text)
            if ord(each) not in self.glyphs
            and not each.isspace()
            and not is_unseen(each)
        )

    def ink(self, text: str) -> tuple[float, float]:
        """Lowest and highest ink of a run above its baseline, em."""
        extents = [self._extent(each) for each in set(text) if not each.isspace()]
        if not extents:
            return 0.0, 0.0
        return min(low for low, _ in extents), max(high for _, high in extents)

    def _extent(self, character: str) -> tuple[float, float]:
        """A glyph's yMin and yMax from its header (OpenType, glyf table)."""
        face = self.font.face
        glyph = self.glyphs.get(ord(character))
        if glyph is None:
            return (0.0, 0.0) if is_unseen(character) else (0.0, MISSING_HEIGHT)
        start, end = face.glyphPos[glyph], face.glyphPos[glyph + 1]
        if start == end:
            return 0.0, 0.0
        low, high = struct.unpack_from(">4xh2xh", self._outlines, start)
        return low / face.unitsPerEm, high / face.unitsPerEm

    @cached_property
    def _outlines(self) -> bytes:
        face: Untyped = self.font.face
        table: bytes = face.get_table("glyf")
        return table


class Fonts:
    """The faces of a folder by role; a file is read when its face is first used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._faces: dict[str, Face] = {}

    def __getitem__(self, role: str) -> Face:
        face = self._faces.get(role)
        if face is None:
            face = self._faces[role] = _read_face(FILES[role], self._folder)
        return face


def load_fonts(folder: Path) -> Fonts:
    """The fonts of a folder.

    Raises:
        ResourceDamaged: a file is not there. One that is damaged is found when its
            face is first used.
    """
    for name in FILES.values():
        file = folder / f"{name}.ttf"
        if not file.is_file():
            raise ResourceDamaged(file=file, what="not there")
    return Fonts(folder)


def _read_face(name: str, folder: Path) -> Face:
    file = folder / f"{name}.ttf"
    try:
        return Face(name, file)
    # What ReportLab's parser raises on a file of another kind or cut short.
    except (OSError, TTFError, struct.error, ValueError, LookupError) as cause:
        raise ResourceDamaged(file=file, what="not a TrueType font") from cause


def is_unseen(character: str) -> bool:
    """Whether a character is a mark for machines that is never drawn."""
    return (
        unicodedata.category(character) in _UNSEEN
        or ord(character) in _VARIATION_SELECTORS
    )
