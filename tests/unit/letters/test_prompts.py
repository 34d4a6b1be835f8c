"""Prompts for the empty page and the visitor's own words."""

from kiosk.letters.compose import BLANK
from kiosk.letters.prompts import PROMPTS, typed


def test_every_paragraph_of_the_empty_page_has_a_prompt() -> None:
    assert set(PROMPTS) == set(BLANK)
    assert all(
        each.question and each.hint and each.openers for each in PROMPTS.values()
    )


def test_tapping_an_opener_types_its_words_without_the_ellipsis() -> None:
    assert typed("In my work, I …") == "In my work, I "
