"""Copies of glyphs that stand elsewhere, added to a TrueType font (OpenType 1.9).

Readers take a mark that the page moves for a new word or line. A copy that is moved
within the font stands on the line like a letter.
"""

import struct
from collections.abc import Iterable, Sequence
from typing import TypeAlias

# A glyph, and how far to the right and up it is moved, units of the em.
MovedGlyph: TypeAlias = tuple[int, int, int]

# Arguments of a component are words, and are x and y (glyf).
_COMPONENT_FLAGS = 0x0001 | 0x0002
_COMPOSITE = -1
_LONG_OFFSETS = 1
_CHECKSUM_MAGIC = 0xB1B0AFBA


def add_moved(font_file: bytes, copies: Sequence[MovedGlyph]) -> tuple[bytes, int]:
    """The font file with copies of its glyphs at the end, and the first one's number.

    Each is a composite glyph of one component.
    """
    tables = _tables(font_file)
    count = _number(tables["maxp"], 4)
    starts = _glyph_offsets(tables)
    glyphs, metrics = bytearray(tables["glyf"]), _metrics(tables, count)
    for glyph, dx, dy in copies:
        outline = tables["glyf"][starts[glyph] : starts[glyph + 1]]
        glyphs += _composite(outline, (glyph, dx, dy))
        starts.append(len(glyphs))
        advance, bearing = metrics[glyph]
        metrics.append((advance, bearing + dx))
    total = count + len(copies)
    tables["glyf"] = bytes(glyphs)
    tables["loca"] = struct.pack(f">{len(starts)}I", *starts)
    tables["hmtx"] = b"".join(struct.pack(">Hh", *each) for each in metrics)
    tables["head"] = _replaced(tables["head"], {8: 0, 10: 0, 50: _LONG_OFFSETS})
    tables["hhea"] = _replaced(tables["hhea"], {34: total})
    tables["maxp"] = _deeper(_replaced(tables["maxp"], {4: total}))
    return _font_file(font_file[:4], tables), count


def _tables(font_file: bytes) -> dict[str, bytes]:
    found = {}
    for row in range(_number(font_file, 4)):
        tag, _, offset, length = struct.unpack_from(">4s3I", font_file, 12 + 16 * row)
        found[tag.decode("latin-1")] = font_file[offset : offset + length]
    return found


def _glyph_offsets(tables: dict[str, bytes]) -> list[int]:
    table = tables["loca"]
    if _number(tables["head"], 50) == _LONG_OFFSETS:
        return list(struct.unpack(f">{len(table) // 4}I", table))
    return [2 * half for half in struct.unpack(f">{len(table) // 2}H", table)]


def _metrics(tables: dict[str, bytes], count: int) -> list[tuple[int, int]]:
    """The advance and left side bearing of each glyph."""
    table, full = tables["hmtx"], _number(tables["hhea"], 34)
    metrics = list(struct.iter_unpack(">Hh", table[: 4 * full]))
    bearings = struct.unpack_from(f">{count - full}h", table, 4 * full)
    last, _ = metrics[-1]
    return [*metrics, *((last, bearing) for bearing in bearings)]


def _composite(outline: bytes, copy: MovedGlyph) -> bytes:
    """A glyph of one moved component; one without an outline is empty as well."""
    if not outline:
        return b""
    glyph, dx, dy = copy
    left, bottom, right, top = struct.unpack_from(">4h", outline, 2)
    box = (left + dx, bottom + dy, right + dx, top + dy)
    head = struct.pack(">5h", _COMPOSITE, *box)
    return head + struct.pack(">2H2h2x", _COMPONENT_FLAGS, glyph, dx, dy)


def _deeper(table: bytes) -> bytes:
    """The table maxp for composites of what there was (its maxima are by offset)."""
    points, contours, composite_points, composite_contours = struct.unpack_from(
        ">4H", table, 6
    )
    return _replaced(
        table,
        {
            10: max(points, composite_points),
            12: max(contours, composite_contours),
            28: max(1, _number(table, 28)),
            30: _number(table, 30) + 1,
        },
    )


def _font_file(version: bytes, tables: dict[str, bytes]) -> bytes:
    """The tables with their directory and checksums."""
    power = len(tables).bit_length() - 1
    search = 16 << power
    ranges = (len(tables), search, power, 16 * len(tables) - search)
    directory = [version + struct.pack(">4H", *ranges)]
    offset, data = 12 + 16 * len(tables), list[bytes]()
    for tag, table in sorted(tables.items()):
        entry = (_checksum(table), offset, len(table))
        directory.append(tag.encode("latin-1") + struct.pack(">3I", *entry))
        data.append(table + bytes(-len(table) % 4))
        offset += len(data[-1])
    font_file = b"".join((*directory, *data))
    adjustment = (_CHECKSUM_MAGIC - _checksum(font_file)) & 0xFFFFFFFF
    head = 12 + 16 * len(tables)
    for tag, table in zip(sorted(tables), data, strict=True):
        if tag == "head":
            break
        head += len(table)
    adjusted = struct.pack(">I", adjustment)
    return font_file[: head + 8] + adjusted + font_file[head + 12 :]


def _checksum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}I", padded))
    return total & 0xFFFFFFFF


def _replaced(table: bytes, numbers: dict[int, int]) -> bytes:
    """A table with these numbers of two bytes at these offsets."""
    changed = bytearray(table)
    for offset, number in numbers.items():
        struct.pack_into(">H", changed, offset, number)
    return bytes(changed)


def _number(table: bytes, offset: int) -> int:
    return int.from_bytes(table[offset : offset + 2], "big")


def moved(glyphs: Iterable[MovedGlyph]) -> list[MovedGlyph]:
    """Those of the glyphs that stand elsewhere, each once, in order."""
    return sorted({each for each in glyphs if each[1:] != (0, 0)})
