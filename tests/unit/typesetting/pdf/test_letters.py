"""Letters as they are laid out, on every stationery, as files that break no rule."""

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import main
from kiosk.model.letter import Letter, Mark
from kiosk.typesetting.draw import draw
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from tests.unit.typesetting.pdf.validator import RULES, failures, report

Write = Callable[..., Letter]
STATIONERY = paths.resources() / "stationery"
ARABIC = "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق (UA 85/21)."


def test_letters_on_every_stationery_break_no_rule(
    papers: Mapping[str, Stationery], typesetter: Typesetter, write: Write
) -> None:
    long = write(body=["A sentence of some length. " * 40] * 6, marks=(Mark.COPY,))
    for paper in papers.values():
        for letter in (write(), long):
            pdf = draw([lay_out(letter, paper, typesetter)], typesetter)
            assert [str(each) for each in failures(pdf)] == [], paper


@pytest.mark.parametrize("name", sorted(load_stationery(STATIONERY)))
def test_the_command_writes_a_letter_that_breaks_no_rule(
    name: str, tmp_path: Path
) -> None:
    """`letter --stationery X`; a failure shows the report, rule by rule."""
    out = tmp_path / f"{name}.pdf"
    words = [*["letter", "UA-85-21", "--official", "prosecutor-general", "--practice"]]
    place = ["--data", str(tmp_path), "--stationery", name, "-o", str(out)]
    assert main([*words, "--name", "Your Name", *place]) == 0
    lines = report(out.read_bytes()).splitlines()
    assert len(lines) == len(RULES)
    assert [line for line in lines if not line.endswith("passed")] == []


@pytest.mark.parametrize("body", [ARABIC, "One \ufdd0 two \u1360 three ﷽ 𓀀", ""])
def test_letters_of_any_text_break_no_rule(
    body: str, paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write(language="ar", body=[body, body * 20])
    pdf = draw([lay_out(letter, paper, typesetter)], typesetter)
    assert [str(each) for each in failures(pdf)] == []


def test_the_words_come_back_in_their_order(
    paper: Stationery, typesetter: Typesetter, write: Write, tmp_path: Path
) -> None:
    letter = write()
    file = tmp_path / "letter.pdf"
    file.write_bytes(draw([lay_out(letter, paper, typesetter)], typesetter))
    out = subprocess.run(
        ["pdftotext", "-raw", file, "-"], capture_output=True, check=True
    ).stdout
    words = " ".join(out.decode().split())
    for paragraph in letter.paragraphs:
        assert " ".join(paragraph.text.split()) in words
