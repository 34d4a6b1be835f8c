"""The campaigns that ship."""

import re
from datetime import date

import pytest

from kiosk import paths
from kiosk.addressing.block import address_block
from kiosk.addressing.officials.forms import salutation
from kiosk.campaigns.catalogue import Catalogue
from kiosk.campaigns.shelf import read_catalogue
from kiosk.model.campaign import Contacts

HEADINGS = {
    "en": ["What happened", "What we ask", "Who can do it"],
    "es": ["Qué ocurrió", "Qué pedimos", "Quién puede hacerlo"],
    "fr": ["Ce qui s’est passé", "Ce que nous demandons", "Qui peut agir"],  # noqa: RUF001
    "de": ["Was geschehen ist", "Worum wir bitten", "Wer es tun kann"],
}


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return read_catalogue(paths.campaigns())


def test_all_of_them_load_without_a_problem(shipped: Catalogue) -> None:
    assert shipped.problems == ()
    assert {each.folder for each in shipped.campaigns} >= {
        "ua-85-21",
        "example-1",
        "example-2",
    }


def test_the_officials_of_ua_85_21_are_addressed_as_the_case_says(
    shipped: Catalogue,
) -> None:
    prosecutor, ambassador = shipped.find("UA 85/21").officials
    assert address_block(prosecutor, "US", "en") == (
        "Andrey Shved",
        "Prosecutor General of the Republic of Belarus",
        "Vul. Internatsianalnaya, 22",
        "220030 Minsk",
        "BELARUS",
    )
    home = (
        "Ambassador Dmitry Basik",
        "Embassy of Belarus",
        "1619 New Hampshire Ave NW",
        "Washington, DC 20009",
    )
    assert address_block(ambassador, "US", "en") == home
    abroad = (*home, "UNITED STATES OF AMERICA")
    assert address_block(ambassador, "DE", "en") == abroad
    assert salutation(prosecutor, "en") == "Dear Prosecutor General,"
    assert salutation(ambassador, "en") == "Dear Ambassador,"


def test_ua_85_21_has_every_contact_of_the_source_and_no_invented_one(
    shipped: Catalogue,
) -> None:
    prosecutor, ambassador = shipped.find("UA 85/21").officials
    assert prosecutor.contacts == Contacts(
        twitter="@prokuraturaby", facebook="@prokuraturab"
    )
    assert ambassador.contacts == Contacts(
        phone=("202 986 9420",), fax=("202 986 1805",), twitter="@BelarusEmbUSA"
    )


def test_ua_85_21_ends_with_its_last_day(shipped: Catalogue) -> None:
    campaign = shipped.find("85.21")
    assert campaign.published == date(2021, 8, 3)
    assert campaign.open_on(date(2021, 9, 28))
    assert not campaign.open_on(date(2021, 9, 29))


def test_ua_85_21_names_the_three_who_are_held(shipped: Catalogue) -> None:
    people = shipped.find("85.21").people
    assert [each.name for each in people if each.named] == [
        "Ales Bialiatski",
        "Valyantsin Stefanovich",
        "Uladzimir Labkovich",
    ]


def test_the_letter_of_ua_85_21_is_the_sample_in_its_own_words(
    shipped: Catalogue,
) -> None:
    source = shipped.find("85.21").letters["en"]
    plain = " ".join(re.sub(r"\{[%#].*?[%#]\}", " ", source, flags=re.DOTALL).split())
    assert plain.startswith("I am writing to express my deep concern about the arrest")
    assert plain.endswith("in retaliation for their human rights work.")
    assert len(plain.split()) == 255
    assert "Labkovic " not in plain


def test_examples_are_open_without_end_and_say_that_they_are_examples(
    shipped: Catalogue,
) -> None:
    for reference in ("Example 1", "example-2"):
        campaign = shipped.find(reference)
        assert campaign.example
        assert campaign.open_on(date.max)
        assert any(address_block(each, "US", "en") for each in campaign.officials)


def test_the_summary_of_every_campaign_can_be_read_in_a_minute(
    shipped: Catalogue,
) -> None:
    for campaign in shipped.campaigns:
        assert set(campaign.summaries) == set(campaign.letters)
        for language, summary in campaign.summaries.items():
            assert len(summary.line) <= 80
            headings = [each.heading for each in summary.sections]
            assert headings == HEADINGS[language]
            texts = [each for part in summary.sections for each in part.paragraphs]
            assert len(" ".join([summary.gist, *texts]).split()) <= 200
