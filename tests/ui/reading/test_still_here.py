"""The question whether somebody is still there."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kiosk.flow.answers import Finish
from kiosk.ui.dialogs.still_here import StillHereDialog

Show = Callable[..., Any]


@pytest.fixture
def asked(show: Show) -> tuple[Any, StillHereDialog]:
    """The case screen under the question, 24 seconds left."""
    shown = show("case")
    shown.tab_to("Back")
    dialog = StillHereDialog(shown.screen.look, shown.screen, 24)
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
