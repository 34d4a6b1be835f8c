"""A whole visit in each language: every word has room, at every size."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk import paths
from kiosk.errors import PrinterRefused
from kiosk.flow import answers as a
from kiosk.flow.visit import PrintStage
from kiosk.i18n import Words, words_for
from kiosk.model.draft import Start
from kiosk.model.writer import Writer
from kiosk.settings import Settings
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.screens.write.letter.fold import FoldRow
from kiosk.ui.screens.write.letter.own_words import OwnWords
from kiosk.ui.text.prose import Prose
from tests.ui.room import cut

LANGUAGES = ("es", "fr", "de")
SIZES = ((1280, 800), (1024, 600), (1080, 1920))
# From screen to screen, in the order of a visit.
SCRIPT: tuple[tuple[object, ...], ...] = (
    (),
    (a.Begin(),),
    (a.ChooseCase("UA 85/21"),),
    (a.Continue(), a.ToggleOfficial("ambassador")),
    (a.Continue(),),
    (a.ChooseStart(Start.BLANK),),
    (a.ChooseStart(Start.SAMPLE), a.EditParagraph("own_words", "I read.")),
    (a.Continue(),),
    (a.EditWriter(Writer("A Name", "A Town", "United States")), a.Continue()),
    (a.KeepCopy(wanted=True), a.ChooseSets(2)),
    (a.ChooseEnvelopes("letter-3x10"),),
    (a.ChooseEnvelopes("10"),),
)
# A case that asks for a copy to an embassy, and words it asks not to mention.
ASKING: tuple[tuple[object, ...], ...] = (
    (a.Begin(), a.ChooseCase("Example 1"), a.Continue(), a.Continue(), a.Continue()),
    (a.EditWriter(Writer("A Name")), a.Continue()),
    (a.ChooseEnvelopes("9"),),
    (a.ChooseEnvelopes("10"),),
    (a.ChooseStationery("a4-din-b"), a.ChooseEnvelopes("")),
)
STAGES = tuple(PrintStage)
DIALOGS = ("Start again", "Save to my USB stick", "Envelope")
Open = Callable[..., Any]


def words_of(language: str) -> Words:
    return words_for(language, paths.resources() / "locale")


def shortened(each: QWidget) -> bool:
    """Whether words end in an ellipsis, or a button shows only its icon.

    In portrait a quiet button may, English or not: its name is still read out.
    """
    if isinstance(each, Button):
        quiet = each.look.portrait and each.kind in {Kind.QUIET, Kind.BARE}
        return not each.shows_words() and not quiet
    letter = isinstance(each.parentWidget(), FoldRow)
    return isinstance(each, Prose) and each.elided() and not letter


def unread(each: QWidget) -> str | None:
    """Why a widget cannot be read whole, however far one scrolls."""
    return cut(each) or ("some of its words are left out" if shortened(each) else None)


def all_cut(table: Any) -> list[str]:
    """Every label and button of the window that cannot be read."""
    window = table.kiosk.window
    every = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    seen = [each for each in every if each.isVisible()]
    assert seen
    step = table.kiosk.director.visit.step
    reasons = ((each, unread(each)) for each in seen)
    return [f"{step}: {each.text()!r}: {why}" for each, why in reasons if why]


def walk(table: Any) -> Iterator[None]:
    """Go from screen to screen and stop at each."""
    for answers in SCRIPT:
        table.answer(*answers)
        yield
    director = table.kiosk.director
    checked = director.visit
    table.answer(a.Print())
    for stage in STAGES:
        fault = PrinterRefused() if stage is PrintStage.FAILED else None
        director.visit = replace(director.visit, stage=stage, fault=fault)
        director.enter()
        table.pause(30)
        yield
    director.visit = replace(checked, counted=frozenset())
    table.answer(a.Print())
    table.wait(lambda: director.visit.stage is not PrintStage.PRINTING)
    table.answer(a.PaperInHand())
    yield
    table.answer(a.SkipPost())
    yield


def press(table: Any, name: str) -> None:
    """Press the control that can be seen under this name."""
    every = table.kiosk.window.findChildren(QAbstractButton)
    named = (each for each in every if each.accessibleName().startswith(name))
    next(each for each in named if each.isVisible()).click()
    table.pause(30)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_visit_has_room(
    open_kiosk: Open, language: str, size: tuple[int, int]
) -> None:
    table = open_kiosk(practice=True, width=size[0], height=size[1])
    table.answer(a.ChooseLanguage(language))
    found = [each for _ in walk(table) for each in all_cut(table)]
    assert found == []
    assert table.kiosk.window.size() == QSize(*size)
    assert table.kiosk.director.visit.step == "thanks"


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_copies_for_embassies_have_room(
    open_kiosk: Open, language: str, size: tuple[int, int]
) -> None:
    table = open_kiosk(practice=True, width=size[0], height=size[1])
    table.answer(a.ChooseLanguage(language))
    found = []
    for answers in ASKING:
        table.answer(*answers)
        found += all_cut(table)
    assert found == []


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_question_has_room(
    open_kiosk: Open, language: str, size: tuple[int, int]
) -> None:
    words = words_of(language)
    asked = Settings(ask=("paper", "envelope"))
    table = open_kiosk(practice=True, width=size[0], height=size[1], settings=asked)
    table.answer(a.ChooseLanguage(language), *(b for each in SCRIPT for b in each))
    found = []
    for name in (*DIALOGS, "Language"):
        press(table, words(name))
        found += all_cut(table)
        table.kiosk.director.enter()
        table.pause(30)
    table.kiosk.stage.asking.ask_still_here(20, 30, patient=False)
    table.pause(30)
    assert found + all_cut(table) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_opener_read_in_the_screens_language_is_written_in_the_letters(
    open_kiosk: Open, language: str
) -> None:
    table = open_kiosk(practice=True)
    table.answer(a.ChooseLanguage(language))
    for answers in SCRIPT[1:5]:
        table.answer(*answers)
    # It is shown as it will be written, with what it says beside it.
    said = words_of(language)("My family …")
    (opener,) = (
        each
        for each in table.kiosk.stage.screen.findChildren(Button)
        if each.accessibleDescription() == said
    )
    assert opener.text() == "My family …"
    press(table, opener.text())
    (own,) = table.kiosk.stage.screen.findChildren(OwnWords)
    assert own.box.toPlainText() == "My family "
    (edit,) = table.kiosk.director.visit.draft.edits
    assert edit.text == "My family "


def test_officials_have_their_titles_in_the_language_of_the_visitor(
    open_kiosk: Open,
) -> None:
    table = open_kiosk(practice=True)
    case = (a.Begin(), a.ChooseCase("Example 1"), a.Continue())
    table.answer(a.ChooseLanguage("de"), *case)
    screen = table.kiosk.window.screen_shown
    said = [each.text() for each in screen.findChildren(QLabel)]
    assert "Justizminister von Verland" in said
