"""IPP messages as bytes, and back (RFC 8010, section 3)."""

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

Value: TypeAlias = bool | int | str | tuple[int, int]
Attributes: TypeAlias = Mapping[str, tuple[Value, ...]]

_VERSION = b"\x02\x00"
# Tags below this one begin a group of attributes, or end them all.
_FIRST_VALUE = 0x10


class Group(IntEnum):
    """What a group of attributes is about (RFC 8010, 3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    SUBSCRIPTION = 0x06
    EVENT = 0x07


class Tag(IntEnum):
    """How a value is written (RFC 8010, 3.5.2)."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    RANGE = 0x33
    COLLECTION = 0x34
    END_COLLECTION = 0x37
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49


class Garbled(Exception):
    """What came is no IPP message."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """A name and its values, all of one kind."""

    name: str
    tag: Tag
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What was answered: a status code and groups of attributes in their order."""

    status: int
    groups: tuple[tuple[int, Attributes], ...] = ()

    @property
    def succeeded(self) -> bool:
        """Whether it was done; some wishes may have been ignored (RFC 8011, B.1.2)."""
        return self.status < 0x0100

    def of(self, group: Group) -> tuple[Attributes, ...]:
        """Every group of one kind: a printer or a job each."""
        return tuple(found for tag, found in self.groups if tag == group)

    def first(self, group: Group) -> Attributes:
        """The first group of a kind, empty where there is none."""
        return next(iter(self.of(group)), {})


def attribute(name: str, tag: Tag, *values: Value) -> Attribute:
    """An attribute with these values."""
    return Attribute(name, tag, values)


def encode(
    operation: int, groups: Sequence[tuple[Group, Sequence[Attribute]]]
) -> bytes:
    """A request; a document follows it as it is."""
    parts = [_VERSION, struct.pack(">HI", operation, 1)]
    for group, attributes in groups:
        parts.append(bytes([group]))
        parts += (piece for each in attributes for piece in _written(each))
    return b"".join((*parts, bytes([Group.END])))


def decode(data: bytes) -> Reply:
    """A reply; raises Garbled."""
    try:
        _version, status, _number = struct.unpack_from(">HHI", data)
        return Reply(status, tuple(_groups(data, 8)))
    except (struct.error, IndexError, UnicodeDecodeError) as cause:
        raise Garbled from cause


def _written(each: Attribute) -> Iterator[bytes]:
    """Its values one after the other, only the first of them named."""
    name = each.name.encode("ascii")
    for value in each.values:
        raw = _raw(each.tag, value)
        head = struct.pack(">BH", each.tag, len(name))
        yield head + name + struct.pack(">H", len(raw)) + raw
        name = b""


def _raw(tag: Tag, value: Value) -> bytes:
    if tag is Tag.BOOLEAN:
        return b"\x01" if value else b"\x00"
    if isinstance(value, tuple):
        return struct.pack(">ii", *value)
    return value.encode() if isinstance(value, str) else struct.pack(">i", value)


def _groups(data: bytes, at: int) -> Iterator[tuple[int, Attributes]]:
    while data[at] != Group.END:
        group, found = data[at], dict[str, tuple[Value, ...]]()
        at, name, depth = at + 1, "", 0
        while data[at] >= _FIRST_VALUE:
            tag, length = struct.unpack_from(">BH", data, at)
            said, at = _cut(data, at + 3, length)
            (length,) = struct.unpack_from(">H", data, at)
            raw, at = _cut(data, at + 2, length)
            depth -= tag == Tag.END_COLLECTION
            # What a collection holds is nobody's question here.
            if depth == 0 and tag not in {Tag.COLLECTION, Tag.END_COLLECTION}:
                name = said.decode() or name
                found[name] = (*found.get(name, ()), *_read(tag, raw))
            depth += tag == Tag.COLLECTION
        yield group, found


def _cut(data: bytes, at: int, length: int) -> tuple[bytes, int]:
    end = at + length
    if end >= len(data):
        raise Garbled
    return data[at:end], end


def _read(tag: int, raw: bytes) -> tuple[Value, ...]:
    """The value of a kind that somebody asks for, nothing for any other."""
    reader = _READERS.get(tag)
    return () if reader is None else (reader(raw),)


def _number(raw: bytes) -> Value:
    return int.from_bytes(raw, "big", signed=True)


def _span(raw: bytes) -> Value:
    low, high = struct.unpack(">ii", raw)
    return int(low), int(high)


_READERS: Mapping[int, Callable[[bytes], Value]] = {
    Tag.INTEGER: _number,
    Tag.ENUM: _number,
    Tag.BOOLEAN: lambda raw: raw == b"\x01",
    Tag.RANGE: _span,
    **dict.fromkeys(range(0x40, 0x50), lambda raw: raw.decode("utf-8", "replace")),
}
