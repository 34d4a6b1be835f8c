from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPointingDevice
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.presses.filter import Presses, other_view

LEFT = Qt.MouseButton.LeftButton
MIDDLE = QPoint(200, 150)


class Window(QWidget):
    """Each press on the button that fills it leads to another view."""

    def __init__(self) -> None:
        super().__init__()
        self.now, self.pressed = 100.0, 0
        self.presses = Presses(self, lambda: self.now)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.go_on)
        self.field = QLineEdit(self)
        self.resize(400, 300)
        self.button.resize(self.size())

    def go_on(self) -> None:
        self.pressed += 1
        self.show_other_view()

    def show_other_view(self) -> None:
        other_view(self.button)
        self.update()

    def later(self, seconds: float) -> None:
        """Let the window paint, and time go by."""
        QTest.qWait(20)
        self.now += seconds

    def down(self) -> None:
        QTest.mousePress(self.windowHandle(), LEFT, pos=MIDDLE)

    def up(self) -> None:
        QTest.mouseRelease(self.windowHandle(), LEFT, pos=MIDDLE)

    def tap(self) -> None:
        self.down()
        self.later(0.15)
        self.up()

    def key(self, key: Qt.Key, text: str = "", *, repeat: bool = False) -> None:
        """A key goes down, or is still down."""
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, none, text, repeat)
        QCoreApplication.sendEvent(self.windowHandle(), event)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    window = Window()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.show_other_view()
    window.later(0.4)
    yield window
    window.hide()


def test_a_press_on_what_has_been_seen_counts(window: Window) -> None:
    window.tap()
    assert window.pressed == 1


@pytest.mark.parametrize("pause", [0.0, 0.12, 0.15, 0.3])
def test_a_double_tap_counts_once(window: Window, pause: float) -> None:
    window.tap()
    window.later(pause)
    window.tap()
    assert window.pressed == 1


def test_a_hand_that_trembles_counts_once(window: Window) -> None:
    for _ in range(6):
        window.tap()
        window.later(0.15)
    assert window.pressed == 1


def test_the_first_press_after_a_look_is_not_lost(window: Window) -> None:
    for _ in range(4):
        window.tap()
        window.later(0.4)
    assert window.pressed == 4


def test_a_press_before_anything_is_painted_counts_for_nothing(window: Window) -> None:
    window.tap()
    window.now += 60
    window.down()
    window.up()
    assert window.pressed == 1


def test_a_press_that_began_on_the_view_before_ends_in_nothing(window: Window) -> None:
    window.down()
    window.show_other_view()
    window.later(1.0)
    window.up()
    assert window.pressed == 0
    assert not window.button.isDown()
    window.later(0.4)
    window.tap()
    assert window.pressed == 1


def test_a_finger_is_judged_as_a_mouse_is(window: Window, qapp: QApplication) -> None:
    assert qapp.platformName()  # a device needs an application
    glass = QTest.createTouchDevice()
    for seconds in (0.12, 0.12, 0.4, 0.4):
        _touch(window, glass)
        window.later(seconds)
    assert window.pressed == 2


def _touch(window: Window, glass: QPointingDevice) -> None:
    QTest.touchEvent(window, glass).press(0, MIDDLE, window).commit()
    QTest.touchEvent(window, glass).release(0, MIDDLE, window).commit()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_held_key_presses_once(window: Window, key: Qt.Key) -> None:
    window.button.setAutoDefault(True)
    window.button.setFocus()
    window.key(key)
    for _ in range(20):
        window.later(0.5)
        window.key(key, repeat=True)
    QTest.keyRelease(window.windowHandle(), key)
    assert window.pressed == 1


def test_letters_are_written_at_once(window: Window) -> None:
    window.field.setFocus()
    window.show_other_view()
    window.key(Qt.Key.Key_A, "a")
    window.key(Qt.Key.Key_Space, " ")
    window.key(Qt.Key.Key_B, "b")
    assert window.field.text() == "a b"


def test_a_key_on_which_something_lies_writes_no_more(window: Window) -> None:
    window.field.setFocus()
    window.key(Qt.Key.Key_A, "a")
    for _ in range(100):
        window.now += 0.5
        window.key(Qt.Key.Key_A, "a", repeat=True)
    assert 15 < len(window.field.text()) < 25


def test_a_held_letter_does_not_write_on_in_another_view(window: Window) -> None:
    window.field.setFocus()
    window.key(Qt.Key.Key_A, "a")
    window.show_other_view()
    window.later(1.0)
    window.key(Qt.Key.Key_A, "a", repeat=True)
    assert window.field.text() == "a"


def test_enter_ends_what_was_written_on_the_same_view_at_once(window: Window) -> None:
    entered = QSignalSpy(window.field.returnPressed)
    window.field.setFocus()
    window.show_other_view()
    window.later(0.0)
    window.key(Qt.Key.Key_Return)
    assert entered.count() == 0
    window.key(Qt.Key.Key_A, "a")
    window.key(Qt.Key.Key_Return)
    assert entered.count() == 1


def test_two_presses_where_nothing_else_is_shown_count_two(window: Window) -> None:
    window.button.clicked.disconnect(window.go_on)
    pressed = QSignalSpy(window.button.clicked)
    for _ in range(2):
        window.tap()
        window.later(0.12)
    assert pressed.count() == 2
