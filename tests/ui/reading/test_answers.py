"""Every answer of the screens a visitor reads, by pointer and by keyboard alone."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.flow import answers as a
from kiosk.flow.press import CallForHelp, WriteLetter

Show = Callable[..., Any]
Case = tuple[str, str, object]

ANSWERS: list[Case] = [
    ("welcome", "Start", a.Begin()),
    ("welcome", "Deutsch", a.ChooseLanguage("de")),
    ("welcome", "Text size", a.ChangeTextSize()),
    ("welcome", "Contrast", a.ChangeContrast()),
    ("cases", "UA 85/21", a.ChooseCase("UA 85/21")),
    ("cases", "E 1", a.ChooseCase("E 1")),
    ("cases", "Back", a.Back()),
    ("welcome", "Ask for help", CallForHelp()),
    ("cases", "Ask for help", CallForHelp()),
    ("cases", "Leave", a.Ask(a.Finish())),
    ("no-cases", "Back", a.Back()),
    ("case", "Write a letter", WriteLetter()),
    ("case", "Larger text", a.ChangeTextSize()),
    ("case", "Back", a.Back()),
    ("case", "Text size", a.ChangeTextSize()),
    ("officials", "Andrey Shved", a.ToggleOfficial("prosecutor-general")),
    ("officials", "Dmitry Basik", a.ToggleOfficial("ambassador")),
    ("officials", "Back", a.Back()),
    ("thanks", "Another letter", a.AnotherLetter()),
    ("thanks", "Another case", a.AnotherCase()),
    ("thanks", "Finish", a.Finish()),
]


@pytest.mark.parametrize("case", ANSWERS, ids=str)
def test_a_touch_gives_the_answer(qtbot: QtBot, show: Show, case: Case) -> None:
    screen, control, answer = case
    shown = show(screen)
    qtbot.mouseClick(shown.control(control), Qt.MouseButton.LeftButton)
    assert shown.answers == [answer]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
@pytest.mark.parametrize("case", ANSWERS, ids=str)
def test_keys_alone_give_the_same_answer(show: Show, case: Case, key: Qt.Key) -> None:
    screen, control, answer = case
    shown = show(screen)
    shown.tab_to(control)
    shown.press(key)
    assert shown.answers == [answer]


def test_the_list_of_languages_gives_the_language(qtbot: QtBot, show: Show) -> None:
    shown = show("case")
    shown.tab_to("Language")
    shown.press(Qt.Key.Key_Space)
    qtbot.mouseClick(shown.control("Deutsch"), Qt.MouseButton.LeftButton)
    assert shown.answers == [a.ChooseLanguage("de")]


def test_a_closed_case_gives_no_answer(qtbot: QtBot, show: Show) -> None:
    shown = show("cases")
    qtbot.mouseClick(shown.control("E 2"), Qt.MouseButton.LeftButton)
    assert shown.answers == []


def test_tab_goes_down_the_screen_and_not_across_it_at_random(show: Show) -> None:
    shown = show("officials")
    order = []
    shown.tab_to("Text size")
    for _ in range(5):
        shown.press(Qt.Key.Key_Tab)
        order.append(shown.window.focusWidget().accessibleName().split(",")[0])
    bar = ["Contrast", "Language: English", "Leave"]
    assert order == [*bar, "Andrey Shved", "Dmitry Basik"]
