"""The place of an address, for people who choose an official."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.country.line import named_codes
from kiosk.addressing.lines.place import place_of
from kiosk.model.address import Address


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("220030 Minsk", "Minsk"),
        ("Washington, DC 20009", "Washington, DC"),
        ("London SW1A 2AA", "London"),
        ("Tegucigalpa", "Tegucigalpa"),
    ],
)
def test_a_postcode_is_no_place(line: str, place: str) -> None:
    assert place_of(Address(("Street 1", line), "BY")) == place


@pytest.mark.parametrize(
    ("lines", "country", "place"),
    [
        (("1619 New Hampshire Ave NW", "Washington, DC 20009"), "US", "Washington, DC"),
        (("Aldea el Ocotal", "Tegucigalpa"), "HN", "Tegucigalpa"),
        (("1-1-1 Kasumigaseki, Chiyoda-ku", "100-8914 Tokyo"), "JP", "Tokyo"),
        (("13, place Vendôme", "75042 Paris Cedex 01"), "FR", "Paris"),
        (("Postbus 20301", "2500 EH Den Haag"), "NL", "Den Haag"),
        (("80 Wellington Street", "Ottawa, ON K1A 0A2"), "CA", "Ottawa, ON"),
        (("220030 Minsk", "Minsk Region"), "BY", "Minsk"),
        (("103132 Moscow", "Staraya Ploshchad 4"), "RU", "Moscow"),
        (
            ("Praça dos Três Poderes", "Brasília - DF", "70150-900"),
            "BR",
            "Brasília - DF",
        ),
        (("P.O. Box 899", "Abu Dhabi"), "AE", "Abu Dhabi"),
        (("10 Downing Street London SW1A 2AA",), "GB", "London"),
        (("شارع رمسيس", "القاهرة ١١٥١١"), "EG", "القاهرة"),
        (("", "220030 Minsk", " "), "BY", "Minsk"),
    ],
)
def test_the_town_is_where_the_country_writes_it(
    lines: tuple[str, ...], country: str, place: str
) -> None:
    assert place_of(Address(lines, country)) == place


def test_a_flat_address_has_a_place() -> None:
    text = "Vul. Internatsianalnaya, 22 220030 Minsk, Belarus"
    assert place_of(Address((text,), "BY", flat=True)) == "Minsk"


@given(lines=st.lists(st.text()), country=st.sampled_from(sorted(named_codes())))
def test_any_lines_have_a_place(lines: list[str], country: str) -> None:
    place = place_of(Address(tuple(lines), country))
    assert bool(place) == any(line.strip() for line in lines)
    assert set(place) <= {*" ".join(lines), " "}


def test_a_postcode_alone_stands_under_its_town() -> None:
    assert place_of(Address(("1 Street", "London", "SW7 5AE"), "GB")) == "London"


def test_an_address_of_figures_alone_keeps_its_last_line() -> None:
    assert place_of(Address(("1", "100-8919"), "JP")) == "100-8919"


def test_no_address_is_nowhere() -> None:
    assert place_of(Address((), "BY")) == ""
