"""Letters on a stick: written, let go of, and no letter yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QLabel

from kiosk.drives.errors import DriveFull
from kiosk.flow import answers as a
from kiosk.flow.steps import Step
from kiosk.model.writer import Writer
from kiosk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.visits.conftest import Table

TO_CHECK = (
    a.Begin(),
    a.ChooseCase("UA 85/21"),
    *[a.Continue()] * 3,
    a.EditWriter(Writer(name="Canary Quill")),
    a.Continue(),
)
NAME = "ua-85-21-prosecutor-general.pdf"


def press(table: Table, name: str) -> None:
    """Press the topmost button of a name."""
    table.wait(lambda: bool(seen(table, name)))
    seen(table, name)[-1].click()


def seen(table: Table, name: str) -> list[QAbstractButton]:
    screen = table.kiosk.stage.screen
    assert screen is not None
    buttons = screen.findChildren(QAbstractButton)
    found = [each for each in buttons if each.accessibleName().startswith(name)]
    return [each for each in found if each.isVisible()]


def said(table: Table) -> str:
    screen = table.kiosk.stage.screen
    assert screen is not None
    labels = screen.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisible())


def until(table: Table, words: str) -> None:
    table.wait(lambda: words in said(table))


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_stick_put_in_late_is_saved_to_let_go_of_and_counts_nothing(
    table: Table,
) -> None:
    table.answer(*TO_CHECK)
    press(table, "Save to my USB stick")
    until(table, "Put your stick into this computer.")
    _, stick = table.stick("BLUE")
    until(table, "BLUE")
    press(table, "Save")
    until(table, "Take your stick")
    assert names(stick) == [NAME]
    assert [each.mounted_at for each in table.drives.look()] == [None]
    press(table, "Continue")
    director = table.kiosk.director
    assert director.visit.step is Step.THANKS
    assert director.visit.counted == frozenset()
    assert director.count.letters == 0
    assert director.visit.saved is not None
    assert director.visit.saved.to_take


def test_a_letter_that_is_not_printed_without_a_question_is_not_saved_without(
    table: Table,
) -> None:
    _, stick = table.stick("BLUE")
    blank = a.EditParagraph("own_words", "I am [YOUR NAME] and I read.")
    table.answer(*TO_CHECK[:-2], blank, *TO_CHECK[-2:])
    press(table, "Save to my USB stick")
    until(table, "A blank is not filled in")
    press(table, "Save it as it is")
    until(table, "Save it all the same?")
    press(table, "Save it as it is")
    until(table, "BLUE")
    press(table, "Save")
    until(table, "Take your stick")
    assert names(stick) == [NAME]


def test_a_stick_in_use_is_not_to_be_taken_yet(table: Table) -> None:
    table.drives.busy = True
    drive, _ = table.stick()
    table.answer(*TO_CHECK, a.Save(drive))
    until(table, "leave your stick in")
    assert "Take your stick" not in said(table)


def test_the_question_and_the_choice_survive_another_size(table: Table) -> None:
    table.stick("BLUE")
    table.stick("RED")
    table.answer(*TO_CHECK)
    press(table, "Save to my USB stick")
    until(table, "RED")
    press(table, "RED")
    before = table.kiosk.stage.screen
    table.kiosk.window.resize(1024, 700)
    table.wait(lambda: table.kiosk.stage.screen is not before)
    until(table, "RED")
    press(table, "Save")
    until(table, "Take your stick")
    assert names(table.drives.folder("RED")) == [NAME]
    assert names(table.drives.folder("BLUE")) == []


def test_a_full_stick_is_said_and_the_next_one_taken(table: Table) -> None:
    full, _ = table.stick("FULL")
    table.drives.fault = DriveFull()
    table.answer(*TO_CHECK)
    press(table, "Save to my USB stick")
    until(table, "FULL")
    press(table, "Save")
    until(table, DriveFull.message)
    assert table.kiosk.director.visit.step is Step.CHECK
    table.drives.fault = None
    table.drives.pull_out(full)
    until(table, "Put your stick into this computer.")
    _, stick = table.stick("EMPTY")
    until(table, "EMPTY")
    press(table, "Save")
    until(table, "Take your stick")
    assert names(stick) == [NAME]


def test_a_printer_that_failed_says_the_same_after_a_stick_that_failed(
    table: Table,
) -> None:
    table.answer(*TO_CHECK)
    table.paper.rmdir()
    table.answer(a.Print())
    until(table, "Printing has stopped")
    table.stick("BLUE")
    table.drives.fault = DriveFull()
    press(table, "Save to my USB stick")
    until(table, "BLUE")
    press(table, "Save")
    until(table, DriveFull.message)
    press(table, "Cancel")
    assert DriveFull.message not in said(table)
    assert str(table.kiosk.director.visit.fault) in said(table)


def test_whoever_leaves_while_it_saves_is_forgotten(table: Table) -> None:
    drive, _ = table.stick()
    table.answer(*TO_CHECK)
    table.kiosk.director.answer(a.Save(drive))
    table.kiosk.director.answer(a.Finish())
    table.pause(300)
    visit = table.kiosk.director.visit
    assert (visit.step, visit.saving, visit.saved) == (Step.WELCOME, False, None)


def test_this_computer_keeps_letters_only_where_its_settings_say_so(
    open_kiosk: Callable[..., Table], tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    table = open_kiosk(settings=Settings(save_folder=kept))
    table.answer(*TO_CHECK)
    press(table, "Save to my USB stick")
    press(table, "This computer")
    press(table, "Save")
    until(table, "Saved on this computer")
    assert names(kept) == [NAME]
    assert str(tmp_path) not in said(table)
