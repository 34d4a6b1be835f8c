"""Cases that are still being read, and more cards than are built at once."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from kiosk.flow import answers as a
from kiosk.letters.amount import Amount
from kiosk.ui.access.roles import Role, has_role
from kiosk.ui.frame.growing_grid import GrowingGrid
from kiosk.ui.screens.cases.value import CaseItem
from kiosk.ui.views.made import Made

Show = Callable[..., Any]
MANY = 60


def items(count: int) -> Made[int, CaseItem]:
    """So many cases, the same ones each time."""

    def item(number: int) -> CaseItem:
        return CaseItem(f"UA {number}/21", "Belarus", f"Case {number}", "A line.", ())

    return Made(range(1, count + 1), item)


def texts(shown: Any) -> set[str]:
    labels = shown.screen.findChildren(QLabel)
    return {each.text() for each in labels if each.isVisible()}


def the_list(shown: Any) -> GrowingGrid:
    every = shown.screen.findChildren(GrowingGrid)
    (found,) = (each for each in every if each.isVisible())
    assert isinstance(found, GrowingGrid)
    assert has_role(found, Role.List)
    return found


def test_a_reader_hears_when_all_have_been_read_and_not_each_count(
    show: Show, heard: list[str]
) -> None:
    shown = show("cases")
    screen, value = shown.screen, shown.screen.value
    reading = replace(value, items=items(20), reading="Reading the cases: 20 of 60.")
    screen.show_value(reading)
    assert reading.reading in texts(shown)
    heard.clear()
    more = replace(value, items=items(40), reading="Reading the cases: 40 of 60.")
    screen.show_value(more)
    assert more.reading in texts(shown)
    assert heard == []
    screen.show_value(replace(value, items=items(MANY)))
    assert heard == ["60 cases"]
    assert not any(each.startswith("Reading") for each in texts(shown))


def test_while_nothing_has_been_read_yet_it_does_not_say_that_no_case_is_open(
    show: Show,
) -> None:
    shown = show("no-cases")
    sentence = "Reading the cases: 0 of 60."
    shown.screen.show_value(replace(shown.screen.value, reading=sentence))
    assert sentence in texts(shown)
    assert "No case is open today." not in texts(shown)


def test_the_list_says_how_many_cases_there_are_built_or_not(show: Show) -> None:
    shown = show("cases")
    shown.screen.show_value(replace(shown.screen.value, items=items(MANY)))
    assert the_list(shown).accessibleDescription() == "60 cases"
    assert len(the_list(shown).findChildren(QAbstractButton)) < MANY


def test_choosing_and_going_on_works_for_cards_that_are_not_built(
    show: Show, qtbot: QtBot
) -> None:
    shown = show("officials")
    one, *_ = shown.screen.value.items

    def official(number: int) -> Any:
        return replace(one, id=f"m{number}", name=f"Ada {number}", title="")

    many = Made(range(MANY), official)
    everybody = frozenset(each.id for each in many)
    value = replace(shown.screen.value, items=many)
    shown.screen.show_value(value)
    qtbot.wait(10)
    assert the_list(shown).accessibleDescription() == "60 officials"
    assert not shown.control("Continue").isEnabled()
    chosen = replace(value, chosen=everybody, amount=Amount(MANY))
    shown.screen.show_value(chosen)
    assert shown.control("Continue").isEnabled()
    assert f"{MANY} letters, {MANY} envelopes" in texts(shown)
    cards = the_list(shown)
    cards.findChildren(QCheckBox)[0].setFocus()
    for _ in range(MANY - 1):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    last = QApplication.focusWidget()
    assert isinstance(last, QCheckBox)
    assert last.accessibleName() == f"Ada {MANY - 1}"
    assert last.isChecked()
    QTest.keyClick(last, Qt.Key.Key_Space)
    assert shown.answers == [a.ToggleOfficial(f"m{MANY - 1}")]
