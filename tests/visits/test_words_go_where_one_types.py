"""Where the caret stands, what the keyboard leaves to see, and what Enter does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QWidget

from kiosk.flow import answers as a
from kiosk.flow.steps import Step
from kiosk.model.draft import Start
from kiosk.settings import Settings
from kiosk.ui.controls.keyboard_key import KeyboardKey
from kiosk.ui.frame.focus import FocusRing
from kiosk.ui.keyboard.host import KeyboardHost
from kiosk.ui.screens.write.letter.ask import AskBlock
from kiosk.ui.screens.write.letter.own_words import OwnWords
from kiosk.ui.screens.write.letter.text_box import TextBox
from kiosk.ui.screens.write.screen import WriteScreen
from kiosk.ui.screens.you.screen import YouScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visits.conftest import Table

SIZES = [(1280, 800), (1024, 600), (1080, 1920)]
TO_WRITE = (a.Begin(), a.ChooseCase("UA 85/21"), a.Continue(), a.Continue())
LONG = "\n".join(f"{each}. I read what they wrote, and I write." for each in range(90))


def type_keys(table: Table, text: str) -> None:
    """A real keyboard: its keys come to the window."""
    for each in text:
        key = ord(each.upper())
        QTest.keyClick(table.kiosk.window.windowHandle(), Qt.Key(key))
    table.pause(20)


def tap(table: Table, place: QPoint) -> None:
    """A finger that has looked first."""
    table.pause(420)
    handle = table.kiosk.window.windowHandle()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
    table.pause(150)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place)
    table.pause(50)


def at_write(table: Table) -> WriteScreen:
    table.answer(*TO_WRITE)
    screen = table.kiosk.window.screen_shown
    assert isinstance(screen, WriteScreen)
    return screen


def at_you(table: Table) -> YouScreen:
    table.answer(*TO_WRITE, a.Continue())
    screen = table.kiosk.window.screen_shown
    assert isinstance(screen, YouScreen)
    return screen


def keyboard_of(table: Table) -> QRect:
    """Where the keyboard is on the window; empty while it is away."""
    host = table.kiosk.window.findChild(KeyboardHost)
    assert host is not None
    keyboard = host.keyboard
    return keyboard.geometry() if keyboard is not None and host.is_open else QRect()


def place_of(table: Table, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(table.kiosk.window, QPoint()), widget.size())


def is_seen(table: Table, widget: QWidget) -> bool:
    """Whether all of it lies in its scroll area, and above the keyboard."""
    box, keyboard = place_of(table, widget), keyboard_of(table)
    room = table.kiosk.window.rect()
    if not keyboard.isEmpty():
        room.setBottom(keyboard.top() - 1)
    shown = widget.visibleRegion().boundingRect().size() == widget.size()
    return room.contains(box) and shown


def test_what_is_typed_on_arrival_is_written(table: Table) -> None:
    own = at_write(table).findChild(OwnWords)
    type_keys(table, "abc")
    assert own is not None
    assert own.box.toPlainText() == "abc"
    table.answer(a.Continue())
    type_keys(table, "d")
    screen = table.kiosk.window.screen_shown
    assert isinstance(screen, YouScreen)
    assert screen.form.name.text() == "d"


def test_all_of_the_card_takes_the_tap(open_kiosk: Callable[..., Table]) -> None:
    table = open_kiosk(settings=Settings(keyboard="never"))
    screen = at_write(table)
    own = screen.findChild(OwnWords)
    assert own is not None
    corner, size = own.mapTo(table.kiosk.window, QPoint()), own.size()
    for x, y in ((0.1, 0.1), (0.5, 0.3), (0.96, 0.9)):
        screen.setFocus()
        tap(table, corner + QPoint(int(size.width() * x), int(size.height() * y)))
        assert own.box.hasFocus(), (x, y)


def test_the_empty_page_puts_the_caret_into_its_first_question(table: Table) -> None:
    screen = at_write(table)
    table.answer(a.ChooseStart(Start.BLANK))
    first = screen.findChildren(OwnWords)[0]
    assert first.box.hasFocus()
    assert is_seen(table, first)


def test_a_kept_ask_keeps_the_letter_that_opens_it(table: Table) -> None:
    screen = at_write(table)
    block = screen.findChild(AskBlock)
    assert block is not None
    if block.row.isVisible():
        block.row.click()
    ask = block.box
    before = ask.toPlainText()
    table.pause(420)
    QTest.keyClick(table.kiosk.window.windowHandle(), Qt.Key.Key_Tab)
    ask.setFocus()
    ring = table.kiosk.window.findChild(FocusRing)
    assert ring is not None
    assert ring.isVisible()
    QTest.keyClick(table.kiosk.window.windowHandle(), Qt.Key.Key_X)
    assert not ask.isReadOnly()
    assert not ring.isVisible()
    assert sorted(ask.toPlainText()) == sorted([*before, "x"])


def test_enter_goes_from_field_to_field(table: Table) -> None:
    form = at_you(table).form
    table.pause(420)
    for field in form.fields():
        assert field.hasFocus()
        QTest.keyClick(table.kiosk.window.windowHandle(), Qt.Key.Key_Return)
    assert form.country.hasFocus()


@pytest.mark.parametrize("size", SIZES)
def test_above_the_keyboard_there_are_lines_and_no_bars(
    open_kiosk: Callable[..., Table], size: tuple[int, int]
) -> None:
    table = open_kiosk(
        width=size[0], height=size[1], settings=Settings(keyboard="always")
    )
    screen = at_write(table)
    table.pause(100)
    assert not keyboard_of(table).isEmpty()
    assert not screen.bar.isVisible()
    box = QApplication.focusWidget()
    assert isinstance(box, TextBox)
    lines = 2 if size == (1024, 600) else 3
    assert is_seen(table, box)
    assert box.height() >= lines * box.fontMetrics().height()
    if size != (1024, 600):
        assert screen.page.view.width() > size[0] / 3
        assert screen.page.view.level > 0
    table.kiosk.window.findChild(KeyboardHost).close_keyboard()  # type: ignore[union-attr] # it is open
    table.pause(50)
    assert screen.bar.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_each_field_about_the_writer_is_seen_whole_above_the_keyboard(
    open_kiosk: Callable[..., Table], size: tuple[int, int]
) -> None:
    table = open_kiosk(
        width=size[0], height=size[1], settings=Settings(keyboard="always")
    )
    form = at_you(table).form
    for field in form.fields():
        field.setFocus()
        table.pause(50)
        assert not keyboard_of(table).isEmpty()
        assert is_seen(table, field), field.accessibleName()


@pytest.mark.parametrize("size", SIZES)
def test_the_countries_fit_above_the_keyboard(
    open_kiosk: Callable[..., Table], size: tuple[int, int]
) -> None:
    table = open_kiosk(
        width=size[0], height=size[1], settings=Settings(keyboard="always")
    )
    screen = at_you(table)
    screen.form.country.click()
    table.pause(100)
    assert not keyboard_of(table).isEmpty()
    rows = screen.findChild(QListView)
    close = next(
        each
        for each in screen.findChildren(QAbstractButton)
        if each.text() == "Close" and each.isVisible()
    )
    assert rows is not None
    assert is_seen(table, rows)
    assert is_seen(table, close)
    assert not place_of(table, rows).intersects(place_of(table, close))


def test_the_page_follows_the_caret(table: Table) -> None:
    screen = at_write(table)
    own = screen.findChild(OwnWords)
    assert own is not None
    QApplication.clipboard().setText(LONG)
    own.box.paste()
    table.rest()
    assert screen.page.view.count > 1
    last = screen.page.view.page
    assert last > 0
    own.box.moveCursor(own.box.textCursor().MoveOperation.Start)
    table.pause(20)
    assert screen.page.view.page == 0
    own.box.go_on()
    table.pause(20)
    assert screen.page.view.page == last


def test_a_short_text_may_take_the_place_of_a_long_one(table: Table) -> None:
    own = at_write(table).findChild(OwnWords)
    assert own is not None
    QApplication.clipboard().setText("word " * 2_000)
    own.box.paste()
    assert "room for 8000 characters" in own.note.said
    own.box.insertPlainText("more")
    own.box.selectAll()
    QApplication.clipboard().setText("Short.")
    own.box.paste()
    assert own.box.toPlainText() == "Short."


def test_a_field_says_what_it_has_no_room_for(table: Table) -> None:
    screen = at_you(table)
    QApplication.clipboard().setText("x" * 300)
    screen.form.name.paste()
    table.pause(50)
    assert str(len(screen.form.name.text())) in screen.why.text()


def test_start_again_stands_in_one_place(table: Table) -> None:
    places = []
    for answer in (*TO_WRITE, a.Continue()):
        table.answer(answer)
        screen = table.kiosk.window.screen_shown
        assert screen is not None
        places += [
            (place_of(table, each).left(), each.text())
            for each in screen.findChildren(QAbstractButton)
            if each.text() == "Start again"
        ]
    assert table.kiosk.director.visit.step is Step.YOU
    assert len(places) > 1
    assert len(set(places)) == 1


def test_a_key_in_each_field_brings_the_keyboard_and_sends_it_away(
    table: Table,
) -> None:
    type_keys(table, "a")  # there is a real keyboard: no mouse brings the other one
    screen = at_you(table)
    host = table.kiosk.window.findChild(KeyboardHost)
    assert host is not None
    for opened in (True, False):
        key = screen.form.town.findChild(KeyboardKey)
        assert key is not None
        tap(table, place_of(table, key).center())
        assert host.is_open == opened
        assert screen.form.town.hasFocus()
    tap(table, place_of(table, screen.form.name).center())
    assert not host.is_open
