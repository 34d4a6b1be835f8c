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
        ("100-8919", "100-8919"),
    ],
)
def test_a_postcode_is_no_place(line: str, place: str) -> None:
    assert place_of(Address(("Street 1", line), "BY")) == place
