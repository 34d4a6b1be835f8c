"""The marks of print in a whole visit: page, on-screen keyboard and what is kept."""

# ruff: noqa: RUF001 - the marks of print are meant

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.flow import answers as a
from kiosk.settings import Settings
from kiosk.ui.keyboard.host import KeyboardHost
from kiosk.ui.screens.write.letter.own_words import OwnWords
from kiosk.ui.screens.write.letter.text_box import TextBox
from kiosk.ui.screens.write.marks import MarksButton
from tests.visits.conftest import Table

TO_WRITE = (a.Begin(), a.ChooseCase("UA 85/21"), a.Continue(), a.Continue())
SIZES = [(1280, 800), (1024, 600), (1080, 1920)]


def own(table: Table) -> TextBox:
    screen = table.kiosk.window.screen_shown
    found = screen.findChild(OwnWords) if screen else None
    assert found is not None
    return found.box


def offer(table: Table) -> MarksButton:
    screen = table.kiosk.window.screen_shown
    found = screen.findChild(MarksButton) if screen else None
    assert found is not None
    return found


def tap(table: Table) -> None:
    assert offer(table).isVisible()
    QTest.mouseClick(offer(table), Qt.MouseButton.LeftButton)
    table.rest()


def own_words(table: Table) -> str:
    letter = table.preview.sheets[0].letter
    return next(each.text for each in letter.body if each.key == "own_words")


def test_the_page_has_the_marks_until_they_are_taken_back(table: Table) -> None:
    table.answer(*TO_WRITE)
    own(table).write('It\'s "so"...')
    table.rest()
    tap(table)
    assert own_words(table) == "It’s “so”…"
    tap(table)
    assert own_words(table) == 'It\'s "so"...'


def test_what_was_taken_back_stays_away_on_the_way_back_and_in_other_looks(
    table: Table,
) -> None:
    table.answer(*TO_WRITE)
    own(table).write("It's so.")
    table.rest()
    tap(table)
    tap(table)
    for there in ((a.Continue(), a.Back()), (a.ChangeTextSize(),)):
        table.answer(*there)
        assert own(table).toPlainText() == "It's so."
        assert not offer(table).isVisible()
    own(table).write(" Isn't it?")
    table.rest()
    assert offer(table).isVisible()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_on_screen_keyboard_stays_and_the_button_is_above_it(
    open_kiosk: Callable[..., Table], size: tuple[int, int]
) -> None:
    settings = replace(Settings(), keyboard="always")
    table = open_kiosk(width=size[0], height=size[1], settings=settings)
    table.answer(*TO_WRITE)
    window = table.kiosk.window
    window.activateWindow()
    own(table).write("It's so.")
    host = window.findChild(KeyboardHost)
    assert host is not None
    host.open()
    table.rest()
    assert host.keyboard is not None
    for text in ("It’s so.", "It's so."):
        button = offer(table)
        foot = button.mapTo(host, button.rect().bottomLeft()).y()
        assert foot < host.keyboard.y()
        tap(table)
        assert own(table).toPlainText() == text
        assert host.is_open
        assert own(table).hasFocus()
