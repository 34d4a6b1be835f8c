"""How the glyphs of a CFF font are numbered (Adobe Technical Note 5176)."""

from collections.abc import Iterator, Sequence
from itertools import islice

# Operators of a Top DICT (tables 9 and 10); those of two bytes begin with 12.
_CHARSET, _ROS, _ESCAPE = 15, (12 << 8) + 30, 12
# How long operands are that begin with these bytes (table 3).
_SHORT, _LONG, _REAL = 28, 29, 30
_OPERATORS = range(22)
_RANGES = {1: 1, 2: 2}


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


def _charset(table: bytes, at: int, count: int) -> Iterator[int]:
    """The CIDs from the second glyph on (13): one by one, or in ranges."""
    kind = table[at]
    if kind not in _RANGES:
        for number in range(count):
            yield _number(table, at + 1 + 2 * number, 2)
        return
    left, at = _RANGES[kind], at + 1
    while count > 0:
        first, more = _number(table, at, 2), _number(table, at + 2, left)
        yield from range(first, first + more + 1)
        count -= more + 1
        at += 2 + left


def _top_dict(table: bytes) -> bytes:
    """The data of the first Top DICT, after the header and the Name INDEX (6, 8)."""
    names = table[2]
    start, end = _first(table, _end(table, names))
    return table[start:end]


def _first(table: bytes, at: int) -> tuple[int, int]:
    """Where the first object of an INDEX starts and ends (5)."""
    size = table[at + 2]
    before = at + 2 + size * (_number(table, at, 2) + 1)
    ends = (_number(table, at + 3 + size * which, size) for which in (0, 1))
    start, end = ends
    return before + start, before + end


def _end(table: bytes, at: int) -> int:
    """Where an INDEX ends; an empty one is its count alone."""
    count = _number(table, at, 2)
    if not count:
        return at + 2
    size = table[at + 2]
    before = at + 2 + size * (count + 1)
    return before + _number(table, at + 3 + size * count, size)


def _entries(data: bytes) -> Iterator[tuple[int, int]]:
    """Each operator of a DICT with its last operand, a real as 0 (4)."""
    at, operand = 0, 0
    while at < len(data):
        byte = data[at]
        if byte in _OPERATORS:
            wide = byte == _ESCAPE
            yield (byte << 8) + data[at + 1] if wide else byte, operand
            at += 1 + wide
        else:
            operand, at = _operand(data, at)


def _operand(data: bytes, at: int) -> tuple[int, int]:
    """An operand and where the next thing starts."""
    byte = data[at]
    if byte == _REAL:
        while 0xF not in divmod(data[at + 1], 16):
            at += 1
        return 0, at + 2
    if byte in {_SHORT, _LONG}:
        size = 2 if byte == _SHORT else 4
        return _number(data, at + 1, size), at + 1 + size
    if byte < 247:
        return byte - 139, at + 1
    # Of two bytes; what is asked for is never negative.
    return (byte - 247) * 256 + data[at + 1] + 108, at + 2


def _number(data: bytes, at: int, size: int) -> int:
    found = data[at : at + size]
    if len(found) < size:
        message = "cut short"
        raise IndexError(message)
    return int.from_bytes(found, "big")
