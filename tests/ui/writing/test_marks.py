"""The marks of print are offered for straight ones, and one key takes them back."""

# ruff: noqa: RUF001 - the marks of print are meant

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.flow import answers as a
from kiosk.letters.coach import Advice
from kiosk.letters.prompts import BLANK_ASK, BLANK_OPENING
from kiosk.letters.template import OWN_WORDS
from kiosk.model.draft import Draft
from kiosk.ui.screens.write.letter.own_words import OwnWords
from kiosk.ui.screens.write.letter.text_box import TextBox
from kiosk.ui.screens.write.marks import MarksButton
from kiosk.ui.screens.write.screen import WriteScreen
from tests.ui.drawn_at_once import DrawnAtOnce
from tests.ui.room import cut, longer

Show = Callable[..., Any]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SIZES = [QSize(1280, 800), QSize(1024, 600), QSize(1080, 1920)]
TYPED = 'I\'m here -- "so" it is...'
PRINTED = "I’m here – “so” it is…"


@pytest.fixture
def draft() -> Draft:
    return Draft(
        "UA 85/21",
        "en",
        "US",
        "us-letter-10",
        officials=("prosecutor-general", "ambassador"),
        shown="prosecutor-general",
    )


def _boxes(shown: Any) -> list[TextBox]:
    return [each.box for each in shown.screen.findChildren(OwnWords)]


def _type(shown: Any, text: str, at: int = 0) -> TextBox:
    box = _boxes(shown)[at]
    box.setFocus()
    box.insertPlainText(text)
    QApplication.processEvents()
    return box


def _offer(shown: Any) -> MarksButton:
    found = shown.screen.findChild(MarksButton)
    assert isinstance(found, MarksButton)
    return found


def _tap(shown: Any) -> None:
    assert _offer(shown).isVisible()
    QTest.mouseClick(_offer(shown), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ('It\'s "so"', 'Use “…” instead of "…"'),
        ("It's so", "Use ’ instead of '"),
        ("It is so -- so", "Use – instead of --"),
        ("It is so...", "Use … instead of ..."),
    ],
)
def test_it_is_offered_in_words_that_show_the_marks(
    show: Show, typed: str, words: str
) -> None:
    shown = show("write")
    assert not _offer(shown).isVisible()
    _type(shown, typed)
    assert _offer(shown).isVisible()
    assert _offer(shown).text() == words
    name = _offer(shown).accessibleName()
    assert name == f"Quotes and dashes as in print: {words}"


@pytest.mark.parametrize("text", ["It is “so” – isn’t it…", "5' 10\" tall", 'a "b'])
def test_nothing_is_offered_where_nothing_would_change(show: Show, text: str) -> None:
    shown = show("write")
    _type(shown, text)
    assert not _offer(shown).isVisible()


def test_one_tap_changes_the_words_and_leaves_focus_and_caret(show: Show) -> None:
    shown = show("write")
    box = _type(shown, TYPED)
    for _ in range(4):
        QTest.keyClick(box, Qt.Key.Key_Left)
    shown.answers.clear()
    _tap(shown)
    assert box.toPlainText() == PRINTED
    assert shown.answers == [a.EditParagraph(OWN_WORDS, PRINTED)]
    assert box.hasFocus()
    QTest.keyClicks(box, "X")
    assert box.toPlainText() == PRINTED.removesuffix("s…") + "Xs…"


def test_one_key_takes_it_back_with_caret_and_selection(show: Show) -> None:
    shown = show("write")
    box = _type(shown, TYPED)
    for held in (CONTROL, SHIFT, SHIFT):
        QTest.keyClick(box, Qt.Key.Key_Left, held)
    before = box.textCursor()
    places = before.anchor(), before.position()
    _tap(shown)
    QTest.keyClick(box, Qt.Key.Key_Z, CONTROL)
    assert box.toPlainText() == TYPED
    assert (box.textCursor().anchor(), box.textCursor().position()) == places
    assert shown.answers[-2:] == [
        a.EditParagraph(OWN_WORDS, TYPED),
        a.KeepMarks(5),
    ]
    QTest.keyClick(box, Qt.Key.Key_Z, CONTROL)
    assert len(box.toPlainText()) < len(TYPED)


