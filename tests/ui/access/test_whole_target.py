"""What a reader is told of a place is the place that can be pressed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QProxyStyle, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.controls.card import CheckCard
from kiosk.ui.controls.check import Check, Tick
from kiosk.ui.controls.segment import Segment
from kiosk.ui.controls.switch import Switch
from kiosk.ui.theme.look import Look, look_for

CONTROLS: dict[str, Callable[[Look], QWidget]] = {
    "check": lambda look: Check(look, "Leave the name blank"),
    "card": lambda look: CheckCard(look, "The Prosecutor General"),
    "switch": lambda look: Switch(look, "Practice"),
    "segment": lambda look: Segment(look, "To", (("a", "A"), ("b", "B")), "a"),
}


def _buttons(widget: QWidget) -> list[QAbstractButton]:
    if isinstance(widget, QAbstractButton):
        return [widget]
    return widget.findChildren(QAbstractButton)


@pytest.fixture(params=CONTROLS)
def shown(request: pytest.FixtureRequest, qtbot: QtBot) -> QWidget:
    """Each control, larger than it needs to be."""
    assert QApplication.instance() is not None
    widget = CONTROLS[request.param](look_for(QSize(1280, 800), str))
    qtbot.addWidget(widget)
    widget.resize(580, 300)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_the_place_that_is_told_is_all_of_the_control(shown: QWidget) -> None:
    for each in _buttons(shown):
        told = QAccessible.queryAccessibleInterface(each).rect()
        assert told == QRect(each.mapToGlobal(QPoint(0, 0)), each.size())


def test_every_corner_of_that_place_can_be_pressed(shown: QWidget) -> None:
    for each in _buttons(shown):
        box = each.rect()
        corners = (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
        for corner in corners:
            each.setAutoExclusive(False)
            before = each.isChecked()
            QTest.mouseClick(each, Qt.MouseButton.LeftButton, pos=corner)
            assert each.isChecked() is not before


def test_one_style_serves_all_of_them(qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.addWidget(Tick())
    program = QApplication.instance()
    assert program is not None
    assert len(program.findChildren(QProxyStyle)) == 1
