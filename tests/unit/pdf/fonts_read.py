"""Fonts of a file, each read as a viewer would."""

import re
import struct

import uharfbuzz as hb

from tests.unit.pdf.facts import Object

_ROW = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>")
_BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)


def descendant(font: Object) -> Object:
    return font.DescendantFonts[0] if "/DescendantFonts" in font else font


def program(font: Object) -> bytes | None:
    """The font file that is embedded."""
    descriptor = descendant(font).get("/FontDescriptor", {})
    for key in ("/FontFile", "/FontFile2", "/FontFile3"):
        if key in descriptor:
            data: bytes = descriptor[key].read_bytes()
            return data
    return None


def to_unicode(font: Object) -> dict[int, str] | None:
    """Texts by code, None without a ToUnicode CMap."""
    if "/ToUnicode" not in font:
        return None
    data = font.ToUnicode.read_bytes()
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "surrogatepass")
        for block in _BLOCK.findall(data)
        for code, text in _ROW.findall(block)
    }


def widths(font: Object) -> dict[int, float]:
    """The array W by CID (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    entries = list(descendant(font).get("/W", []))
    while entries:
        first, second, *entries = entries
        if isinstance(second, (int, float)) or not hasattr(second, "__iter__"):
            third, *entries = entries
            cids = range(int(first), int(second) + 1)
            found.update(dict.fromkeys(cids, float(third)))
        else:
            found.update(enumerate(map(float, second), start=int(first)))
    return found


def glyph_of(font: Object, code: int) -> int:
    """The glyph of a code; of a copy that is moved, the glyph that it copies."""
    return moved_glyph(font, code)[0]


def moved_glyph(font: Object, code: int) -> tuple[int, int, int]:
    """The glyph of a code by CIDToGIDMap (ISO 32000-1, 9.7.4.2), and its moves."""
    table = descendant(font).get("/CIDToGIDMap", "/Identity")
    if table == "/Identity":
        return code, 0, 0
    data = table.read_bytes()
    glyph = int.from_bytes(data[2 * code : 2 * code + 2], "big")
    outline = _outline(program(font) or b"", glyph)
    if code != glyph and outline[10:12] == b"\x00\x03":
        return struct.unpack_from(">H2h", outline, 12)
    return glyph, 0, 0


def _outline(font_file: bytes, glyph: int) -> bytes:
    """A glyph's data in a file whose copies of glyphs made its offsets long."""
    face = hb.Face(font_file)
    loca, glyf = (face.reference_table(each).data for each in ("loca", "glyf"))
    if face.reference_table("head").data[51] == 0:
        return b""
    start, end = struct.unpack_from(">2I", loca, 4 * glyph)
    return bytes(glyf[start:end])
