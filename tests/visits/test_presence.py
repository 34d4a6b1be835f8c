"""Leaving asks when there is something to lose, and no question gets lost."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from kiosk.clock import HandClock
from kiosk.flow import answers as a
from kiosk.flow.navigator import fresh_visit
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.model.writer import Writer
from kiosk.ui.dialogs.ask_day import AskDay
from kiosk.ui.dialogs.confirm import Confirm
from kiosk.ui.dialogs.still_here import StillHereDialog
from kiosk.ui.text.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.visits.conftest import Table

CASE = "UA 85/21"
TO_WRITE = (a.Begin(), a.ChooseCase(CASE), a.Continue(), a.Continue())
TO_YOU = (*TO_WRITE, a.Continue())
WORDS = a.EditParagraph("own_words", "I keep bees.")
NAME = a.EditWriter(Writer(name="Canary Quill"))


def step(table: Table) -> Step:
    return table.kiosk.director.visit.step


def find(table: Table, name: str) -> QWidget:
    """The control that can be seen under a name."""
    kinds = (*table.kiosk.window.findChildren(QAbstractButton),)
    (found,) = (e for e in kinds if e.isVisible() and e.accessibleName() == name)
    return found


def see(table: Table) -> None:
    """Let the window paint, and look at it for a while before anything is pressed."""
    presses = table.kiosk.window.presses
    # A hundred times as fast as the hand that these tests are about.
    presses.seconds = lambda: 100 * monotonic()
    table.pause(5)
    table.wait(lambda: not presses.gate.unseen)
    table.pause(10)


def press_at(table: Table, place: QPoint) -> None:
    """A finger: down, 150 ms, up."""
    see(table)
    handle = table.kiosk.window.windowHandle()
    assert handle is not None
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, left, none, place)
    table.pause(150)
    QTest.mouseRelease(handle, left, none, place)
    table.pause(20)


def press(table: Table, name: str) -> None:
    each = find(table, name)
    press_at(table, each.mapTo(table.kiosk.window, each.rect().center()))


def key(table: Table, which: Qt.Key, words: str = "") -> None:
    see(table)
    handle = table.kiosk.window.windowHandle()
    assert handle is not None
    if words:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, handle, which, words, Qt.KeyboardModifier.NoModifier
        )
    else:
        QTest.keyClick(handle, which)


def question(table: Table, kind: type[QWidget]) -> QWidget | None:
    """The question of this kind that can be seen and touched."""
    found = [e for e in table.kiosk.window.findChildren(kind) if e.isVisible()]
    return found[0] if found else None


def turn(table: Table) -> None:
    """Turn the screen by a quarter, and wait for its new look."""
    window, before = table.kiosk.window, table.kiosk.window.screen_shown
    window.resize(window.height(), window.width())
    table.wait(lambda: window.screen_shown is not before)
    table.rest()


def test_leaving_with_nothing_to_lose_is_not_asked_about(table: Table) -> None:
    table.answer(*TO_WRITE)
    press(table, "Leave")
    assert step(table) is Step.WELCOME


def test_leaving_with_something_to_lose_asks_first(table: Table) -> None:
    table.answer(*TO_WRITE, WORDS)
    before = table.kiosk.director.visit
    press(table, "Leave")
    press(table, "Keep writing")
    assert table.kiosk.director.visit == before
    press(table, "Leave")
    key(table, Qt.Key.Key_Escape)
    assert table.kiosk.director.visit == before
    press(table, "Leave")
    press(table, "Erase it")
    assert table.kiosk.director.visit == fresh_visit(table.kiosk.director.desk)
    assert question(table, Confirm) is None


def test_starting_again_goes_by_the_same_rule(table: Table) -> None:
    table.answer(*TO_WRITE)
    press(table, "Start again")
    # One case is open, so its page is where a visit begins.
    assert step(table) is Step.CASE
    table.answer(*TO_WRITE[1:], WORDS)
    press(table, "Start again")
    assert step(table) is Step.WRITE
    press(table, "Erase it")
    assert step(table) is Step.CASE
    assert not table.kiosk.director.visit.has_something_to_lose


def test_thanks_says_finish_and_asks_nothing(table: Table) -> None:
    table.answer(*TO_YOU, NAME, a.Continue(), a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand())
    assert not [
        e
        for e in table.kiosk.window.findChildren(QAbstractButton)
        if e.isVisible() and e.accessibleName() == "Leave"
    ]
    press(table, "Finish")
    assert step(table) is Step.WELCOME


CHANGES: tuple[Callable[[Table], None], ...] = (
    turn,
    lambda table: table.answer(a.ChangeTextSize()),
    lambda table: table.answer(a.ChangeContrast()),
    lambda table: table.answer(a.ChooseLanguage("de")),
)


def test_the_question_before_leaving_survives_every_new_look(table: Table) -> None:
    table.answer(*TO_WRITE, WORDS)
    press(table, "Leave")
    for change in CHANGES:
        change(table)
        asked = question(table, Confirm)
        assert asked is not None
        assert asked.size() == table.kiosk.window.size()
    key(table, Qt.Key.Key_Escape)
    assert question(table, Confirm) is None
    assert table.kiosk.director.visit.has_something_to_lose


def test_still_here_survives_every_new_look_and_counts_on(table: Table) -> None:
    table.answer(*TO_WRITE, WORDS)
    table.later(125)
    for change in CHANGES:
        change(table)
    table.later(3)
    asked = question(table, StillHereDialog)
    assert asked is not None
    assert any("22" in each.text() for each in asked.findChildren(Prose))
    key(table, Qt.Key.Key_Escape)
    assert question(table, StillHereDialog) is None
    table.later(119)
    assert not table.asking()


def test_which_day_it_is_survives_every_new_look(
    open_kiosk: Callable[..., Table],
) -> None:
    table = open_kiosk(clock=HandClock(None))
    for change in CHANGES:
        change(table)
        assert question(table, AskDay) is not None


def test_what_had_the_focus_has_it_again_after_a_question_and_a_turn(
    table: Table,
) -> None:
    table.answer(*TO_YOU, NAME)
    field = table.kiosk.window.findChildren(QLineEdit)[0]
    field.setFocus()
    name = field.accessibleName()
    table.later(125)
    turn(table)
    key(table, Qt.Key.Key_Escape)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == name


def test_a_touch_beside_still_here_answers_it_and_presses_nothing_below(
    table: Table,
) -> None:
    table.answer(*TO_WRITE, WORDS)
    back = find(table, "Back")
    place = back.mapTo(table.kiosk.window, back.rect().center())
    table.later(125)
    press_at(table, place)
    assert not table.asking()
    assert step(table) is Step.WRITE


def test_whoever_types_on_is_here_and_loses_no_letter(table: Table) -> None:
    table.answer(*TO_YOU, NAME)
    field = table.kiosk.window.findChildren(QLineEdit)[0]
    field.setFocus()
    field.end(False)
    table.later(125)
    key(table, Qt.Key.Key_S, "s")
    assert not table.asking()
    assert field.text().endswith("s")


def test_a_held_key_and_a_mouse_that_shakes_do_not_keep_a_visit(table: Table) -> None:
    table.answer(*TO_WRITE, WORDS)
    handle = table.kiosk.window.windowHandle()
    QTest.mouseMove(handle, QPoint(600, 400))
    for turns in range(8):
        table.later(15)
        QTest.mouseMove(handle, QPoint(600 + turns % 2, 400))
        table.pause(1)
    assert table.asking()


def test_a_hidden_question_does_not_keep_a_touch_from_counting(table: Table) -> None:
    table.answer(*TO_WRITE, WORDS)
    table.later(125)
    asked = question(table, StillHereDialog)
    assert asked is not None
    asked.hide()
    press_at(table, QPoint(640, 400))
    table.later(40)
    assert table.kiosk.director.visit.drafts


def test_more_time_is_given_once_and_for_this_visit(table: Table) -> None:
    table.answer(*TO_WRITE, WORDS)
    table.later(125)
    press(table, "I need more time")
    table.later(239)
    assert not table.asking()
    table.later(1)
    assert table.asking()
    names = {
        e.accessibleName() for e in table.kiosk.window.findChildren(QAbstractButton)
    }
    assert "I need more time" not in names
    table.later(60)
    assert step(table) is Step.WELCOME
    table.answer(*TO_WRITE, WORDS)
    table.later(120)
    assert table.asking()
