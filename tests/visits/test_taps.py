"""From the welcome to Print: presses of a finger on the real screens, counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from kiosk.flow.visit import PrintStage
from tests.open_cases import two_cases

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.visits.conftest import Table

    Open = Callable[..., Table]

LEFT = Qt.MouseButton.LeftButton
MOST = {1: 6, 2: 7}


def press(table: Table, name: str) -> int:
    """One press of a finger on what can be seen under this name: one tap."""
    table.wait(lambda: _found(table, name) is not None)
    button = _found(table, name)
    assert button is not None
    QTest.mousePress(button, LEFT)
    table.pause(150)
    QTest.mouseRelease(button, LEFT)
    table.rest()
    return 1


def _found(table: Table, name: str) -> QAbstractButton | None:
    every = table.kiosk.window.findChildren(QAbstractButton)
    named = (each for each in every if each.accessibleName().startswith(name))
    return next((it for it in named if it.isVisible() and it.isEnabled()), None)


def give_name(table: Table) -> int:
    """Type a name; a tap more where the field has not the focus already."""
    field = QApplication.focusWidget()
    taps = 0
    if not isinstance(field, QLineEdit):
        (field, *_) = table.kiosk.window.findChildren(QLineEdit)
        QTest.mouseClick(field, LEFT)
        taps = 1
    QTest.keyClicks(field, "Canary Quill")
    table.rest()
    return taps


def print_a_letter(table: Table, *, cases: int) -> int:
    """The shortest visit, with a name and one official; how many taps it took."""
    taps = press(table, "Start")
    if cases > 1:
        taps += press(table, "UA 85/21")
    for name in ("Write a letter", "Continue"):
        taps += press(table, name)
    taps += give_name(table)
    for name in ("Continue", "Print"):
        taps += press(table, name)
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    return taps


def test_one_open_case_takes_six_taps_to_print(open_kiosk: Open) -> None:
    table = open_kiosk()
    assert print_a_letter(table, cases=1) <= MOST[1]
    assert len(list(table.paper.glob("*.pdf"))) == 1


def test_two_open_cases_take_seven_taps_to_print(
    open_kiosk: Open, tmp_path: Path
) -> None:
    table = open_kiosk(campaigns=two_cases(tmp_path / "cases"))
    assert print_a_letter(table, cases=2) <= MOST[2]
    assert len(list(table.paper.glob("*.pdf"))) == 1
