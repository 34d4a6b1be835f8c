"""The writer says as much as they want, and sees where it goes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from kiosk.flow import answers as a
from kiosk.model.draft import Draft
from kiosk.model.writer import Writer
from kiosk.ui.screens.you.choose_country import SEVERAL
from kiosk.ui.text.prose import Prose

Show = Callable[..., Any]
DRAFT = Draft(
    "UA 85/21",
    "en",
    "US",
    "us-letter-10",
    officials=("prosecutor-general",),
    shown="prosecutor-general",
)


def _focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_each_key_tells_the_writer_as_they_are_now(show: Show) -> None:
    shown = show("you")
    QTest.keyClicks(shown.screen.form.name, "Al")
    assert shown.answers == [
        a.EditWriter(Writer("A", country="United States")),
        a.EditWriter(Writer("Al", country="United States")),
    ]


def test_continue_waits_for_a_name_and_says_so(show: Show, table: Any) -> None:
    shown = show("you")
    on = shown.control("Continue")
    assert not on.isEnabled()
    assert shown.screen.why.text() == ("Enter your name, or tick the box.")
    named = replace(DRAFT, writer=Writer("Alex"))
    shown.screen.show_value(table.you(named))
    assert on.isEnabled()
    assert shown.screen.why.text() == ""
    on.click()
    assert shown.answers == [a.Continue()]


def test_characters_of_the_name_that_no_font_has_are_said_beside_continue(
    show: Show, table: Any
) -> None:
    shown, said = show("you"), "Your name: These cannot be printed: \u16a0 (U+16A0)."
    named = replace(DRAFT, writer=Writer("Alex \u16a0"))
    shown.screen.show_value(replace(table.you(named), boxes=said))
    assert shown.screen.why.text() == said
    assert shown.control("Continue").isEnabled()


def test_a_name_can_be_left_for_the_pen(show: Show, table: Any) -> None:
    shown = show("you")
    shown.control("I will write my name by hand").click()
    assert shown.answers == [
        a.EditWriter(Writer(country="United States", by_hand=True))
    ]
    by_hand = replace(DRAFT, writer=Writer(by_hand=True))
    shown.screen.show_value(table.you(by_hand))
    assert shown.control("Continue").isEnabled()
    assert not shown.screen.form.name.isEnabled()


def test_typing_in_a_field_is_not_disturbed_by_a_value(show: Show, table: Any) -> None:
    shown = show("you")
    name = shown.screen.form.name
    name.setFocus()
    QTest.keyClicks(name, "Alex")
    QTest.keyClick(name, Qt.Key.Key_Home)
    late = replace(DRAFT, writer=Writer("Al", "Springfield"))
    shown.screen.show_value(table.you(late))
    assert name.text() == "Alex"
    assert name.cursorPosition() == 0
    assert shown.screen.form.town.text() == "Springfield"


def test_a_country_is_found_by_typing_its_name(show: Show) -> None:
    shown = show("you")
    shown.control("Country").click()
    QTest.keyClicks(_focused(), "united k")
    shown.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert shown.answers == [a.EditWriter(Writer(country="United Kingdom"))]
    assert shown.control("Country").text() == "United Kingdom"


def test_a_country_that_nobody_has_chooses_none(show: Show) -> None:
    shown = show("you")
    shown.control("Country").click()
    QTest.keyClicks(_focused(), "nowhere")
    shown.press(Qt.Key.Key_Return)
    shown.press(Qt.Key.Key_Escape)
    assert shown.answers == []


def test_enter_takes_no_country_where_several_fit_and_says_so(show: Show) -> None:
    shown = show("you")
    shown.control("Country").click()
    QTest.keyClicks(_focused(), "united")
    assert not shown.screen.findChild(QListView).currentIndex().isValid()
    shown.press(Qt.Key.Key_Return)
    assert shown.answers == []
    assert SEVERAL in [each.text() for each in shown.screen.findChildren(Prose)]


def test_a_name_that_people_use_is_taken(show: Show) -> None:
    shown = show("you")
    shown.control("Country").click()
    QTest.keyClicks(_focused(), "England")
    shown.press(Qt.Key.Key_Return)
    assert shown.answers == [a.EditWriter(Writer(country="United Kingdom"))]


def test_a_street_is_asked_for_only_where_the_case_wants_one(show: Show) -> None:
    assert not show("you").screen.form.street[0].isVisible()
    shown = show("you-street")
    QTest.keyClicks(shown.screen.form.street[0], "1")
    assert shown.answers == [
        a.EditWriter(Writer(country="United States", address=("1",)))
    ]


def test_the_name_is_seen_where_it_stands_on_the_page(show: Show, table: Any) -> None:
    shown = show("you", draft=DRAFT)
    before = [each.grab().toImage() for each in shown.screen.cutouts]
    named = replace(DRAFT, writer=Writer("Alex Example", "Springfield"))
    shown.screen.show_value(table.you(named))
    table.lay(shown.screen, named)
    after = [each.grab().toImage() for each in shown.screen.cutouts]
    assert all(new != old for new, old in zip(after, before, strict=True))


def test_the_keyboard_alone_reaches_every_field(show: Show) -> None:
    shown = show("you")
    shown.screen.form.name.setFocus()
    shown.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is shown.screen.form.town
    shown.tab_to("I will write my name by hand")
    shown.press(Qt.Key.Key_Space)
    assert shown.answers[-1].writer.by_hand
