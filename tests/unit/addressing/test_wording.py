"""Choosing among languages, and joining names."""

import pytest

from kiosk.addressing.languages.wording import best_wording, in_language, joined


def test_a_language_serves_its_regions_and_no_other_language() -> None:
    assert in_language({"pt": "sim"}, "pt-BR") == "sim"
    assert in_language({"en": "yes"}, "de") is None


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
        (["{0}", "{1}", "{2}"], "en", "{0}, {1} and {2}"),
    ],
)
def test_names_are_joined_as_the_language_does(
    names: list[str], language: str, words: str
) -> None:
    assert joined(names, language) == words
