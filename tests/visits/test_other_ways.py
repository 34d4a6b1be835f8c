"""How one wants to write is asked over the step, by finger, keys and ear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from kiosk.flow import answers as a
from kiosk.flow.navigator import TEXT_SIZES
from kiosk.flow.steps import Step
from kiosk.model.draft import Start
from kiosk.ui.controls.button import Button
from kiosk.ui.controls.card import Card
from kiosk.ui.dialogs.choose_one import ChooseOne
from tests.visits.test_presses import HELD, Fingers

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

    from tests.visits.conftest import Table

TO_WRITE = (a.Begin(), a.ChooseCase("UA 85/21"), *[a.Continue()] * 2)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
TITLE = "How do you want to write?"
OPENS, BLANK = "Other ways to write", "A blank page"


def asked(table: Table) -> ChooseOne | None:
    """The question, while it is seen."""
    every = table.kiosk.window.findChildren(ChooseOne)
    return next((each for each in every if each.isVisible()), None)


def control(table: Table, name: str) -> QAbstractButton:
    every = table.kiosk.window.findChildren(QAbstractButton)
    found = [each for each in every if each.accessibleName().startswith(name)]
    return next(each for each in found if each.isVisible())


def start(table: Table) -> Start:
    draft = table.kiosk.director.visit.draft
    assert draft is not None
    return draft.start


def opened(table: Table) -> ChooseOne:
    """The question, asked of somebody at the write step."""
    if table.kiosk.director.visit.step is not Step.WRITE:
        table.answer(*TO_WRITE)
    control(table, OPENS).click()
    table.pause(5)
    found = asked(table)
    assert found is not None
    return found


class Hand(Fingers):
    """Fingers on the glass and on the keys."""

    def key(self, which: Qt.Key) -> None:
        """A key goes to the window, once that has been looked at."""
        self.look()
        QTest.keyClick(self._handle(), which)
        self.look()

    def tap(self, widget: QWidget) -> None:
        """A finger goes down on it and comes up 150 ms later."""
        self.look()
        place = widget.mapTo(self.window, widget.rect().center())
        QTest.mousePress(self._handle(), LEFT, NONE, place)
        self.look(HELD)
        QTest.mouseRelease(self._handle(), LEFT, NONE, place)
        self.look()

    def _handle(self) -> QWindow:
        found = self.window.windowHandle()
        assert found is not None
        return found


@pytest.fixture
def hand(table: Table) -> Hand:
    return Hand(table)


def test_a_finger_opens_it_and_chooses(table: Table, hand: Hand) -> None:
    table.answer(*TO_WRITE)
    hand.tap(control(table, OPENS))
    assert asked(table) is not None
    hand.tap(control(table, BLANK))
    assert asked(table) is None
    assert start(table) is Start.BLANK


def test_keys_alone_open_it_move_in_it_and_choose(table: Table, hand: Hand) -> None:
    table.answer(*TO_WRITE)
    control(table, OPENS).setFocus()
    hand.key(Qt.Key.Key_Return)
    dialog = asked(table)
    assert dialog is not None
    stops = [QApplication.focusWidget()]
    for _ in range(4):
        hand.key(Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    # From what is chosen now through the others and Cancel, and round again.
    assert stops[:3] == dialog.findChildren(Card)
    assert isinstance(stops[3], Button)
    assert stops[4] is stops[0]
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Space)
    assert start(table) is Start.BLANK


@pytest.mark.parametrize("way", ["escape", "cancel"])
def test_whoever_wants_no_other_way_is_where_they_were(
    table: Table, hand: Hand, way: str
) -> None:
    table.answer(*TO_WRITE)
    opener = control(table, OPENS)
    opener.setFocus()
    opened(table)
    if way == "escape":
        hand.key(Qt.Key.Key_Escape)
    else:
        hand.tap(control(table, "Cancel"))
    assert asked(table) is None
    assert QApplication.focusWidget() is opener
    assert start(table) is Start.SAMPLE


@pytest.mark.parametrize("leaves", [True, False], ids=["finish", "nobody is there"])
def test_it_goes_with_the_visitor(table: Table, *, leaves: bool) -> None:
    opened(table)
    if leaves:
        table.answer(a.Finish())
    else:
        table.later(1_000)
    assert table.kiosk.director.visit.step is Step.WELCOME
    table.wait(lambda: not table.kiosk.window.findChildren(ChooseOne))


def test_a_reader_hears_the_question_the_choices_and_which_is_chosen(
    table: Table,
) -> None:
    dialog = opened(table)
    heard = QAccessible.queryAccessibleInterface(dialog)
    assert heard.role() == QAccessible.Role.Dialog
    assert heard.text(QAccessible.Text.Name) == TITLE
    assert heard.state().modal
    cards = [
        QAccessible.queryAccessibleInterface(each) for each in dialog.findChildren(Card)
    ]
    assert [each.role() for each in cards] == [QAccessible.Role.Button] * 3
    assert [bool(each.state().checked) for each in cards] == [True, False, False]
    names = [each.text(QAccessible.Text.Name) for each in cards]
    assert all(", " in each for each in names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("text_size", [0, TEXT_SIZES - 1])
@pytest.mark.parametrize("size", [(1024, 600), (800, 1280), (1280, 800)], ids=str)
def test_on_a_narrow_screen_all_of_it_can_be_reached(
    open_kiosk: Callable[..., Table], size: tuple[int, int], text_size: int
) -> None:
    table = open_kiosk(width=size[0], height=size[1])
    table.answer(*[a.ChangeTextSize()] * text_size)
    dialog, window = opened(table), table.kiosk.window.rect()
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    for each in (*dialog.findChildren(Card), control(table, "Cancel")):
        if area.isAncestorOf(each):
            area.ensureWidgetVisible(each, 0, 0)
        seen = each.visibleRegion().boundingRect()
        # A card may be higher than what is seen of it: its words can be scrolled.
        assert seen.width() == each.width(), each.accessibleName()
        assert seen.height() >= min(each.height(), 48), each.accessibleName()
        corner = each.mapTo(table.kiosk.window, seen.topLeft())
        assert window.contains(corner + QPoint(seen.width() - 1, seen.height() - 1))