def test_the_same_button_takes_it_back(show: Show) -> None:
    shown = show("write")
    box = _type(shown, TYPED)
    _tap(shown)
    assert _offer(shown).text() == "Undo"
    _tap(shown)
    assert box.toPlainText() == TYPED
    assert box.textCursor().position() == len(TYPED)
    assert box.hasFocus()


def test_what_was_taken_back_is_offered_again_for_new_marks_only(show: Show) -> None:
    shown = show("write")
    box = _type(shown, "It's")
    _tap(shown)
    _tap(shown)
    assert not _offer(shown).isVisible()
    QTest.keyClicks(box, " so")
    assert not _offer(shown).isVisible()
    QTest.keyClicks(box, ", isn't it")
    assert _offer(shown).isVisible()
    _tap(shown)
    assert box.toPlainText() == "It’s so, isn’t it"


def test_marks_typed_anew_in_place_of_deleted_ones_are_new(show: Show) -> None:
    shown = show("write")
    box = _type(shown, "It's")
    _tap(shown)
    _tap(shown)
    for _ in range(3):
        QTest.keyClick(box, Qt.Key.Key_Backspace)
    QTest.keyClicks(box, "'m")
    assert _offer(shown).isVisible()


def test_what_was_taken_back_stays_away_on_a_screen_built_anew(
    show: Show, table: Any, draft: Draft
) -> None:
    kept = replace(draft.edited(OWN_WORDS, "It's so."), kept_marks=1)
    value = replace(table.write(kept), kept_marks=1)
    shown = show("write", build=lambda _, look: WriteScreen(look, value, DrawnAtOnce()))
    assert not _offer(shown).isVisible()
    _type(shown, " Isn't it?")
    assert _offer(shown).isVisible()


def test_undo_goes_when_the_words_change(show: Show) -> None:
    shown = show("write")
    box = _type(shown, "It's")
    _tap(shown)
    QTest.keyClicks(box, " so")
    assert not _offer(shown).isVisible()
    QTest.keyClick(box, Qt.Key.Key_Z, CONTROL)
    assert box.toPlainText() == "It’s"


