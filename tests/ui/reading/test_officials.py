"""The choice of officials says why it cannot go on, and keeps its cards."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from kiosk.flow import answers as a
from kiosk.letters.amount import Amount
from kiosk.ui.controls.scroll import ScrollArea

Show = Callable[..., Any]


def _texts(shown: Any) -> list[str]:
    labels = shown.screen.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible()]


def test_nobody_chosen_says_why_it_cannot_go_on(show: Show) -> None:
    shown = show("officials")
    go = shown.control("Continue")
    assert not go.isEnabled()
    assert go.accessibleDescription() == "Choose at least one."
    assert "Choose at least one." in _texts(shown)


def test_two_chosen_count_two_letters_and_go_on(qtbot: QtBot, show: Show) -> None:
    shown = show("officials")
    for name in ("Andrey Shved", "Dmitry Basik"):
        qtbot.mouseClick(shown.control(name), Qt.MouseButton.LeftButton)
    # The visit answers with what it comes to.
    shown.screen.show_value(replace(shown.screen.value, amount=Amount(2)))
    assert "2 letters, 2 envelopes" in _texts(shown)
    qtbot.mouseClick(shown.control("Continue"), Qt.MouseButton.LeftButton)
    assert shown.answers[-1] == a.Continue()


def test_a_choice_taken_back_asks_for_one_again(qtbot: QtBot, show: Show) -> None:
    shown = show("officials")
    for _ in range(2):
        qtbot.mouseClick(shown.control("Dmitry Basik"), Qt.MouseButton.LeftButton)
    assert shown.answers == [a.ToggleOfficial("ambassador")] * 2
    assert not shown.control("Continue").isEnabled()


def test_an_official_without_an_address_is_closed_and_shows_another_way(
    show: Show,
) -> None:
    shown = show("officials")
    assert not shown.control("Ivan Example").isEnabled()
    assert "No letter is possible: this case has no postal address." in _texts(shown)
    assert "E-mail: minister@example.org" in _texts(shown)


def test_another_choice_from_outside_keeps_the_cards_and_the_focus(show: Show) -> None:
    shown = show("officials")
    shown.tab_to("Andrey Shved")
    card = shown.control("Andrey Shved")
    before = shown.screen.value
    chosen = (it.id for it in before.items if it.address and not it.not_carried)
    value = replace(before, chosen=frozenset(chosen), amount=Amount(2))
    shown.screen.show_value(value)
    assert shown.control("Andrey Shved") is card
    assert card.hasFocus()
    assert isinstance(card, QCheckBox)
    assert card.isChecked()
    assert "2 letters, 2 envelopes" in _texts(shown)


def test_no_channel_is_shown_that_the_case_does_not_give(show: Show) -> None:
    shown = show("officials")
    assert not any("Website" in each or "Instagram" in each for each in _texts(shown))


def test_a_card_says_what_the_stamp_costs_since_when_and_whether_to_ask(
    show: Show,
) -> None:
    said = _texts(show("officials"))
    at = said.index("One stamp for another country: $1.70, as of September 2025")
    assert said[at + 1] == "This price is more than a year old; ask at the table."
    assert (
        "Letters take three weeks; a postcard in an envelope arrives as well." in said
    )


def test_where_no_letter_arrives_the_other_ways_come_before_the_address(
    qtbot: QtBot, show: Show
) -> None:
    shown = show("officials")
    card = shown.control("Ann Other")
    said = [each.text() for each in card.findChildren(QLabel)]
    wanted = (
        "No mail is carried from the United States to Belarus now.",
        "You can still print the letter.",
        "Other ways to reach them",
        "E-mail: warden@example.org",
        "Minsk, Belarus",
    )
    places = [said.index(each) for each in wanted]
    assert places == sorted(places)
    assert card.accessibleDescription().startswith("No mail is carried")
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert shown.answers == [a.ToggleOfficial("warden")]


def test_cards_that_go_on_below_say_so_until_the_end_is_seen(show: Show) -> None:
    shown = show("officials", QSize(1024, 600))
    area = shown.screen.findChild(ScrollArea)
    assert area.says_more
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not area.says_more
    bar.setValue(0)
    assert area.says_more


def test_a_finger_that_begins_on_the_sign_scrolls_too(show: Show) -> None:
    shown, glass = show("officials", QSize(1024, 600)), QTest.createTouchDevice()
    area = shown.screen.findChild(ScrollArea)
    up = area.mapTo(shown.window, QPoint(area.width() // 2, area.height() - 20))
    QTest.touchEvent(shown.window, glass).press(0, up, shown.window).commit()
    for _ in range(5):
        up -= QPoint(0, 20)
        QTest.touchEvent(shown.window, glass).move(0, up, shown.window).commit()
        QTest.qWait(10)
    QTest.touchEvent(shown.window, glass).release(0, up, shown.window).commit()
    assert area.verticalScrollBar().value() > 0


def test_a_board_without_a_name_is_called_by_its_title(show: Show) -> None:
    shown = show("officials")
    first, *others = shown.screen.value.items
    board = replace(first, id="board", name="Board of Appeals", title="")
    shown.screen.show_value(replace(shown.screen.value, items=(board, *others)))
    assert shown.control("Board of Appeals").accessibleName() == "Board of Appeals"
    assert "" not in _texts(shown)
