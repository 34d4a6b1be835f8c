"""Cases are shown while others are being read, and nothing moves under a finger."""

from __future__ import annotations

import re
import shutil
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.clock import HandClock
from kiosk.flow import answers as a
from kiosk.flow.press import WriteLetter
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.model.writer import Writer
from kiosk.ui.controls.card import Card
from kiosk.ui.screens.check.thumb import Thumb
from kiosk.workflows.open_catalogue import open_by_and_by
from tests.many_cases import many_cases
from tests.visits.conftest import DAY
from tests.visits.test_days import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.campaigns.catalogue import Catalogue
    from kiosk.ui.screens.cases.screen import CasesScreen
    from tests.visits.conftest import Table

    Open = Callable[..., Table]

COUNT = 300
WRITER = a.EditWriter(Writer(name="Canary Quill"))
LEFT = Qt.MouseButton.LeftButton


class Slowly:
    """Cases that are read as slowly as a test wants: so many at first, then `go_on`."""

    def __init__(self, every: list[Catalogue], *counts: int) -> None:
        self._stops = [every[each - 1] for each in counts]
        self._last = every[-1]

    def __iter__(self) -> Slowly:
        return self

    def __next__(self) -> Catalogue:
        time.sleep(0.01)
        return self._stops[0] if self._stops else self._last

    def go_on(self) -> None:
        """Read as far as is said next, at last to the end."""
        del self._stops[0]


def by_and_by(root: Path) -> list[Catalogue]:
    """What has been read of a folder after each of its cases."""
    return list(open_by_and_by(root, 0))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> list[Catalogue]:
    """Many cases as they are read."""
    return by_and_by(many_cases(tmp_path_factory.mktemp("cases"), COUNT))


def shown(table: Table) -> CasesScreen:
    return table.kiosk.window.screen_shown  # type: ignore[return-value]


def cards(table: Table) -> dict[str, Card]:
    """The cards that are built, by the reference that they begin with."""
    every = shown(table).findChildren(Card)
    visible = [each for each in every if each.isVisible()]
    return {each.accessibleName().partition(" ·")[0]: each for each in visible}


def whole(table: Table) -> bool:
    return table.kiosk.director.desk.catalogue.progress is None


def test_what_has_been_read_is_there_with_a_sentence_and_then_all_in_order(
    open_kiosk: Open, many: list[Catalogue]
) -> None:
    cases = Slowly(many, 40)
    table = open_kiosk(cases=cases)
    table.answer(a.Begin())
    assert "Reading the cases: 40 of 300." in words(table)
    assert len(shown(table).value.items) == 40
    cases.go_on()
    table.wait(lambda: whole(table))
    assert "Reading the cases" not in words(table)
    assert len(shown(table).value.items) == COUNT
    first = [each.reference for each in shown(table).value.items[:3]]
    every = table.kiosk.director.desk.cases
    assert first == [each.reference for each in every[:3]]


def test_more_cases_come_behind_those_that_are_there(
    open_kiosk: Open, many: list[Catalogue]
) -> None:
    cases = Slowly(many, 5, 100)
    table = open_kiosk(cases=cases)
    table.answer(a.Begin())
    before = {name: (it, it.geometry()) for name, it in cards(table).items()}
    assert len(before) == 5
    cases.go_on()
    table.wait(lambda: "100 of 300" in words(table))
    table.pause(30)
    after = cards(table)
    assert len(after) > len(before)
    for name, (card, place) in before.items():
        assert after[name] is card
        assert card.geometry().topLeft() == place.topLeft()


def test_nothing_moves_under_a_finger_and_its_press_counts(
    open_kiosk: Open, many: list[Catalogue]
) -> None:
    cases = Slowly(many, 40)
    table = open_kiosk(cases=cases)
    table.answer(a.Begin())
    table.pause(500)
    window = table.kiosk.window
    card = cards(table)["UA 2/21"]
    at = card.mapTo(window, QPoint(40, 40))
    QTest.mousePress(window.windowHandle(), LEFT, pos=at)
    cases.go_on()
    table.pause(150)
    assert not whole(table)
    QTest.mouseRelease(window.windowHandle(), LEFT, pos=at)
    table.wait(lambda: whole(table))
    visit = table.kiosk.director.visit
    assert (visit.step, visit.reference) == (Step.CASE, "UA 2/21")


