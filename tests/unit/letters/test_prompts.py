"""Prompts for the empty page and the visitor's own words."""

import pytest

from kiosk import paths
from kiosk.i18n import words_for
from kiosk.letters.compose import BLANK
from kiosk.letters.prompts import PROMPTS, prompts_for, typed, without_starters


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


@pytest.mark.parametrize("language", ["en", "es", "fr", "de"])
@pytest.mark.parametrize("key", PROMPTS)
def test_an_opener_with_nothing_after_it_is_no_words_in_any_language(
    key: str, language: str
) -> None:
    words = words_for(language, paths.resources() / "locale")
    for opener in prompts_for(words)[key].beginnings:
        for begun in (opener, typed(opener), opener.upper(), f" {typed(opener)}\u2026"):
            assert not without_starters(key, begun)
        gone_on = f"{typed(opener)}x"
        assert without_starters(key, gone_on) == gone_on
        assert without_starters("concern", opener) == opener


def test_only_the_line_that_was_not_gone_on_with_is_left_out() -> None:
    assert without_starters("own_words", "I teach.\nMy family ") == "I teach."
