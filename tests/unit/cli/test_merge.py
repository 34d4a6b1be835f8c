"""`merge`: one PDF, a letter a row, or nothing at all."""

import csv
import errno
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from kiosk.cli import main

MERGE = ["merge", "UA-85-21", "--official", "prosecutor-general"]
NAMES = [f"Writer Number {at}" for at in range(90)]
PATIENCE_S = 60


def table(folder: Path, names: Sequence[str]) -> Path:
    file = folder / "writers.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["name", "town"])
        writer.writerows([name, "Springfield"] for name in names)
    return file


def words(folder: Path, writers: Path) -> list[str]:
    data, out = str(folder / "data"), str(folder / "out.pdf")
    where = ["--date", "2021-08-10", "--data", data, "-o", out]
    return [*MERGE, str(writers), *where]


def test_every_writer_has_a_page_in_the_order_of_the_table(tmp_path: Path) -> None:
    assert main(words(tmp_path, table(tmp_path, NAMES))) == 0
    out = str(tmp_path / "out.pdf")
    command = ["pdftotext", "-layout", out, "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    pages = text.removesuffix("\f").split("\f")
    assert len(pages) == len(NAMES)
    for name, page in zip(NAMES, pages, strict=True):
        signed = [line.strip() for line in page.splitlines()]
        # At the head and under the room to sign.
        assert signed.count(name) == 2
    subprocess.run(["qpdf", "--check", out], check=True, capture_output=True)


def test_straight_marks_stay_as_they_were_typed(tmp_path: Path) -> None:
    typed = "It's \"so\" -- isn't it..."
    writers = tmp_path / "writers.csv"
    with writers.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["name", "own_words"])
        rows.writerow(["Pat O'Writer", typed])
    assert main(words(tmp_path, writers)) == 0
    command = ["pdftotext", "-layout", str(tmp_path / "out.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = [line.strip() for line in text.splitlines()]
    assert typed in lines
    assert "Pat O'Writer" in lines


def test_the_number_of_jobs_changes_nothing(tmp_path: Path) -> None:
    command = words(tmp_path, table(tmp_path, NAMES))
    assert main([*command, "--jobs", "1"]) == 0
    alone = (tmp_path / "out.pdf").read_bytes()
    assert main([*command, "--jobs", "2"]) == 0
    assert (tmp_path / "out.pdf").read_bytes() == alone


def test_more_than_a_thousand_letters_come_as_volumes_and_old_ones_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = words(tmp_path, table(tmp_path, [f"Writer {at}" for at in range(1001)]))
    (tmp_path / "out-3.pdf").write_bytes(b"of an earlier run")
    assert main(command) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2 files of up to 1000 letters: out-1.pdf to out-2.pdf",
        "These are from an earlier run and were left as they are: out-3.pdf",
    ]
    assert not (tmp_path / "out.pdf").exists()
    assert [pages(tmp_path / f"out-{number}.pdf") for number in (1, 2)] == [1000, 1]
    assert main(words(tmp_path, table(tmp_path, ["Ada"]))) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.endswith("as they are: out-1.pdf, out-2.pdf, out-3.pdf")
    assert pages(tmp_path / "out.pdf") == 1


def pages(file: Path) -> int:
    with pikepdf.open(file) as pdf:
        return len(pdf.pages)


def test_a_pipe_takes_no_volumes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    *command, _ = words(tmp_path, table(tmp_path, ["Ada"] * 1001))
    assert main([*command, "/dev/null"]) == 2
    assert "More than 1000 letters need several files" in capsys.readouterr().err


def test_volumes_are_written_all_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = words(tmp_path, table(tmp_path, [f"Writer {at}" for at in range(1001)]))
    saved: list[Canvas] = []
    save = Canvas.save

    def full_at_the_second(canvas: Canvas) -> None:
        if saved:
            raise OSError(errno.ENOSPC, "no room")
        saved.append(canvas)
        save(canvas)

    monkeypatch.setattr(Canvas, "save", full_at_the_second)
    assert main(command) == 3
    assert not list(tmp_path.glob("out*")), "nothing of a run that failed is left"
    assert not list(tmp_path.glob(".out*"))


def test_a_table_with_problems_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    writers = table(tmp_path, ["Ada", "", "Mary", " "])
    assert main(words(tmp_path, writers)) == 1
    assert capsys.readouterr().out.splitlines() == [
        "writers.csv: line 3: name: found nothing, expected a name",
        "writers.csv: line 5: name: found nothing, expected a name",
    ]
    assert list(tmp_path.iterdir()) == [writers]


def test_a_table_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words(tmp_path, tmp_path / "nobody.csv")) == 1
    assert "nobody.csv cannot be read" in capsys.readouterr().err


def test_jobs_is_a_number(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*words(tmp_path, tmp_path / "writers.csv"), "--jobs", "0"])
    assert ended.value.code == 2


@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGINT])
def test_an_interrupted_run_leaves_no_file(
    tmp_path: Path, kind: signal.Signals
) -> None:
    writers = table(tmp_path, NAMES * 200)
    old = tmp_path / "out.pdf"
    old.write_bytes(b"%PDF what stood there")
    command = [sys.executable, "-m", "kiosk", *words(tmp_path, writers)]
    with subprocess.Popen([*command, "--jobs", "2"], stderr=subprocess.PIPE) as run:
        try:
            end = time.monotonic() + PATIENCE_S
            begun = ".*.letter-kiosk-part"
            while not any(each.stat().st_size for each in tmp_path.glob(begun)):
                assert run.poll() is None
                assert time.monotonic() < end
                time.sleep(0.02)
            run.send_signal(kind)
            said = run.communicate(timeout=PATIENCE_S)[1]
        finally:
            run.kill()
    assert (run.returncode, said) == (128 + kind, b"")
    assert sorted(tmp_path.iterdir()) == [old, writers]
    assert old.read_bytes() == b"%PDF what stood there"


def test_what_no_font_has_is_named_by_line_column_and_unicode_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = list(NAMES)
    for at in (1, 40):
        names[at] = f"\u16a0{at} Runa"
    names[70] = "\U0001f600 Ada"
    command = words(tmp_path, table(tmp_path, names))
    rune, face = "U+16A0 RUNIC LETTER FEHU FEOH FE F", "U+1F600 GRINNING FACE"
    for jobs in ("1", "2"):
        assert main([*command, "--jobs", jobs]) == 0
        *said, fonts = capsys.readouterr().err.splitlines()
        assert said == [
            f"letter-kiosk: line {line}: name: These cannot be printed: {what}; write"
            " them another way."
            for line, what in ((3, rune), (42, rune), (72, face))
        ]
        assert str(tmp_path / "data" / "fonts") in fonts


def test_a_bullet_of_a_word_processor_in_a_table_is_one_in_its_letter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words(tmp_path, table(tmp_path, ["Ada \uf0a7 Bo"]))) == 0
    assert capsys.readouterr().err == ""
    command = ["pdftotext", "-layout", str(tmp_path / "out.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "Ada • Bo" in text
