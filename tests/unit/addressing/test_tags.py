"""A language tag in any habit finds the letter that serves it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.languages.tags import find_language

KNOWN = {"en", "es", "no", "pt", "pt-AO", "sr", "zh", "zh-Hant"}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("en-GB", "en"),
        ("en_US", "en"),
        ("EN", "en"),
        ("en_GB.UTF-8", "en"),
        ("pt-BR", "pt"),
        ("pt_AO", "pt-AO"),
        ("zh-TW", "zh-Hant"),
        ("zh_HK", "zh-Hant"),
        ("zh-CN", "zh"),
        ("zh-Hans-CN", "zh"),
        ("nb-NO", "no"),
        ("sr-RS", "sr"),
        ("sr-Latn", None),
        ("fr", None),
        ("eng", None),
        ("", None),
    ],
)
def test_a_tag_finds_its_language_in_its_script(wanted: str, found: str | None) -> None:
    assert find_language(wanted, KNOWN) == found


def test_a_language_finds_the_letter_of_a_region_where_there_is_no_other() -> None:
    assert find_language("pt", {"en", "pt-BR"}) == "pt-BR"
    assert find_language("pt-PT", {"en", "pt-BR"}) == "pt-BR"
    assert find_language("zh-Hant", {"en", "zh"}) is None


@given(st.text(max_size=12))
def test_no_text_finds_more_than_what_is_there(wanted: str) -> None:
    assert find_language(wanted, KNOWN) in {*KNOWN, None}
    assert find_language(wanted, ()) is None
