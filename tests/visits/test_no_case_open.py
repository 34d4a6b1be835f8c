"""Invented cases are for practice; with no real case open the kiosk practices alone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kiosk.clock import HandClock
from kiosk.flow import answers as a
from kiosk.flow.press import WriteLetter
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.model.letter import Mark
from kiosk.model.writer import Writer
from kiosk.ui.art.qr import QrCode
from tests.visits.test_days import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visits.conftest import Table

    Open = Callable[..., Table]

OPEN, OVER = date(2021, 9, 28), date(2021, 9, 29)


def practices(table: Table) -> bool:
    """Whether the table practices, and every page says so."""
    director = table.kiosk.director
    assert director.service is not None
    assert director.desk.practice is director.service.bench.practice
    return director.desk.practice


def invented(table: Table) -> str:
    """The reference of a case that says of itself that it is invented."""
    every = table.kiosk.director.desk.catalogue.campaigns
    return next(each.reference for each in every if each.example)


def test_an_invented_case_is_neither_shown_nor_opened(open_kiosk: Open) -> None:
    table = open_kiosk()
    desk = table.kiosk.director.desk
    assert not any(each.example for each in desk.cases)
    table.answer(a.Begin(), a.Back(), a.ChooseCase(invented(table)))
    assert table.kiosk.director.visit.step is Step.WELCOME


def test_practice_opens_invented_cases_too(open_kiosk: Open) -> None:
    table = open_kiosk(practice=True)
    table.answer(a.Begin(), a.ChooseCase(invented(table)))
    assert table.kiosk.director.visit.step is Step.CASE


def test_without_an_open_case_it_says_so_and_counts_nothing(open_kiosk: Open) -> None:
    table = open_kiosk(clock=HandClock(OVER))
    assert "No case is open today. You can try everything out." in words(table)
    table.answer(a.Begin())
    assert table.kiosk.director.visit.step is Step.CASES
    assert "These are for practice; nothing is counted." in words(table)
    table.answer(a.ChooseCase("UA 85/21"), WriteLetter(), a.Continue())
    table.answer(a.EditWriter(Writer(name="Canary Quill")), a.Continue())
    assert all(Mark.PRACTICE in it.letter.marks for it in table.preview.sheets)
    table.answer(a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand())
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    assert screen.findChildren(QrCode) == []
    assert table.kiosk.director.count.letters == 0


def test_the_day_a_case_ends_it_begins_to_practice_and_stops_again(
    open_kiosk: Open,
) -> None:
    clock = HandClock(OPEN)
    table = open_kiosk(clock=clock)
    director = table.kiosk.director
    assert not practices(table)
    clock.day = OVER
    director.look_at_clock()
    assert practices(table)
    assert "No case is open today." in words(table)
    clock.day = OPEN
    director.look_at_clock()
    assert not practices(table)
    assert "No case is open today." not in words(table)
