"""Broken lines are joined, lists stay lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.letters.brought.paragraphs import paragraphs_of


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One\nand the same.\n\n\nAnother.", ["One and the same.", "Another."]),
        ("I ask:\n- one\n- two", ["I ask:", "- one", "- two"]),
        ("- one\n  goes on\n- two", ["- one goes on", "- two"]),
        ("I ask:\n1. one\n2. two\nor so", ["I ask:", "1. one", "2. two or so"]),
        ("a) one\nb) two", ["a) one", "b) two"]),
        ("• one\n• two", ["• one", "• two"]),
        (
            "He was held on\n3. May and\n4. June.",
            ["He was held on 3. May and 4. June."],
        ),
        (
            "Taken\n\u2013 so they say \u2013 in May",
            ["Taken \u2013 so they say \u2013 in May"],
        ),
        (f"{'word ' * 25}\nAnother.", [("word " * 25).strip(), "Another."]),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert paragraphs_of(text.split("\n")).split("\n") == paragraphs


@given(st.text("ab1-. \n"))
def test_no_word_is_lost(text: str) -> None:
    assert paragraphs_of(text.split("\n")).split() == text.split()
