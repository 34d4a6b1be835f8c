"""The place of an address, for people who choose an official."""

import pytest

from kiosk.addressing.place import place_of
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


def test_a_postcode_alone_stands_under_its_town() -> None:
    assert place_of(Address(("1 Street", "London", "SW7 5AE"), "GB")) == "London"


def test_an_address_of_figures_alone_keeps_its_last_line() -> None:
    assert place_of(Address(("1", "100-8919"), "JP")) == "100-8919"


def test_no_address_is_nowhere() -> None:
    assert place_of(Address((), "BY")) == ""
