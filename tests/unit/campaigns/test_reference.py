"""One reference, many habits of writing it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.campaigns.reference import slug


@pytest.mark.parametrize(
    "written",
    [
        "UA 85/21", "UA-85-21", "ua-85-21", "85.21", "85/21", "UA: 85/21", "UA85/21",
        "UA 85/2021", "Iran: UA 85.21", "Third UA 85/21",
        "2nd Update on UA: 85/21", "Urgent Action 85.21", " ua 085/21 ",
    ],
)  # fmt: skip
def test_every_habit_names_the_same_case(written: str) -> None:
    assert slug(written) == "ua-85-21"


@pytest.mark.parametrize("other", ["UA 85/22", "UA 8/21", "EXTRA 85/21", "", "UA", "?"])
def test_another_case_is_another_case(other: str) -> None:
    assert slug(other) != "ua-85-21"


@pytest.mark.parametrize(
    ("written", "folder"),
    [
        ("Example 1", "example-1"),
        ("EXTRA 59/02", "extra-59-02"),
        ("UA-257-1/2014", "ua-257-1-14"),
    ],
)
def test_a_reference_gives_the_name_of_its_folder(written: str, folder: str) -> None:
    assert slug(written) == folder


@given(st.text())
def test_a_slug_names_the_same_case_as_what_it_was_made_from(text: str) -> None:
    assert slug(slug(text)) == slug(text)
