"""Fonts of a file, each read as a viewer would."""

import re
import struct
from dataclasses import dataclass
from functools import lru_cache

from tests.unit.typesetting.pdf.facts import Object

_ROW = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>")
_BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)


@dataclass(frozen=True)
class Program:
    """Of a TrueType font: widths in thousandths of an em, and which have ink."""

    widths: tuple[float, ...]
    inked: tuple[bool, ...]


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


@lru_cache(maxsize=64)
def parsed(data: bytes) -> Program | None:
    """The font's glyphs (OpenType 1.9); None if a table is missing or cut short.

    Of a bare CFF font only the beginning is looked at.
    """
    if data[:2] == b"\1\0":
        return Program((), ())
    try:
        return _read(data)
    except (struct.error, KeyError, ZeroDivisionError, IndexError):
        return None


def _read(data: bytes) -> Program:
    (count,) = struct.unpack_from(">H", data, 4)
    rows = [struct.unpack_from(">4s4xII", data, 12 + 16 * at) for at in range(count)]
    table = {tag: data[start : start + size] for tag, start, size in rows}
    (upem,) = struct.unpack_from(">H", table[b"head"], 18)
    (long_places,) = struct.unpack_from(">h", table[b"head"], 50)
    (glyphs,) = struct.unpack_from(">H", table[b"maxp"], 4)
    (measured,) = struct.unpack_from(">H", table[b"hhea"], 34)
    widths = [
        struct.unpack_from(">H", table[b"hmtx"], 4 * min(at, measured - 1))[0]
        for at in range(glyphs)
    ]
    kind = f">{glyphs + 1}{'I' if long_places else 'H'}"
    places = struct.unpack_from(kind, table[b"loca"])
    return Program(
        tuple(width * 1000 / upem for width in widths),
        tuple(places[at] < places[at + 1] for at in range(glyphs)),
    )


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
