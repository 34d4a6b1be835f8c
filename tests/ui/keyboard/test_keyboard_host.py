from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, QStringListModel, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kiosk.ui.keyboard.editor import cursor_box
from kiosk.ui.keyboard.host import KeyboardHost
from kiosk.ui.keyboard.policy import KeyboardPolicy, Show
from kiosk.ui.presses.editors import lead_to
from kiosk.ui.theme.look import look_for

SIZES = [(1280, 800), (1024, 600), (1080, 1920)]


class Screen(QWidget):
    """A bar above, a text, a field and a button below."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.field = QPlainTextEdit(), QLineEdit()
        self.button = QPushButton("Continue")
        layout = QVBoxLayout(self)
        for each in (self.text, self.field, self.button):
            layout.addWidget(each)


class Kiosk(QMainWindow):
    def __init__(
        self,
        content: QWidget,
        policy: KeyboardPolicy,
        size: tuple[int, int] = (1280, 800),
    ) -> None:
        super().__init__()
        self.look = look_for(QSize(*size), str)
        self.content = content
        self.host = KeyboardHost(content, self.look, ("en",), "en", policy=policy)
        self.setCentralWidget(self.host)
        self.resize(*size)

    def visible(self, editor: QWidget) -> bool:
        """Whether the whole cursor is above the keyboard and below the top."""
        assert self.host.keyboard
        cursor = cursor_box(editor)
        box = QRect(editor.mapTo(self.host, cursor.topLeft()), cursor.size())
        room = QRect(0, 0, self.host.width(), self.host.keyboard.y())
        return room.contains(box)


@pytest.fixture
def open_kiosk(qtbot: QtBot) -> Callable[..., Kiosk]:
    def opened(
        content: QWidget,
        show: Show = Show.BY_TOUCH,
        size: tuple[int, int] = (1280, 800),
    ) -> Kiosk:
        kiosk = Kiosk(content, KeyboardPolicy(show), size)
        qtbot.addWidget(kiosk)
        with qtbot.waitActive(kiosk):
            kiosk.show()
            kiosk.activateWindow()
        return kiosk

    return opened


@pytest.fixture
def screen_of_glass(qapp: QApplication) -> QPointingDevice:
    assert qapp.platformName()  # a device needs an application
    return QTest.createTouchDevice()


def touch(kiosk: Kiosk, widget: QWidget, glass: QPointingDevice) -> None:
    point = widget.mapTo(kiosk, widget.rect().center())
    QTest.touchEvent(kiosk, glass).press(0, point, kiosk).commit()
    QTest.touchEvent(kiosk, glass).release(0, point, kiosk).commit()
    QTest.qWait(30)


def click(kiosk: Kiosk, widget: QWidget) -> None:
    window = kiosk.windowHandle()
    point = widget.mapTo(kiosk, widget.rect().center())
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=point)
    QTest.qWait(30)


def test_a_finger_on_an_editor_opens_the_keyboard(
    open_kiosk: Callable[..., Kiosk], screen_of_glass: QPointingDevice
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen)
    touch(kiosk, screen.text, screen_of_glass)
    assert kiosk.host.is_open
    assert screen.text.hasFocus()


def test_a_panel_that_calls_itself_a_mouse_does_where_no_key_was_ever_pressed(
    open_kiosk: Callable[..., Kiosk],
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen)
    click(kiosk, screen.text)
    assert screen.text.hasFocus()
    assert kiosk.host.is_open


def test_a_mouse_beside_a_real_keyboard_does_not(
    open_kiosk: Callable[..., Kiosk],
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen)
    QTest.keyClick(kiosk.windowHandle(), Qt.Key.Key_Tab)
    click(kiosk, screen.text)
    assert screen.text.hasFocus()
    assert not kiosk.host.is_open


def test_a_list_is_no_editor(
    open_kiosk: Callable[..., Kiosk], screen_of_glass: QPointingDevice
) -> None:
    names = QListView()
    names.setModel(QStringListModel(["Ghana", "Greece"], names))
    kiosk = open_kiosk(names, Show.ALWAYS)
    touch(kiosk, names.viewport(), screen_of_glass)
    assert not kiosk.host.is_open


def test_what_stands_for_an_editor_opens_it_as_well(
    open_kiosk: Callable[..., Kiosk], screen_of_glass: QPointingDevice
) -> None:
    screen, card = Screen(), QWidget()
    card.setMinimumHeight(60)
    layout = screen.layout()
    assert layout
    layout.addWidget(card)
    lead_to(card, screen.field)
    kiosk = open_kiosk(screen)
    screen.field.setFocus()
    touch(kiosk, card, screen_of_glass)
    assert kiosk.host.is_open


def test_a_finger_on_a_button_does_not(
    open_kiosk: Callable[..., Kiosk], screen_of_glass: QPointingDevice
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen)
    screen.text.setFocus()
    touch(kiosk, screen.button, screen_of_glass)
    assert not kiosk.host.is_open


def test_a_finger_that_scrolls_does_not(
    open_kiosk: Callable[..., Kiosk], screen_of_glass: QPointingDevice
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen)
    start = screen.text.mapTo(kiosk, QPoint(200, 200))
    end = start - QPoint(0, 120)
    QTest.touchEvent(kiosk, screen_of_glass).press(0, start, kiosk).commit()
    QTest.touchEvent(kiosk, screen_of_glass).move(0, end, kiosk).commit()
    QTest.touchEvent(kiosk, screen_of_glass).release(0, end, kiosk).commit()
    QTest.qWait(30)
    assert not kiosk.host.is_open


def test_by_policy_focus_alone_opens_it(open_kiosk: Callable[..., Kiosk]) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen, Show.ALWAYS)
    screen.button.setFocus()
    screen.field.setFocus()
    assert kiosk.host.is_open


def test_by_policy_it_never_opens(
    open_kiosk: Callable[..., Kiosk], screen_of_glass: QPointingDevice
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen, Show.NEVER)
    touch(kiosk, screen.text, screen_of_glass)
    kiosk.host.open()
    assert not kiosk.host.is_open


def test_a_key_of_a_real_keyboard_puts_it_away(
    open_kiosk: Callable[..., Kiosk], qtbot: QtBot
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen)
    screen.text.setFocus()
    kiosk.host.open()
    QTest.keyClick(kiosk.windowHandle(), Qt.Key.Key_H)
    assert not kiosk.host.is_open
    qtbot.waitUntil(lambda: screen.text.toPlainText() == "h")


def test_its_own_keys_leave_it_open(open_kiosk: Callable[..., Kiosk]) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen)
    screen.text.setFocus()
    kiosk.host.open()
    keyboard = kiosk.host.keyboard
    assert keyboard
    for index in (0, 1):
        box = keyboard.keys[index].box
        at = keyboard.mapTo(kiosk, box.center().toPoint())
        QTest.mouseClick(kiosk.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
        QTest.qWait(10)
    assert screen.text.toPlainText() == "Qw"
    assert kiosk.host.is_open


def test_done_gives_the_room_back_and_a_touch_opens_it_again(
    open_kiosk: Callable[..., Kiosk], screen_of_glass: QPointingDevice
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen)
    spy = QSignalSpy(kiosk.host.opened)
    touch(kiosk, screen.field, screen_of_glass)
    assert screen.height() < kiosk.host.height()
    assert kiosk.host.keyboard
    kiosk.host.keyboard.done.emit()
    assert screen.height() == kiosk.host.height()
    touch(kiosk, screen.field, screen_of_glass)
    assert [spy.at(index)[0] for index in range(3)] == [True, False, True]


def test_leaving_the_editors_puts_it_away(
    open_kiosk: Callable[..., Kiosk], qtbot: QtBot
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen)
    screen.text.setFocus()
    kiosk.host.open()
    screen.field.setFocus()
    QTest.qWait(20)
    assert kiosk.host.is_open
    screen.button.setFocus()
    qtbot.waitUntil(lambda: not kiosk.host.is_open)


def test_a_screen_that_goes_takes_the_keyboard_with_it(
    open_kiosk: Callable[..., Kiosk], qtbot: QtBot
) -> None:
    content, screen = QWidget(), Screen()
    QVBoxLayout(content).addWidget(screen)
    kiosk = open_kiosk(content)
    screen.text.setFocus()
    kiosk.host.open()
    screen.deleteLater()
    qtbot.waitUntil(lambda: not kiosk.host.is_open)
    kiosk.host.open()
    assert not kiosk.host.is_open


def test_a_keyboard_button_opens_it_for_the_last_editor(
    open_kiosk: Callable[..., Kiosk], qtbot: QtBot
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen)
    screen.field.setFocus()
    kiosk.host.open()
    screen.button.setFocus()
    qtbot.waitUntil(lambda: not kiosk.host.is_open)
    kiosk.host.open()
    assert kiosk.host.is_open
    assert screen.field.hasFocus()


def test_a_new_look_builds_the_keyboard_anew(
    open_kiosk: Callable[..., Kiosk],
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen)
    screen.text.setFocus()
    kiosk.host.open()
    before = kiosk.host.keyboard
    kiosk.host.set_look(kiosk.look, ("de",), "de")
    assert not kiosk.host.is_open
    kiosk.host.open()
    assert kiosk.host.keyboard is not before


@pytest.mark.parametrize("size", SIZES)
def test_the_line_being_written_stays_in_sight(
    open_kiosk: Callable[..., Kiosk], size: tuple[int, int]
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen, size=size)
    screen.text.setPlainText("\n".join(f"line {n}" for n in range(200)))
    screen.text.setFocus()
    kiosk.host.open()
    for _ in range(3):
        screen.text.moveCursor(screen.text.textCursor().MoveOperation.End)
        QTest.qWait(30)
        assert kiosk.visible(screen.text)
        screen.text.moveCursor(screen.text.textCursor().MoveOperation.Start)
        QTest.qWait(30)
        assert kiosk.visible(screen.text)


@pytest.mark.parametrize("size", SIZES)
def test_the_last_field_of_a_scrolled_form_comes_into_sight(
    open_kiosk: Callable[..., Kiosk], size: tuple[int, int]
) -> None:
    form, area = QWidget(), QScrollArea()
    fields = [QLineEdit() for _ in range(60)]
    layout = QVBoxLayout(form)
    for field in fields:
        layout.addWidget(field)
    area.setWidget(form)
    area.setWidgetResizable(True)
    kiosk = open_kiosk(area, size=size)
    fields[-1].setFocus()
    kiosk.host.open()
    QTest.qWait(30)
    assert kiosk.visible(fields[-1])
    fields[0].setFocus()
    QTest.qWait(30)
    assert kiosk.visible(fields[0])


@pytest.mark.parametrize("size", SIZES)
def test_a_screen_that_cannot_shrink_slides_up(
    open_kiosk: Callable[..., Kiosk], size: tuple[int, int]
) -> None:
    screen = Screen()
    screen.setMinimumHeight(size[1] - 20)
    kiosk = open_kiosk(screen, size=size)
    screen.field.setFocus()
    kiosk.host.open()
    QTest.qWait(30)
    assert kiosk.visible(screen.field)
    assert screen.y() < 0
    kiosk.host.close_keyboard()
    assert screen.geometry() == kiosk.host.rect()


@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_takes_no_more_than_the_lower_half(
    open_kiosk: Callable[..., Kiosk], size: tuple[int, int]
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen, size=size)
    screen.field.setFocus()
    kiosk.host.open()
    assert kiosk.host.keyboard
    assert kiosk.host.keyboard.height() <= kiosk.host.height() / 2
    assert all(placed.box.height() >= 48 for placed in kiosk.host.keyboard.keys)
    assert all(placed.box.width() >= 48 for placed in kiosk.host.keyboard.keys)


def test_nothing_moves_until_the_finger_is_lifted(
    open_kiosk: Callable[..., Kiosk],
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen, Show.ALWAYS)
    screen.field.setFocus()
    pressed = QSignalSpy(screen.button.clicked)
    window, left = kiosk.windowHandle(), Qt.MouseButton.LeftButton
    point = screen.button.mapTo(kiosk, screen.button.rect().center())
    place = screen.button.mapTo(kiosk, QPoint())
    QTest.mousePress(window, left, pos=point)
    QTest.qWait(150)
    assert kiosk.host.is_open
    assert screen.button.mapTo(kiosk, QPoint()) == place
    QTest.mouseRelease(window, left, pos=point)
    QTest.qWait(30)
    assert pressed.count() == 1
    assert not kiosk.host.is_open


def test_it_comes_when_the_finger_has_left_the_field(
    open_kiosk: Callable[..., Kiosk],
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen, Show.ALWAYS)
    screen.button.setFocus()
    QTest.qWait(30)
    window, left = kiosk.windowHandle(), Qt.MouseButton.LeftButton
    point = screen.field.mapTo(kiosk, screen.field.rect().center())
    QTest.mousePress(window, left, pos=point)
    QTest.qWait(150)
    assert not kiosk.host.is_open
    QTest.mouseRelease(window, left, pos=point)
    QTest.qWait(30)
    assert kiosk.host.is_open


def test_done_keeps_it_away_though_the_caret_stays(
    open_kiosk: Callable[..., Kiosk],
) -> None:
    screen = Screen()
    kiosk = open_kiosk(screen, Show.ALWAYS)
    screen.field.setFocus()
    assert kiosk.host.keyboard
    kiosk.host.keyboard.done.emit()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(kiosk.windowHandle(), left, pos=QPoint(2, 2))
    QTest.qWait(30)
    assert screen.field.hasFocus()
    assert not kiosk.host.is_open
