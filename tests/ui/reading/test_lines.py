"""A line parts two things, and a border goes all around."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.flow.deadline import Deadline
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.card import Card
from kiosk.ui.screens.case.screen import CaseScreen
from kiosk.ui.theme.look import look_for
from tests.ui.reading.conftest import BUILDERS, CASE

Show = Callable[..., Any]


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _lines_above_nothing(screen: QWidget) -> list[QRect]:
    """The lines across that have no words below them, in their own width."""
    words = [_place(it) for it in screen.findChildren(QLabel) if it.isVisible()]
    rules = [_place(it) for it in screen.findChildren(Rule) if it.isVisible()]
    return [
        rule
        for rule in rules
        if rule.width() > rule.height()
        and not any(
            each.top() >= rule.bottom() and rule.left() <= each.center().x()
            for each in words
            if each.center().x() <= rule.right()
        )
    ]


@pytest.mark.parametrize("name", BUILDERS)
def test_below_each_line_stands_something(show: Show, name: str) -> None:
    assert _lines_above_nothing(show(name).screen) == []


def test_a_case_without_a_deadline_and_people_has_no_line_for_them(
    qtbot: QtBot,
) -> None:
    look = look_for(QSize(1280, 800), str)
    bare = replace(CASE, deadline=Deadline(), people=())
    screen = CaseScreen(look, bare)
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.show()
    QApplication.processEvents()
    assert _lines_above_nothing(screen) == []
    assert len(screen.findChildren(Rule)) == len(bare.sections) - 1


@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_nothing_in_a_card_lies_on_its_border(show: Show, text_scale: float) -> None:
    shown = show("cases", text_scale=text_scale)
    cards = shown.screen.findChildren(Card)
    assert cards
    for card in cards:
        inner = card.rect().adjusted(1, 1, -1, -1)
        for each in card.findChildren(QWidget):
            box = QRect(each.mapTo(card, QPoint(0, 0)), each.size())
            assert inner.contains(box), each
