"""A table of writers (RFC 4180), read row by row: who writes, and their own words.

Problems name the line and what was expected, never what a writer wrote.
"""

import csv
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from kiosk.errors import FileUnreadable
from kiosk.model.plain_text import clean, clean_line
from kiosk.model.problem import Problem
from kiosk.model.writer import Writer

COLUMNS = ("name", "town", "country", "address", "own_words")
_EXPECTED = f"expected some of {', '.join(COLUMNS)}"
# Spreadsheets write what their country is used to.
_SEPARATORS = (",", ";", "\t")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# More is not read: nobody mends them all before trying again.
MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Row:
    """One letter's writer and their own words; `line` is where the row starts."""

    line: int
    writer: Writer
    own_words: str = ""


class WriterTable:
    """The rows of a file, anew each time they are asked for, also by other processes.

    Raises:
        FileUnreadable: it cannot be opened, or has changed since.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        # What can be read once only (a pipe) is kept.
        self._kept: bytes | None = None
        with self._opened() as stream:
            if not _is_file(stream):
                self._kept = stream.read()
            self._state = _state(stream)

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the table, the first of it."""
        found: list[Problem] = []
        for each in self._parsed():
            if isinstance(each, Problem):
                found.append(each)
            if len(found) == MOST_PROBLEMS:
                break
        return tuple(found)

    def __iter__(self) -> Iterator[Row]:
        return (each for each in self._parsed() if isinstance(each, Row))

    def _parsed(self) -> Iterator[Row | Problem]:
        with self._opened() as stream:
            if self._kept is None and _state(stream) != self._state:
                raise FileUnreadable(file=self._file)
            yield from read_rows(stream, self._file.name)

    def _opened(self) -> BinaryIO:
        if self._kept is not None:
            return BytesIO(self._kept)
        try:
            return self._file.open("rb")
        except OSError as cause:
            raise FileUnreadable(file=self._file) from cause


def read_rows(lines: Iterable[bytes], file: str) -> Iterator[Row | Problem]:
    """The rows of a table, and in the place of each bad one what is wrong with it.

    After a problem that hides where rows end, nothing more is read.
    """
    table = _Table(lines)
    try:
        yield from _rows(table, file)
    except UnicodeDecodeError:
        yield _problem(file, table.read, "found other bytes, expected UTF-8")
    except csv.Error:
        what = "cannot be read as CSV, expected quotes in pairs and fields of less"
        line = table.line + 1
        yield _problem(file, line, f"{what} than {csv.field_size_limit()} characters")


class _Table:
    """The fields of each row, and where it starts and ends."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = iter(lines)
        self.read = 0
        # The last line of the last row.
        self.line = 0

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        decoded = self._decoded()
        head = next(decoded, "")
        separator = _separator(head)
        reader = csv.reader(_chained(head, decoded), delimiter=separator, strict=True)
        for fields in reader:
            start, self.line = self.line + 1, reader.line_num
            if any(each.strip() for each in fields):
                yield start, fields

    def _decoded(self) -> Iterator[str]:
        for line in self._lines:
            self.read += 1
            whole = line if self.read > 1 else line.removeprefix(_BYTE_ORDER_MARK)
            yield whole.decode("utf-8")


def _rows(table: _Table, file: str) -> Iterator[Row | Problem]:
    rows = iter(table)
    line, head = next(rows, (1, []))
    columns = [each.strip().lower() for each in head]
    wrong = _wrong_head(columns)
    if wrong:
        yield _problem(file, line, wrong)
        return
    empty = True
    for line, fields in rows:
        empty = False
        found = _row(line, columns, fields)
        yield found if isinstance(found, Row) else _problem(file, line, found)
    if empty:
        yield _problem(file, table.line + 1, "found the end, expected a writer")


def _wrong_head(columns: Sequence[str]) -> str | None:
    """What is wrong with the header; its words may be a writer's, if it is none."""
    for number, name in enumerate(columns, start=1):
        if name not in COLUMNS:
            return f"found another word in column {number}, {_EXPECTED}"
        if name in columns[: number - 1]:
            return f"found {name} twice, expected it once"
    return None if "name" in columns else "found no column name, expected one"


def _row(line: int, columns: Sequence[str], fields: Sequence[str]) -> Row | str:
    if len(fields) != len(columns):
        return f"found {len(fields)} fields, expected {len(columns)}"
    of = dict(zip(columns, fields, strict=True))
    if not clean_line(of["name"]):
        return "found no name, expected one"
    writer = Writer(
        name=clean_line(of["name"]),
        town=clean_line(of.get("town", "")),
        country=clean_line(of.get("country", "")),
        address=tuple(
            each.strip() for each in clean(of.get("address", "")).split("\n")
        ),
    )
    return Row(line, writer, clean(of.get("own_words", "")).strip())


def _separator(head: str) -> str:
    """The separator of the header, whose names hold none of them."""
    return max(_SEPARATORS, key=head.count)


def _chained(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _problem(file: str, line: int, what: str) -> Problem:
    return Problem(file, f"line {line}", what)


def _is_file(stream: BinaryIO) -> bool:
    return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)


def _state(stream: BinaryIO) -> tuple[int, int, int]:
    """What changes when a file does."""
    now = os.fstat(stream.fileno())
    return now.st_ino, now.st_size, now.st_mtime_ns
