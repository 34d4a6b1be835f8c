"""A second start over the same data has the first come forward, or offers to end it."""

import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.instance.claim import Answered, First, claim, place_of
from kiosk.ui.dialogs.confirm import Confirm
from kiosk.ui.presence.doorbell import Doorbell
from kiosk.ui.start.unanswered import is_to_end

_PORTRAIT = QSize(1080, 1920)
SENTENCE = "The kiosk is open already, and comes to the front.\n"
KIOSK = (sys.executable, "-m", "kiosk", "run", "--windowed", "--date", "2021-08-10")


def test_the_first_hears_the_second_and_answers(qtbot: QtBot, tmp_path: Path) -> None:
    first = claim(tmp_path)
    assert isinstance(first, First)
    bell = Doorbell(first)
    bell.put_up()
    said: list[object] = []
    second = Thread(target=lambda: said.append(claim(tmp_path)))
    with qtbot.waitSignal(bell.rang):
        second.start()
    second.join()
    bell.take_down()
    first.leave()
    assert [type(each) for each in said] == [Answered]


def test_a_second_start_ends_with_a_sentence_and_the_first_stays(
    tmp_path: Path,
) -> None:
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    words = (*KIOSK, "--data", str(tmp_path))
    with subprocess.Popen(words, env=offscreen, stderr=subprocess.DEVNULL) as first:
        try:
            assert _lock_of(tmp_path, first) == first.pid
            second = subprocess.run(
                words,
                env=offscreen,
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
            )
            assert first.poll() is None
        finally:
            first.kill()
    assert (second.returncode, second.stdout) == (0, SENTENCE)


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


class _Volunteer(QObject):
    """Turns the window, presses a button of the question, and gives up after 10 s."""

    def __init__(self, button: str) -> None:
        super().__init__()
        self._button, self.gave_up = button, False
        self._looks = QTimer(self, interval=50)
        self._looks.timeout.connect(self._look)
        self._looks.start()
        QTimer.singleShot(10_000, self, self._give_up)

    def _look(self) -> None:
        every = QApplication.topLevelWidgets()
        found = [each for window in every for each in window.findChildren(Confirm)]
        question = next((each for each in found if each.isVisible()), None)
        if question is None:
            return
        if question.window().size() != _PORTRAIT:
            question.window().resize(_PORTRAIT)
        elif question.look.portrait:
            self._looks.stop()
            self._press(question)

    def _press(self, question: Confirm) -> None:
        buttons = question.findChildren(QAbstractButton)
        (found,) = (e for e in buttons if e.accessibleName() == self._button)
        QTest.mousePress(found, Qt.MouseButton.LeftButton)
        QTest.qWait(150)
        QTest.mouseRelease(found, Qt.MouseButton.LeftButton)

    def _give_up(self) -> None:
        self.gave_up = True
        for each in QApplication.topLevelWidgets():
            each.close()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("button", "ends"), [("Close it", True), ("Leave it open", False)]
)
def test_whoever_starts_it_decides_what_becomes_of_one_that_is_silent(
    button: str, *, ends: bool
) -> None:
    volunteer = _Volunteer(button)
    assert is_to_end(paths.resources() / "locale", "en") is ends
    assert not volunteer.gave_up
