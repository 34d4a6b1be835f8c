"""The question whether somebody is still there."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.flow.answers import Finish
from kiosk.ui.dialogs.still_here import StillHereDialog
from tests.ui.room import cut, longer

Show = Callable[..., Any]


@pytest.fixture
def asked(show: Show) -> tuple[Any, StillHereDialog]:
    """The case screen under the question, 24 seconds left."""
    shown = show("case")
    shown.tab_to("Back")
    dialog = StillHereDialog(shown.screen.look, shown.screen, 24, 30)
    dialog.ask()
    QApplication.processEvents()
    return shown, dialog


def test_it_says_the_seconds_in_words(asked: tuple[Any, StillHereDialog]) -> None:
    _, dialog = asked
    dialog.show_left(1)
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert any(each.startswith("In 1 second your letter") for each in said)


def test_enter_says_that_somebody_is_here(
    qtbot: QtBot, asked: tuple[Any, StillHereDialog]
) -> None:
    shown, dialog = asked
    with qtbot.waitSignal(dialog.still_here):
        shown.press(Qt.Key.Key_Return)


def test_escape_says_that_somebody_is_here(
    qtbot: QtBot, asked: tuple[Any, StillHereDialog]
) -> None:
    shown, dialog = asked
    with qtbot.waitSignal(dialog.still_here):
        shown.press(Qt.Key.Key_Escape)


def test_wipe_it_now_finishes(qtbot: QtBot, asked: tuple[Any, StillHereDialog]) -> None:
    shown, dialog = asked
    with qtbot.waitSignal(dialog.answered) as wiped:
        shown.tab_to("Erase it now")
        shown.press(Qt.Key.Key_Space)
    assert wiped.args == [Finish()]


def test_tab_stays_in_the_question(asked: tuple[Any, StillHereDialog]) -> None:
    shown, dialog = asked
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Right):
        shown.press(key)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert dialog.isAncestorOf(focus)


def test_a_touch_beside_it_reaches_nothing_below(
    qtbot: QtBot, asked: tuple[Any, StillHereDialog]
) -> None:
    shown, _ = asked
    under = shown.screen.childAt(shown.control("Back").geometry().center())
    assert under is None or not shown.control("Back").isAncestorOf(under)
    qtbot.mouseClick(shown.screen.childAt(20, 20), Qt.MouseButton.LeftButton)
    assert shown.answers == []


def test_it_gives_the_focus_back_when_it_goes(
    asked: tuple[Any, StillHereDialog],
) -> None:
    shown, dialog = asked
    dialog.dismiss()
    assert QApplication.focusWidget() is shown.control("Back")


def test_a_screen_reader_says_how_long_at_once_and_again_near_the_end(
    show: Show, heard: list[str]
) -> None:
    screen = show("case").screen
    dialog = StillHereDialog(screen.look, screen, 30, 30)
    dialog.ask()
    for left in range(30, -1, -2):
        dialog.show_left(left)
    assert [each[:33] for each in heard] == [
        "! In 30 seconds your letter will ",
        "! In 10 seconds your letter will ",
    ]
    assert dialog.accessibleDescription().startswith("In 10 seconds")


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_Tab, Qt.Key.Key_Right])
def test_keys_that_lead_from_button_to_button_answer_nothing(
    asked: tuple[Any, StillHereDialog], key: Qt.Key
) -> None:
    shown, dialog = asked
    answers: list[object] = []
    dialog.still_here.connect(lambda: answers.append("here"))
    shown.press(key)
    assert answers == []


def test_more_time_is_offered_until_it_has_been_given(show: Show) -> None:
    shown = show("case")
    dialog = StillHereDialog(shown.screen.look, shown.screen, 30, 30, patient=True)
    dialog.ask()
    names = {each.text() for each in dialog.findChildren(QPushButton)}
    assert names == {"Erase it now", "I am still here"}


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)])
def test_its_buttons_have_room_for_their_words(
    show: Show, size: tuple[int, int], scale: float
) -> None:
    shown = show("case", QSize(*size), text_scale=scale, words=longer)
    dialog = StillHereDialog(shown.screen.look, shown.screen, 30, 30)
    dialog.ask()
    QApplication.processEvents()
    assert [each for each in dialog.findChildren(QPushButton) if cut(each)] == []
