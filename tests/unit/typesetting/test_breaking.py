from unicodedata import combining

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.typesetting.breaking import break_greedily, tidied, words_of

# Every character one em wide, so that a measure is a number of characters.
EVEN = {chr(code): float(not combining(chr(code))) for code in range(0x500)}


def broken(text: str, measure: float) -> tuple[str, ...]:
    return break_greedily(words_of(text, EVEN), measure, EVEN)


def test_a_line_takes_as_many_words_as_go() -> None:
    assert broken("the quick brown fox", 10) == ("the quick", "brown fox")


def test_a_line_that_is_just_full_is_not_broken() -> None:
    assert broken("the quick", 9) == ("the quick",)


def test_no_words_make_no_lines() -> None:
    assert broken("", 10) == ()
    assert broken(" \n ", 10) == ()


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2007"])
def test_a_no_break_space_keeps_its_words_together(space: str) -> None:
    table = {**EVEN, space: 1.0}
    words = words_of(f"article{space}342 of the", table)
    assert break_greedily(words, 12, table) == (f"article{space}342", "of the")


def test_a_word_longer_than_the_line_is_broken_by_characters() -> None:
    assert broken("an abcdefghij end", 4) == ("an", "abcd", "efgh", "ij", "end")


def test_what_is_left_of_a_long_word_shares_its_line() -> None:
    assert broken("abcdefgh to", 6) == ("abcdef", "gh to")


def test_a_mark_stays_with_its_letter() -> None:
    assert broken("abe\u0301d", 3) == ("abe\u0301", "d")


def test_a_line_narrower_than_a_character_still_ends() -> None:
    assert broken("abc", 0.5) == ("a", "b", "c")


def test_white_space_is_single_and_no_break_spaces_stay() -> None:
    assert tidied("  a\tb\n\nc\u00a0d ") == "a b c\u00a0d"


@given(st.text(st.characters(max_codepoint=0x4FF)), st.floats(1, 40))
def test_no_character_is_lost_and_no_line_is_too_long(
    text: str, measure: float
) -> None:
    lines = broken(text, measure)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert sum(EVEN[each] for each in line) <= measure + 1e-9
