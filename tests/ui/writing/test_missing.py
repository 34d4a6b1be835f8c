"""Something is missing: single pages are ticked, and those alone are printed again."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from kiosk.flow import answers as a
from kiosk.flow.visit import PrintStage
from kiosk.model.piece import Piece, SetPage
from kiosk.ui.access.spoken_text import SpokenText
from kiosk.ui.controls.check import Check
from kiosk.ui.preview.items import SheetItem
from kiosk.ui.screens.print_.screen import PrintScreen
from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.text.prose import Prose

Show = Callable[..., Any]
LONG = SheetItem("President", pages=2)
KEPT = SheetItem("", Piece.COPY)
SECOND = SetPage(0, 0, 1)


def _value(table: Any, *items: SheetItem, **said: Any) -> PrintValue:
    stage = said.pop("stage", PrintStage.MISSING)
    value: PrintValue = table.print(stage)
    return replace(value, items=items, **said)


def _show(show: Show, value: PrintValue) -> Any:
    shown = show("print", build=lambda _, look: PrintScreen(look, value))
    # As the director does: what is marked comes back with the next value.
    seen = [value]

    def answered(answer: object) -> None:
        if isinstance(answer, a.MarkMissing):
            seen.append(replace(seen[-1], missing=answer.pages))
            shown.screen.show_value(seen[-1])

    shown.screen.answered.connect(answered)
    return shown


def _rows(shown: Any) -> dict[str, bool]:
    QApplication.processEvents()
    found = shown.screen.findChildren(QCheckBox)
    return {each.accessibleName(): each.isChecked() for each in found}


def _press(control: Any) -> None:
    """As a finger does: down, 150 ms, up."""
    QTest.mousePress(control, Qt.MouseButton.LeftButton)
    QTest.qWait(150)
    QTest.mouseRelease(control, Qt.MouseButton.LeftButton)


def _said(shown: Any) -> str:
    QApplication.processEvents()
    return " ".join(each.text() for each in shown.screen.findChildren(Prose))


def test_every_page_of_the_set_can_be_ticked(show: Show, table: Any) -> None:
    shown = _show(show, _value(table, LONG, KEPT))
    assert _rows(shown) == {
        "All of them: 3 pages": False,
        "Letter to the President, page 1": False,
        "Letter to the President, page 2": False,
        "One copy for you": False,
    }


def test_what_is_ticked_and_nothing_else_is_printed_again(
    show: Show, table: Any
) -> None:
    shown = _show(show, _value(table, LONG, KEPT))
    again = shown.control("Print again")
    assert not again.isEnabled()
    assert again.accessibleDescription() == "Tick what is missing."
    _press(shown.control("Letter to the President, page 2"))
    assert again.isEnabled()
    _press(again)
    marked = frozenset({SECOND})
    assert shown.answers == [a.MarkMissing(marked), a.PrintAgain(marked)]


def test_a_tick_that_is_taken_back_prints_nothing(show: Show, table: Any) -> None:
    shown = _show(show, _value(table, LONG))
    row = shown.control("Letter to the President, page 1")
    row.click()
    row.click()
    assert not shown.control("Print again").isEnabled()


def test_one_tick_takes_all_of_it_and_another_takes_it_back(
    show: Show, table: Any
) -> None:
    shown = _show(show, _value(table, LONG, KEPT))
    shown.control("All of them").click()
    assert set(_rows(shown).values()) == {True}
    shown.control("One copy for you").click()
    assert not shown.control("All of them").isChecked()
    shown.control("One copy for you").click()
    assert shown.control("All of them").isChecked()
    shown.control("All of them").click()
    assert set(_rows(shown).values()) == {False}


def test_of_several_alike_each_is_a_page_of_its_own(show: Show, table: Any) -> None:
    shown = _show(show, _value(table, SheetItem("President", times=3)))
    shown.control("Letter to the President (2 of 3)").click()
    assert shown.answers == [a.MarkMissing(frozenset({SetPage(1, 0, 0)}))]


def test_of_one_page_there_is_nothing_to_tick(show: Show, table: Any) -> None:
    shown = _show(show, _value(table, SheetItem("President")))
    assert _rows(shown) == {}
    _press(shown.control("Print again"))
    assert shown.answers == [a.PrintAgain(frozenset({SetPage(0, 0, 0)}))]


def test_before_the_pages_are_known_there_is_nothing_to_print(
    show: Show, table: Any
) -> None:
    assert not _show(show, _value(table)).control("Print again").isEnabled()


def test_the_page_that_comes_after_all_is_in_hand(show: Show, table: Any) -> None:
    shown = _show(show, _value(table, LONG))
    _press(shown.control("I have it now"))
    assert shown.answers == [a.PaperInHand()]


def test_ticking_moves_nothing_and_leaves_the_focus(show: Show, table: Any) -> None:
    shown = _show(show, _value(table, LONG, KEPT))
    row = shown.control("Letter to the President, page 2")
    row.setFocus()
    row.click()
    QApplication.processEvents()
    assert shown.control("Letter to the President, page 2") is row
    assert QApplication.focusWidget() is row


def test_what_was_ticked_is_ticked_in_another_look(show: Show, table: Any) -> None:
    shown = _show(show, _value(table, LONG, missing=frozenset({SECOND})))
    assert _rows(shown)["Letter to the President, page 2"]
    assert shown.control("Print again").isEnabled()


def test_keys_come_from_the_words_to_the_ticks(show: Show, table: Any) -> None:
    shown = _show(show, _value(table, LONG))
    text = shown.screen.findChild(SpokenText)
    assert isinstance(text, SpokenText)
    text.setFocus()
    reached = []
    for _ in range(3):
        shown.press(Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == shown.screen.findChildren(Check)
    shown.press(Qt.Key.Key_Space)
    assert shown.answers == [a.MarkMissing(frozenset({SECOND}))]


@pytest.mark.parametrize("stage", [PrintStage.SENT, PrintStage.UNKNOWN])
def test_afterwards_it_is_asked_about_those_pages_alone(
    show: Show, table: Any, stage: PrintStage
) -> None:
    value = _value(table, LONG, KEPT, stage=stage, missing=frozenset({SECOND}))
    said = _said(_show(show, value))
    assert "Letter to the President, page 2" in said
    assert "One copy for you" not in said
    assert "1 page" in said


def test_after_a_fault_the_same_pages_are_tried_again(show: Show, table: Any) -> None:
    missing = frozenset({SECOND})
    value = _value(table, LONG, stage=PrintStage.FAILED, missing=missing)
    shown = _show(show, value)
    shown.control("Try again").click()
    assert shown.answers == [a.PrintAgain(missing)]


@pytest.mark.parametrize("stage", [PrintStage.SENT, PrintStage.MISSING])
def test_it_is_said_when_it_was_printed(
    show: Show, table: Any, stage: PrintStage
) -> None:
    value = _value(table, LONG, stage=stage, sent_at="14:02")
    assert "sent to the printer at 14:02." in _said(_show(show, value))


def test_single_envelopes_can_be_ticked(show: Show, table: Any) -> None:
    shown = _show(show, table.print(PrintStage.POST_MISSING))
    assert "Your letters are done. They will not print again." in _said(shown)
    shown.control("Envelope: Ambassador").click()
    shown.control("Print again").click()
    marked = frozenset({SetPage(0, 1, 0)})
    assert shown.answers == [a.MarkMissing(marked), a.PrintAgain(marked)]
