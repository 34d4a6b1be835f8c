"""`tally`: what was counted, in every form, and copies of it."""

import csv
import json
import subprocess
from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cli import main
from kiosk.cli.tally import _safe
from kiosk.ledger.entry import Action, Channel, State
from kiosk.ledger.file import FILE_NAME
from kiosk.ledger.sqlite import SqliteLedger

FAIR = "Autumn fair"


def action(number: int, minute: str, official: str = "ambassador") -> Action:
    return Action(
        uuid=f"{number:032x}",
        campaign="UA 85/21",
        official=official,
        channel=Channel.LETTER,
        minute=datetime.fromisoformat(minute),
        stationery="us-letter-10",
        event=FAIR,
    )


FIRST = [action(each, "2021-08-10T10:05") for each in range(3)]
SECOND = [action(9, "2021-08-11T11:00", official="prosecutor-general")]
UNKNOWN = [action(20, "2021-08-11T15:20")]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    ledger = SqliteLedger(folder / FILE_NAME)
    ledger.record([*FIRST, *SECOND], State.SENT)
    ledger.record(UNKNOWN, State.UNKNOWN)
    ledger.close()
    return folder


def told(
    capsys: pytest.CaptureFixture[str], data: Path, *words: str, code: int = 0
) -> str:
    assert main(["tally", "--data", str(data), *words]) == code
    out, err = capsys.readouterr()
    return err if code else out


def test_people_read_totals_by_case_official_and_day(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [" ".join(each.split()) for each in told(capsys, data).splitlines()]
    assert lines[0] == "Letters from Autumn fair"
    assert "case, then official Aug 10 Aug 11 in all" in lines
    assert "UA 85/21 · Belarus 3 1 4" in lines
    assert "All letters 3 1 4" in lines
    assert any("1 letter that may not have come out" in each for each in lines)
    assert any("August 11, 2021, 15:20" in each for each in lines)


def test_a_day_on_leaves_out_what_was_before(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(capsys, data, "--since", "2021-08-11", "--csv")
    rows = list(csv.DictReader(StringIO(found)))
    assert [(each["state"], each["count"]) for each in rows] == [
        ("unknown", "1"),
        ("sent", "1"),
    ]


def test_programs_read_the_same_sums(
    data: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "sums.json"
    told(capsys, data, "--json", "-o", str(out))
    found = json.loads(out.read_text(encoding="utf-8"))
    rows = list(csv.DictReader(StringIO(told(capsys, data, "--csv"))))
    assert found["letters"] == 4
    assert [{**each, "count": str(each["count"])} for each in found["sums"]] == rows
    assert [each["minute"] for each in found["unknown"]] == ["2021-08-11T15:20"]


def test_the_page_says_what_the_lines_say(
    data: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "report.pdf"
    told(capsys, data, "--pdf", "-o", str(out))
    command = ["pdftotext", "-layout", str(out), "-"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    words = " ".join(done.stdout.split())
    for line in told(capsys, data).splitlines():
        assert " ".join(line.split()[1:4]) in words
    assert "UA 85/21 · Belarus" in words


@given(st.text(max_size=20))
def test_no_cell_is_a_formula_to_a_spreadsheet(text: str) -> None:
    assert _safe(text)[:1] not in set("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
    assert _safe(text).endswith(text)


def test_a_copy_is_one_file_and_brought_back_adds_nothing_twice(
    data: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    copy, other = tmp_path / "copy.sqlite3", tmp_path / "other"
    told(capsys, data, "--backup", str(copy))
    assert not list(tmp_path.glob("copy.sqlite3-*"))
    # It may lie on a stick that is locked.
    copied = copy.read_bytes()
    for _ in range(2):
        told(capsys, other, "--restore", str(copy))
        assert told(capsys, other, "--csv") == told(capsys, data, "--csv")
    assert copy.read_bytes() == copied
    assert not list(tmp_path.glob("copy.sqlite3-*"))


def test_a_copy_replaces_no_file(
    data: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(b"another table's")
    assert "there already" in told(capsys, data, "--backup", str(copy), code=2)
    assert copy.read_bytes() == b"another table's"


def test_what_is_no_copy_adds_nothing(
    data: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(b"Dear Minister, " * 1000)
    before = told(capsys, data, "--csv")
    assert "damaged" in told(capsys, data, "--restore", str(copy), code=3)
    assert told(capsys, data, "--csv") == before


def test_where_nothing_was_counted_it_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert "There is no count" in told(capsys, tmp_path, code=1)
    assert not list(tmp_path.iterdir())
