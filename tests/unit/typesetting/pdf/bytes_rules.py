"""PDF/A-2u: how a file is written, byte by byte (ISO 19005-2, 6.1).

The numbers are clauses and veraPDF's tests. Looked for in the bytes, since readers
mend what is wrong here without a word.
"""

import re
from collections.abc import Iterator

from tests.unit.typesetting.pdf.facts import Facts
from tests.unit.typesetting.pdf.rulebook import Rule

_OBJECT = re.compile(rb"(?<![0-9])\d+(\s+)\d+(\s+)obj(?=\s|<<)")
_END = re.compile(rb"(.)endobj(.)", re.DOTALL)
_STREAM = re.compile(rb">>\s*stream(\r\n|\n|.)", re.DOTALL)
_LENGTH = re.compile(rb"/Length (\d+)(?! \d+ R)")
_HEX = re.compile(rb"(?<!<)<(?!<)([^<>]*)>(?!>)")
_DIGITS = frozenset(b"0123456789abcdefABCDEF \t\r\n\f\0")
_EOL = (b"\r", b"\n")


def _objects(facts: Facts) -> Iterator[str]:
    """Single white spaces, and line ends around `obj` and `endobj`."""
    raw = facts.raw
    for found in _OBJECT.finditer(raw):
        before, behind = raw[found.start() - 1 :][:1], raw[found.end() :][:1]
        single = len(found[1]) == len(found[2]) == 1
        if not single or before not in _EOL or behind not in _EOL:
            yield f"byte {found.start()}"
    for found in _END.finditer(raw):
        if found[1] not in _EOL or found[2] not in _EOL:
            yield f"byte {found.start()}"


def _streams(facts: Facts) -> Iterator[tuple[int, int]]:
    """Where the data of each stream starts, and how long it is said to be."""
    for found in _STREAM.finditer(facts.raw):
        head = facts.raw[facts.raw.rfind(b" obj", 0, found.start()) : found.start()]
        length = _LENGTH.search(head)
        if length:
            yield found.end(), int(length[1])


def _lengths(facts: Facts) -> Iterator[str]:
    for start, length in _streams(facts):
        behind = facts.raw[start + length :][:12].lstrip(b"\r\n ")
        if not behind.startswith(b"endstream"):
            yield f"byte {start}"


def _keywords(facts: Facts) -> Iterator[str]:
    for found in _STREAM.finditer(facts.raw):
        if found[1] not in {b"\r\n", b"\n"}:
            yield f"byte {found.start()}"
    for start, length in _streams(facts):
        if facts.raw[start + length :][:1] not in _EOL:
            yield f"byte {start + length}"


def _hex(facts: Facts) -> Iterator[tuple[int, bytes]]:
    for number, page in enumerate(facts.pages):
        data = page.Contents.read_bytes()
        yield from ((number, found[1]) for found in _HEX.finditer(data))


def _odd(facts: Facts) -> Iterator[str]:
    for page, digits in _hex(facts):
        if len(b"".join(digits.split())) % 2:
            yield f"page {page + 1}"


def _no_digits(facts: Facts) -> Iterator[str]:
    for page, digits in _hex(facts):
        if not _DIGITS.issuperset(digits):
            yield f"page {page + 1}"


def _integers(facts: Facts) -> Iterator[str]:
    for each in facts.dictionaries:
        for key in each.keys():  # noqa: SIM118 - not a dict
            value = each[key]
            if isinstance(value, int) and not -(2**31) <= value < 2**31:
                yield key


RULES = (
    Rule("6.1.6-1", "A hexadecimal string has an odd number of digits.", _odd),
    Rule("6.1.6-2", "A hexadecimal string has other characters.", _no_digits),
    Rule("6.1.7.1-1", "A stream is not as long as it says.", _lengths),
    Rule("6.1.7.1-2", "A stream does not stand between ends of lines.", _keywords),
    Rule("6.1.9-1", "An object does not stand between ends of lines.", _objects),
    Rule("6.1.13-1", "An integer is too large.", _integers),
)
