"""What a volunteer does at the table, for the tests of the staff area."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.ui.staff.pin.pad import PinPad
from kiosk.ui.staff.rail import RailItem
from kiosk.ui.staff.shell import Shell
from tests.visits.conftest import Table

PIN = "2804"
LEFT = Qt.MouseButton.LeftButton
# Milliseconds that a press takes.
PRESS = 150
# Short holds for all tests but those of the hold itself.
SHORT = 200


def hold(table: Table, at: QPoint, milliseconds: int, to: QPoint | None = None) -> None:
    """A finger goes down, maybe wanders, and rises."""
    handle = table.kiosk.window.windowHandle()
    assert handle is not None
    QTest.mousePress(handle, LEFT, Qt.KeyboardModifier.NoModifier, at)
    if to is not None:
        table.pause(milliseconds // 2)
        QTest.mouseMove(handle, to)
        milliseconds //= 2
    table.pause(milliseconds)
    QTest.mouseRelease(handle, LEFT, Qt.KeyboardModifier.NoModifier, to or at)
    table.pause(20)


def see(table: Table) -> None:
    """Wait until what is shown takes presses."""
    presses = table.kiosk.window.presses
    table.wait(lambda: presses.gate.takes(presses.seconds()))


def press(table: Table, widget: QWidget) -> None:
    """As people press: down for a while, at the middle."""
    see(table)
    window = table.kiosk.window
    hold(table, widget.mapTo(window, widget.rect().center()), PRESS)


def shell(table: Table) -> Shell | None:
    """The staff area, where it can be seen."""
    every = table.kiosk.window.findChildren(Shell)
    return next((each for each in every if each.isVisible()), None)


def inside(table: Table) -> Shell:
    found = shell(table)
    assert found is not None
    return found


def name_of_page(table: Table) -> str:
    return inside(table).page.name


def open_by_hand(table: Table) -> None:
    """In through the corner, with a shorter hold."""
    see(table)
    hold(table, QPoint(40, 40), SHORT + 150)
    assert name_of_page(table) == "Type your PIN."


def key(table: Table, *keys: Qt.Key) -> None:
    handle = table.kiosk.window.windowHandle()
    assert handle is not None
    for each in keys:
        QTest.keyClick(handle, each)
        table.pause(20)


def type_pin(table: Table, pin: str = PIN) -> None:
    """With the keyboard, and Enter."""
    see(table)
    key(table, *(Qt.Key(Qt.Key.Key_0 + int(each)) for each in pin))
    key(table, Qt.Key.Key_Return)
    pad = inside(table).findChild(PinPad)
    assert pad is not None
    table.wait(lambda: shell(table) is None or not is_judging(table))


def is_judging(table: Table) -> bool:
    pad = inside(table).findChild(PinPad)
    return pad is not None and pad.field.accessibleDescription() == "Looking …"


def line(table: Table, name: str) -> RailItem:
    every = inside(table).findChildren(RailItem)
    return next(each for each in every if each.accessibleName() == name)
