"""Sentences that are said wherever the focus is."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.access.announce import LiveRegion, announce


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    found.show()
    return found


def test_an_urgent_sentence_interrupts(widget: QWidget, heard: list[str]) -> None:
    announce(widget, "Two letters")
    announce(widget, "Printing has stopped.", urgent=True)
    assert heard == ["Two letters", "! Printing has stopped."]


def test_nothing_is_said_where_there_is_nothing_to_say(
    widget: QWidget, heard: list[str]
) -> None:
    announce(widget, "")
    assert not heard


def test_what_has_not_changed_is_not_said_again(
    widget: QWidget, heard: list[str]
) -> None:
    region = LiveRegion(widget, "1 letter")
    for each in ("1 letter", "2 letters", "2 letters", "", "2 letters"):
        region.say(each)
    assert heard == ["2 letters", "2 letters"]


def test_what_nobody_can_see_yet_is_not_said(widget: QWidget, heard: list[str]) -> None:
    widget.hide()
    LiveRegion(widget).say("2 letters")
    assert not heard
