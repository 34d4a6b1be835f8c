"""A page that did not come is printed again alone, and its letter counts once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from kiosk.flow import answers as a
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.model.writer import Writer

if TYPE_CHECKING:
    from tests.visits.conftest import Table

LEFT = Qt.MouseButton.LeftButton
TO_CHECK = (
    a.Begin(),
    a.ChooseCase("UA 85/21"),
    a.Continue(),
    a.ToggleOfficial("ambassador"),
    a.Continue(),
    a.Continue(),
    a.EditWriter(Writer(name="Canary Quill")),
    a.Continue(),
)


def stage(table: Table) -> PrintStage | None:
    return table.kiosk.director.visit.stage


def press(table: Table, name: str) -> None:
    """A finger on the control of this name: it comes up 150 ms later."""
    window = table.kiosk.window
    # A new view takes presses once it was seen, and some time after that.
    table.wait(lambda: not window.presses.gate.unseen)
    now = window.presses.seconds() + 1
    window.presses.seconds = lambda: now
    found = [
        each
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and each.accessibleName().startswith(name)
    ]
    assert found, f"no control named {name}"
    place = found[0].mapTo(window, QPoint()) + found[0].rect().center()
    handle = window.windowHandle()
    assert handle is not None
    QTest.mousePress(handle, LEFT, Qt.KeyboardModifier.NoModifier, place)
    table.pause(150)
    QTest.mouseRelease(handle, LEFT, Qt.KeyboardModifier.NoModifier, place)


def test_the_page_that_is_missing_comes_alone_and_the_letters_count_once(
    table: Table,
) -> None:
    table.answer(*TO_CHECK)
    table.answer(a.Print())
    table.wait(lambda: stage(table) is PrintStage.SENT)
    (whole,) = table.paper.iterdir()
    press(table, "No, something is missing")
    press(table, "Letter to the Ambassador")
    assert list(table.paper.iterdir()) == [whole]
    press(table, "Print again")
    table.wait(lambda: stage(table) is PrintStage.SENT)
    (again,) = set(table.paper.iterdir()) - {whole}
    with pikepdf.open(whole) as before, pikepdf.open(again) as alone:
        assert len(before.pages) > len(alone.pages) == 1
    assert table.kiosk.director.count.letters == 0
    press(table, "Yes, all of them")
    assert table.kiosk.director.visit.step is Step.THANKS
    table.wait(lambda: table.kiosk.director.count.letters == 2)
