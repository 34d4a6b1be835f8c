"""A second start over the same data has the first come forward, or offers to end it."""

import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.instance import Answered, First, claim, place_of
from kiosk.ui.dialogs.confirm import Confirm
from kiosk.ui.presence.doorbell import Doorbell
from kiosk.ui.unanswered import is_to_end

KIOSK = (sys.executable, "-m", "kiosk", "run", "--windowed", "--date", "2021-08-10")


def test_the_first_hears_the_second_and_answers(qtbot: QtBot, tmp_path: Path) -> None:
    first = claim(tmp_path)
    assert isinstance(first, First)
    assert first.bell is not None
    bell = Doorbell(first.bell)
    said: list[object] = []
    second = Thread(target=lambda: said.append(claim(tmp_path)))
    with qtbot.waitSignal(bell.rang):
        second.start()
    second.join()
    bell.close()
    first.leave()
    assert said == [Answered()]


def test_a_second_start_ends_with_a_sentence_and_the_first_stays(
    tmp_path: Path,
) -> None:
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    words = (*KIOSK, "--data", str(tmp_path))
    with subprocess.Popen(words, env=offscreen, stderr=subprocess.DEVNULL) as first:
        lock = _lock_of(tmp_path, first)
        assert lock == first.pid
        second = subprocess.run(
            words, env=offscreen, capture_output=True, text=True, check=True, timeout=30
        )
        assert second.stdout == "The kiosk is open already, and comes to the front.\n"
        assert first.poll() is None
        first.kill()


def _lock_of(data: Path, first: subprocess.Popen[bytes]) -> int:
    """The number in the lock, once it is there."""
    place = place_of(data)
    assert place is not None
    while first.poll() is None:
        found = place.lock.read_text() if place.lock.exists() else ""
        if found:
            return int(found)
        time.sleep(0.05)
    return 0


def _press(button: str) -> None:
    """A press on a button of the question, and before it a turn of the window."""
    (question,) = (
        each
        for window in QApplication.topLevelWidgets()
        for each in window.findChildren(Confirm)
        if each.isVisible()
    )
    buttons = question.findChildren(QAbstractButton)
    (found,) = (each for each in buttons if each.accessibleName() == button)
    QTest.mousePress(found, Qt.MouseButton.LeftButton)
    QTest.qWait(150)
    QTest.mouseRelease(found, Qt.MouseButton.LeftButton)


def _turned() -> None:
    for each in QApplication.topLevelWidgets():
        if each.isVisible():
            each.resize(QSize(each.height(), each.width()))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("button", "ends"), [("End it", True), ("Leave it open", False)]
)
def test_whoever_starts_it_decides_what_becomes_of_one_that_is_silent(
    button: str, *, ends: bool
) -> None:
    QTimer.singleShot(100, _turned)
    QTimer.singleShot(500, lambda: _press(button))
    assert is_to_end(paths.resources() / "locale", "en") is ends
