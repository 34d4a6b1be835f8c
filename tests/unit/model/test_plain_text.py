"""Plain text: nothing hidden, nothing visible lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.plain_text import clean, clean_line, hidden_characters, shortened

HIDDEN = (
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x07\x1b\x7f\x9b\ufeff"
)


@pytest.mark.parametrize("character", HIDDEN)
def test_a_hidden_character_is_left_out_and_named(character: str) -> None:
    assert clean(f"ab{character}cd") == "abcd"
    assert hidden_characters(f"ab{character}cd") == (f"U+{ord(character):04X}",)


def test_a_lone_surrogate_is_left_out() -> None:
    assert clean("ab\ud800cd") == "abcd"


# Ambiguous to a linter, and just what the test is about.
RIGHT_TO_LEFT = ["می\u200cخواهم", "שָׁלוֹם \u200f", "السَّلام عليكم"]  # noqa: RUF001


@pytest.mark.parametrize("text", RIGHT_TO_LEFT)
def test_arabic_persian_and_hebrew_are_unharmed(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b"])
def test_every_line_break_becomes_a_newline(line_break: str) -> None:
    assert clean(f"one{line_break}two") == "one\ntwo"


def test_one_line_has_single_spaces_and_keeps_no_break_spaces() -> None:
    assert clean_line("  UA\u00a085/21 \n and\tmore ") == "UA\u00a085/21 and more"


def test_a_long_word_is_untouched() -> None:
    assert clean("x" * 5000) == "x" * 5000


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert hidden_characters(clean(text)) == ()


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("one two three", 20, "one two three"),
        ("one two three", 9, "one two"),
        ("one two three", 7, "one two"),
        ("one two three", 3, "one"),
        ("one two", 0, ""),
        ("\u4e00" * 9, 4, "\u4e00" * 4),
        ("e\u0301" * 9, 3, "e\u0301"),
    ],
)
def test_a_text_is_shortened_behind_a_whole_word(
    text: str, most: int, kept: str
) -> None:
    assert shortened(text, most) == kept


@given(st.text(), st.integers(-3, 40))
def test_a_shortened_text_is_its_start_and_no_longer(text: str, most: int) -> None:
    assert text.startswith(shortened(text, most))
    assert len(shortened(text, most)) <= max(most, 0)
