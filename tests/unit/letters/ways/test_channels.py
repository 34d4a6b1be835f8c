"""The other ways to reach an official, and the links a phone opens."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ledger.entry import Channel
from kiosk.letters.ways.channels import Way, channels, counted, post_link
from kiosk.letters.ways.phone import number_in
from kiosk.model.campaign import Contacts


def test_only_the_channels_that_are_given_are_there() -> None:
    assert channels(Contacts()) == ()
    found = channels(Contacts(phone=("202 986 9420",), fax=("202 986 1805",)))
    assert [each.way for each in found] == [Way.PHONE, Way.FAX]


@pytest.mark.parametrize(
    ("given_number", "country", "words", "link"),
    [
        ("202 986 9420", "US", "+1 202-986-9420", "tel:+1-202-986-9420"),
        ("+375 (17) 337-43-57", "", "+375 17 337-43-57", "tel:+375-17-337-43-57"),
        ("(017) 226 41 62", "BY", "+375 17 226-41-62", "tel:+375-17-226-41-62"),
        ("020 7946 0018", "GB", "+44 20 7946 0018", "tel:+44-20-7946-0018"),
    ],
)
def test_a_number_has_its_country_code_where_it_surely_is_one_of_that_country(
    given_number: str, country: str, words: str, link: str
) -> None:
    (call,) = channels(Contacts(phone=(given_number,)), country)
    assert (call.words, call.link) == (words, link)


@pytest.mark.parametrize("country", ["", "US", "XV"])
@pytest.mark.parametrize("number", ["202 986", "ask for room 12", "12-34 or 12-35"])
def test_what_is_surely_no_number_of_the_country_stays_as_the_case_gives_it(
    number: str, country: str
) -> None:
    found = number_in(number, country)
    assert found.words == number
    assert found.link.startswith("tel:")
    assert not set(found.link[4:]) - set("0123456789")


@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_post_carries_its_words_whole(text: str) -> None:
    said = parse_qs(urlsplit(post_link(text)).query, keep_blank_values=True)["text"]
    assert said == [text]


def test_every_way_that_is_counted_is_a_channel_of_the_ledger() -> None:
    letters = {Channel.LETTER, Channel.COPY}
    assert {each.key for each in Way if counted(each)} == set(Channel) - letters


def test_a_fax_has_no_link_for_a_phone() -> None:
    (fax,) = channels(Contacts(fax=("1",)))
    assert not fax.link
