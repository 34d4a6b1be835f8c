"""Country names and the last line of an address abroad."""

import pytest

from kiosk.addressing.country import country_codes, country_line, country_name
from kiosk.errors import UnknownCountry
from kiosk.model.address import Address


def line_of(country: str, posted_in: str = "DE", language: str = "en") -> str | None:
    return country_line(Address((), country), posted_in, language)


def test_domestic_post_carries_no_country_line() -> None:
    assert line_of("US", posted_in="US") is None
    assert country_line(Address((), "XV", "VERLAND"), "XV", "en") is None


@pytest.mark.parametrize(
    ("country", "line"),
    [
        ("US", "UNITED STATES OF AMERICA"),
        ("GB", "UNITED KINGDOM"),
        ("BY", "BELARUS"),
        ("HN", "HONDURAS"),
        ("CD", "DEMOCRATIC REPUBLIC OF THE CONGO"),
        ("CI", "CÔTE D'IVOIRE"),
        ("KN", "SAINT KITTS AND NEVIS"),
        ("MM", "MYANMAR"),
        ("TR", "TÜRKIYE"),
    ],
)
def test_a_country_abroad_stands_in_capitals(country: str, line: str) -> None:
    assert line_of(country) == line


def test_every_country_has_a_line_of_plain_capitals() -> None:
    codes = country_codes()
    assert len(codes) == 249
    for code in codes:
        line = line_of(code, posted_in="US" if code == "DE" else "DE")
        assert line
        assert line == line.upper()
        assert not set(line) & set("()&,.\u2019")


def test_the_campaigns_own_line_wins() -> None:
    assert country_line(Address((), "BY", "BIELARUŚ"), "US", "en") == "BIELARUŚ"


def test_a_letter_in_another_language_has_a_line_that_every_post_office_reads() -> None:
    assert line_of("US", language="de") == "UNITED STATES OF AMERICA"
    assert line_of("BY", language="be") == "BELARUS"


def test_a_user_assigned_country_needs_the_campaigns_own_line() -> None:
    assert country_line(Address((), "XV", "VERLAND"), "US", "en") == "VERLAND"
    with pytest.raises(UnknownCountry, match="XV"):
        country_line(Address((), "XV"), "US", "en")


@pytest.mark.parametrize("posted_in", ["", "us", "UK", "USA", "??"])
def test_an_unknown_country_of_posting_is_said(posted_in: str) -> None:
    with pytest.raises(UnknownCountry):
        line_of("BY", posted_in=posted_in)


def test_a_country_is_named_in_the_language_asked_for() -> None:
    assert country_name("BY", "en") == "Belarus"
    assert country_name("DE", "fr") == "Allemagne"
    assert country_name("DE", "pt-BR") == "Alemanha"
    assert country_name("BY", "no language") == "Belarus"


@pytest.mark.parametrize("code", ["XV", "UK", "", "Belarus"])
def test_a_code_without_a_country_has_no_name(code: str) -> None:
    with pytest.raises(UnknownCountry):
        country_name(code, "en")
