"""The length of a post as X counts it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.letters.ways.post_on_x import LIMIT, shortened_post, weighted_length

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("Hello", 5),
        ("naïve", 5),
        ("nai\u0308ve", 5),
        ("Привет", 6),
        ("سلام", 4),
        ("“So” – she’s", 12),
        ("请释放他", 8),
        ("해방", 4),
        ("😀", 2),
        ("👩🏽\u200d⚖️", 2),
        ("👨\u200d👩\u200d👧", 2),
        ("🇧🇾", 2),
        ("1️⃣", 2),
        ("❤️", 2),
        ("https://www.amnesty.org/en/documents/eur49/4567/2021/en/", 23),
        ("See https://a.io now", 31),
        ("See a.io now", 31),
    ],
)
def test_characters_count_as_x_counts_them(text: str, length: int) -> None:
    assert weighted_length(text) == length


@given(text=ANY, most=st.integers(2, LIMIT))
def test_a_post_that_was_shortened_is_never_too_long(text: str, most: int) -> None:
    assert weighted_length(shortened_post(text, most)) <= most


@given(text=ANY)
def test_a_post_with_room_stays_as_it_is(text: str) -> None:
    if weighted_length(text) <= LIMIT:
        assert shortened_post(text) == text


def test_a_post_ends_behind_a_whole_word() -> None:
    assert shortened_post("I ask you to act", 12) == "I ask you …"
