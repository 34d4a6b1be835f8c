"""A screen reader toggles and sets texts; it neither clicks nor types."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.check import Tick
from kiosk.ui.controls.segment import Segment
from kiosk.ui.frame.languages import LanguageGrid
from kiosk.ui.frame.screen import Screen
from kiosk.ui.languages import Language
from kiosk.ui.screens.you.country_field import CountryField
from kiosk.ui.theme.look import Look, look_for


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """A look at the size of the mock-ups."""
    assert qapp is not None
    return look_for(QSize(1280, 800), str)


def test_a_toggled_part_of_a_segment_is_chosen(qtbot: QtBot, look: Look) -> None:
    segment = Segment(look, "To", (("a", "First"), ("b", "Second")), "a")
    qtbot.addWidget(segment)
    chosen: list[str] = []
    segment.chosen.connect(chosen.append)
    first, second = segment.findChildren(QRadioButton)
    second.toggle()
    first.toggle()
    assert chosen == ["b", "a"]


def test_a_state_that_is_known_is_shown_without_a_word(qtbot: QtBot) -> None:
    tick = Tick()
    qtbot.addWidget(tick)
    told: list[bool] = []
    tick.toggled.connect(told.append)
    tick.show_checked(on=True)
    assert (tick.isChecked(), told) == (True, [])
    tick.toggle()
    assert told == [False]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_field_that_opens_a_list_opens_by_key(
    qtbot: QtBot, look: Look, key: Qt.Key
) -> None:
    field = CountryField(look, "Country", "Germany")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.clicked):
        qtbot.keyClick(field, key)


def test_the_language_that_is_chosen_stays_so(qtbot: QtBot, look: Look) -> None:
    languages = (Language("en", "English"), Language("de", "Deutsch"))
    grid = LanguageGrid(look, languages)
    qtbot.addWidget(grid)
    now = grid.findChildren(Button)[0]
    before = now.grab().toImage()
    now.click()
    assert now.grab().toImage() == before


class _Two(Screen):
    """A screen with a button in its body, built anew on request."""

    def build(self, name: str) -> Button:
        button = Button(self.look, name, Kind.SECONDARY)
        self.stack(QWidget(), button, stretch=0)
        return button


def test_a_new_screen_has_the_focus_and_tab_leads_into_it(
    qtbot: QtBot, look: Look
) -> None:
    screen = _Two(look, "Cases")
    qtbot.addWidget(screen)
    button = screen.build("Go")
    with qtbot.waitActive(screen):
        screen.show()
    screen.give_focus()
    assert screen.hasFocus()
    qtbot.keyClick(screen, Qt.Key.Key_Tab)
    assert button.hasFocus()


def test_what_is_built_anew_gives_the_focus_back_by_name(
    qtbot: QtBot, look: Look
) -> None:
    screen = _Two(look, "Cases")
    qtbot.addWidget(screen)
    first = screen.build("Go")
    with qtbot.waitActive(screen):
        screen.show()
    first.setFocus()
    second = screen.build("Go")
    assert second.hasFocus()
    screen.build("Stop")
    assert screen.hasFocus()
