"""`letter` and `merge` say what the last look says, by line and column."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import main

CASE = ["UA-85-21", "--official", "prosecutor-general", "--date", "2021-08-10"]
ELEVEN = '"1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11"'
TABLE = f"""Full Name,address,own_words,email
ᚠ Runa,,,
Ada,{ELEVEN},,
Bo,,{"word " * 1500},
Cy,,[YOUR NAME] INSERT TOWN,
Di,,I am a nurse.,
Ed,,INSERT TOWN,
Flo (su nombre),,,
Gil,,"Dear Minister, I am one.",
"""


def run(tmp_path: Path, command: str, *words: str) -> int:
    data = ["--data", str(tmp_path / "data")]
    return main([command, *CASE, *data, *words])


def table(tmp_path: Path, text: str = TABLE) -> Path:
    file = tmp_path / "writers.csv"
    file.write_text(text, encoding="utf-8")
    return file


def report(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def test_a_merge_says_of_each_line_what_is_wrong_and_reports_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    writers, out = str(table(tmp_path)), tmp_path / "out.pdf"
    reported = tmp_path / "report.csv"
    words = [writers, "-o", str(out), "--report", str(reported)]
    assert run(tmp_path, "merge", "--posted-in", "DE", *words) == 0
    said = capsys.readouterr().err.splitlines()
    places = [line.split(": ")[1:3] for line in said if ": line " in line]
    assert [line for line, *_ in places if line.startswith("line")] == [
        "line 2", "line 3", "line 14", "line 15", "line 17", "line 18", "line 19",
    ]  # fmt: skip
    assert (
        "line 2: Full Name: These cannot be printed: U+16A0 RUNIC LETTER FEHU"
        in "\n".join(said)
    )
    assert not any(
        word in "".join(said) for word in ("Ada", "Runa", "nurse", "INSERT", "nombre")
    )
    heading, *rows = report(reported)
    assert heading == ["line", "column", "what"]
    assert "“email”" in rows[1][2]
    assert [row[:2] for row in rows[2:]] == [
        ["2", "Full Name"],
        ["3", ""],
        ["14", ""],
        ["15", "own_words"],
        ["17", "own_words"],
        ["18", "Full Name"],
        ["19", "own_words"],
    ]
    assert out.read_bytes().startswith(b"%PDF")


def test_a_strict_merge_leaves_no_file_and_ends_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    writers, out = str(table(tmp_path)), tmp_path / "out.pdf"
    assert run(tmp_path, "merge", writers, "-o", str(out), "--strict") == 1
    assert "because of --strict" in capsys.readouterr().err
    assert {each.name for each in tmp_path.iterdir()} <= {"writers.csv", "data"}
    sound = str(table(tmp_path, "name,email\nAda,x\n"))
    assert run(tmp_path, "merge", sound, "-o", str(out), "--strict") == 0


def test_what_is_true_of_every_letter_is_said_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    writers, out = str(table(tmp_path, "name\nAda\nBo\n")), str(tmp_path / "o.pdf")
    case = ["Example 1", "--official", "minister-of-justice", "--practice"]
    where = ["--posted-in", "US", "--data", str(tmp_path / "data"), "-o", out]
    assert main(["merge", *case, writers, *where]) == 0
    (said,) = capsys.readouterr().err.splitlines()
    assert "The address is small" in said
    assert "line" not in said


def test_faults_of_a_table_are_in_the_report(tmp_path: Path) -> None:
    writers = str(table(tmp_path, "Nom,Ville\n,Paris\nAda,Lyon,Nord\n"))
    reported = tmp_path / "report.csv"
    words = [writers, "-o", str(tmp_path / "o.pdf"), "--report", str(reported)]
    assert run(tmp_path, "merge", *words) == 1
    assert [row[:2] for row in report(reported)[2:]] == [["2", "Nom"], ["3", ""]]


@pytest.mark.parametrize(
    "words",
    [
        ["--own-words", "[YOUR NAME]"],
        ["--own-words", "I am (your name here)."],
        ["--address", "[su ciudad]"],
    ],
)
def test_a_letter_with_something_left_open_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    out = tmp_path / "out.pdf"
    given = ["--name", "Ada", "-o", str(out), *words]
    assert run(tmp_path, "letter", *given) == 1
    said = capsys.readouterr().err
    assert f"{words[0].strip('-').replace('-', '_')}: A blank is not filled in" in said
    assert "--as-it-is" in said
    assert not out.exists()
    assert run(tmp_path, "letter", *given, "--as-it-is") == 0
    assert out.exists()


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("I teach children to read. " * 150, "longer than one page"),
        ("We know where you live.", "sounds like a threat"),
        ("A \u16a0.", "These cannot be printed"),
    ],
)
def test_what_stops_at_the_last_look_stops_here(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], own: str, said: str
) -> None:
    out = tmp_path / "out.pdf"
    given = ["--name", "Ada", "-o", str(out), "--own-words", own]
    assert run(tmp_path, "letter", *given) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "--as-it-is" in told
    assert not out.exists()
    assert run(tmp_path, "letter", *given, "--as-it-is") == 0
    assert out.exists()


def test_a_loud_word_only_advises(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--name", "Ada", "--own-words", "INSERT TOWN"]
    out = ["-o", str(tmp_path / "out.pdf")]
    assert run(tmp_path, "letter", *words, *out) == 0
    assert "own_words: A word in capital letters" in capsys.readouterr().err
    assert run(tmp_path, "letter", *words, *out, "--strict") == 1


def test_a_letter_reports_what_it_says(tmp_path: Path) -> None:
    reported = tmp_path / "report.csv"
    words = ["--name", "Ada \u16a0", "--report", str(reported)]
    out = ["-o", str(tmp_path / "o.pdf")]
    assert run(tmp_path, "letter", *words, *out) == 1
    assert run(tmp_path, "letter", *words, *out, "--as-it-is") == 0
    (row,) = report(reported)[1:]
    assert row[:2] == ["", "name"]
    assert "U+16A0 RUNIC LETTER" in row[2]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--name", "A" * 201], "--name: found 201 characters in a line, expected at"),
        (["--name", "A", "--address", "B" * 130], "--address: found 130 characters"),
        (["--name", "A", *["--address", "B"] * 21], "--address: found 21 lines"),
        (["--name", "A", "--own-words", "x " * 4500], "--own-words: found 9,000 char"),
    ],
)
def test_what_is_too_long_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert run(tmp_path, "letter", *words, "-o", str(tmp_path / "o.pdf")) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def body(tmp_path: Path, data: bytes) -> list[str]:
    file = tmp_path / "body.txt"
    file.write_bytes(data)
    return ["--name", "Anna Example", "--body", str(file)]


def text_of(pdf: Path) -> list[str]:
    command = ["pdftotext", "-layout", str(pdf), "-"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [line.strip() for line in done.stdout.splitlines() if line.strip()]


def test_a_body_with_its_own_greeting_and_close_has_them_instead_of_ours(
    tmp_path: Path,
) -> None:
    out = tmp_path / "out.pdf"
    whole = b"Dear Mr Shved,\n\nI ask:\n- one\n- two\n\nIn hope,\nAnna Example\n"
    assert run(tmp_path, "letter", *body(tmp_path, whole), "-o", str(out)) == 0
    lines = text_of(out)
    assert [each for each in lines if each.startswith("Dear")] == ["Dear Mr Shved,"]
    assert {"- one", "- two", "In hope,"} <= set(lines)
    assert lines.count("Anna Example") == 2
    assert not any("sincerely" in each for each in lines)


def test_a_body_of_an_old_editor_is_read_and_an_empty_one_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.pdf"
    old = "Ales Bialiatski, née à Köln, François.".encode("cp1252")
    assert run(tmp_path, "letter", *body(tmp_path, old), "-o", str(out)) == 0
    assert "read as Windows-1252" in capsys.readouterr().err
    assert any("née à Köln, François" in each for each in text_of(out))
    assert run(tmp_path, "letter", *body(tmp_path, b" \n"), "-o", str(out)) == 1
    assert "is empty" in capsys.readouterr().err


def test_utf_8_is_understood_in_the_c_locale(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    words = ["--name", "Łukasz", "--data", str(tmp_path), "-o", str(out)]
    command = [sys.executable, "-m", "kiosk", "letter", *CASE, *words]
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = subprocess.run(command, env=plain, capture_output=True, check=True)
    assert done.stderr == b""
    assert text_of(out)[0].startswith("Łukasz")
