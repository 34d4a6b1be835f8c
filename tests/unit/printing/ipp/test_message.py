"""What is written can be read, and what cannot be read says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.ipp.message import (
    Attribute,
    Garbled,
    Group,
    Tag,
    Value,
    attribute,
    decode,
    encode,
)

_NUMBER = st.integers(-(2**31), 2**31 - 1)
_WORD = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
_VALUES: dict[Tag, st.SearchStrategy[Value]] = {
    Tag.INTEGER: _NUMBER,
    Tag.ENUM: _NUMBER,
    Tag.BOOLEAN: st.booleans(),
    Tag.RANGE: st.tuples(_NUMBER, _NUMBER),
    Tag.KEYWORD: _WORD,
    Tag.NAME: _WORD,
    Tag.URI: _WORD,
}
_NAME = st.from_regex(r"[a-z][a-z-]{0,30}", fullmatch=True)


@st.composite
def _attributes(draw: st.DrawFn) -> Attribute:
    tag = draw(st.sampled_from(sorted(_VALUES)))
    values = draw(st.lists(_VALUES[Tag(tag)], min_size=1, max_size=4))
    return attribute(draw(_NAME), Tag(tag), *values)


@given(st.lists(_attributes(), max_size=8, unique_by=lambda it: it.name))
def test_what_is_written_is_read_again(written: list[Attribute]) -> None:
    reply = decode(encode(0x0002, [(Group.JOB, written)]))
    assert reply.first(Group.JOB) == {each.name: each.values for each in written}


@given(st.binary(max_size=200), st.integers(0, 60))
def test_bytes_that_are_no_message_are_garbled_or_read(noise: bytes, cut: int) -> None:
    whole = encode(0x0002, [(Group.JOB, [attribute("copies", Tag.INTEGER, 2)])])
    for data in (noise, whole[:cut] + noise):
        try:
            decode(data)
        except Garbled:
            continue


def test_what_a_collection_holds_is_passed_over() -> None:
    def value(tag: int, name: bytes, raw: bytes) -> bytes:
        sizes = (len(name).to_bytes(2, "big"), len(raw).to_bytes(2, "big"))
        return bytes([tag]) + sizes[0] + name + sizes[1] + raw

    inside = value(0x4A, b"", b"copies") + value(0x21, b"", bytes(4))
    data = (
        b"\x02\x00\x00\x00\x00\x00\x00\x01\x04"
        + value(0x34, b"media-col", b"")
        + inside
        + value(0x37, b"", b"")
        + value(0x23, b"printer-state", (3).to_bytes(4, "big"))
        + b"\x03"
    )
    assert decode(data).first(Group.PRINTER) == {"printer-state": (3,)}


@pytest.mark.parametrize(("status", "done"), [(0, True), (1, True), (0x0406, False)])
def test_a_status_says_whether_it_was_done(status: int, done: bool) -> None:
    assert decode(encode(status, [])).succeeded is done
