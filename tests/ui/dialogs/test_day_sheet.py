"""The sheet of days, and the question it belongs to."""

from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk import RELEASED
from kiosk.flow.answers import TellDay
from kiosk.ui.controls.button import Button
from kiosk.ui.dialogs.ask_day import AskDay
from kiosk.ui.dialogs.day_sheet import Day, DaySheet
from kiosk.ui.theme.look import Look, look_for

EARLIEST = date(2026, 11, 22)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """A look at the size of the mock-ups."""
    assert qapp is not None
    return look_for(QSize(1280, 800), str)


@pytest.fixture
def sheet(qtbot: QtBot, look: Look) -> DaySheet:
    """A sheet of November 2026, with the focus on its first day."""
    found = DaySheet(look, "DE", EARLIEST)
    qtbot.addWidget(found)
    found.show()
    qtbot.waitActive(found)
    found.first_stop().setFocus()
    return found


def days(sheet: DaySheet) -> list[Day]:
    return [each for each in sheet.findChildren(Day) if each.isVisible()]


def focused(sheet: DaySheet) -> date:
    found = sheet.focusWidget()
    assert isinstance(found, Day)
    return found.day


def test_no_day_before_the_earliest_can_be_chosen(sheet: DaySheet) -> None:
    open_days = [each.day for each in days(sheet) if each.isEnabled()]
    assert open_days[0] == EARLIEST
    assert len(days(sheet)) == 30


def test_arrows_go_from_day_to_day_and_into_the_next_month(
    qtbot: QtBot, sheet: DaySheet
) -> None:
    assert focused(sheet) == EARLIEST
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Left)
    assert focused(sheet) == EARLIEST
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Down)
    assert focused(sheet) == date(2026, 11, 30)
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Right)
    assert focused(sheet) == date(2026, 12, 1)
    with qtbot.waitSignal(sheet.chosen) as chosen:
        qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Return)
    assert chosen.args == [date(2026, 12, 1)]


def test_tab_stops_at_one_day_whose_name_is_the_whole_date(sheet: DaySheet) -> None:
    strong = Qt.FocusPolicy.StrongFocus
    stops = [each for each in days(sheet) if each.focusPolicy() == strong]
    assert [each.day for each in stops] == [EARLIEST]
    assert stops[0].accessibleName() == "Sunday, 22 November 2026"


def test_months_and_years_turn_no_further_back_than_the_earliest(
    qtbot: QtBot, sheet: DaySheet
) -> None:
    keys = {each.accessibleName(): each for each in sheet.findChildren(Button)}
    assert not keys["Previous month"].isEnabled()
    assert not keys["Previous year"].isEnabled()
    qtbot.mouseClick(keys["Next year"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(keys["Previous month"], Qt.MouseButton.LeftButton)
    assert days(sheet)[0].day == date(2027, 10, 1)
    qtbot.mouseClick(keys["Previous year"], Qt.MouseButton.LeftButton)
    assert days(sheet)[0].day == date(2026, 11, 1)


def test_the_question_is_answered_with_the_day_that_was_chosen(
    qtbot: QtBot, look: Look
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1280, 800)
    host.show()
    question = AskDay(look, host, "US", ())
    question.ask()
    (use,) = (each for each in question.findChildren(Button) if each.text())
    assert not use.isEnabled()
    day = next(each for each in question.findChildren(Day) if each.isEnabled())
    qtbot.mouseClick(day, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(question.answered) as answered:
        qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert answered.args == [TellDay(RELEASED)]
