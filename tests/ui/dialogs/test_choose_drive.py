"""Sticks come and go under the eyes of a visitor; one of them is saved to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from kiosk.drives.errors import DriveFull
from kiosk.drives.fake import FakeDrives
from kiosk.flow.answers import Save
from kiosk.ui.background.drive_watch import DriveWatch
from kiosk.ui.background.runner import Runner
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.dialogs.choose_drive import PDF, PUT_IN, SEVERAL, UNDER_WAY
from kiosk.ui.dialogs.saver import Saver, Saving
from kiosk.ui.frame.screen import Screen
from kiosk.ui.theme.look import look_for

SIZE = QSize(1280, 800)


@dataclass
class Table:
    """A screen that can only save, with sticks that are folders."""

    qtbot: QtBot
    screen: Screen
    watch: DriveWatch
    drives: FakeDrives
    saver: Saver
    answers: list[object] = field(default_factory=list)

    def find(self, name: str) -> QAbstractButton:
        """The button of this name that can be seen, the topmost of several."""
        self.qtbot.waitUntil(lambda: bool(self._seen(name)), timeout=3000)
        return self._seen(name)[-1]

    def _seen(self, name: str) -> list[QAbstractButton]:
        buttons = self.screen.findChildren(QAbstractButton)
        found = [each for each in buttons if each.accessibleName().startswith(name)]
        return [each for each in found if each.isVisible()]

    def press(self, name: str) -> None:
        """As a finger does: down, 150 ms, up."""
        button = self.find(name)
        middle = QPoint(button.width() // 2, button.height() // 2)
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(button, left, pos=middle)
        self.qtbot.wait(150)
        QTest.mouseRelease(button, left, pos=middle)

    @property
    def said(self) -> str:
        """All the words that can be seen."""
        labels = self.screen.findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.isVisible())

    def until(self, words: str) -> None:
        """Wait for words."""
        self.qtbot.waitUntil(lambda: words in self.said, timeout=3000)


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    yield from _table(qtbot, tmp_path, computer=False)


@pytest.fixture
def table_that_keeps(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    """A table that lets visitors save on its computer."""
    yield from _table(qtbot, tmp_path, computer=True)


def _table(qtbot: QtBot, folder: Path, *, computer: bool) -> Iterator[Table]:
    drives = FakeDrives(folder)
    watch = DriveWatch(Runner(), interval=20)
    watch.open(drives)
    screen = Screen(look_for(SIZE, str), "A step")
    qtbot.addWidget(screen)
    screen.resize(SIZE)
    saver = Saver(screen, Saving(watch, computer))
    button: Button = saver.button(Kind.QUIET)
    button.setParent(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    table = Table(qtbot, screen, watch, drives, saver)
    screen.answered.connect(table.answers.append)
    table.press("Save to my USB stick")
    yield table
    watch.close()


def test_without_a_stick_it_waits_and_the_stick_appears_by_itself(table: Table) -> None:
    assert PUT_IN in table.said
    assert not table.find("Save").isEnabled()
    blue = table.drives.put_in("BLUE")
    table.until("BLUE")
    assert PDF in table.said
    assert "16 GB" in table.said
    table.press("Save")
    assert table.answers == [Save(blue)]


def test_of_several_sticks_one_is_chosen_by_label_and_size(table: Table) -> None:
    table.drives.put_in("BLUE")
    table.until("BLUE")
    red = table.drives.put_in("RED", size=4_000_000_000)
    table.until(SEVERAL)
    assert not table.find("Save").isEnabled()
    table.press("RED, 4 GB")
    table.press("Save")
    assert table.answers == [Save(red)]


def test_two_sticks_that_look_alike_are_numbered(table: Table) -> None:
    table.drives.put_in("BLUE")
    second = table.drives.put_in("BLUE")
    table.until("BLUE (2)")
    table.press("BLUE (2)")
    table.press("Save")
    assert table.answers == [Save(second)]


def test_a_stick_that_is_pulled_out_is_no_longer_chosen(table: Table) -> None:
    blue = table.drives.put_in("BLUE")
    table.until("BLUE")
    table.drives.pull_out(blue)
    table.until(PUT_IN)
    assert not table.find("Save").isEnabled()


def test_nothing_moves_while_sticks_come(table: Table) -> None:
    before = table.find("Save").mapTo(table.screen, QPoint())
    for label in ("A", "B", "C", "D", "E"):
        table.drives.put_in(label)
    table.until(SEVERAL)
    QApplication.processEvents()
    assert table.find("Save").mapTo(table.screen, QPoint()) == before


def test_a_stick_is_chosen_by_a_screen_reader_and_by_arrow_keys(table: Table) -> None:
    table.drives.put_in("BLUE")
    red = table.drives.put_in("RED")
    table.until("RED")
    table.find("BLUE").setChecked(True)
    table.find("BLUE").setFocus()
    QTest.keyClick(table.find("BLUE"), Qt.Key.Key_Down)
    assert table.find("RED").isChecked()
    assert not table.find("BLUE").isChecked()
    assert table.find("RED").hasFocus()
    table.press("Save")
    assert table.answers == [Save(red)]


def test_this_computer_is_offered_only_where_the_table_allows_it(
    table_that_keeps: Table,
) -> None:
    assert not table_that_keeps.find("Save").isEnabled()
    table_that_keeps.press("This computer")
    table_that_keeps.press("Save")
    assert table_that_keeps.answers == [Save(None)]


def test_no_folder_of_this_computer_has_a_name_here(table: Table) -> None:
    assert "computer" not in table.said.replace(PUT_IN, "")
    assert "ome" not in table.said.replace("comes", "")


def test_while_it_saves_the_stick_stays_in_and_nothing_is_pressed_twice(
    table: Table,
) -> None:
    table.drives.put_in("BLUE")
    table.until("BLUE")
    table.saver.follow(Saving(table.watch, under_way=True))
    assert UNDER_WAY in table.said
    assert not table.find("Save").isEnabled()
    QTest.keyClick(table.screen, Qt.Key.Key_Escape)
    assert UNDER_WAY in table.said


def test_why_it_failed_is_said_and_another_stick_can_be_taken(table: Table) -> None:
    blue = table.drives.put_in("BLUE")
    table.until("BLUE")
    table.saver.follow(Saving(table.watch, under_way=True))
    table.saver.follow(Saving(table.watch, fault=DriveFull.message))
    assert DriveFull.message in table.said
    # Mounted and unmounted meanwhile: what was said stays.
    table.drives.mount(blue)
    table.qtbot.wait(100)
    assert DriveFull.message in table.said
    table.drives.put_in("RED")
    table.until("RED")
    assert DriveFull.message not in table.said


def test_once_it_is_saved_the_question_is_gone_and_nobody_looks(table: Table) -> None:
    table.saver.follow(Saving(table.watch, under_way=True))
    table.saver.follow(Saving(table.watch))
    assert UNDER_WAY not in table.said
    table.qtbot.wait(100)
    table.drives.put_in("BLUE")
    table.qtbot.wait(100)
    assert table.watch.here == ()


def test_a_screen_built_anew_while_it_saves_says_so(table: Table) -> None:
    saving = Saving(table.watch, under_way=True)
    table.saver.follow(saving)
    again = Saver(table.screen, saving)
    again.go_on(table.saver)
    assert UNDER_WAY in table.said


def test_what_a_cut_save_left_on_a_stick_that_is_in_goes_at_the_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    drives = FakeDrives(tmp_path)
    folder = drives.mount(drives.put_in("BLUE"))
    (folder / ".letter.pdf.letter-kiosk-part").write_bytes(b"%PDF half")
    watch = DriveWatch(Runner())
    watch.open(drives)
    qtbot.waitUntil(lambda: list(folder.iterdir()) == [])
    watch.close()


def test_escape_leaves_the_question(table: Table) -> None:
    QTest.keyClick(table.find("Cancel"), Qt.Key.Key_Escape)
    assert PUT_IN not in table.said
    assert table.answers == []
