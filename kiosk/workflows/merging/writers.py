"""A table of writers (RFC 4180), read row by row: who writes, and their own words.

It is read as spreadsheets and forms write it. Problems name the line, the heading and
what was expected, never what a writer wrote.
"""

import csv
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from io import BytesIO, TextIOWrapper
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from kiosk.errors import FileUnreadable
from kiosk.model.plain_text import clean, clean_line, hidden_characters
from kiosk.model.problem import Problem
from kiosk.model.writer import Writer, beyond
from kiosk.workflows.merging.encoding import Encoding, encoding_of, named
from kiosk.workflows.merging.headings import Head
from kiosk.workflows.merging.layout import (
    MOST_LINES_ABOVE,
    Layout,
    headless,
    layout_of,
    listed,
)

# More is not read: nobody mends them all before trying again.
MOST_PROBLEMS = 100
_CHUNK = 1 << 16
_SAVE = "save it as CSV UTF-8, or name its encoding with --encoding"


@dataclass(frozen=True, slots=True, order=True)
class Fault(Problem):
    """What is wrong with a row, its line and the heading of the column if it is one."""

    line: int = 1
    column: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One letter's writer and their own words; `line` is where the row starts.

    `hidden` are the fields in which signs that no letter gets were left out.
    """

    line: int
    writer: Writer
    own_words: str = ""
    hidden: tuple[str, ...] = ()


class WriterTable:
    """The rows of a file, anew each time they are asked for, also by other processes.

    `encoding` is a codec's name, for a file that does not tell its own.

    Raises:
        FileUnreadable: it cannot be opened, or has changed since.
        LookupError: there is no such codec.
    """

    def __init__(self, file: Path, encoding: str | None = None) -> None:
        self._file = file
        # What can be read once only (a pipe) is kept.
        self._kept: bytes | None = None
        with self._opened() as stream:
            if not _is_file(stream):
                self._kept = stream.read()
            self._state = _state(stream)
        # What was asked for need not be said.
        asked = Encoding(named(encoding).codec) if encoding else None
        self._encoding = asked or self._guessed()

    @property
    def encoding(self) -> Encoding | None:
        """The encoding that the file was taken to be in; None where nothing tells."""
        return self._encoding

    def problems(self) -> tuple[Fault, ...]:
        """What is wrong with the table, the first of it."""
        found = (each for each in self._parsed() if isinstance(each, Fault))
        return tuple(islice(found, MOST_PROBLEMS))

    def layout(self) -> Layout | None:
        """How the table is laid out; None where it has no headings."""
        if self._encoding is None:
            return None
        with self._text() as lines, suppress(UnicodeDecodeError):
            return layout_of(list(islice(lines, MOST_LINES_ABOVE)))
        return None

    def __iter__(self) -> Iterator[Row]:
        return (each for each in self._parsed() if isinstance(each, Row))

    def _parsed(self) -> Iterator[Row | Fault]:
        if self._encoding is None:
            what = f"found an encoding that nothing tells, expected UTF-8; {_SAVE}"
            yield _problem(self._file.name, 1, what)
            return
        with self._text() as lines:
            yield from read_rows(lines, self._file.name)

    def _guessed(self) -> Encoding | None:
        with self._opened() as stream:
            return encoding_of(iter(partial(stream.read, _CHUNK), b""))

    def _text(self) -> TextIOWrapper:
        stream = self._opened()
        if self._kept is None and _state(stream) != self._state:
            stream.close()
            raise FileUnreadable(file=self._file)
        codec = self._encoding.codec if self._encoding else "ascii"
        # Line ends are left to the reader of CSV.
        return TextIOWrapper(stream, codec, newline="")

    def _opened(self) -> BinaryIO:
        if self._kept is not None:
            return BytesIO(self._kept)
        try:
            return self._file.open("rb")
        except OSError as cause:
            raise FileUnreadable(file=self._file) from cause


def read_rows(lines: Iterable[str], file: str) -> Iterator[Row | Fault]:
    """The rows of a table, and in the place of each bad one what is wrong with it.

    Lines keep their ends. After a problem that hides where rows end, nothing more is
    read.
    """
    remaining = iter(lines)
    above: list[str] = []
    reader = _Reader()
    try:
        above.extend(islice(remaining, MOST_LINES_ABOVE))
        layout = layout_of(above)
        if layout is None:
            yield _problem(file, *headless(above))
            return
        twice = layout.head.twice()
        if twice:
            what = f"found {listed(twice)} for one column, expected one of them"
            yield _problem(file, layout.line, what)
            return
        rows = reader.rows(chain(above, remaining), layout.separator)
        yield from _rows(rows, layout, file, reader)
    except UnicodeDecodeError:
        what = f"found bytes that its encoding does not have; {_SAVE}"
        yield _problem(file, reader.line + 1, what)
    except csv.Error:
        what = "cannot be read as CSV, expected quotes in pairs and fields of less"
        line = reader.line + 1
        yield _problem(file, line, f"{what} than {csv.field_size_limit()} characters")


class _Reader:
    """The fields of each row, and where it starts."""

    def __init__(self) -> None:
        # The last line of the last row.
        self.line = 0

    def rows(
        self, lines: Iterable[str], separator: str
    ) -> Iterator[tuple[int, list[str]]]:
        """Every row that is not empty, by its first line."""
        reader = csv.reader(lines, delimiter=separator, strict=True)
        for fields in reader:
            start, self.line = self.line + 1, reader.line_num
            if any(each.strip() for each in fields):
                yield start, fields


def _rows(
    rows: Iterator[tuple[int, list[str]]], layout: Layout, file: str, reader: _Reader
) -> Iterator[Row | Fault]:
    empty = True
    for line, fields in rows:
        if line <= layout.line:
            continue
        empty = False
        yield _row(line, layout.head, fields, file)
    if empty:
        yield _problem(file, reader.line + 1, "found the end, expected a writer")


def _row(line: int, head: Head, fields: list[str], file: str) -> Row | Fault:
    wanted = len(head.kinds)
    while len(fields) > wanted and not fields[-1].strip():
        fields.pop()
    if len(fields) != wanted:
        return _problem(file, line, f"found {len(fields)} fields, expected {wanted}")
    typed, words = head.writer(fields), head.own_words(fields)
    writer = Writer(
        name=clean_line(typed.name),
        town=clean_line(typed.town),
        country=clean_line(typed.country),
        address=tuple(map(clean_line, typed.address)),
    )
    if not writer.name:
        what = "found nothing, expected a name"
        return _problem(file, line, what, head.heading("name"))
    own_words = clean(words).strip()
    for field, what in beyond(writer, own_words):
        return _problem(file, line, what, head.heading(field))
    return Row(line, writer, own_words, tuple(_hidden(typed, words)))


def _hidden(typed: Writer, words: str) -> Iterator[str]:
    """The fields that hide signs which no letter gets."""
    fields = (
        ("name", typed.name),
        ("address", "\n".join(typed.address)),
        ("town", typed.town),
        ("country", typed.country),
        ("own_words", words),
    )
    return (field for field, text in fields if hidden_characters(text))


def _problem(file: str, line: int, what: str, column: str = "") -> Fault:
    key = f"line {line}: {column}" if column else f"line {line}"
    return Fault(file, key, what, line, column)


def _is_file(stream: BinaryIO) -> bool:
    return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)


def _state(stream: BinaryIO) -> tuple[int, int, int]:
    """What changes when a file does."""
    now = os.fstat(stream.fileno())
    return now.st_ino, now.st_size, now.st_mtime_ns
