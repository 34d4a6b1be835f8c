"""Choosing among languages, and joining names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.languages.wording import best_wording, in_language, joined


def test_a_language_serves_its_regions_and_no_other_language() -> None:
    assert in_language({"pt": "sim"}, "pt-BR") == "sim"
    assert in_language({"en": "yes"}, "de") is None


@given(
    st.sampled_from(["i", "hi", "í", "hí", "İ", "I\N{COMBINING ACUTE ACCENT}"]),
    st.sampled_from(["lda", "nés", "ñigo", "s", "", "rma", "nge"]),
)
def test_spanish_writes_e_before_the_sound_i(sound: str, rest: str) -> None:
    for name in (sound + rest, (sound + rest).title(), f"«{sound}{rest}»"):
        assert joined(["Mara", "Oscar", name], "es-MX") == f"Mara, Oscar e {name}"


@given(
    st.sampled_from(["hia", "hie", "ia", "ie", "io", "hié", "ya", "yo", "a", "o", "j"]),
    st.sampled_from(["m", "go", "landa", ""]),
)
def test_spanish_writes_y_before_all_other_sounds(sound: str, rest: str) -> None:
    name = (sound + rest).title()
    assert joined(["Ines", name], "es") == f"Ines y {name}"
    assert joined([name, "Ines"], "es") == f"{name} e Ines"


def test_english_stands_in_then_any_language_then_nothing() -> None:
    assert best_wording({"de": "ja", "en": "yes"}, "de") == "ja"
    assert best_wording({"fr": "oui", "en": "yes"}, "de") == "yes"
    assert best_wording({"fr": "oui"}, "de") == "oui"
    assert best_wording({}, "de") == ""


@pytest.mark.parametrize(
    ("names", "language", "words"),
    [
        ([], "en", ""),
        (["Ada"], "en", "Ada"),
        (["Ada", "Bo"], "en", "Ada and Bo"),
        (["Ada", "Bo", "Cy", "Di"], "en", "Ada, Bo, Cy and Di"),
        (["Ada", "Bo", "Cy"], "de", "Ada, Bo und Cy"),
        (["Mara", "Yvonne"], "es", "Mara e Yvonne"),
        (["Mara", "Yolanda"], "es", "Mara y Yolanda"),
        (["Mara", "Ines"], "pt", "Mara e Ines"),
        (["مارا", "إيناس"], "ar", "مارا وإيناس"),
        (["مارا", "إيناس"], "fa", "مارا و إيناس"),
        (["מארה", "אינס"], "he", "מארה ואינס"),
        (["מארה", "Ines"], "he", "מארה ו-Ines"),
        (["马拉", "伊内斯"], "zh", "马拉和伊内斯"),
        (["{0}", "{1}", "{2}"], "en", "{0}, {1} and {2}"),
    ],
)
def test_names_are_joined_as_the_language_does(
    names: list[str], language: str, words: str
) -> None:
    assert joined(names, language) == words
