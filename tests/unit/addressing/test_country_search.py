"""A country is found by what people type, and taken only when it is meant."""

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.country.line import country_name, named_codes
from kiosk.addressing.country_search import find_countries

LANGUAGES = ("en", "es", "fr", "de")


def countries(language: str) -> tuple[tuple[str, str], ...]:
    return tuple((code, country_name(code, language)) for code in named_codes())


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Ger", "Germany"),
        ("ger", "Germany"),
        ("nig", "Niger"),
        ("guin", "Guinea"),
        ("kor", "North Korea"),
        ("zeal", "New Zealand"),
    ],
)
def test_beginnings_come_first_then_beginnings_of_words(typed: str, first: str) -> None:
    assert find_countries(typed, countries("en")).names[0] == first


def test_what_lies_inside_a_name_comes_last() -> None:
    names = find_countries("ger", countries("en")).names
    assert names[1:] == ("Algeria", "Niger", "Nigeria")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("USA", "US"),
        ("usa", "US"),
        ("U.S.A.", "US"),
        ("America", "US"),
        ("EE. UU.", "US"),
        ("États-Unis", "US"),
        ("UK", "GB"),
        ("uk", "GB"),
        ("England", "GB"),
        ("scotland", "GB"),
        ("Schottland", "GB"),
        ("Écosse", "GB"),
        ("Gales", "GB"),
        ("Holland", "NL"),
        ("Holanda", "NL"),
        ("Burma", "MM"),
        ("Ivory Coast", "CI"),
        ("cote divoire", "CI"),
        ("DE", "DE"),
        ("DEU", "DE"),
        ("GBR", "GB"),
        ("Deutschland", "DE"),
        ("turquie", "TR"),
    ],
)
def test_names_that_people_use_are_taken_in_every_language(
    typed: str, code: str, language: str
) -> None:
    found = find_countries(typed, countries(language))
    assert found.meant == country_name(code, language)
    assert found.names[0] == found.meant


@pytest.mark.parametrize(
    "typed", ["Ger", "ma", "in", "de", "united", "congo", "Korea", "nowhere", "", " "]
)
def test_nothing_is_meant_where_more_than_one_or_none_fits(typed: str) -> None:
    assert not find_countries(typed, countries("en")).meant


@given(st.sampled_from(sorted(named_codes())), st.sampled_from(LANGUAGES))
def test_every_country_is_meant_by_its_own_name_whatever_its_case_and_accents(
    code: str, language: str
) -> None:
    name = country_name(code, language)
    for typed in (name, name.upper(), name.lower()):
        assert find_countries(typed, countries(language)).meant == name


@given(st.text(max_size=20))
def test_any_text_finds_only_countries_there_are(typed: str) -> None:
    found = find_countries(typed, countries("en"))
    assert set(found.names) <= set(Locale("en").territories.values())
    assert not found.meant or found.meant in found.names
