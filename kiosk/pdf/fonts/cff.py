"""How the glyphs of a CFF font are numbered (Adobe Technical Note 5176)."""

from collections.abc import Iterator, Sequence
from itertools import islice

# Operators of a Top DICT (tables 9 and 10); those of two bytes begin with 12.
_CHARSET, _ROS, _ESCAPE = 15, (12 << 8) + 30, 12
# How long operands are that begin with these bytes (table 3).
_INT16, _INT32, _REAL = 28, 29, 30
_OPERATORS = range(22)
_RANGE_FORMATS = {1: 1, 2: 2}


def character_ids(table: bytes, count: int) -> Sequence[int] | None:
    """The CIDs of a CID-keyed font's first glyphs; none where it is not CID-keyed.

    Raises:
        IndexError: the table is cut short.
    """
    entries = dict(_entries(_top_dict(table)))
    start = entries.get(_CHARSET)
    if _ROS not in entries or start is None:
        return None
    return (0, *islice(_charset(table, start, count - 1), count - 1))


def _charset(table: bytes, offset: int, count: int) -> Iterator[int]:
    """The CIDs from the second glyph on (13): one by one, or in ranges."""
    format_ = table[offset]
    if format_ not in _RANGE_FORMATS:
        for number in range(count):
            yield _number(table, offset + 1 + 2 * number, 2)
        return
    count_size, offset = _RANGE_FORMATS[format_], offset + 1
    while count > 0:
        first = _number(table, offset, 2)
        following = _number(table, offset + 2, count_size)
        yield from range(first, first + following + 1)
        count -= following + 1
        offset += 2 + count_size


def _top_dict(table: bytes) -> bytes:
    """The data of the first Top DICT, after the header and the Name INDEX (6, 8)."""
    names = table[2]
    start, end = _first_object(table, _index_end(table, names))
    return table[start:end]


def _first_object(table: bytes, offset: int) -> tuple[int, int]:
    """Where the first object of an INDEX starts and ends (5)."""
    size = table[offset + 2]
    data_start = offset + 2 + size * (_number(table, offset, 2) + 1)
    offsets = (_number(table, offset + 3 + size * number, size) for number in (0, 1))
    start, end = offsets
    return data_start + start, data_start + end


def _index_end(table: bytes, offset: int) -> int:
    """Where an INDEX ends; an empty one is its count alone."""
    count = _number(table, offset, 2)
    if not count:
        return offset + 2
    size = table[offset + 2]
    data_start = offset + 2 + size * (count + 1)
    return data_start + _number(table, offset + 3 + size * count, size)


def _entries(data: bytes) -> Iterator[tuple[int, int]]:
    """Each operator of a DICT with its last operand, a real as 0 (4)."""
    offset, operand = 0, 0
    while offset < len(data):
        byte = data[offset]
        if byte in _OPERATORS:
            escaped = byte == _ESCAPE
            yield (byte << 8) + data[offset + 1] if escaped else byte, operand
            offset += 1 + escaped
        else:
            operand, offset = _operand(data, offset)


def _operand(data: bytes, offset: int) -> tuple[int, int]:
    """An operand and where the next thing starts."""
    byte = data[offset]
    if byte == _REAL:
        while 0xF not in divmod(data[offset + 1], 16):
            offset += 1
        return 0, offset + 2
    if byte in {_INT16, _INT32}:
        size = 2 if byte == _INT16 else 4
        return _number(data, offset + 1, size), offset + 1 + size
    if byte < 247:
        return byte - 139, offset + 1
    # Of two bytes; what is asked for is never negative.
    return (byte - 247) * 256 + data[offset + 1] + 108, offset + 2


def _number(data: bytes, offset: int, size: int) -> int:
    digits = data[offset : offset + size]
    if len(digits) < size:
        message = "cut short"
        raise IndexError(message)
    return int.from_bytes(digits, "big")
