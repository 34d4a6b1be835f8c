"""A table of writers: odd rows come out as rows or as problems, never as words."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import FileUnreadable
from kiosk.model.limits import ADDRESS_LINE, OWN_WORDS
from kiosk.model.plain_text import clean, clean_line
from kiosk.workflows.merging.writers import (
    MOST_PROBLEMS,
    Fault,
    Row,
    WriterTable,
    read_rows,
)

FIELD = st.text(st.characters(codec="utf-8"), max_size=30)
COLUMNS = ("name", "town", "country", "address", "own_words")
TABLE = "name,town,country,own_words\n"


def read(text: str) -> list[Row | Fault]:
    return list(read_rows(StringIO(text, newline=""), "writers.csv"))


def only_problem(text: str) -> str:
    (problem,) = [each for each in read(text) if isinstance(each, Fault)]
    return str(problem)


def rows_of(text: str) -> Iterator[Row]:
    for each in read(text):
        assert isinstance(each, Row)
        yield each


def test_a_row_is_a_writer_with_their_own_words() -> None:
    (row,) = rows_of(TABLE + "Ada Lovelace,Ockham,UK,I agree.\n")
    assert row.line == 2
    assert row.writer.name == "Ada Lovelace"
    assert (row.writer.town, row.writer.country) == ("Ockham", "UK")
    assert row.own_words == "I agree."


def test_only_the_name_is_needed() -> None:
    (row,) = rows_of("name\nAda\n")
    assert (row.writer.town, row.own_words) == ("", "")


def test_lines_of_an_address_and_paragraphs_of_words_are_kept() -> None:
    (row,) = rows_of('address,name,own_words\n"1 A St\nB",Ada,"One.\nTwo."\n')
    assert row.writer.address == ("1 A St", "B")
    assert row.own_words == "One.\nTwo."


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_spreadsheets_write_is_read(separator: str, end: str) -> None:
    lines = [["Town", " NAME "], ["Ockham", "Ada"], ["", "Mary"]]
    text = "".join(separator.join(line) + end for line in lines)
    assert [each.writer.name for each in rows_of(text)] == ["Ada", "Mary"]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", 1, "found the end, expected one such as name"),
        ("Secret,Secret\nSecret,Secret\n", 1, "found no heading of a name, expected"),
        ("town\nOckham\n", 1, "found no heading of a name in “town”, expected one"),
        ("name,name\nA,B\n", 1, "found “name”, “name” for one column, expected one"),
        ("name,Full Name\nA,B\n", 1, "found “name”, “Full Name” for one column"),
        ("Stadt,Ort,Name\nA,B,C\n", 1, "found “Stadt”, “Ort” for one column"),
        ("name\n", 2, "found the end, expected a writer"),
        ("name\n\n\n", 4, "found the end, expected a writer"),
        (TABLE + "Secret,Secret\n", 2, "found 2 fields, expected 4"),
        (TABLE + "A,B,C,D\nA,B,C,Secret,E\n", 3, "found 5 fields, expected 4"),
        (TABLE + " ,Secret,,\n", 2, "name: found nothing, expected a name"),
        ("Nom,Ville\n,Secret\n", 2, "Nom: found nothing, expected a name"),
        ('name,town\n"A\nB",C\n,Secret\n', 4, "name: found nothing, expected a name"),
        (f"name\n{'Secret' * 34}\n", 2, "name: found 204 characters in a line, expec"),
        (
            f"name,Eigene Worte\nA,{'Secret' * 1500}\n",
            2,
            "Eigene Worte: found 9,000 characters, expected at most 8,000",
        ),
        ('name\nA\n"Secret\n', 3, "cannot be read as CSV"),
        ('name\n"A"Secret\n', 2, "cannot be read as CSV"),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_never_by_its_words(
    text: str, line: int, what: str
) -> None:
    said = only_problem(text)
    assert said.startswith(f"writers.csv: line {line}: {what}")
    assert "Secret" not in said


@given(st.lists(st.tuples(FIELD, FIELD, FIELD, FIELD, FIELD), min_size=1, max_size=8))
def test_every_row_written_as_csv_is_read_back_or_named(
    rows: Sequence[tuple[str, ...]],
) -> None:
    written = StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    found = [each for each in read(written.getvalue()) if isinstance(each, Row)]
    wanted = [each for each in rows if clean_line(each[0])]
    assert max(map(len, chain.from_iterable(rows))) < ADDRESS_LINE < OWN_WORDS
    assert [each.writer.name for each in found] == [
        clean_line(each[0]) for each in wanted
    ]
    words = [clean(each[4]).strip() for each in wanted]
    assert [each.own_words for each in found] == words


@given(st.binary(max_size=200), st.sampled_from([b"name,town\n", b""]))
def test_any_bytes_are_rows_or_problems(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, head: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.csv"
    file.write_bytes(head + data)
    table = WriterTable(file)
    assert all(each.file == "any.csv" for each in table.problems())
    assert all(each.writer.name for each in table)


def test_a_table_is_read_as_often_as_it_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "writers.csv"
    file.write_text("name\nAda\nMary\n", encoding="utf-8")
    table = WriterTable(file)
    assert not table.problems()
    assert list(table) == list(table)
    assert len(list(table)) == 2


def test_a_table_that_changes_meanwhile_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "writers.csv"
    file.write_text("name\nAda\n", encoding="utf-8")
    table = WriterTable(file)
    file.write_text("name\nAda\nMary\n", encoding="utf-8")
    with pytest.raises(FileUnreadable):
        list(table)


def test_a_table_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        WriterTable(tmp_path / "writers.csv")


def test_no_more_problems_are_gathered_than_anybody_reads(tmp_path: Path) -> None:
    file = tmp_path / "writers.csv"
    file.write_text("name,town\n" + ",x\n" * 1000, encoding="utf-8")
    assert len(WriterTable(file).problems()) == MOST_PROBLEMS
