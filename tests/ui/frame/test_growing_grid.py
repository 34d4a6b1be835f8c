"""A grid that is built as far as somebody looks keeps every card within reach."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.frame.growing_grid import GrowingGrid
from kiosk.ui.theme.look import look_for

COUNT, HIGH = 60, 150


class Room(QWidget):
    """A grid in a scroll area with a button below, as on a screen."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.resize(800, 600)
        self.grid = GrowingGrid(3, 8, self._card)
        self.grid.hold(count)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.addWidget(self.grid)
        inside.addStretch(1)
        self.area = ScrollArea(look_for(self.size(), str), content)
        self.grid.follow(self.area)
        self.foot = QPushButton("Back")
        column = QVBoxLayout(self)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)

    def built(self) -> list[str]:
        """The cards that are there."""
        return [each.text() for each in self.grid.findChildren(QPushButton)]

    @staticmethod
    def _card(index: int) -> QWidget:
        card = QPushButton(str(index))
        card.setMinimumHeight(HIGH)
        return card


def in_order(count: int) -> list[str]:
    return [str(each) for each in range(count)]


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    """A room for many cards, shown."""
    shown = Room(COUNT)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    qtbot.wait(50)
    return shown


def test_only_what_is_near_is_built(room: Room) -> None:
    bar = room.area.verticalScrollBar()
    assert room.built() == in_order(len(room.built()))
    assert len(room.built()) < COUNT
    assert bar.maximum() >= 2 * bar.pageStep()


def test_scrolling_builds_all_of_them(room: Room, qtbot: QtBot) -> None:
    bar = room.area.verticalScrollBar()
    for _ in range(COUNT):
        bar.setValue(bar.maximum())
        qtbot.wait(5)
    assert room.built() == in_order(COUNT)


def test_tab_comes_to_every_card_in_order_and_then_to_the_foot(room: Room) -> None:
    room.activateWindow()
    room.grid.findChildren(QPushButton)[0].setFocus()
    reached: list[str] = []
    while len(reached) <= COUNT and (focused := QApplication.focusWidget()):
        assert isinstance(focused, QPushButton)
        reached.append(focused.text())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == [*in_order(COUNT), "Back"]


def test_more_cards_leave_those_that_are_there_where_they_are(
    qtbot: QtBot,
) -> None:
    room = Room(4)
    qtbot.addWidget(room)
    room.show()
    qtbot.waitExposed(room)
    before = room.grid.findChildren(QPushButton)
    places = [each.pos() for each in before]
    room.grid.hold(COUNT)
    qtbot.wait(50)
    after = room.grid.findChildren(QPushButton)
    assert after[:4] == before
    assert [each.pos() for each in before] == places
    assert len(after) > 4
