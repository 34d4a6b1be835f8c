from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.keyboard.keys.board import (
    Act,
    Board,
    Capitals,
    Key,
    Shift,
    alone,
    at_place,
    press,
)
from kiosk.ui.keyboard.keys.layout import LayerName
from kiosk.ui.keyboard.keys.reader import folder, read_layout

ENGLISH = Board(read_layout(folder() / "en.toml"))
SHIFT = Key(Act.SHIFT)
LETTER = Key(Act.TEXT, "a")


def after(*keys: Key, board: Board = ENGLISH) -> Board:
    for key in keys:
        board = press(board, key)
    return board


def texts(board: Board) -> str:
    rows = board.rows(several=True)
    return "".join(key.text for row in rows[:3] for key in row.keys)


def test_shift_serves_one_letter() -> None:
    shifted = after(SHIFT)
    assert texts(shifted).startswith("QWERTY")
    assert texts(after(LETTER, board=shifted)).startswith("qwerty")


def test_shift_twice_locks_until_it_is_pressed_again() -> None:
    locked = after(SHIFT, SHIFT, LETTER, LETTER)
    assert locked.shift is Shift.LOCK
    assert after(SHIFT, board=locked).shift is Shift.OFF


def test_one_press_of_shift_drops_a_capital_that_came_by_itself() -> None:
    start = at_place(ENGLISH, "")
    assert start.shift is Shift.SENTENCE
    assert after(SHIFT, board=start).shift is Shift.OFF


def test_the_number_layer_has_a_second_page_and_stays() -> None:
    numbers = after(Key(Act.NUMBERS), Key(Act.TEXT, "1"))
    assert texts(numbers).startswith("1234567890")
    assert texts(after(SHIFT, board=numbers)).startswith("$")
    assert after(Key(Act.LETTERS), board=numbers).layer is LayerName.LETTERS


def test_an_accent_leads_back_to_the_letters() -> None:
    accents = after(Key(Act.ACCENTS))
    assert "é" in texts(accents)
    assert after(Key(Act.TEXT, "é"), board=accents) == ENGLISH


def test_a_capital_accent_needs_shift_only_once() -> None:
    accents = after(SHIFT, Key(Act.ACCENTS))
    assert "É" in texts(accents)
    assert after(Key(Act.TEXT, "É"), board=accents).shift is Shift.OFF


def test_the_language_key_is_there_only_for_several_languages() -> None:
    alone, several = (ENGLISH.rows(several=each)[3].keys for each in (False, True))
    assert Act.LANGUAGE not in {key.act for key in alone}
    assert Act.LANGUAGE in {key.act for key in several}


@pytest.mark.parametrize("layer", LayerName)
@pytest.mark.parametrize("shift", Shift)
def test_space_backspace_enter_and_done_are_always_there(
    layer: LayerName, shift: Shift
) -> None:
    board = replace(ENGLISH, layer=layer, shift=shift)
    keys = [key for row in board.rows(several=False) for key in row.keys]
    acts = {key.act for key in keys}
    assert {Act.BACKSPACE, Act.ENTER, Act.DONE, Act.SHIFT} <= acts
    assert " " in {key.text for key in keys}


@pytest.mark.parametrize(
    "before",
    ["", "  ", "“", "¿", "I am here. ", "Why? ", "No! “", "He said “no.” ", "So… "],
)
def test_a_sentence_starts_with_a_capital(before: str) -> None:
    assert at_place(ENGLISH, before).shift is Shift.SENTENCE


@pytest.mark.parametrize(
    "before", ["I", "I am ", "3.", "my friend, ", "“yes”", "(so) "]
)
def test_within_a_sentence_letters_stay_small(before: str) -> None:
    assert at_place(ENGLISH, before).shift is Shift.OFF


def test_an_editor_that_wants_no_capitals_gets_none() -> None:
    assert at_place(ENGLISH, "", Capitals.NONE).shift is Shift.OFF


@given(st.text())
def test_what_the_visitor_chose_with_shift_stays(before: str) -> None:
    for shift in (Shift.ONCE, Shift.LOCK):
        assert at_place(replace(ENGLISH, shift=shift), before).shift is shift


@pytest.mark.parametrize("before", ["", "Anna ", "Anne-", "O'", "O\u2019"])
def test_each_word_of_a_name_starts_with_a_capital(before: str) -> None:
    assert at_place(ENGLISH, before, Capitals.WORDS).shift is Shift.SENTENCE


@pytest.mark.parametrize("before", ["A", "Anna M", "Dr."])
def test_within_a_word_of_a_name_there_is_none(before: str) -> None:
    assert at_place(ENGLISH, before, Capitals.WORDS).shift is Shift.OFF


@pytest.mark.parametrize(
    ("before", "given", "capital"),
    [
        ("i", " ", "I"),
        ("Then i", "'", "I"),
        ("\u201ci", ",", "I"),
        ("hi", " ", ""),
        ("i", ".", ""),
        ("i", "t", ""),
        ("a", " ", ""),
        ("", " ", ""),
    ],
)
def test_a_letter_that_is_a_word_gets_its_capital(
    before: str, given: str, capital: str
) -> None:
    assert alone(before, given, {"i": "I"}) == capital
