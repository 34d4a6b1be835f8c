"""`check` says which addresses are worth a second look."""

from datetime import date

import pytest

from kiosk import paths
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign, Official
from kiosk.workflows.checking.places import place_notes
from kiosk.workflows.open_catalogue import open_catalogue


def notes_on(
    address: Address | None, posted_in: str = "", name: str = "Ada Example"
) -> list[str]:
    official = Official("o", name, "Judge", "other", address)
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
    return [str(each) for each in place_notes(campaign, posted_in)]


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
        ("Tegucigalpa, Honduras", "HN", True),
        ("Tegucigalpa", "HN", False),
        ("Luxembourg", "LU", False),
    ],
)
def test_a_country_among_the_lines_is_noted(
    last: str, country: str, *, noted: bool
) -> None:
    found = notes_on(Address(("1 Street", last), country))
    assert ["embassies[1].address: left off" in each for each in found] == (
        [True] * noted
    )


@pytest.mark.parametrize(
    ("lines", "country", "what"),
    [
        (("1 Invented Ave NW", "Washington, DC 20000"), "BY", "ends as in US alone"),
        (("1 Street", "London", "SW1A 2AA"), "IR", "ends as in GB alone"),
        (("1 Street", "London SW1A 2AA"), "XK", "ends as in GB alone"),
        (("1 rue X", "1209 Geneva", "Switzerland"), "IR", 'found "Switzerland"'),
        (("1 rue X", "Kinshasa, Republic of the Congo"), "CD", "found"),
    ],
)
def test_an_address_in_another_country_is_noted(
    lines: tuple[str, ...], country: str, what: str
) -> None:
    (note,) = notes_on(Address(lines, country))
    assert what in note
    assert country in note
    flat = Address((", ".join(lines),), country, flat=True)
    assert any(what in each for each in notes_on(flat))


@pytest.mark.parametrize(
    ("lines", "country", "posted_in", "noted"),
    [
        (("دار القضاء", "القاهرة"), "EG", "US", True),
        (("دار القضاء", "القاهرة"), "EG", "", True),
        (("دار القضاء", "القاهرة"), "EG", "EG", False),
        (("دار القضاء", "القاهرة"), "EG", "JO", False),
        (("ул. Розы, 1", "220000 Минск"), "BY", "DE", True),
        (("ул. Розы, 1", "220000 Минск"), "BY", "RU", False),
        (("北京市红星胡同13号", "100000"), "CN", "GB", True),
        (("北京市红星胡同13号", "100000"), "CN", "JP", False),
        (("ul. Rozy 1", "220000 Minsk"), "BY", "US", False),
        (("ul. Rozy 1", "220000 Минск"), "BY", "US", True),
        (("دار القضاء", "1 Rose St", "Cairo"), "EG", "US", False),
    ],
)
def test_letters_that_the_post_cannot_read_are_noted(
    lines: tuple[str, ...], country: str, posted_in: str, *, noted: bool
) -> None:
    found = notes_on(Address(lines, country), posted_in)
    assert ["cannot read" in each for each in found] == [True] * noted


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        (("Ada Example", "1 Street", "Tegucigalpa"), 'left off "Ada Example"'),
        (("Judge Ada Example", "1 Street", "Tegucigalpa"), "left off"),
        (("Ada Example", "Judge", "1 Street", "Tegucigalpa"), "Ada Example, Judge"),
    ],
)
def test_the_name_inside_the_address_is_noted(
    lines: tuple[str, ...], what: str
) -> None:
    (note,) = notes_on(Address(lines, "HN"))
    assert what in note


def test_an_official_without_a_name_repeats_none() -> None:
    assert notes_on(Address(("1 Street", "Tegucigalpa"), "HN"), name="") == []


def test_the_campaigns_that_ship_raise_no_alarm() -> None:
    for campaign in open_catalogue(paths.campaigns()).campaigns:
        assert place_notes(campaign) == ()


def test_no_address_needs_no_note() -> None:
    assert notes_on(None) == []
