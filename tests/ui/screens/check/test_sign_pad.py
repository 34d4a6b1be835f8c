"""The pad: ink where the first finger went, and nothing else of the screen moves."""

from collections.abc import Iterator
from itertools import chain

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.model.signature import Point, Signature
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.screens.check.signing.sign_pad import SignPad
from kiosk.ui.theme.look import Look, look_for

LEFT = Qt.MouseButton.LeftButton
MARK = Signature((((40.0, 40.0), (90.0, 90.0)), ((200.0, 60.0),)), 320, 160, 113)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    assert qapp is not None
    return look_for(QSize(1280, 800), str)


@pytest.fixture
def glass(qapp: QApplication) -> QPointingDevice:
    assert qapp.platformName()  # a device needs an application
    return QTest.createTouchDevice()


class Panel(QWidget):
    """A pad in a panel that scrolls, above more than it can show."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.pad = SignPad(look)
        self.pad.setFixedSize(320, 160)
        self.told: list[Signature] = []
        self.pad.signed.connect(self.told.append)
        content = QWidget()
        column = QVBoxLayout(content)
        rest = QWidget()
        rest.setFixedSize(320, 900)
        column.addWidget(self.pad)
        column.addWidget(rest)
        self.area = ScrollArea(look, content)
        around = QVBoxLayout(self)
        around.addWidget(self.area)
        self.resize(400, 420)

    @property
    def told_last(self) -> Signature:
        return self.told[-1]

    def at(self, x: float, y: float) -> QPoint:
        """A point of the pad as one of the window."""
        return self.pad.mapTo(self, QPoint(round(x), round(y)))

    def touch(self, glass: QPointingDevice, *way: tuple[int, int]) -> None:
        """A finger along a way, in px of the pad."""
        points = [self.at(*each) for each in way]
        QTest.touchEvent(self, glass).press(0, points[0], self).commit()
        for each in points[1:]:
            QTest.touchEvent(self, glass).move(0, each, self).commit()
            QTest.qWait(10)
        QTest.touchEvent(self, glass).release(0, points[-1], self).commit()

    def drag(self, *way: tuple[int, int]) -> None:
        """The mouse along a way, with its button held."""
        points = [QPoint(*each) for each in way]
        QTest.mousePress(self.pad, LEFT, pos=points[0])
        for each in points[1:]:
            QTest.mouseMove(self.pad, each)
        QTest.mouseRelease(self.pad, LEFT, pos=points[-1])

    def pen(self, kind: QEvent.Type, x: float, y: float) -> None:
        """What a drawing tablet sends."""
        here = QPointF(x, y)
        there = QPointF(self.pad.mapToGlobal(here.toPoint()))
        device = QPointingDevice.primaryPointingDevice()
        nothing = Qt.KeyboardModifier.NoModifier
        event = QTabletEvent(
            kind, device, here, there, 0.5, 0, 0, 0, 0, 0, nothing, LEFT, LEFT
        )
        QApplication.sendEvent(self.pad, event)
        assert event.isAccepted()

    def picture(self) -> QImage:
        return self.pad.grab().toImage()


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> Iterator[Panel]:
    panel = Panel(look)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.close()


def inked(picture: QImage, look: Look, x: int, y: int) -> bool:
    return picture.pixelColor(x, y) == look.colours.accent


def near(stroke: tuple[Point, ...], *way: tuple[int, int]) -> bool:
    assert len(stroke) == len(way)
    pairs = zip(chain(*stroke), chain(*way), strict=True)
    return all(abs(one - two) <= 1 for one, two in pairs)


def test_the_mouse_draws_a_stroke(panel: Panel, look: Look) -> None:
    panel.drag((40, 40), (90, 40), (140, 40))
    (stroke,) = panel.told_last.strokes
    assert near(stroke, (40, 40), (90, 40), (140, 40))
    assert inked(panel.picture(), look, 100, 40)
    assert not inked(panel.picture(), look, 100, 60)


def test_each_stroke_tells_all_of_the_signature_and_its_pad(panel: Panel) -> None:
    panel.drag((40, 40), (90, 40))
    panel.drag((50, 90), (90, 90))
    assert [len(each.strokes) for each in panel.told] == [1, 2]
    assert (panel.told_last.width, panel.told_last.height) == (320, 160)
    assert 100 < panel.told_last.line < 130


def test_other_buttons_do_not_draw(panel: Panel) -> None:
    QTest.mousePress(panel.pad, Qt.MouseButton.RightButton, pos=QPoint(40, 40))
    QTest.mouseMove(panel.pad, QPoint(80, 40))
    QTest.mouseRelease(panel.pad, Qt.MouseButton.RightButton, pos=QPoint(80, 40))
    assert panel.told == []


def test_a_finger_draws_and_scrolls_nothing(
    panel: Panel, glass: QPointingDevice
) -> None:
    panel.touch(glass, (100, 150), (100, 110), (100, 70), (100, 30), (100, 8))
    (stroke,) = panel.told_last.strokes
    assert near(stroke, (100, 150), (100, 110), (100, 70), (100, 30), (100, 8))
    QTest.qWait(50)
    assert panel.area.verticalScrollBar().value() == 0


def test_a_finger_beside_the_pad_still_scrolls(
    panel: Panel, glass: QPointingDevice
) -> None:
    panel.touch(glass, (100, 350), (100, 310), (100, 270), (100, 230), (100, 208))
    assert panel.area.verticalScrollBar().value() > 0
    assert panel.told == []


def test_a_second_finger_draws_nothing(panel: Panel, glass: QPointingDevice) -> None:
    def both() -> QTest.QTouchEventSequence:
        return QTest.touchEvent(panel, glass)

    both().press(0, panel.at(40, 40), panel).commit()
    both().stationary(0).press(1, panel.at(200, 100), panel).commit()
    both().move(0, panel.at(80, 40), panel).move(1, panel.at(240, 90), panel).commit()
    both().stationary(1).release(0, panel.at(80, 40), panel).commit()
    both().move(1, panel.at(260, 60), panel).commit()
    both().release(1, panel.at(260, 60), panel).commit()
    (stroke,) = panel.told_last.strokes
    assert near(stroke, (40, 40), (80, 40))
    assert len(panel.told) == 1


def test_a_tap_is_a_dot(panel: Panel, look: Look, glass: QPointingDevice) -> None:
    panel.touch(glass, (60, 60))
    assert [len(each) for each in panel.told_last.strokes] == [1]
    assert inked(panel.picture(), look, 60, 60)


def test_a_pen_draws_and_takes_over_from_the_hand_on_the_glass(panel: Panel) -> None:
    QTest.mousePress(panel.pad, LEFT, pos=QPoint(200, 120))
    panel.pen(QEvent.Type.TabletPress, 40.25, 50)
    panel.pen(QEvent.Type.TabletMove, 60.5, 50)
    panel.pen(QEvent.Type.TabletRelease, 60.5, 50)
    QTest.mouseRelease(panel.pad, LEFT, pos=QPoint(200, 120))
    assert panel.told_last.strokes == (((40.25, 50.0), (60.5, 50.0)),)
    assert len(panel.told) == 1


def test_ink_ends_at_the_edge_and_begins_again_inside(panel: Panel) -> None:
    panel.drag((300, 40), (360, 60), (360, 90), (310, 90), (280, 90))
    first, second = panel.told_last.strokes
    assert near(first, (300, 40), (320, 60))
    assert near(second, (310, 90), (280, 90))


def test_an_interrupted_stroke_is_forgotten(panel: Panel, look: Look) -> None:
    QTest.mousePress(panel.pad, LEFT, pos=QPoint(40, 40))
    QTest.mouseMove(panel.pad, QPoint(90, 40))
    assert inked(panel.picture(), look, 60, 40)
    panel.pad.hide()
    panel.pad.show()
    QTest.mouseRelease(panel.pad, LEFT, pos=QPoint(90, 40))
    assert panel.told == []
    assert not inked(panel.picture(), look, 60, 40)


def test_points_closer_than_a_pixel_are_one(panel: Panel) -> None:
    panel.pen(QEvent.Type.TabletPress, 40, 50)
    for at in range(40):
        panel.pen(QEvent.Type.TabletMove, 40 + at / 10, 50)
    panel.pen(QEvent.Type.TabletRelease, 44, 50)
    (stroke,) = panel.told_last.strokes
    assert len(stroke) <= 5


def test_a_signature_is_shown_again_and_tells_nobody(panel: Panel, look: Look) -> None:
    panel.pad.show_signature(MARK)
    assert panel.told == []
    assert inked(panel.picture(), look, 65, 65)
    panel.drag((40, 100), (90, 100))
    assert len(panel.told_last.strokes) == 3


def test_a_signature_grows_with_the_pad(panel: Panel) -> None:
    panel.pad.setFixedSize(640, 320)
    panel.pad.show_signature(MARK)
    panel.drag((40, 20), (90, 20))
    old, _, new = panel.told_last.strokes
    assert old[1][0] - old[0][0] == pytest.approx(100)
    assert near(new, (40, 20), (90, 20))
    assert panel.told_last.width == 640


def test_clear_leaves_nothing(panel: Panel) -> None:
    fresh = panel.picture()
    panel.drag((40, 40), (90, 40))
    assert panel.picture() != fresh
    told = len(panel.told)
    panel.pad.clear()
    assert panel.picture() == fresh
    assert len(panel.told) == told
    panel.drag((40, 80), (90, 80))
    assert len(panel.told_last.strokes) == 1


def test_clear_in_the_middle_of_a_stroke_ends_it(panel: Panel) -> None:
    QTest.mousePress(panel.pad, LEFT, pos=QPoint(40, 40))
    panel.pad.show_signature(Signature())
    QTest.mouseMove(panel.pad, QPoint(90, 40))
    QTest.mouseRelease(panel.pad, LEFT, pos=QPoint(90, 40))
    assert panel.told == []


def test_the_frame_is_accent_on_the_visitors_turn_only(
    panel: Panel, look: Look, glass: QPointingDevice
) -> None:
    assert inked(panel.picture(), look, 160, 1)
    panel.pad.setEnabled(False)
    assert not inked(panel.picture(), look, 160, 1)
    panel.touch(glass, (60, 60), (90, 60))
    assert panel.told == []


def test_who_comes_by_key_is_told_of_the_pen(panel: Panel, qtbot: QtBot) -> None:
    assert panel.pad.accessibleName() == "Sign here"
    assert "leave room" in panel.pad.accessibleDescription()
    assert panel.pad.focusPolicy() == Qt.FocusPolicy.TabFocus
    without = panel.picture()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    # A window gives its first stop the focus, and no key brought it there.
    qtbot.waitUntil(panel.pad.hasFocus)
    assert panel.picture() == without
    panel.pad.clearFocus()
    panel.pad.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(panel.pad.hasFocus)
    assert panel.picture() != without
    panel.pad.clearFocus()
    assert panel.picture() == without
