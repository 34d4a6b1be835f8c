"""What a case asks not to mention is found however it is written, with its reason."""

import pytest

from kiosk.letters.coach.avoid import finder
from kiosk.letters.coach.folded import fold
from tests.unit.letters.coach.conftest import Say, pointed_at


@pytest.mark.parametrize(
    "said",
    [
        "Lake School",
        "LAKE SCHOOL",
        "Lake  School's",
        "Lake-School",
        "Lake\u2011School",
        "Lake\u00adSchool",
        "lakeschool",
        "Lake_School",
        "Lake schools",
        "Lakes Schools",
        "L\u00e0ke Sch\u00f6ol",
        "Lake\nSchool",
    ],
)
def test_hyphens_spaces_case_and_endings_make_no_difference(
    say: Say, said: str
) -> None:
    text = f"I was at the {said} as a child."
    found = say(text, case="Example 2")["avoid"]
    assert found.words == "Lake School"
    assert found.reason == "His pupils could be recognised."
    assert pointed_at(text, found) == said


@pytest.mark.parametrize(
    "text",
    [
        "I swam in a lake. School was out.",
        "By the lake, school was out for us.",
        "The lake and the school are beautiful.",
        "Flake schools are what they are.",
    ],
)
def test_words_that_only_come_together_are_something_else(say: Say, text: str) -> None:
    assert "avoid" not in say(text, case="Example 2")


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("Ana", "ana's", True),
        ("Ana", "analysis", False),
        ("his brother", "his brothers", True),
        ("escuela del lago", "las escuelas del lago", True),
        ("Seeschule", "Seeschulen", True),
        ("Озёрная школа", "озерной школы", False),
        ("школа", "школе", True),
        ("湖边小学", "我在湖边小学读书", True),
    ],
)
def test_endings_are_those_that_languages_add(
    words: str, text: str, found: bool
) -> None:
    assert (finder(words).search(fold(text)) is not None) is found
