"""In by a corner or three keys, past the PIN, and out to the visit as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.flow import answers as a
from kiosk.flow.press import WriteLetter
from kiosk.flow.steps import Step
from kiosk.settings import Settings
from kiosk.staff import lock as lock_module
from kiosk.staff.lock import Lock
from kiosk.ui.entrance import PATIENCE
from kiosk.ui.presence import way_in
from kiosk.ui.presence.way_in import CORNER, HOLD
from kiosk.ui.staff.pin.pad import PadKey, PinPad
from kiosk.ui.text.prose import Prose
from tests.visits.conftest import Table
from tests.visits.volunteer import (
    PIN,
    SHORT,
    hold,
    inside,
    key,
    line,
    name_of_page,
    open_by_hand,
    press,
    see,
    shell,
    type_pin,
)

pytestmark = pytest.mark.usefixtures("with_pin")


def begin_letter(table: Table) -> None:
    table.answer(a.Begin(), WriteLetter())
    assert table.kiosk.director.visit.step is Step.WRITE


def test_a_corner_held_for_three_seconds_opens_it(
    open_kiosk: Callable[..., Table], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(way_in, "HOLD", HOLD)
    table = open_kiosk()
    see(table)
    hold(table, QPoint(CORNER - 2, CORNER - 2), HOLD - 600)
    assert shell(table) is None
    hold(table, QPoint(CORNER - 2, CORNER - 2), HOLD + 300)
    assert name_of_page(table) == "Type your PIN."


def test_a_hand_that_shakes_in_the_corner_opens_it_and_one_that_leaves_does_not(
    table: Table,
) -> None:
    see(table)
    hold(table, QPoint(90, 90), SHORT * 3 // 2, to=QPoint(CORNER + 4, 90))
    assert shell(table) is None
    hold(table, QPoint(CORNER + 4, 90), SHORT * 3 // 2, to=QPoint(90, 90))
    assert shell(table) is None
    hold(table, QPoint(90, 90), SHORT * 3 // 2, to=QPoint(4, 60))
    assert shell(table) is not None


def test_three_keys_held_open_it_and_one_that_rises_does_not(
    open_kiosk: Callable[..., Table], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(way_in, "HOLD", 600)
    table = open_kiosk()
    handle = table.kiosk.window.windowHandle()
    assert handle is not None
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyPress(handle, Qt.Key.Key_S, both)
    table.pause(300)
    QTest.keyRelease(handle, Qt.Key.Key_S, both)
    table.pause(600)
    assert shell(table) is None
    # An X server lets a key that is held rise and fall, and may not say so.
    kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
    for _ in range(9):
        for kind in kinds:
            QApplication.sendEvent(handle, QKeyEvent(kind, Qt.Key.Key_S, both, ""))
        table.pause(80)
    table.wait(lambda: shell(table) is not None)
    assert name_of_page(table) == "Type your PIN."


def test_what_lies_in_the_corner_is_not_pressed_by_the_hand_that_opens_it(
    table: Table,
) -> None:
    begin_letter(table)
    before = table.kiosk.director.visit
    open_by_hand(table)
    assert table.kiosk.director.visit == before


def test_the_pin_opens_the_first_page_and_escape_leads_back(table: Table) -> None:
    open_by_hand(table)
    type_pin(table)
    table.wait(lambda: name_of_page(table) == "Today")
    key(table, Qt.Key.Key_Escape)
    assert shell(table) is None


def test_a_wrong_pin_opens_nothing_and_says_so(table: Table) -> None:
    open_by_hand(table)
    type_pin(table, "1111")
    assert name_of_page(table) == "Type your PIN."
    words = [each.text() for each in inside(table).findChildren(Prose)]
    assert "That PIN is not right." in words
    type_pin(table)
    table.wait(lambda: name_of_page(table) != "Type your PIN.")


def test_a_pin_is_typed_on_the_pad_with_a_finger(table: Table) -> None:
    open_by_hand(table)
    see(table)
    keys = {each.text(): each for each in inside(table).findChildren(PadKey)}
    for digit in PIN:
        press(table, keys[digit])
    pad = inside(table).findChild(PinPad)
    assert pad is not None
    assert len(pad.field.displayText()) == len(PIN)
    assert PIN not in pad.field.displayText()
    key(table, Qt.Key.Key_Return)
    table.wait(lambda: name_of_page(table) == "Today")


def test_digits_that_were_typed_wait_for_whoever_thinks(table: Table) -> None:
    open_by_hand(table)
    key(table, Qt.Key.Key_2, Qt.Key.Key_8)
    table.pause(1_200)
    pad = inside(table).findChild(PinPad)
    assert pad is not None
    assert len(pad.field.text()) == 2


def test_five_wrong_pins_take_the_keys_away_for_half_a_minute(table: Table) -> None:
    open_by_hand(table)
    for _ in range(5):
        type_pin(table, "1111")
    assert "Opens again in 30 seconds" in _hint(table)
    table.ahead += 31
    table.wait(lambda: _hint(table) == "")
    type_pin(table)
    table.wait(lambda: name_of_page(table) == "Today")


def _hint(table: Table) -> str:
    pad = inside(table).findChild(PinPad)
    assert pad is not None
    return pad.field.accessibleDescription()


def test_a_visit_is_there_after_it_as_it_was(table: Table) -> None:
    begin_letter(table)
    screen = table.kiosk.stage.screen
    editor = QApplication.focusWidget()
    visit = table.kiosk.director.visit
    open_by_hand(table)
    type_pin(table)
    table.wait(lambda: name_of_page(table) == "Today")
    press(table, line(table, "Back to visitors"))
    assert shell(table) is None
    assert table.kiosk.director.visit == visit
    assert table.kiosk.stage.screen is screen
    assert QApplication.focusWidget() is editor


def test_no_time_goes_by_for_the_visitor_while_somebody_is_inside(
    table: Table,
) -> None:
    begin_letter(table)
    usual = Settings()
    open_by_hand(table)
    table.later(usual.idle_wipe + 1)
    assert not table.asking()
    assert table.kiosk.director.visit.step is Step.WRITE
    table.kiosk.entrance.leave()
    table.later(usual.idle_warn - 5)
    assert not table.asking()
    table.later(10)
    assert table.asking()


def test_whoever_forgets_to_leave_is_taken_out(table: Table) -> None:
    begin_letter(table)
    open_by_hand(table)
    table.ahead += PATIENCE - 1
    table.kiosk.entrance.look()
    assert shell(table) is not None
    table.ahead += 2
    table.kiosk.entrance.look()
    assert shell(table) is None
    assert table.kiosk.director.visit.step is Step.WRITE


def test_the_pin_is_asked_for_each_time(table: Table) -> None:
    open_by_hand(table)
    type_pin(table)
    table.wait(lambda: name_of_page(table) == "Today")
    key(table, Qt.Key.Key_Escape)
    open_by_hand(table)


def test_the_area_survives_another_size_of_the_window(table: Table) -> None:
    begin_letter(table)
    open_by_hand(table)
    type_pin(table)
    table.wait(lambda: name_of_page(table) == "Today")
    table.kiosk.window.resize(1080, 1920)
    table.pause(400)
    assert name_of_page(table) == "Today"
    assert inside(table).size() == table.kiosk.window.size()
    key(table, Qt.Key.Key_Escape)
    assert shell(table) is None
    assert table.kiosk.director.visit.step is Step.WRITE


def test_it_speaks_the_language_of_the_table_whatever_the_visitor_speaks(
    open_kiosk: Callable[..., Table],
) -> None:
    table = open_kiosk(settings=Settings(language="de"))
    table.answer(a.ChooseLanguage("es"))
    table.kiosk.entrance.open()
    assert name_of_page(table) == "PIN eingeben."


def test_a_table_without_a_pin_asks_for_a_new_one_twice(
    table: Table, tmp_path: Path
) -> None:
    (tmp_path / lock_module.FILE_NAME).unlink()
    table.kiosk.entrance.open()
    assert name_of_page(table) == "Choose a PIN."
    for pin in ("123", "4711", "4712", "4711", "4711"):
        assert not Lock(tmp_path, lambda: 0.0).has_pin()
        type_pin(table, pin)
    table.wait(lambda: name_of_page(table) == "Today")
    assert Lock(tmp_path, lambda: 0.0).opens("4711")


def test_closing_the_kiosk_is_asked_about(table: Table) -> None:
    open_by_hand(table)
    type_pin(table)
    table.wait(lambda: name_of_page(table) == "Today")
    press(table, line(table, "Close the kiosk"))
    assert table.kiosk.window.isVisible()
    closed: list[bool] = []
    table.kiosk.director.closing.connect(lambda: closed.append(True))
    key(table, Qt.Key.Key_Escape)
    assert not closed
    press(table, line(table, "Close the kiosk"))
    see(table)
    key(table, Qt.Key.Key_Backtab, Qt.Key.Key_Return)
    assert closed


def test_by_keys_alone_every_control_is_reached(table: Table) -> None:
    open_by_hand(table)
    type_pin(table)
    table.wait(lambda: name_of_page(table) == "Today")
    see(table)
    key(table, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert name_of_page(table) == "Printer and paper"
    see(table)
    reached = set()
    for _ in range(40):
        key(table, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert inside(table).isAncestorOf(focused)
        reached.add(focused.accessibleName())
    for name in ("Back to visitors", "Close the kiosk", "New pack", "Test page"):
        assert name in reached
