"""What stays in sight while own words are written, and beside the page."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.preview.pane import Keys
from kiosk.ui.screens.write.letter.ask import AskBlock
from kiosk.ui.screens.write.letter.own_words import OwnWords

Show = Callable[..., Any]
SIZES = [QSize(1280, 800), QSize(1024, 600), QSize(1080, 1920)]
SENTENCES = "I teach history. My class asks me about the three of you. " * 2


def _ask(shown: Any) -> AskBlock:
    found = shown.screen.findChild(AskBlock)
    assert isinstance(found, AskBlock)
    return found


def _write(shown: Any, qtbot: QtBot, text: str) -> None:
    box = shown.screen.findChild(OwnWords).box
    box.write(text)
    box.clearFocus()
    qtbot.wait(50)


def _in_sight(shown: Any, part: QWidget) -> bool:
    area = next(
        each
        for each in shown.screen.editor.findChildren(ScrollArea)
        if each.isAncestorOf(part)
    )
    box = QRect(part.mapTo(area, QPoint(0, 0)), part.size())
    return bool(area.rect().contains(box))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_ask_is_whole_or_folded_at_a_line_but_never_cut(
    show: Show, qtbot: QtBot, size: QSize
) -> None:
    shown = show("write", size)
    _write(shown, qtbot, SENTENCES)
    ask = _ask(shown)
    assert ask.row.isVisible() != ask.box.isVisible()
    assert _in_sight(shown, ask)


def test_show_opens_the_ask_and_it_stays_open(show: Show, qtbot: QtBot) -> None:
    shown = show("write", QSize(1024, 600))
    _write(shown, qtbot, SENTENCES)
    ask = _ask(shown)
    ask.row.click()
    qtbot.wait(50)
    assert ask.box.isVisible()
    assert ask.box.isReadOnly()
    _write(shown, qtbot, "And more.")
    assert ask.box.isVisible()


def test_folded_words_end_behind_a_word(show: Show, qtbot: QtBot) -> None:
    shown = show("write", QSize(1024, 600))
    _write(shown, qtbot, SENTENCES)
    row = _ask(shown).row
    lines = [words for words, _ in row.words._lay_out(row.words.width())]  # noqa: SLF001 - what is painted is asked nowhere else
    words = "".join(lines).removesuffix(" \u2026").split()
    assert words == row.words.text().split()[: len(words)]


@pytest.mark.parametrize("name", ["write", "check"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_keys_stand_beside_the_sheet(show: Show, name: str, size: QSize) -> None:
    shown = show(name, size)
    QApplication.processEvents()
    pane = shown.screen.page
    sheet = replace(pane.view._placement, level=0).sheet  # noqa: SLF001 - no reader needs it
    keys = next(each for each in pane.findChildren(Keys) if each.isVisible())
    assert not sheet.intersects(keys.geometry())
    assert pane.rect().contains(keys.geometry())
    assert pane.rect().contains(sheet)
