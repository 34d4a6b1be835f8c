"""Which embassies get a copy, and what the letters say of it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.letters.compose import compose
from kiosk.letters.copies import (
    copied_to,
    copies_by_hand,
    copy_line,
    copy_lines,
    embassies_for,
)
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft

WORDS = "diplomatic representatives accredited to your country"


def embassy(id_: str, *lines: str, country: str, serves: str = "") -> Official:
    return Official(
        id=id_,
        name="Dee Example",
        title="Ambassador",
        office="ambassador",
        address=Address(lines, country),
        accredited=tuple(serves.split()),
    )


US = embassy("us", "Embassy of Examplia", "2 Road", "Washington, DC 2", country="US")
GB = embassy("gb", "3 Road", "London", "SW7 5AE", country="GB", serves="GB IE")
SAME = embassy("same", "Embassy", "WASHINGTON DC, 20009", country="US")
HERE = (US, GB, SAME)


@pytest.fixture
def asking(campaign: Campaign) -> Campaign:
    return replace(campaign, copies=(WORDS,), embassies=HERE)


@pytest.mark.parametrize(
    ("posted_in", "found"),
    [("US", [US, SAME]), ("GB", [GB]), ("IE", [GB]), ("DE", [])],
)
def test_the_country_of_posting_says_which_embassies(
    asking: Campaign, draft: Draft, posted_in: str, found: list[Official]
) -> None:
    posted = replace(draft, posted_in=posted_in)
    assert list(copied_to(asking, posted)) == found


def test_an_embassy_that_is_written_to_anyway_gets_no_copy(
    asking: Campaign, draft: Draft
) -> None:
    chosen = replace(draft, officials=("minister", "ambassador"))
    assert copied_to(asking, chosen) == (US,)


def test_an_embassy_listed_among_the_officials_gets_no_copy(
    asking: Campaign, draft: Draft
) -> None:
    twice = replace(asking, officials=(*asking.officials, US))
    chosen = replace(draft, officials=("us",))
    assert copied_to(twice, chosen) == (SAME,)


def test_without_words_on_copies_no_embassy_gets_one(
    asking: Campaign, draft: Draft
) -> None:
    assert embassies_for(replace(asking, copies=()), draft) == ()


def test_an_embassy_without_an_address_gets_no_copy(
    asking: Campaign, draft: Draft
) -> None:
    nowhere = replace(asking, embassies=(replace(US, address=None),))
    assert copied_to(nowhere, draft) == ()


def test_a_writer_who_wants_no_copies_sends_none(
    asking: Campaign, draft: Draft
) -> None:
    without = replace(draft, cc=False)
    assert copied_to(asking, without) == ()
    assert embassies_for(asking, without) == (US, SAME)
    assert copy_lines(asking, without, "en") == ()


def test_an_embassy_is_called_by_its_name_and_town() -> None:
    assert copy_line(US, "en") == "Embassy of Examplia, Washington, DC"
    assert copy_line(GB, "en") == "Dee Example, London"
    assert copy_line(replace(US, address=None), "en") == "Dee Example"


def test_every_letter_says_who_gets_a_copy(asking: Campaign, draft: Draft) -> None:
    letters = [compose(asking, o, draft, date(2026, 2, 3)) for o in asking.officials]
    said = {each.copies for each in letters}
    assert said == {("Embassy of Examplia, Washington, DC", "Embassy, WASHINGTON DC")}


@pytest.mark.parametrize(
    "words",
    [
        WORDS,
        "Diplomatische Vertretungen in Ihrem Land",
        "la Embajada de Examplia en su país",
        "L'ambassade dans votre pays",
    ],
)
def test_words_that_the_embassies_answer_are_no_advice(
    asking: Campaign, words: str
) -> None:
    both = replace(asking, copies=(words, "The Ombudsman"))
    assert copies_by_hand(both, "US") == ("The Ombudsman",)
    assert copies_by_hand(both, "DE") == (words, "The Ombudsman")


@given(st.sets(st.sampled_from(["minister", "ambassador"])), st.booleans())
def test_nobody_is_written_to_and_sent_a_copy(officials: set[str], cc: bool) -> None:
    minister = replace(US, id="minister", address=Address(("1 Street",), "HN"))
    ambassador = replace(US, id="ambassador")
    campaign = Campaign(
        reference="UA 1/26",
        folder="ua-1-26",
        title="A case",
        country="HN",
        published=date(2026, 1, 2),
        people=(),
        officials=(minister, ambassador),
        copies=(WORDS,),
        embassies=HERE,
    )
    draft = Draft("UA 1/26", "en", "US", "", officials=tuple(officials), cc=cc)
    copied = {each.address for each in copied_to(campaign, draft)}
    assert not copied & {o.address for o in campaign.officials if o.id in officials}
    assert (US in copied_to(campaign, draft)) == (cc and "ambassador" not in officials)


def test_an_embassy_without_a_name_has_its_title_in_the_letters_language() -> None:
    address = Address(("1 Any Avenue", "London"), "GB")
    embassy = Official("e", "", "Ambassador", "ambassador", address)
    assert copy_line(embassy, "es") == "Embajador, London"
