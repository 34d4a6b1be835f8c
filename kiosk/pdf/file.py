"""A PDF file written from front to back; of an object only its place is kept."""

import zlib
from array import array
from collections.abc import Mapping
from hashlib import blake2b
from typing import Protocol

from kiosk.pdf.syntax import Name, Ref, Value, dictionary, syntax

# The second line marks the file as binary (ISO 19005-2, 6.1.2).
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
# Objects in one object stream: few enough that a reader opens little for one.
_TOGETHER = 200
# Of the speeds of zlib, the one from which on letters hardly get smaller.
_LEVEL = 4
# Places are kept as one number: an offset, or stream and index with this mark.
_PACKED = 1 << 62
_INDEX_BITS = 16
_ROWS = 4096


class Sink(Protocol):
    """Where a file goes: any binary stream that is open for writing."""

    def write(self, data: bytes, /) -> object:
        """Take the next bytes."""
        ...


class PdfFile:
    """Objects in the order they are put; `close` writes where each of them is.

    Everything but streams is gathered in object streams (ISO 32000-1, 7.5.7), and
    the cross-reference is a stream (7.5.8). The identifier is a hash of the bytes
    written, so that equal objects make equal files.
    """

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._hash = blake2b(digest_size=16)
        self._length = 0
        self._places = array("Q", [0])
        self._waiting: list[tuple[Ref, str]] = []
        self._write(_HEADER)

    def reserve(self) -> Ref:
        """The number of an object that is put later."""
        self._places.append(0)
        return Ref(len(self._places) - 1)

    def put(self, ref: Ref, value: Value) -> None:
        """Write an object that is no stream."""
        self._waiting.append((ref, syntax(value)))
        if len(self._waiting) == _TOGETHER:
            self._flush()

    def add(self, value: Value) -> Ref:
        """Write an object under the next number."""
        ref = self.reserve()
        self.put(ref, value)
        return ref

    def put_stream(self, ref: Ref, entries: Mapping[str, Value], data: bytes) -> None:
        """Write a stream as it is; `entries` name its filter if it has one."""
        self._places[ref] = self._length
        head = dictionary({**entries, "Length": len(data)})
        start = f"{int(ref)} 0 obj\n{head}\nstream\n".encode("ascii")
        self._write(b"".join((start, data, b"\nendstream\nendobj\n")))

    def add_stream(self, entries: Mapping[str, Value], data: bytes) -> Ref:
        """Write a stream under the next number, deflated."""
        return self.add_deflated(entries, deflated(data))

    def add_deflated(self, entries: Mapping[str, Value], data: bytes) -> Ref:
        """Write a stream that has been deflated, under the next number."""
        ref = self.reserve()
        self.put_stream(ref, {**entries, "Filter": Name("FlateDecode")}, data)
        return ref

    def close(self, root: Ref, info: Ref) -> None:
        """Write what waits and the cross-reference; nothing may follow."""
        self._flush()
        ref, start = self.reserve(), self._length
        self._places[ref] = start
        identifier = self._hash.digest()
        entries: dict[str, Value] = {
            "Type": Name("XRef"),
            "Size": len(self._places),
            "W": (1, 5, 2),
            "Root": root,
            "Info": info,
            "ID": (identifier, identifier),
            "Filter": Name("FlateDecode"),
        }
        self.put_stream(ref, entries, self._cross_reference())
        self._write(f"startxref\n{start}\n%%EOF\n".encode("ascii"))

    def _write(self, data: bytes) -> None:
        self._hash.update(data)
        self._length += len(data)
        self._sink.write(data)

    def _flush(self) -> None:
        if not self._waiting:
            return
        holder = self.reserve()
        heads, bodies, offset = [], [], 0
        for index, (ref, written) in enumerate(self._waiting):
            heads.append(f"{int(ref)} {offset}")
            bodies.append(written)
            offset += len(written) + 1
            self._places[ref] = _PACKED | holder << _INDEX_BITS | index
        self._waiting.clear()
        head = " ".join(heads) + "\n"
        entries: dict[str, Value] = {
            "Type": Name("ObjStm"),
            "N": len(bodies),
            "First": len(head),
            "Filter": Name("FlateDecode"),
        }
        data = (head + "\n".join(bodies)).encode("ascii")
        self.put_stream(holder, entries, deflated(data))

    def _cross_reference(self) -> bytes:
        """The rows of all objects (7.5.8.3), deflated part by part."""
        packer = zlib.compressobj(_LEVEL)
        parts = [packer.compress(b"\0\0\0\0\0\0\xff\xff")]
        for start in range(1, len(self._places), _ROWS):
            rows = map(_row, self._places[start : start + _ROWS])
            parts.append(packer.compress(b"".join(rows)))
        parts.append(packer.flush())
        return b"".join(parts)


def deflated(data: bytes) -> bytes:
    """The data for a stream with the filter FlateDecode."""
    return zlib.compress(data, _LEVEL)


def _row(place: int) -> bytes:
    if not place & _PACKED:
        return b"\1" + (place << 16).to_bytes(7, "big")
    return b"\2" + (place ^ _PACKED).to_bytes(7, "big")
