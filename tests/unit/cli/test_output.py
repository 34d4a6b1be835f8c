"""No command loses a file that it read, or one that is not of its own kind."""

from pathlib import Path

import pytest

from kiosk.cli import main

CASE = ["UA-85-21", "--official", "prosecutor-general", "--date", "2021-08-10"]
LETTER = ["letter", *CASE, "--name", "Ada"]


def run(tmp_path: Path, *words: str) -> int:
    return main([*words, "--data", str(tmp_path / "data")])


def test_only_a_pdf_or_an_empty_file_is_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.pdf"
    for begin in (b"", b"%PDF-1.4 an older one"):
        out.write_bytes(begin)
        assert run(tmp_path, *LETTER, "-o", str(out)) == 0
        assert out.read_bytes() != begin
    out.write_bytes(b"name,town\n")
    assert run(tmp_path, *LETTER, "-o", str(out)) == 2
    assert "out.pdf is no PDF and is not replaced" in capsys.readouterr().err
    assert out.read_bytes() == b"name,town\n"


@pytest.mark.parametrize("other", ["envelope --size 10", "labels"])
def test_envelopes_and_labels_take_the_same_care(tmp_path: Path, other: str) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"x")
    command, *more = other.split()
    assert run(tmp_path, command, *CASE, *more, "-o", str(out)) == 2
    assert out.read_bytes() == b"x"


def test_what_is_read_is_never_replaced(tmp_path: Path) -> None:
    words = b"%PDF is what this body begins with.\n"
    body, link = tmp_path / "body.txt", tmp_path / "link.pdf"
    body.write_bytes(words)
    link.symlink_to(body)
    for out in (body, link):
        letter = [*LETTER, "--body", str(body), "-o", str(out)]
        assert run(tmp_path, *letter) == 2
    writers = tmp_path / "writers.csv"
    writers.write_text("name\nAda\n", encoding="utf-8")
    merge = ["merge", *CASE, str(writers), "-o"]
    assert run(tmp_path, *merge, str(writers)) == 2
    new = str(tmp_path / "new.pdf")
    assert run(tmp_path, *merge, new, "--report", str(writers)) == 2
    assert run(tmp_path, *merge, new, "--report", new) == 2
    assert body.read_bytes() == words
    assert writers.read_text(encoding="utf-8") == "name\nAda\n"


def test_a_report_replaces_a_report_and_nothing_else(tmp_path: Path) -> None:
    report, out = tmp_path / "report.csv", str(tmp_path / "out.pdf")
    letter = [*LETTER, "-o", out, "--report", str(report)]
    assert [run(tmp_path, *letter) for _ in range(2)] == [0, 0]
    report.write_text("name,town\n", encoding="utf-8")
    assert run(tmp_path, *letter) == 2
    assert report.read_text(encoding="utf-8") == "name,town\n"


def test_a_dash_is_standard_output(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = ["--own-words", "INSERT TOWN", "-o", "-"]
    assert run(tmp_path, *LETTER, *words) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"%PDF")
    assert out.rstrip().endswith(b"%%EOF")
    assert b"own_words" in err
    assert run(tmp_path, *LETTER, *words, "--strict") == 1
    assert capfdbinary.readouterr().out == b""


def test_standard_output_takes_no_volumes(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    writers = tmp_path / "writers.csv"
    writers.write_text("name\n" + "Ada\n" * 1001, encoding="utf-8")
    assert run(tmp_path, "merge", *CASE, str(writers), "-o", "-") == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert b"More than 1000 letters need several files" in err
