"""The day is the one on which a visit begins and on which its letters are printed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk import RELEASED
from kiosk.clock import ComputerClock, HandClock
from kiosk.flow import answers as a
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.model.writer import Writer
from kiosk.ui.dialogs.ask_day import AskDay
from kiosk.ui.text.chip import Chip
from kiosk.ui.text.prose import Prose
from tests.open_cases import two_cases

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.visits.conftest import Table

BEFORE, AFTER = date(2021, 8, 10), date(2021, 8, 11)
TO_CHECK = (
    a.Begin(),
    a.ChooseCase("UA 85/21"),
    a.Continue(),
    a.Continue(),
    a.Continue(),
    a.EditWriter(Writer(name="Canary Quill")),
    a.Continue(),
)


@pytest.fixture
def clock() -> HandClock:
    """A clock two minutes before midnight."""
    return HandClock(BEFORE)


@pytest.fixture
def table(open_kiosk: Callable[..., Table], clock: HandClock) -> Table:
    """A kiosk that goes by that clock."""
    return open_kiosk(clock=clock)


def step(table: Table) -> Step:
    return table.kiosk.director.visit.step


def words(table: Table) -> str:
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    found = screen.findChildren(Prose)
    return " ".join(each.text() for each in found if each.isVisible())


def dates(table: Table) -> set[str]:
    return {each.letter.date for each in table.preview.sheets}


def print_it(table: Table) -> None:
    table.answer(a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand())


def test_a_visit_after_midnight_has_the_new_day_everywhere(
    table: Table, clock: HandClock
) -> None:
    director = table.kiosk.director
    table.answer(*TO_CHECK)
    assert dates(table) == {"August 10, 2021"}
    print_it(table)
    table.wait(lambda: director.count.letters == 1)
    clock.day = AFTER
    table.answer(a.Finish())
    assert director.count.letters == 0
    table.answer(a.Begin())
    assert "48 days left" in _chips(table)
    table.answer(*TO_CHECK[1:])
    assert dates(table) == {"August 11, 2021"}


def test_a_kiosk_left_at_the_welcome_over_night_begins_the_new_day(
    table: Table, clock: HandClock
) -> None:
    table.answer(*TO_CHECK)
    print_it(table)
    table.answer(a.Finish())
    assert "1 letter written here today" in words(table)
    clock.day = AFTER
    table.kiosk.director.look_at_clock()
    assert "written here today" not in words(table)
    table.answer(a.Begin())
    assert "48 days left" in _chips(table)


def test_pages_of_yesterday_are_drawn_again_and_shown_before_they_print(
    table: Table, clock: HandClock
) -> None:
    director = table.kiosk.director
    table.answer(*TO_CHECK)
    clock.day = AFTER
    director.answer(a.Print())
    # Whoever presses twice has not seen the new pages either.
    director.answer(a.Print())
    assert step(table) is Step.CHECK
    table.rest()
    assert dates(table) == {"August 11, 2021"}
    assert "It is now Aug 11, 2021" in words(table)
    director.answer(a.Print())
    assert step(table) is Step.CHECK
    assert not list(table.paper.glob("*.pdf"))
    table.pause(900)
    print_it(table)
    assert len(list(table.paper.glob("*.pdf"))) == 1
    table.wait(lambda: director.count.letters == 1)


def test_pages_of_yesterday_are_not_saved_before_they_are_seen(
    table: Table, clock: HandClock
) -> None:
    director = table.kiosk.director
    drive, stick = table.stick()
    table.answer(*TO_CHECK)
    clock.day = AFTER
    table.answer(a.Save(drive))
    assert not list(stick.iterdir())
    assert dates(table) == {"August 11, 2021"}
    table.pause(900)
    table.answer(a.Save(drive))
    table.wait(lambda: director.visit.stage is PrintStage.SAVED)
    assert list(stick.iterdir())


def test_a_case_is_closed_after_its_last_day_and_before_its_first(
    open_kiosk: Callable[..., Table], clock: HandClock, tmp_path: Path
) -> None:
    # Another case is open all the while, or the kiosk would practice.
    table = open_kiosk(clock=clock, campaigns=two_cases(tmp_path / "cases"))
    clock.day = date(2021, 9, 28)
    table.answer(a.Begin())
    assert "Last day" in _chips(table)
    clock.day = date(2021, 9, 29)
    table.answer(a.Finish(), a.Begin(), a.ChooseCase("UA 85/21"))
    assert table.kiosk.director.visit.reference == "UA 86/21"
    clock.day = date(2021, 8, 2)
    table.answer(a.Finish(), a.Begin(), a.ChooseCase("UA 85/21"))
    assert table.kiosk.director.visit.reference == "UA 86/21"


def test_a_clock_that_cannot_be_right_is_asked_about_before_anything_else(
    open_kiosk: Callable[..., Table],
) -> None:
    clock = ComputerClock(lambda: date(1970, 1, 1))
    table = open_kiosk(clock=clock)
    director = table.kiosk.director
    assert _question(table) is not None
    table.answer(a.Begin())
    assert step(table) is Step.WELCOME
    table.answer(a.ChooseLanguage("de"))
    assert _question(table) is not None
    table.answer(a.TellDay(RELEASED.replace(day=30)))
    assert _question(table) is None
    table.answer(a.Begin())
    assert step(table) is Step.CASES
    assert director.desk.day == RELEASED.replace(day=30)


def _question(table: Table) -> AskDay | None:
    found = table.kiosk.window.findChildren(AskDay)
    return next((each for each in found if each.isVisible()), None)


def _chips(table: Table) -> str:
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    return " ".join(each.text() for each in screen.findChildren(Chip))
