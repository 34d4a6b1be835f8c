"""A street address is asked for, and printed, only where the case wants one."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from kiosk.cli import main
from kiosk.flow import answers as a
from kiosk.flow.visit import PrintStage
from kiosk.model.writer import Writer
from kiosk.ui.controls.field import Field
from kiosk.ui.screens.you.screen import YouScreen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.visits.conftest import Table

STREET = "7 Heron Lane"
WRITER = a.EditWriter(Writer(name="Canary Quill", address=(STREET, "Springfield")))
ASKS, ASKS_NOT = "Example 2", "Example 1"


@pytest.fixture
def table(open_kiosk: Callable[..., Table]) -> Table:
    """A kiosk for practice, in which invented cases are open."""
    return open_kiosk(practice=True)


def text_of(pdf: Path) -> str:
    command = ["pdftotext", "-layout", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def to_you(table: Table, case: str) -> int:
    """How many fields the step about the writer has."""
    table.answer(a.ChooseCase(case), a.Continue(), a.Continue(), a.Continue())
    screen = table.kiosk.window.screen_shown
    assert isinstance(screen, YouScreen)
    return len([each for each in screen.findChildren(Field) if each.isVisible()])


def saved(table: Table, label: str) -> dict[str, str]:
    """What is written on each file of the set."""
    drive, stick = table.stick(label)
    table.answer(a.Continue(), a.ChooseEnvelopes("10"), a.Save(drive))
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SAVED)
    return {each.name: text_of(each) for each in stick.iterdir()}


def test_a_street_is_the_sender_of_letter_and_envelope_where_it_is_wanted(
    table: Table,
) -> None:
    table.answer(a.Begin())
    asked = to_you(table, ASKS)
    table.answer(WRITER)
    wanted = saved(table, "wanted")
    assert len(wanted) == 2
    assert all(STREET in text for text in wanted.values())
    table.answer(a.PaperInHand(), a.AnotherCase())
    assert to_you(table, ASKS_NOT) < asked
    unwanted = saved(table, "unwanted")
    assert len(unwanted) == 4
    assert not any(STREET in text for text in unwanted.values())


def test_merge_sets_the_street_of_every_writer(tmp_path: Path) -> None:
    writers, out = tmp_path / "writers.csv", tmp_path / "out.pdf"
    rows = ("name,address", f'Ada,"{STREET}\nA Town"', 'Ben,"8 Heron Lane\nA Town"')
    writers.write_text("\n".join(rows), encoding="utf-8")
    words = ["merge", ASKS, "--official", "ambassador", "--date", "2021-08-10"]
    words += ["--data", str(tmp_path), str(writers), "-o", str(out)]
    assert main(words) == 0
    text = text_of(out)
    assert text.index(STREET) < text.index("8 Heron Lane")
