"""In practice every card says so; a real case and an invented one alike."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kiosk.ui.art.portrait import HATCHINGS, first_hatching
from kiosk.ui.frame.visit_bar import Bar
from kiosk.ui.screens.cases.screen import CasesScreen
from kiosk.ui.screens.cases.value import CaseItem, CasesValue
from kiosk.ui.text.chip import Chip
from kiosk.ui.theme.look import Look, look_for

OPEN = CaseItem("E 1", "Verland", "A poet on trial", "For a poem.", ("LV",))


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """A look at the size of the mock-ups."""
    assert qapp is not None
    return look_for(QSize(1280, 800), str)


def _names(screen: CasesScreen) -> list[str]:
    return [each.accessibleName() for each in screen.findChildren(QAbstractButton)]


def test_a_card_says_whether_its_letter_counts(qtbot: QtBot, look: Look) -> None:
    for practice, said in ((True, "Read this case"), (False, "Read this case")):
        value = CasesValue(Bar(), (replace(OPEN, practice=practice),))
        screen = CasesScreen(look, value)
        qtbot.addWidget(screen)
        assert any(said in each for each in _names(screen))
        chips = [each.text() for each in screen.findChildren(Chip)]
        assert chips == (["Practice"] if practice else [])


def test_a_person_keeps_the_hatching_of_the_case() -> None:
    assert first_hatching(("AB", "VS")) == first_hatching(("AB",))
    assert 0 <= first_hatching(("AB",)) < HATCHINGS
    assert first_hatching(()) == 0
