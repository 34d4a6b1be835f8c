"""A letter that is brought along gives its greeting, its words and its close."""

# ruff: noqa: E501, RUF001 - a case is a line

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.letters.brought.whole_letter import (
    ASIDE,
    CLOSED,
    GREETED,
    HEAD,
    SIGNED,
    WholeLetter,
    is_whole_letter,
    parted,
)

NAME = "Anna Example"
TWICE = """Dear Prosecutor General,

Dear Mr Shved,

I write about Ales.
He is held.

Yours sincerely,
Anna

Sincerely,
Anna
"""
POSTED = """Anna Example
1 Street

10 August 2021

Subject: Ales

Dear Minister,

Free him.

Yours sincerely,

Anna Example
Teacher

P.S. Thank you.
"""


def test_two_greetings_and_two_closes_are_one_each_and_said() -> None:
    assert parted(TWICE, NAME) == WholeLetter(
        "I write about Ales. He is held.",
        "Dear Prosecutor General,",
        "Yours sincerely,",
        (GREETED, CLOSED),
    )


def test_head_signature_and_postscript_of_a_whole_letter_are_said() -> None:
    whole = parted(POSTED, NAME)
    assert whole.body == "Free him.\nP.S. Thank you."
    assert (whole.salutation, whole.close) == ("Dear Minister,", "Yours sincerely,")
    assert whole.notes == (HEAD, SIGNED, ASIDE)


@pytest.mark.parametrize(
    ("text", "salutation", "body", "close"),
    [
        ("Free him.", "", "Free him.", ""),
        ("Free him.\n\nAnna Example", "", "Free him.", ""),
        ("Dear Minister, I write.\n\nSincerely, Anna", "Dear Minister,", "I write.", "Sincerely,"),
        ("Mr. President,\n\nFree him.", "Mr. President,", "Free him.", ""),
        ("Hello,\nfree him.\nThanks,\nAnna", "Hello,", "free him.", "Thanks,"),
        ("Free him.\n\nThank you,\nYours truly,\nAnna", "", "Free him.\nThank you,", "Yours truly,"),
        ("Dear friends of mine were taken\nin May.", "", "Dear friends of mine were taken in May.", ""),
        ("Sehr geehrter Herr Minister, bitte.\n\nHochachtungsvoll\ngez. Anna", "Sehr geehrter Herr Minister,", "bitte.", "Hochachtungsvoll"),
        ("Madame, Monsieur,\n\nJe vous prie de le libérer.\n\nJe vous prie d’agréer,\nmes salutations.", "Madame, Monsieur,", "Je vous prie de le libérer.", "Je vous prie d’agréer, mes salutations."),
        ("Señora Ministra:\n\nLe escribo.\n\nAtentamente,\n\nAnna", "Señora Ministra:", "Le escribo.", "Atentamente,"),
        ("Free him:\n- now\n- and here\n\nIn hope,\nAnna", "", "Free him:\n- now\n- and here", "In hope,"),
    ],
)  # fmt: skip
def test_the_parts_of_a_letter(
    text: str, salutation: str, body: str, close: str
) -> None:
    assert parted(text, NAME) == WholeLetter(body, salutation, close)


@pytest.mark.parametrize(
    "text", ["Dear Minister, I am a nurse.", "I am.\n\nYours,\nAnna"]
)
def test_own_words_that_are_a_letter_are_known(text: str) -> None:
    assert is_whole_letter(text)


@pytest.mark.parametrize(
    "text", ["", "Thank you!", "My reasons:\n\n- a", "Freedom now!"]
)
def test_other_words_are_none(text: str) -> None:
    assert not is_whole_letter(text)


@given(st.text("Dear Yousincly,.:\n- "), st.text(max_size=9))
def test_any_text_can_be_taken_apart(text: str, name: str) -> None:
    whole = parted(text, name)
    assert "\n\n" not in whole.body
    is_whole_letter(text)
