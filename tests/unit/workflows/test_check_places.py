"""`check` says which addresses are worth a second look."""

from datetime import date

import pytest

from kiosk.model.address import Address
from kiosk.model.campaign import Campaign, Official
from kiosk.workflows.checking.places import place_notes


def notes_on(address: Address | None) -> list[str]:
    official = Official("o", "Ada Example", "Judge", "other", address)
    campaign = Campaign(
        reference="UA 1/26",
        folder="case",
        title="A case",
        country="HN",
        published=date(2026, 1, 2),
        people=(),
        officials=(),
        embassies=(official,),
    )
    return [str(each) for each in place_notes(campaign)]


@pytest.mark.parametrize(
    "text",
    ["Casa Presidencial, Tegucigalpa, Honduras", "Barrio 7, 11101 Tegucigalpa"],
)
def test_a_flat_address_by_the_rules_needs_no_note(text: str) -> None:
    assert notes_on(Address((text,), "HN", flat=True)) == []


def test_a_flat_address_that_is_not_sure_is_shown_with_its_lines() -> None:
    text = "11101 Tegucigalpa, Barrio 7, Calle 8"
    (note,) = notes_on(Address((text,), "HN", flat=True))
    assert note.startswith("case/campaign.toml: embassies[1].flat_address: not sure")
    assert 'took "11101 Tegucigalpa", "Barrio 7", "Calle 8";' in note


@pytest.mark.parametrize(
    ("last", "country", "noted"),
    [
        ("Honduras", "HN", True),
        ("HONDURAS, C.A.", "HN", True),
        ("Republic of Honduras", "HN", True),
        ("Беларусь", "BY", True),
        ("Tegucigalpa, Honduras", "HN", False),
        ("Tegucigalpa", "HN", False),
        ("Luxembourg", "LU", False),
    ],
)
def test_a_country_among_the_lines_is_noted(
    last: str, country: str, *, noted: bool
) -> None:
    found = notes_on(Address(("1 Street", last), country))
    assert ["embassies[1].address: found the country" in each for each in found] == (
        [True] * noted
    )


def test_no_address_needs_no_note() -> None:
    assert notes_on(None) == []
