"""Qt's bindings cannot use up Python's constants."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

import kiosk.ui


class Sender(QObject):
    sent = Signal()


@pytest.mark.usefixtures("qtbot")
def test_a_hundred_thousand_signals_leave_true_alive() -> None:
    assert kiosk.ui.__doc__
    sender = Sender()
    for _ in range(100_000):
        sender.sent.emit()
    assert sys.getrefcount(True) > 1_000_000


def test_void_calls_into_qt_leave_none_alive(qtbot: QtBot) -> None:
    thing = QObject()
    for _ in range(100_000):
        thing.setObjectName("name")
    qtbot.wait(1)
    assert sys.getrefcount(None) > 1_000_000
