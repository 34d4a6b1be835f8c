"""The other ways to reach an official, and the links a phone opens."""

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from kiosk.letters.ways import Way, channels
from kiosk.model.campaign import Contacts


def test_only_the_channels_that_are_given_are_there() -> None:
    assert channels(Contacts()) == ()
    found = channels(Contacts(phone=("202 986 9420",), fax=("202 986 1805",)))
    assert [each.way for each in found] == [Way.PHONE, Way.FAX]


def test_a_number_is_dialled_without_its_spaces() -> None:
    (call,) = channels(Contacts(phone=("+375 (17) 337-43-57",)))
    assert call.words == "+375 (17) 337-43-57"
    assert call.link == "tel:+375173374357"


@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_post_carries_its_words_whole(text: str) -> None:
    (post,) = channels(Contacts(twitter="prokuraturaby"), text)
    said = parse_qs(urlsplit(post.link).query, keep_blank_values=True)["text"]
    assert said == [f"@prokuraturaby {text}".strip()]


def test_a_fax_has_no_link_for_a_phone() -> None:
    (fax,) = channels(Contacts(fax=("1",)))
    assert not fax.link
