"""The recipient's address block."""

from dataclasses import replace

import pytest

from kiosk.addressing.block import address_block
from kiosk.errors import NoPostalAddress
from kiosk.model.address import Address
from kiosk.model.campaign import Official

MINISTER = Official(
    id="minister",
    name="Ada Example",
    title="Minister of Justice",
    office="minister",
    address=Address(("1 Street", "Town"), "HN"),
)


def test_name_and_title_stand_above_the_campaigns_own_lines() -> None:
    assert address_block(MINISTER, "US", "en") == (
        "Ada Example",
        "Minister of Justice",
        "1 Street",
        "Town",
        "HONDURAS",
    )


def test_the_campaigns_own_addressee_wins_and_domestic_post_has_no_country() -> None:
    minister = replace(MINISTER, addressee=("The Minister",))
    assert address_block(minister, "HN", "es") == ("The Minister", "1 Street", "Town")


def test_an_official_without_an_address_cannot_be_written_to_by_post() -> None:
    with pytest.raises(NoPostalAddress, match="Ada Example"):
        address_block(replace(MINISTER, address=None), "US", "en")


@pytest.mark.parametrize(
    "lines",
    [
        ("Ada Example", "1 Street", "Town"),
        ("Minister of Justice", "1 Street", "Town"),
        ("Ada Example,", "Minister of Justice,", "1 Street", "Town"),
        ("Minister of Justice Ada Example", "1 Street", "Town"),
    ],
)
def test_the_addressee_is_not_said_again_by_the_address(lines: tuple[str, ...]) -> None:
    minister = replace(MINISTER, address=Address(lines, "HN"))
    assert address_block(minister, "HN", "es")[2:] == ("1 Street", "Town")


@pytest.mark.parametrize("first", ["Ministry of Justice", "Office of Ada Example"])
def test_what_says_more_than_the_addressee_stays(first: str) -> None:
    minister = replace(MINISTER, address=Address((first, "Town"), "HN"))
    assert address_block(minister, "HN", "es")[2:] == (first, "Town")