def test_the_whole_list_is_another_view_for_presses(
    open_kiosk: Open, many: list[Catalogue]
) -> None:
    cases = Slowly(many, 40)
    table = open_kiosk(cases=cases)
    table.answer(a.Begin())
    before = table.kiosk.window.presses.gate.view
    cases.go_on()
    table.wait(lambda: whole(table))
    assert table.kiosk.window.presses.gate.view > before


def test_a_visit_with_a_case_that_turns_out_to_be_a_twin_goes_on_undisturbed(
    open_kiosk: Open, tmp_path: Path
) -> None:
    folder = many_cases(tmp_path / "twins", 6)
    shutil.copytree(folder / "case-00001", folder / "twin")
    toml = folder / "twin" / "campaign.toml"
    text = toml.read_text(encoding="utf-8")
    toml.write_text(re.sub("(?m)^title.*$", 'title = "Other"', text), encoding="utf-8")
    cases = Slowly(by_and_by(folder), 3)
    table = open_kiosk(cases=cases)
    table.answer(a.Begin(), a.ChooseCase("UA 1/21"), WriteLetter())
    cases.go_on()
    table.wait(lambda: whole(table))
    director = table.kiosk.director
    assert "UA 1/21" not in {each.reference for each in director.desk.cases}
    table.answer(a.EditParagraph("own_words", "Every person may speak."))
    said = table.preview.sheets[0].letter.paragraphs
    assert "Every person may speak." in {each.text for each in said}
    table.answer(a.Continue())
    assert director.visit.step is Step.YOU
    table.answer(a.Finish(), a.Begin(), a.ChooseCase("UA 2/21"))
    assert director.visit.reference == "UA 2/21"
    assert director.desk.catalogue.begun == ()


def test_whether_it_practices_by_itself_is_known_at_the_end_only(
    open_kiosk: Open, many: list[Catalogue]
) -> None:
    ended = HandClock(DAY.replace(year=2023))
    cases = Slowly(many, 40)
    table = open_kiosk(cases=cases, clock=ended)
    table.answer(a.Begin())
    assert not table.kiosk.director.desk.practice
    assert "40 of 300" in words(table)
    assert "No case is open today." not in words(table)
    cases.go_on()
    table.wait(lambda: whole(table))
    assert table.kiosk.director.desk.by_itself
    assert "These are for practice; nothing is counted." in words(table)


def test_sixty_officials_are_chosen_looked_at_and_printed(
    open_kiosk: Open, tmp_path: Path
) -> None:
    officials = 60
    folder = many_cases(tmp_path / "case", 2, officials=officials)
    table = open_kiosk(campaigns=folder)
    director = table.kiosk.director
    table.answer(a.Begin(), a.ChooseCase("UA 1/21"), a.Continue())
    first, *others = (str(each) for each in range(1, officials + 1))
    table.answer(*map(a.ToggleOfficial, others))
    assert "60 letters, 60 envelopes" in words(table)
    table.answer(a.Continue(), a.Continue(), WRITER, a.Continue())
    # All pages are there; only what is near is drawn, and nothing is found twice.
    sent = [each.letter.official for each in table.preview.sheets]
    assert sent == [first, *others]
    thumbs = shown(table).findChildren(Thumb)
    assert 0 < len(thumbs) < officials
    assert director.visit.language in table.preview.found
    table.answer(a.Print())
    table.wait(lambda: director.visit.stage is PrintStage.SENT)
    table.wait(lambda: "and 36 more" in words(table))
    table.answer(a.PaperInHand())
    table.wait(lambda: director.count.letters == officials)