def test_words_typed_and_deleted_after_the_tap_do_not_spoil_undo(show: Show) -> None:
    shown = show("write")
    box = _type(shown, "It's")
    _tap(shown)
    QTest.keyClicks(box, "X")
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    assert box.toPlainText() == "It’s"
    QTest.keyClick(box, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(box, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(box, Qt.Key.Key_Z, CONTROL)
    assert box.toPlainText() == "It's"


def test_all_places_for_own_words_change_and_come_back_together(show: Show) -> None:
    shown = show("write-blank")
    first, _, last = _boxes(shown)
    _type(shown, "It's", 0)
    _type(shown, '"Now"', 2)
    shown.answers.clear()
    _tap(shown)
    assert (first.toPlainText(), last.toPlainText()) == ("It’s", "“Now”")
    assert [each.paragraph for each in shown.answers] == [BLANK_OPENING, BLANK_ASK]
    _boxes(shown)[1].setFocus()
    QTest.keyClick(_boxes(shown)[1], Qt.Key.Key_Z, CONTROL)
    assert (first.toPlainText(), last.toPlainText()) == ("It's", '"Now"')


@pytest.mark.parametrize(
    ("language", "printed"),
    [("fr", "«\u00a0so\u00a0»"), ("de", "„so“"), ("es", "“so”"), ("ar", "”so“")],
)
def test_the_letters_language_decides_not_the_screens(
    show: Show, table: Any, language: str, printed: str
) -> None:
    value = table.write()
    foreign = replace(value, letter=replace(value.letter, language=language))
    shown = show(
        "write", build=lambda _, look: WriteScreen(look, foreign, DrawnAtOnce())
    )
    box = _type(shown, '"so"')
    _tap(shown)
    assert box.toPlainText() == printed


def test_a_sample_is_left_alone_until_the_visitor_writes_in_it(
    show: Show, table: Any, draft: Draft
) -> None:
    letter = table.write(draft).letter
    key, sample = letter.body[0].key, letter.body[0].sample
    shown = show("write")
    mine = f"{sample} It's true."
    shown.screen.show_value(table.write(draft.edited(key, mine)))
    _tap(shown)
    box = shown.screen.editor.blocks[key].box
    assert box.toPlainText() == f"{sample} It’s true."


def test_a_sample_with_straight_marks_keeps_them(
    show: Show, table: Any, draft: Draft
) -> None:
    value = table.write(draft)
    first = replace(
        value.letter.body[0], sample="It's so.", text="It's so. Isn't it?", touched=True
    )
    letter = replace(value.letter, body=(first, *value.letter.body[1:]))
    shown = show("write")
    shown.screen.show_value(replace(value, letter=letter))
    assert not _offer(shown).isVisible()


def test_a_caret_behind_pictographs_stays_where_it_is(show: Show) -> None:
    shown = show("write")
    box = _boxes(shown)[0]
    box.write('\U0001f54a "so" it\'s\U0001f54a.')
    box.moveCursor(QTextCursor.MoveOperation.Left)
    place = box.textCursor().position()
    _tap(shown)
    assert box.toPlainText() == "\U0001f54a “so” it’s\U0001f54a."
    assert box.textCursor().position() == place


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_moves_when_it_comes_and_when_it_says_undo(
    show: Show, qtbot: QtBot, size: QSize, language: str
) -> None:
    shown = show("write", size, language=language)
    box = _type(shown, "It s so")

    def places() -> list[QRect]:
        qtbot.wait(30)
        parts = (shown.screen.editor, shown.screen.advice, box, shown.screen.page)
        return [
            QRect(each.mapTo(shown.window, QPoint()), each.size()) for each in parts
        ]

    before = places()
    QTest.keyClicks(box, ", it's")
    assert places() == before
    _tap(shown)
    assert places() == before


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_scale", [1.0, 1.3, 2.0])
@pytest.mark.parametrize("words", [str, longer], ids=["english", "longer"])
def test_it_is_a_whole_target_at_every_size(
    show: Show, size: QSize, text_scale: float, words: Callable[[str], str]
) -> None:
    shown = show("write", size, text_scale=text_scale, words=words)
    _type(shown, TYPED)
    offer = _offer(shown)
    for _ in range(2):
        assert cut(offer) is None
        assert min(offer.width(), offer.height()) >= 48
        _tap(shown)


def test_from_right_to_left_it_stands_at_the_left(show: Show) -> None:
    shown = show("write", language="ar")
    _type(shown, TYPED)
    advice, offer = shown.screen.advice, _offer(shown)
    assert offer.mapTo(advice, offer.rect().center()).x() < advice.width() / 2


def test_what_is_still_to_do_stays_in_sight_beside_it(
    show: Show, table: Any, draft: Draft
) -> None:
    advice = (
        Advice("one-page", ok=False, message="Longer than one page"),
        Advice("left-over", ok=False, message="Fill in what is open", stops=True),
    )
    value = replace(table.write(draft), advice=advice)
    shown = show(
        "write",
        QSize(1024, 600),
        build=lambda _, look: WriteScreen(look, value, DrawnAtOnce()),
    )
    _type(shown, TYPED)
    strip = shown.screen.advice
    names = [
        each.accessibleName()
        for each in strip.children()
        if each.isWidgetType() and each.isVisible()
    ]
    to_do = {"Longer than one page", "Fill in what is open"}
    assert {f"Still to do: {each}" for each in to_do} <= set(names)
    assert not _offer(shown).shows_words()
    assert cut(_offer(shown)) is None


def test_it_is_reached_pressed_and_taken_back_with_the_keyboard_alone(
    show: Show,
) -> None:
    shown = show("write")
    box = _type(shown, TYPED)
    shown.tab_to("Quotes and dashes as in print")
    shown.press(Qt.Key.Key_Return)
    assert box.toPlainText() == PRINTED
    assert _offer(shown).hasFocus()
    shown.press(Qt.Key.Key_Z, CONTROL)
    assert box.toPlainText() == TYPED
    assert box.hasFocus()


def test_a_screen_reader_hears_what_is_offered_and_what_was_done(
    show: Show, heard: list[str]
) -> None:
    shown = show("write")
    heard.clear()
    _type(shown, "It's so, isn't it")
    _tap(shown)
    _tap(shown)
    marks = [each for each in heard if "in print" in each or "you typed" in each]
    assert marks == [
        "Quotes and dashes as in print: Use ’ instead of '",
        "The quotes and dashes are now as in print.",
        "Your words are as you typed them.",
    ]
