"""Asking for help: a sign for the person at the table, on every step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from kiosk.flow import answers as a
from kiosk.flow.press import CallForHelp, HelpIsHere
from kiosk.flow.visit import PrintStage
from kiosk.model.writer import Writer
from kiosk.settings import Settings
from kiosk.ui.dialogs.help_sign import HelpSign
from kiosk.ui.text.prose import Prose
from tests.ui.room import cut

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visits.conftest import Table

    Open = Callable[..., Table]

STEPS = (
    (),
    (a.Begin(),),
    (a.ChooseCase("UA 85/21"),),
    (a.Continue(),),
    (a.Continue(),),
    (a.Continue(),),
    (a.EditWriter(Writer(name="Canary Quill")), a.Continue()),
    (a.Print(),),
    (a.PaperInHand(),),
)


def sign(table: Table) -> HelpSign | None:
    found = table.kiosk.window.findChildren(HelpSign)
    return next((each for each in found if each.isVisible()), None)


def call(table: Table, name: str = "Ask for help") -> None:
    every = table.kiosk.window.findChildren(QAbstractButton)
    named = (each for each in every if each.accessibleName() == name)
    button = next(each for each in named if each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    table.pause(30)


def touch(table: Table) -> None:
    shown = sign(table)
    assert shown is not None
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    table.pause(30)


def test_help_can_be_asked_for_on_every_step(open_kiosk: Open) -> None:
    table = open_kiosk(practice=True)
    for answers in STEPS:
        table.answer(*answers)
        if table.kiosk.director.visit.stage is not None:
            table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
            table.pause(1200)
        before = table.kiosk.director.visit
        call(table)
        assert sign(table) is not None, before.step
        table.answer(HelpIsHere())
        assert sign(table) is None
        assert table.kiosk.director.visit == before


def test_the_sign_is_in_the_languages_of_the_table_and_the_visitor(
    open_kiosk: Open,
) -> None:
    table = open_kiosk(settings=Settings(language="de"))
    table.answer(a.ChooseLanguage("en"), CallForHelp())
    shown = sign(table)
    assert shown is not None
    said = [each.text() for each in shown.findChildren(Prose)]
    assert said[:2] == ["Bitte kommen Sie und helfen Sie", "Please come and help"]
    assert shown.size() == table.kiosk.window.size()


def test_a_touch_takes_it_away_but_not_the_second_of_a_double_tap(
    open_kiosk: Open,
) -> None:
    table = open_kiosk()
    call(table)
    touch(table)
    assert sign(table) is not None
    table.pause(800)
    touch(table)
    assert sign(table) is None


def test_it_stays_over_a_screen_that_is_built_anew(open_kiosk: Open) -> None:
    table = open_kiosk()
    table.answer(a.Begin(), CallForHelp(), a.ChooseLanguage("es"))
    shown = sign(table)
    assert shown is not None
    assert shown.accessibleName() == "Venga a ayudar, por favor"


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (1080, 1920)], ids=str)
def test_all_of_the_sign_is_seen(open_kiosk: Open, size: tuple[int, int]) -> None:
    table = open_kiosk(width=size[0], height=size[1], settings=Settings(language="fr"))
    table.answer(a.ChooseLanguage("de"), CallForHelp())
    shown = sign(table)
    assert shown is not None
    found = {each.text(): cut(each) for each in shown.findChildren(Prose)}
    assert len(found) == 3
    assert not any(found.values()), found
