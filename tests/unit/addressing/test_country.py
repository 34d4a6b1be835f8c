"""Country names and the last line of an address abroad."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.country.capitals import capitals
from kiosk.addressing.country.line import (
    case_country,
    country_line,
    country_name,
    named_codes,
    user_assigned,
)
from kiosk.addressing.country.posting import accepted
from kiosk.errors import UnknownCountry
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign

LANGUAGES = ("en", "es", "fr", "de", "pt", "it", "ru", "ar", "fa", "tr", "zh")
# A country whose post takes the language, and several that do not.
POSTED = {
    "en": "US",
    "es": "MX",
    "fr": "CH",
    "de": "DE",
    "pt": "PT",
    "it": "IT",
    "ru": "RU",
    "ar": "EG",
    "fa": "IR",
    "tr": "TR",
    "zh": "CN",
}
OTHERS = ("GB", "CA", "JP", "BR", "IN", "GR", "XK")
# Postmen have to take it in at a glance, and the narrowest box is 88.9 mm wide.
WIDEST = 45


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
        ("CG", "REPUBLIC OF THE CONGO"),
        ("CI", "CÔTE D'IVOIRE"),
        ("CV", "CABO VERDE"),
        ("CZ", "CZECHIA"),
        ("HK", "HONG KONG"),
        ("KN", "SAINT KITTS AND NEVIS"),
        ("KP", "NORTH KOREA"),
        ("KR", "SOUTH KOREA"),
        ("MK", "NORTH MACEDONIA"),
        ("MM", "MYANMAR"),
        ("MO", "MACAO"),
        ("PS", "PALESTINE"),
        ("SZ", "ESWATINI"),
        ("TL", "TIMOR-LESTE"),
        ("TR", "TÜRKIYE"),
        ("TW", "TAIWAN"),
        ("VI", "UNITED STATES VIRGIN ISLANDS"),
        ("XK", "KOSOVO"),
    ],
)
def test_a_country_abroad_stands_in_capitals(country: str, line: str) -> None:
    assert line_of(country) == line


@pytest.mark.parametrize(
    ("country", "posted_in", "language", "line"),
    [
        ("US", "DE", "de", "VEREINIGTE STAATEN VON AMERIKA"),
        ("FR", "DE", "de", "FRANKREICH"),
        ("RU", "DE", "de", "RUSSLAND"),
        ("DE", "FR", "fr", "ALLEMAGNE"),
        ("US", "FR", "fr", "ÉTATS-UNIS D'AMÉRIQUE"),
        ("DE", "CH", "fr", "ALLEMAGNE"),
        ("DE", "CH", "en", "GERMANY"),
        ("DE", "CA", "fr", "ALLEMAGNE"),
        ("FI", "TR", "tr", "FİNLANDİYA"),
        ("IR", "TR", "tr", "İRAN"),
        ("DE", "GR", "el", "ΓΕΡΜΑΝΙΑ"),
        ("AE", "RU", "ru", "ОБЪЕДИНЕННЫЕ АРАБСКИЕ ЭМИРАТЫ"),
        ("KY", "RU", "ru", "ОСТРОВА КАЙМАН"),
        ("BY", "EG", "ar", "بيلاروس"),
        ("BY", "CN", "zh", "白俄罗斯"),
        ("IR", "PT", "pt", "IRÃO"),
        ("IR", "BR", "pt-BR", "IRÃ"),
    ],
)
def test_the_letters_language_is_used_where_the_post_takes_it(
    country: str, posted_in: str, language: str, line: str
) -> None:
    assert line_of(country, posted_in, language) == line


@pytest.mark.parametrize(
    ("posted_in", "language", "line"),
    [
        ("US", "es", "GERMANY"),
        ("GB", "de", "GERMANY"),
        ("NL", "nl", "GERMANY"),
        ("JP", "ja", "GERMANY"),
        ("IN", "fa", "GERMANY"),
        ("CH", "de", "ALLEMAGNE"),
        ("CH", "it", "ALLEMAGNE"),
        ("SN", "de", "ALLEMAGNE"),
        ("ES", "tr", "ALEMANIA"),
        ("RU", "en", "ГЕРМАНИЯ"),
        ("SE", "zh", "GERMANY"),
        ("XV", "de", "GERMANY"),
    ],
)
def test_another_letter_has_the_language_its_post_reads_best(
    posted_in: str, language: str, line: str
) -> None:
    assert line_of("DE", posted_in, language) == line


def test_a_name_that_is_no_line_in_one_language_stands_in_another() -> None:
    assert country_name("HK", "el") == "Χονγκ Κονγκ ΕΔΠ Κίνας"
    assert line_of("MM", "GR", "el") == "MYANMAR"


@pytest.mark.parametrize("posted_in", [*POSTED.values(), *OTHERS])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_has_a_line_of_its_own(posted_in: str, language: str) -> None:
    assert len(named_codes()) == 250
    abroad = sorted(named_codes() - {posted_in})
    lines = [line_of(code, posted_in, language) for code in abroad]
    assert len(set(lines)) == len(lines)
    taken = accepted(posted_in)
    written_in = language if language in taken else taken[0]
    for line in lines:
        assert line
        assert len(line) <= WIDEST
        assert not re.search(r"[()\[\]（）.,&’\d]| - |\b(?:SAR|RAE|RAS)\b", line)
        assert capitals(line, written_in) == line


@pytest.mark.parametrize("posted_in", ["US", "GB", "FR", "CH", "CA", "JP", "KR", "TW"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_post_that_reads_latin_letters_gets_them(
    posted_in: str, language: str
) -> None:
    for code in named_codes() - {posted_in}:
        line = line_of(code, posted_in, language)
        assert line
        assert line.encode("latin-1")


@given(
    country=st.sampled_from(sorted(named_codes())),
    posted_in=st.sampled_from(sorted(named_codes())),
    language=st.sampled_from([*LANGUAGES, "el", "ka", "uk", "pt-BR", "no language"]),
)
def test_wherever_it_is_posted_there_is_a_line(
    country: str, posted_in: str, language: str
) -> None:
    line = line_of(country, posted_in, language)
    assert (line is None) == (country == posted_in)
    assert line is None or line.strip()


@given(st.text(), st.sampled_from([*LANGUAGES, "el", "ka", "az"]))
def test_capitals_of_capitals_are_the_same(text: str, language: str) -> None:
    once = capitals(text, language)
    assert capitals(once, language) == once


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Türkiye, ılık", "tr", "TÜRKİYE, ILIK"),
        ("Ταϊλάνδη, Αϊτή, Μάιος", "el", "ΤΑΪΛΑΝΔΗ, ΑΪΤΗ, ΜΑΪΟΣ"),
        ("Weißrussland", "de", "WEISSRUSSLAND"),
        ("საქართველო", "ka", "საქართველო"),
    ],
)
def test_capitals_follow_the_language(text: str, language: str, found: str) -> None:
    assert capitals(text, language) == found


def test_an_embassys_letter_is_domestic_where_the_embassy_stands() -> None:
    embassy_of_belarus = Address(("1619 New Hampshire Ave NW",), "US")
    assert country_line(embassy_of_belarus, "US", "en") is None
    assert country_line(embassy_of_belarus, "BY", "ru") == "СОЕДИНЕННЫЕ ШТАТЫ АМЕРИКИ"


def test_the_campaigns_own_line_wins() -> None:
    assert country_line(Address((), "BY", "BIELARUŚ"), "US", "en") == "BIELARUŚ"


def test_a_user_assigned_country_needs_the_campaigns_own_line() -> None:
    assert country_line(Address((), "XV", "VERLAND"), "US", "en") == "VERLAND"
    with pytest.raises(UnknownCountry, match="XV"):
        country_line(Address((), "XV"), "US", "en")


def test_kosovo_needs_no_line_of_the_campaigns() -> None:
    assert not user_assigned("XK")
    assert "XK" in named_codes()
    assert line_of("XK", "DE", "de") == "KOSOVO"
    assert line_of("DE", "XK", "en") == "GERMANY"


@pytest.mark.parametrize("posted_in", ["", "us", "UK", "USA", "??"])
def test_an_unknown_country_of_posting_is_said(posted_in: str) -> None:
    with pytest.raises(UnknownCountry):
        line_of("BY", posted_in=posted_in)


@pytest.mark.parametrize("country", ["", "by", "UK", "ZX", "Belarus"])
def test_an_unknown_country_of_the_address_is_said(country: str) -> None:
    with pytest.raises(UnknownCountry):
        line_of(country)


def test_a_country_is_named_in_the_language_asked_for() -> None:
    assert country_name("BY", "en") == "Belarus"
    assert country_name("DE", "fr") == "Allemagne"
    assert country_name("DE", "pt-BR") == "Alemanha"
    assert country_name("XK", "de") == "Kosovo"
    assert country_name("BY", "no language") == "Belarus"


@pytest.mark.parametrize("code", ["XV", "UK", "", "Belarus"])
def test_a_code_without_a_country_has_no_name(code: str) -> None:
    with pytest.raises(UnknownCountry):
        country_name(code, "en")


@pytest.mark.parametrize(
    ("code", "own", "said"),
    [
        ("BY", {}, {"en": "Belarus", "fr": "Biélorussie"}),
        ("BY", {"fr": "Bélarus"}, {"en": "Belarus", "fr": "Bélarus", "de": "Belarus"}),
        ("BY", {"": "Belarus"}, {"fr": "Belarus", "es": "Belarus"}),
        ("XV", {"en": "Verland", "es": "Verlandia"}, {"fr": "Verland", "es-MX": "Ver"}),
    ],
)
def test_a_country_is_called_as_the_case_calls_it(
    code: str, own: dict[str, str], said: dict[str, str]
) -> None:
    campaign = Campaign(
        "UA 1", "ua-1", "A case", code, date(2026, 1, 1), (), (), country_name=own
    )
    for language, name in said.items():
        assert case_country(campaign, language).startswith(name)
