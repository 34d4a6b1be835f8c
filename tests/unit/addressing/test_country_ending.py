"""The country's name is taken off an address, and nothing else is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.country.line import country_line, country_name, named_codes
from kiosk.addressing.lines.country_ending import country_at_end, without_country
from kiosk.addressing.lines.country_names import names_of, read_country_names
from kiosk.addressing.lines.destinations import only_in
from kiosk.addressing.lines.folding import country_key
from kiosk.addressing.lines.split import postal_lines
from kiosk.errors import ResourceDamaged
from kiosk.model.address import Address
from kiosk.paths import resources

LANGUAGES = (
    *("en", "es", "fr", "de", "pt", "it", "ru", "ar", "fa", "tr", "zh"),
    *("nl", "pl", "uk", "sv"),
)
# Countries whose posts take one of these languages each.
POSTED = (
    *("US", "MX", "CH", "DE", "PT", "BR", "IT", "RU", "EG", "IR", "TR", "CN"),
    *("NL", "UA"),
)
PLACES = ("{}\n{}", "{}, {}", "{} - {}", "{} – {}", "{} ({})", "{} {}", "{}، {}")


def lines_of(country: str, *lines: str) -> tuple[str, ...]:
    return postal_lines(Address(lines, country))


@given(
    country=st.sampled_from(sorted(named_codes())),
    language=st.sampled_from(LANGUAGES),
    place=st.sampled_from(PLACES),
    write=st.sampled_from([str, str.upper]),
)
def test_the_country_is_known_by_its_name_in_every_language(
    country: str, language: str, place: str, write: type[str]
) -> None:
    name = write(country_name(country, language))
    lines = place.format("Someplace", name).split("\n")
    assert lines_of(country, "1 Street", *lines) == ("1 Street", "Someplace")


@given(
    country=st.sampled_from(sorted(named_codes())),
    posted_in=st.sampled_from(POSTED),
    language=st.sampled_from(LANGUAGES),
    place=st.sampled_from(PLACES),
)
def test_our_own_country_line_fed_back_in_is_known(
    country: str, posted_in: str, language: str, place: str
) -> None:
    name = country_line(Address((), country), posted_in, language)
    if name is None:
        return
    lines = place.format("Someplace", name).split("\n")
    assert lines_of(country, "1 Street", *lines) == ("1 Street", "Someplace")


@pytest.mark.parametrize(
    ("country", "name"),
    [
        ("BA", "Bosnia"),
        ("BA", "Bosnia-Herzegovina"),
        ("BS", "The Bahamas"),
        ("CD", "Congo (DRC)"),
        ("CD", "Congo, Democratic Republic of the"),
        ("CF", "CAR"),
        ("CI", "Cote d'Ivoire"),
        ("GM", "Republic of The Gambia"),
        ("GM", "The Gambia"),
        ("HK", "Hong Kong SAR"),
        ("HK", "Hong Kong, China"),
        ("IR", "Iran (Islamic Republic of)"),
        ("KN", "St. Kitts & Nevis"),
        ("KR", "Korea, Republic of"),
        ("MK", "FYROM"),
        ("MK", "Macedonia"),
        ("MO", "Macau"),
        ("MX", "México"),
        ("PG", "PNG"),
        ("PH", "The Philippines"),
        ("PS", "Occupied Palestinian Territory"),
        ("RU", "Russian Federation"),
        ("SD", "The Sudan"),
        ("ST", "SAO TOME & PRINCIPE"),
        ("SZ", "Swaziland"),
        ("TL", "Timor Leste"),
        ("TT", "Trinidad"),
        ("TW", "Taiwan (ROC)"),
        ("TW", "Taiwan, R.O.C."),
        ("TZ", "Tanzania, United Republic of"),
        ("US", "U. S. A."),
        ("UZ", "USBEKISTAN"),
        ("VE", "Venezuela (Bolivarian Republic of)"),
        ("VN", "Viet Nam"),
        ("ZA", "RSA"),
        ("AT", "Oesterreich"),
        ("TR", "TURKIYE"),
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_the_usual_spellings_are_known(country: str, name: str, place: str) -> None:
    lines = place.format("Someplace", name).split("\n")
    assert lines_of(country, "1 Street", *lines) == ("1 Street", "Someplace")


@pytest.mark.parametrize(
    ("country", "lines", "kept"),
    [
        ("JP", ("Tokyo", "Japan 100-0000"), ("Tokyo", "100-0000")),
        ("JP", ("1 X", "Tokyo, Japan 100-0000"), ("1 X", "Tokyo, 100-0000")),
        ("IN", ("1 X", "New Delhi 110001 India"), ("1 X", "New Delhi 110001")),
        ("BY", ("Беларусь", "220030, г. Минск"), ("220030, г. Минск",)),
        ("BY", ("1 X", "Belarus", "220030 Minsk"), ("1 X", "220030 Minsk")),
        ("TW", ("1 X", "Taipei 100", "Taiwan", "(R.O.C.)"), ("1 X", "Taipei 100")),
        ("BY", ("1 X", "Minsk, Belarus", "BELARUS"), ("1 X", "Minsk")),
        ("CH", ("1 X", "3000 Bern, die Schweiz"), ("1 X", "3000 Bern")),
        ("MX", ("1 X", "06000 Mexico City", "Mexico"), ("1 X", "06000 Mexico City")),
        ("HK", ("1 X", "Central", "Hong Kong"), ("1 X", "Central")),
        ("HK", ("1 X", "Hong Kong"), ("1 X",)),
        ("MO", ("1 X", "Macao"), ("1 X",)),
        ("KW", ("PO Box 1", "13001 Safat", "Kuwait"), ("PO Box 1", "13001 Safat")),
        ("LU", ("1 X", "L-1000 Luxembourg", "Luxemburg"), ("1 X", "L-1000 Luxembourg")),
        ("SG", ("1 X", "Singapore 123456", "Singapore"), ("1 X", "Singapore 123456")),
        ("PA", ("1 X", "Ciudad de Panamá", "Panama"), ("1 X", "Ciudad de Panamá")),
        ("DJ", ("BP 6", "Djibouti", "Djibouti"), ("BP 6", "Djibouti")),
        ("DZ", ("1 X", "16000 Alger", "Алжир"), ("1 X", "16000 Alger")),
    ],
)
def test_the_country_is_taken_off_wherever_it_stands(
    country: str, lines: tuple[str, ...], kept: tuple[str, ...]
) -> None:
    assert lines_of(country, *lines) == kept


@pytest.mark.parametrize(
    ("country", "last"),
    [
        ("US", "Atlanta, Georgia"),
        ("US", "Santa Fe, New Mexico"),
        ("MX", "Hotel New Mexico"),
        ("MX", "Toluca, Estado de México"),
        ("MX", "Toluca, State of Mexico"),
        ("MX", "06000 México"),
        ("CO", "Calle Colombia"),
        ("CO", "Avenida Gran Colombia"),
        ("BE", "Rue de Belgique"),
        ("BR", "Avenida Brasil"),
        ("NE", "Niger State"),
        ("TD", "Chad Street"),
        ("JE", "New Jersey"),
        ("BY", "Office of the Government of Belarus"),
        ("BY", "Embassy of the Republic of Belarus"),
        ("CD", "Republic of the Congo"),
        ("GN", "Port Moresby, Papua New Guinea"),
        ("SD", "Juba, South Sudan"),
        ("LU", "L-1000 Luxembourg"),
        ("LU", "Luxembourg"),
        ("MC", "98000 Monaco"),
        ("SG", "Singapore 123456"),
        ("SM", "47890 San Marino"),
        ("VA", "00120 Vatican City"),
        ("GT", "Ciudad de Guatemala"),
        ("PA", "Panamá"),
        ("KW", "Kuwait"),
        ("DJ", "Djibouti"),
        ("DZ", "الجزائر"),
    ],
)
def test_what_is_not_the_country_stays(country: str, last: str) -> None:
    assert lines_of(country, "1 Street", last) == ("1 Street", last)


def test_a_country_alone_is_kept() -> None:
    assert without_country("Belarus", "BY").kept == "Belarus"
    assert lines_of("BY", "Belarus") == ("Belarus",)


def test_the_campaigns_own_line_is_known_too() -> None:
    address = Address(("1 Street", "Verstad, Verland"), "XV", "VERLAND")
    assert postal_lines(address) == ("1 Street", "Verstad")


@pytest.mark.parametrize(
    ("text", "country", "named"),
    [
        ("1 rue X\n1209 Geneva\nSwitzerland", "IR", "Switzerland"),
        ("1 rue X\n1209 Genève (Suisse)", "IR", "Suisse"),
        ("1 X\nМинск, Беларусь", "RU", "Беларусь"),
        ("1 X\nAtlanta, Georgia", "US", ""),
        ("1 X\nMinsk", "BY", ""),
        ("1 X\nKinshasa\nRepublic of the Congo", "CD", "Republic of the Congo"),
    ],
)
def test_another_country_at_the_end_is_named(
    text: str, country: str, named: str
) -> None:
    assert country_at_end(text, country).rstrip(")") == named


@pytest.mark.parametrize(
    ("line", "country", "other"),
    [
        ("Washington, DC 20000", "BY", "US"),
        ("Austin TX 78711-2548", "MX", "US"),
        ("London SW1A 2AA", "IR", "GB"),
        ("Ottawa, ON K1A 0A2", "BY", "CA"),
        ("Washington, DC 20000", "US", ""),
        ("Rabat, MA 10000", "MA", ""),
        ("Berlin DE 10117", "DE", ""),
        ("San Juan PR 00901", "PR", ""),
        ("St Helier JE2 3AB", "JE", ""),
        ("11101 Tegucigalpa, M.D.C.", "HN", ""),
        ("220030 Minsk", "BY", ""),
    ],
)
def test_an_ending_that_one_country_has_is_known(
    line: str, country: str, other: str
) -> None:
    assert only_in(line, country) == other


@pytest.mark.parametrize("country", sorted(named_codes()))
def test_every_country_has_names_as_they_are_compared(country: str) -> None:
    table = read_country_names(resources() / "addressing" / "country-names.json")
    assert table[country]
    assert {country_key(name) for name in table[country]} == table[country]
    assert country_key(country_name(country, "en")) in names_of(country)


@pytest.mark.parametrize("content", ["", "[]", '{"names": 1}', '{"names": {"BY": 1}}'])
def test_a_damaged_table_of_names_is_said(tmp_path: Path, content: str) -> None:
    path = tmp_path / "country-names.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ResourceDamaged):
        read_country_names(path)
