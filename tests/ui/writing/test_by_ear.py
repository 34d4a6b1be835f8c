"""What the steps around the letter tell those who hear them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.flow.visit import PrintStage
from kiosk.letters.coach import Advice
from kiosk.model.writer import Writer
from kiosk.ui.access.roles import Role
from kiosk.ui.access.spoken_text import SpokenText
from kiosk.ui.screens.write.advice import AdviceStrip
from kiosk.ui.screens.write.tip import Tip
from kiosk.ui.text.prose import Prose

Show = Callable[..., Any]


def test_a_stage_is_said_and_its_words_have_the_focus(
    show: Show, table: Any, heard: list[str]
) -> None:
    shown = show("print-sent")
    no = shown.control("No")
    no.setFocus()
    heard.clear()
    shown.screen.show_value(table.print(PrintStage.MISSING))
    assert heard == ["! Something is missing. What is missing?"]
    focused = QApplication.focusWidget()
    assert isinstance(focused, SpokenText)
    assert "Something is missing" in focused.toPlainText()
    # A key that is pressed again out of habit answers nothing.
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert shown.answers == []


def test_the_same_stage_is_said_once(show: Show, table: Any, heard: list[str]) -> None:
    shown = show("print-missing")
    heard.clear()
    shown.screen.show_value(replace(table.print(PrintStage.MISSING), sent_at="14:02"))
    assert heard == []


def test_what_is_done_and_what_is_to_do_have_other_names_and_each_change_is_said(
    show: Show, heard: list[str]
) -> None:
    shown = show("write")
    strip = shown.screen.findChild(AdviceStrip)
    one, two = Advice("a", ok=False, message="Add"), Advice("b", ok=True, message="B")
    strip.show_advice((one, two))
    heard.clear()
    strip.show_advice((replace(one, ok=True), two))
    assert heard == ["Done: Add"]
    assert strip.accessibleDescription() == "Done: Add. Done: B"


def test_rules_without_room_are_counted(show: Show) -> None:
    shown = show("write")
    strip = shown.screen.findChild(AdviceStrip)
    words = "A rule of rather many words that takes a line of its own"
    strip.show_advice(
        tuple(Advice(str(each), ok=True, message=words) for each in range(3))
    )
    QApplication.processEvents()
    seen = [each.text() for each in strip.findChildren(Prose) if each.isVisible()]
    assert "2 more" in seen


def test_however_the_rest_is_counted_no_rule_is_cut(show: Show) -> None:
    def words(message: str) -> str:
        one = getattr(message, "number", 0) == 1
        return "{count}, the very last one" if one else message

    strip = show("write", words=words).screen.findChild(AdviceStrip)
    strip.show_advice(tuple(Advice(each, ok=True, message=each * 9) for each in "abcd"))
    for width in range(480, 1100, 7):
        strip.resize(width, strip.height())
        QApplication.processEvents()
        shown = [each for each in strip.findChildren(Tip) if each.isVisible()]
        assert all(each.width() >= each.sizeHint().width() for each in shown), width


def test_why_one_cannot_go_on_can_be_reached_by_tab(show: Show, table: Any) -> None:
    shown = show("you")
    shown.screen.form.name.clear()
    QApplication.processEvents()
    shown.screen.show_value(replace(table.you(), writer=Writer()))
    assert shown.screen.why.focusPolicy() & Qt.FocusPolicy.TabFocus
    shown.screen.show_value(replace(table.you(), writer=Writer(name="Mo")))
    assert not shown.screen.why.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_page_is_a_picture_and_a_text(show: Show) -> None:
    view = show("write").screen.page.view
    assert QAccessible.queryAccessibleInterface(view).role() == Role.Graphic
    text = QAccessible.queryAccessibleInterface(view.text)
    assert text.role() == Role.EditableText
    assert text.state().readOnly
    view.setFocus()
    assert view.text.hasFocus()
    assert not QAccessible.queryAccessibleInterface(view).state().focused


def test_tab_goes_through_the_pages_before_it_comes_to_print(show: Show) -> None:
    shown = show("check")
    each: Any = shown.screen.findChildren(QAbstractButton)[0]
    order: list[Any] = []
    while each.nextInFocusChain() is not None and len(order) < 200:
        each = each.nextInFocusChain()
        order.append(each)
    thumbs = shown.screen.thumbs.stops()
    assert order.index(thumbs[0]) < order.index(shown.screen.print_button)
