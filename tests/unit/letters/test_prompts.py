"""Prompts for the empty page and the visitor's own words."""

from kiosk import paths
from kiosk.i18n import words_for
from kiosk.letters.compose import BLANK
from kiosk.letters.prompts import PROMPTS, prompts_for, typed


def test_every_paragraph_of_the_empty_page_has_a_prompt() -> None:
    assert set(PROMPTS) == set(BLANK)
    assert all(
        each.question and each.hint and each.openers for each in PROMPTS.values()
    )


def test_tapping_an_opener_types_its_words_without_the_ellipsis() -> None:
    assert typed("In my work, I …") == "In my work, I "


def test_a_beginning_is_in_the_language_of_the_letter_an_opener_in_the_screens() -> (
    None
):
    french = words_for("fr", paths.resources() / "locale")
    found = prompts_for(french)["own_words"]
    assert found.openers[1] == "My family …"
    assert found.beginnings[1] == "Ma famille …"
    assert prompts_for(str)["own_words"].beginnings == found.openers
