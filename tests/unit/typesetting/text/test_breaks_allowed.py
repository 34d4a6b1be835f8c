from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from uniseg.linebreak import line_break_boundaries

from kiosk.typesetting.text.breaks_allowed import BreakRules

RULES = BreakRules()
SIGNS = "ab1é王。「」ア-/.,:;!?()[]«»“”’'%$ש\u0301\u00ad\u200b—…"


@settings(max_examples=300, deadline=None)
@given(st.text(SIGNS, min_size=1, max_size=10))
def test_a_word_is_broken_where_the_standard_says(word: str) -> None:
    allowed = {at for at in line_break_boundaries(word) if at < len(word)}
    found = set(RULES.breaks_inside(word))
    assert found <= allowed
    # What is kept together beside the standard has a dash or a slash there.
    assert all(
        not {"\u2014", "/"}.isdisjoint(word[at - 1 : at + 1]) for at in allowed - found
    )


@settings(max_examples=200, deadline=None)
@given(st.text(SIGNS, min_size=1, max_size=2), st.text(SIGNS, min_size=1, max_size=2))
def test_a_space_ends_a_line_where_the_standard_says(before: str, behind: str) -> None:
    text = f"{before} {behind}"
    assert RULES.allows_between(before, behind) == (
        len(before) + 1 in set(line_break_boundaries(text))
    )


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("well-known", ["well-", "known"]),
        ("“recognizable”,", ["“recognizable”,"]),
        ("85/21", ["85/21"]),
        ("either/neither", ["either/", "neither"]),
        ("c/o", ["c/o"]),
        ("(km/h),", ["(km/h),"]),
        ("S/2021/12", ["S/2021/12"]),
        ("a.org/is/it", ["a.org/", "is/", "it"]),
        ("12\u201314", ["12\u201314"]),
        ("Bern\u2013Basel", ["Bern\u2013", "Basel"]),
        ("word\u2014word", ["word\u2014", "word"]),
        ("国国。国", ["国", "国。", "国"]),
    ],
)
def test_a_line_may_end_inside_a_word(word: str, parts: list[str]) -> None:
    edges = [0, *RULES.breaks_inside(word), len(word)]
    found = [word[start:end] for start, end in pairwise(edges)]
    assert found == parts


def test_a_mark_is_of_the_kind_of_what_it_stands_on() -> None:
    assert not RULES.allows_between("「\u0301", "1")


def test_a_guillemet_stays_with_its_word_over_a_space() -> None:
    assert not RULES.allows_between("t", "»")
    assert not RULES.allows_between("«", "m")
    assert RULES.allows_between("t", "«")


@pytest.mark.parametrize(
    ("word", "language", "parts"),
    [
        ("recognizable,", "en", "recog niz able,"),
        ("Menschenrechtsverteidiger", "de", "Men schen rechts ver tei di ger"),
        ("Labkovich", "en", "Labkovich"),
        ("people", "en", "people"),
        ("человека", "ru", "чело века"),
        ("uluslararası", "tr", "uluslararası"),
        ("السلام", "ar", "السلام"),
    ],
)
def test_words_are_parted_by_the_patterns_of_their_language(
    word: str, language: str, parts: str
) -> None:
    edges = [0, *RULES.hyphenation_points(word, language), len(word)]
    found = [word[start:end] for start, end in pairwise(edges)]
    assert " ".join(found) == parts


def test_names_are_not_parted_nor_words_after_two_letters() -> None:
    assert RULES.hyphenation_points("Labkovich", "en") == ()
    assert RULES.hyphenation_points("Rechtsanwalt", "de") != ()
    assert RULES.hyphenation_points("immediate", "en")[0] > 2


def test_a_hundred_thousand_ideographs_are_quickly_looked_at() -> None:
    assert len(RULES.breaks_inside("国" * 100_000)) == 99_999


@pytest.mark.parametrize("count", [3, 40, 2_000])
def test_tibetan_is_broken_after_each_tsheg(count: int) -> None:
    syllables = ["བོད", "སྐད", "ཡིག"] * count
    word = "་".join(syllables) + "།"
    edges = [0, *RULES.breaks_inside(word), len(word)]
    parts = [word[start:end].rstrip("་།") for start, end in pairwise(edges)]
    assert parts == syllables


@pytest.mark.parametrize(
    "word", ["ព្រះរាជាណាចក្រកម្ពុជា", "ສາທາລະນະລັດ", "မြန်မာနိုင်ငံ", "ᠮᠣᠩᠭᠣᠯ"]
)
def test_scripts_that_need_a_dictionary_are_broken_at_spaces_only(word: str) -> None:
    assert RULES.breaks_inside(word) == ()
    assert RULES.allows_between(word, word)
