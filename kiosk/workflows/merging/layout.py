"""How a table is laid out: where its headings are, and what parts its columns."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from kiosk.workflows.merging.headings import Head, read_head

_EXPECTED = "expected one such as name, Full Name, Nombre or Vorname"
# Spreadsheets write what their country is used to.
_SEPARATORS = (",", ";", "\t", "|")
# What Excel writes and heeds above the headings.
_SEP = re.compile(r'"?sep=(.)"?[\s,;]*', re.IGNORECASE)
# The headings are looked for in so many rows: titles of a table stand above them.
_MOST_ABOVE = 10
MOST_LINES_ABOVE = 50


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the headings of a table are, and what parts its columns.

    `titled` says that other rows stand above them.
    """

    separator: str
    line: int
    head: Head
    titled: bool = False


def layout_of(lines: Sequence[str]) -> Layout | None:
    """The first row of a table that has headings, and what parts them."""
    best: Layout | None = None
    for separator in _separators(lines):
        titled = False
        for line, head in islice(_heads(lines, separator), _MOST_ABOVE):
            found = Layout(separator, line, head, titled)
            titled = titled or not _SEP.fullmatch(lines[line - 1].strip())
            if head.names_writers and (best is None or head.known > best.head.known):
                best = found
            if head.names_writers:
                break
    return best


def headless(lines: Sequence[str]) -> tuple[int, str]:
    """The line of a first row without a name, and what is wrong with it.

    Only headings are named, no words of writers.
    """
    rows = [
        (head.known, line, head)
        for separator in _separators(lines)
        for line, head in islice(_heads(lines, separator), 1)
    ]
    known, line, head = max(rows, key=lambda each: each[0], default=((0, 0), 1, None))
    if head is None:
        return 1, f"found the end, {_EXPECTED}"
    if known[0]:
        found = listed(each for each in head.headings if each)
        return line, f"found no heading of a name in {found}, {_EXPECTED}"
    return line, f"found no heading of a name, {_EXPECTED}"


def listed(headings: Iterable[str]) -> str:
    """Headings in quotation marks."""
    return ", ".join(map(quoted, headings))


def quoted(heading: str) -> str:
    """A heading in quotation marks."""
    return f"\u201c{heading}\u201d"


def _separators(lines: Sequence[str]) -> tuple[str, ...]:
    """What may part the columns; what the file says itself, alone."""
    first = next((each for each in lines if each.strip()), "")
    said = _SEP.fullmatch(first.strip())
    return (said[1],) if said else _SEPARATORS


def _heads(lines: Sequence[str], separator: str) -> Iterator[tuple[int, Head]]:
    """The first rows of a table as headings."""
    reader, line = csv.reader(lines, delimiter=separator), 0
    try:
        for fields in reader:
            start, line = line + 1, reader.line_num
            if any(each.strip() for each in fields):
                yield start, read_head(fields)
    except csv.Error:
        return
