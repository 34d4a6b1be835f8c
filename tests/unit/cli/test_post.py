"""Envelopes, labels and stationery by the command line."""

import subprocess
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import main
from kiosk.typesetting.paper.loading import load_stationery

PAPERS = sorted(load_stationery(paths.resources() / "stationery"))
CASE = ["UA-85-21", "--date", "2021-08-10"]
MINSK = [
    "Andrey Shved",
    "Prosecutor General of the Republic of Belarus",
    "Vul. Internatsianalnaya, 22",
    "220030 Minsk",
    "BELARUS",
]


def made(tmp_path: Path, command: str, *words: str) -> Path:
    out = tmp_path / f"{command}.pdf"
    data = ["--data", str(tmp_path)]
    assert main([command, *CASE, *words, *data, "-o", str(out)]) == 0
    return out


def text_of(pdf: Path) -> list[str]:
    command = ["pdftotext", "-layout", str(pdf), "-"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [line.strip() for line in done.stdout.splitlines() if line.strip()]


def size_of(pdf: Path) -> str:
    command = ["pdfinfo", str(pdf)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    (line,) = [each for each in done.stdout.splitlines() if "Page size" in each]
    return line.partition(":")[2].strip()


@pytest.mark.parametrize(
    ("size", "points"),
    [("#10", "684 x 297.071 pts"), ("C6/5", "649.134 x 323.15 pts")],
)
def test_an_envelope_has_its_size_and_both_addresses(
    tmp_path: Path, size: str, points: str
) -> None:
    who = ["--name", "Your Name", "--address", "1 Street", "--address", "City"]
    to = ["--official", "prosecutor-general", "--size", size]
    pdf = made(tmp_path, "envelope", *to, *who)
    assert text_of(pdf) == ["Your Name", "1 Street", "City", *MINSK]
    assert size_of(pdf) == points


def test_an_envelope_in_the_country_of_the_official_has_no_country_line(
    tmp_path: Path,
) -> None:
    to = ["--official", "ambassador", "--size", "10", "--posted-in", "US"]
    lines = text_of(made(tmp_path, "envelope", *to))
    assert lines[-1] == "Washington, DC 20009"


def test_practice_says_so_on_the_envelope(tmp_path: Path) -> None:
    to = ["--official", "ambassador", "--size", "dl", "--practice"]
    assert text_of(made(tmp_path, "envelope", *to))[0] == "PRACTICE"


def test_labels_are_for_every_official_with_an_address(tmp_path: Path) -> None:
    words = "\n".join(text_of(made(tmp_path, "labels")))
    assert words.count("Andrey Shved") == words.count("Ambassador Dmitry Basik") == 15


def test_labels_follow_the_size_of_paper(tmp_path: Path) -> None:
    pdf = made(tmp_path, "labels", "--posted-in", "DE", "--official", "ambassador")
    assert size_of(pdf) == "595.276 x 841.89 pts (A4)"
    assert "\n".join(text_of(pdf)).count("UNITED STATES OF AMERICA") == 14


def test_equal_input_gives_equal_envelopes(tmp_path: Path) -> None:
    to = ["--official", "ambassador", "--size", "c5"]
    first = made(tmp_path, "envelope", *to).read_bytes()
    assert made(tmp_path, "envelope", *to).read_bytes() == first


@pytest.mark.parametrize("paper", PAPERS)
def test_a_letter_on_every_stationery(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], paper: str
) -> None:
    who = ["--official", "prosecutor-general", "--name", "Your Name"]
    lines = text_of(made(tmp_path, "letter", *who, "--stationery", paper))
    assert any(line.startswith("Andrey Shved") for line in lines)
    said = capsys.readouterr().err
    assert "fold with care" not in said
    assert "does not fit" not in said


def test_the_list_names_every_paper_envelope_and_sheet_of_labels(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["stationery"]) == 0
    lines = capsys.readouterr().out.splitlines()
    files = [
        each.stem
        for folder in ("stationery", "envelopes", "labels")
        for each in (paths.resources() / folder).glob("*.toml")
    ]
    assert sorted(line.split()[1] for line in lines) == sorted(files)
    assert any("a4-uk" in line and "GB" in line for line in lines)
    assert any("#10, 241.3 x 104.8 mm" in line for line in lines)


@pytest.mark.parametrize("name", ["a4-din-b", "C6/5", "#10", "a4-3x8"])
def test_a_proof_of_anything_on_the_list(tmp_path: Path, name: str) -> None:
    out = tmp_path / "proof.pdf"
    assert main(["stationery", name, "-o", str(out)]) == 0
    assert any(" mm" in line for line in text_of(out))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("envelope UA-85-21 --official ambassador --size a9", "no stationery a9"),
        ("envelope UA-85-21 --official nobody --size dl", "has no official nobody"),
        ("labels UA-85-21 --sheet a9", "no stationery a9"),
        ("labels UA-85-21 --official nobody", "has no official nobody"),
        ("stationery a9", "There is no stationery a9; choose from "),
    ],
)
def test_a_wrong_word_ends_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str, sentence: str
) -> None:
    case = CASE[1:] if "UA" in words else []
    data = ["--data", str(tmp_path)] if case else []
    out = ["-o", str(tmp_path / "o.pdf")]
    assert main([*words.split(), *case, *data, *out]) == 1
    said = capsys.readouterr().err.strip()
    assert sentence in said
    assert "\n" not in said
    assert not (tmp_path / "o.pdf").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["stationery", "a4-uk"],
        ["stationery", "-o", "proof.pdf"],
        ["envelope", "UA-85-21", "--official", "ambassador", "-o", "o.pdf"],
        ["labels"],
    ],
)
def test_wrong_usage_ends_with_two(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2


def test_a_merge_says_at_which_line_a_sender_did_not_fit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "writers.csv"
    ten = "\n".join(f"Line {number}" for number in range(1, 11))
    usual = '"1 Street\nCity"'
    rows = ["name,address", f"Your Name,{usual}", f'Your Name,"{ten}"']
    table.write_text("\n".join((*rows, *[f"Your Name,{usual}"] * 30, "")))
    out = ["-o", str(tmp_path / "o.pdf"), "--posted-in", "DE", "--jobs", "2"]
    words = ["merge", *CASE, "--official", "prosecutor-general", str(table)]
    assert main([*words, *out, "--data", str(tmp_path)]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("letter-kiosk: line 4: Your name and address hardly fit")
