"""Controls answer to pointer and keys, and look like the state they are in."""

import pytest
import segno
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QHoverEvent, QImage
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.art.qr import QUIET_ZONE, QrCode
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.check import Check
from kiosk.ui.controls.counter import Counter
from kiosk.ui.controls.field import Field
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.controls.scroll_bar import ScrollBar
from kiosk.ui.controls.segment import Segment
from kiosk.ui.controls.switch import Switch
from kiosk.ui.frame.flow_row import FlowRow
from kiosk.ui.screens.welcome.tally import TallyStrokes
from kiosk.ui.theme.look import Look, look_for


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """A look at the size of the mock-ups."""
    assert qapp is not None
    return look_for(QSize(1280, 800), str)


def _picture(widget: QWidget) -> QImage:
    widget.resize(widget.sizeHint())
    return widget.grab().toImage()


def _ground(button: Button) -> QColor:
    return _picture(button).pixelColor(12, button.height() // 2)


def test_a_primary_button_is_darker_under_the_mouse_and_darkest_pressed(
    look: Look,
) -> None:
    button = Button(look, "Continue", Kind.PRIMARY)
    assert _ground(button) == look.colours.accent
    point = QPointF(5, 5)
    hover = QHoverEvent(QEvent.Type.HoverEnter, point, point, point)
    QApplication.sendEvent(button, hover)
    assert _ground(button) == look.colours.accent_hover
    button.setDown(True)
    assert _ground(button) == look.colours.accent_pressed
    button.setEnabled(False)
    assert _ground(button) == look.colours.disabled_ground


def test_a_row_is_the_target_of_its_check_box_and_switch(
    qtbot: QtBot, look: Look
) -> None:
    for control in (
        Check(look, "I will write my name by hand"),
        Switch(look, "A copy"),
    ):
        qtbot.addWidget(control)
        control.resize(400, 56)
        control.show()
        qtbot.mouseClick(
            control, Qt.MouseButton.LeftButton, pos=control.rect().center()
        )
        assert control.isChecked()
        qtbot.keyClick(control, Qt.Key.Key_Return)
        assert not control.isChecked()


def test_a_counter_stays_in_its_range(qtbot: QtBot, look: Look) -> None:
    counter = Counter(look, "How many of each", 1, least=1, most=2)
    qtbot.addWidget(counter)
    fewer, more = counter.findChildren(Button)
    assert (fewer.accessibleName(), more.accessibleName()) == (
        "How many of each: fewer",
        "How many of each: more",
    )
    assert not fewer.isEnabled()
    with qtbot.waitSignal(counter.changed) as changed:
        more.click()
    assert changed.args == [2]
    assert not more.isEnabled()


def test_arrows_walk_through_a_segment(qtbot: QtBot, look: Look) -> None:
    choices = (("a", "Prosecutor General"), ("b", "Ambassador"))
    segment = Segment(look, "To", choices, "a")
    qtbot.addWidget(segment)
    with qtbot.waitExposed(segment):
        segment.show()
    first, second = segment.findChildren(QRadioButton)
    assert (first.isChecked(), second.isChecked()) == (True, False)
    first.setFocus()
    with qtbot.waitSignal(segment.chosen) as chosen:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert chosen.args == ["b"]


def test_a_field_takes_plain_words_and_has_no_menu(qtbot: QtBot, look: Look) -> None:
    field = Field(look, "Your name", hint="A first name is enough")
    qtbot.addWidget(field)
    assert field.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert not field.acceptDrops()
    assert not field.dragEnabled()
    assert field.sizeHint().height() == 64


def test_the_painted_code_is_the_code_of_the_link(look: Look) -> None:
    link = "tel:2029869420"
    code = QrCode(look, link, "Call")
    image = code.grab().toImage()
    wanted = segno.make(link, error="l", micro=False).matrix
    side = (image.width() - 2 * look.rule) // (len(wanted) + 2 * QUIET_ZONE)
    corner = (image.width() - side * len(wanted)) // 2
    assert corner >= QUIET_ZONE * side
    for y, row in enumerate(wanted):
        for x, dark in enumerate(row):
            at = [corner + each * side + side // 2 for each in (x, y)]
            assert (image.pixelColor(*at).lightness() < 128) == bool(dark)


def test_a_new_stroke_moves_none_of_the_others(look: Look) -> None:
    def drawn(count: int) -> QImage:
        strokes = TallyStrokes(look, count)
        strokes.resize(520, 46)
        return strokes.grab().toImage().copy(0, 0, 200, 46)

    assert drawn(30) == drawn(45)
    assert drawn(3) != drawn(4)


def test_a_row_goes_on_below_where_it_does_not_fit(qtbot: QtBot, look: Look) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FlowRow(holder, 8)
    buttons = [Button(look, f"Button {each}", Kind.SECONDARY) for each in range(4)]
    for each in buttons:
        row.addWidget(each)
    wide = buttons[0].sizeHint().width()
    assert row.heightForWidth(wide * 5) == 56
    assert row.heightForWidth(wide * 2 + 8) == 56 + 8 + 56
    assert row.heightForWidth(10) == 4 * 56 + 3 * 8


def test_page_keys_scroll_what_has_no_controls(qtbot: QtBot, look: Look) -> None:
    content = QWidget()
    content.setMinimumHeight(2000)
    area = ScrollArea(look, content, "The case")
    qtbot.addWidget(area)
    area.resize(400, 300)
    with qtbot.waitExposed(area):
        area.show()
    assert area.focusPolicy() == Qt.FocusPolicy.TabFocus
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 200


def test_what_fits_is_no_stop_for_the_tab_key(qtbot: QtBot, look: Look) -> None:
    area = ScrollArea(look, QWidget(), "Short")
    qtbot.addWidget(area)
    area.resize(400, 300)
    area.show()
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("over", [0, 5, 200])
def test_the_sign_of_more_below_lies_on_a_strip_of_its_own(
    qtbot: QtBot, look: Look, over: int
) -> None:
    content = QWidget()
    content.setMinimumHeight(300 + over)
    area = ScrollArea(look, content, more=True)
    qtbot.addWidget(area)
    area.resize(300, 300)
    area.show()
    qtbot.waitUntil(lambda: (area.viewport().height() < 300) == (over > 0))
    assert area.says_more == (over > 0)
    area.resize(300, 600)
    qtbot.waitUntil(lambda: area.viewport().height() == 600)
    assert not area.says_more


def test_what_scrolls_is_no_stop_where_a_control_in_it_is_one(
    qtbot: QtBot, look: Look
) -> None:
    content = QWidget()
    content.setMinimumHeight(2000)
    button = Button(look, "Read", Kind.SECONDARY)
    button.setParent(content)
    area = ScrollArea(look, content, "The case")
    qtbot.addWidget(area)
    area.resize(400, 300)
    with qtbot.waitExposed(area):
        area.show()
    qtbot.waitUntil(lambda: area.focusPolicy() == Qt.FocusPolicy.NoFocus)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 200


def test_a_finger_drags_the_thumb_of_a_scroll_bar_and_brings_it(
    qtbot: QtBot, look: Look
) -> None:
    bar = ScrollBar(look)
    qtbot.addWidget(bar)
    bar.setRange(0, 900)
    bar.setPageStep(100)
    bar.resize(bar.sizeHint().width(), 500)
    bar.show()
    left, x = Qt.MouseButton.LeftButton, bar.width() - 1
    assert bar.width() >= 44
    qtbot.mousePress(bar, left, pos=QPoint(x, 499))
    assert bar.value() == 900
    qtbot.mouseMove(bar, QPoint(x, 0))
    assert bar.value() == 0
    qtbot.mouseRelease(bar, left, pos=QPoint(x, 0))
    qtbot.mousePress(bar, left, pos=QPoint(0, 10))
    assert bar.value() == 0, "a press on the thumb moves nothing"
    qtbot.mouseRelease(bar, left, pos=QPoint(0, 10))
