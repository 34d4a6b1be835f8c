"""An e-mail as a link and as a file: every word arrives as it was written."""

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.letters.ways.eml import eml
from kiosk.letters.ways.mailto import (
    CODE_BYTES,
    Holds,
    Mail,
    fits_code,
    link_for_code,
    mailto,
)
from kiosk.model.plain_text import clean, clean_line

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
ALLOWED = re.compile(r"mailto:[\w.~%@-]*(?:\?[\w.~!$'()*,;:@=&%-]*)?", re.ASCII)


def fields(link: str) -> dict[str, str]:
    """What a mail program reads in a link (RFC 6068: a plus is a plus)."""
    pairs = (each.split("=", 1) for each in urlsplit(link).query.split("&") if each)
    return {name: unquote(value) for name, value in pairs}


def lines(text: str) -> str:
    return re.sub("\r\n|\r|\n", "\r\n", text)


def opened(mail: Mail) -> EmailMessage:
    found = message_from_bytes(eml(mail), policy=default)
    assert isinstance(found, EmailMessage)
    return found


@given(subject=TEXTS.filter(bool), text=TEXTS.filter(bool))
def test_any_words_come_out_of_the_link_as_they_went_in(
    subject: str, text: str
) -> None:
    link = mailto("minister@justice.example", subject, text)
    assert ALLOWED.fullmatch(link)
    assert urlsplit(link).path == "minister@justice.example"
    found = fields(link)
    assert found["subject"] == re.sub("\r\n|\r|\n", " ", subject)
    assert found["body"] == lines(text)


@given(address=TEXTS)
def test_no_address_reaches_into_the_fields_of_the_link(address: str) -> None:
    link = mailto(address, "S")
    assert ALLOWED.fullmatch(link)
    assert fields(link) == {"subject": "S"}


def test_a_link_without_words_is_only_the_address() -> None:
    assert mailto("a+b@c.example") == "mailto:a%2Bb@c.example"


@given(
    address=st.sampled_from(["minister@justice.example", "bureau@münchen.example"]),
    subject=TEXTS,
    text=TEXTS,
)
def test_any_words_come_out_of_the_file_as_they_went_in(
    address: str, subject: str, text: str
) -> None:
    # What a letter has is cleaned already.
    mail = Mail(address, clean_line(subject), clean(text), "")
    message = opened(mail)
    body = message.get_content()
    assert lines(body).removesuffix("\r\n") == lines(mail.text).removesuffix("\r\n")
    assert str(message["Subject"]) == mail.subject
    raw = eml(mail)
    assert all(len(each) <= 998 for each in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_a_paragraph_of_any_length_stays_one_and_passes_every_mail_server() -> None:
    mail = Mail("a@b.example", "S", "Ä long paragraph. " * 200, "")
    assert all(len(each) <= 78 for each in eml(mail).split(b"\r\n"))
    assert opened(mail).get_content().rstrip("\r\n") == mail.text


@given(address=TEXTS)
def test_no_address_breaks_the_file(address: str) -> None:
    assert opened(Mail(address, "S", "T", "")).get_content() == "T\r\n"


def test_the_file_says_nothing_of_who_and_when() -> None:
    message = opened(Mail("a@b.example", "S", "T", ""))
    told = {"to", "subject", "x-unsent", "mime-version"}
    told |= {"content-type", "content-transfer-encoding"}
    assert {each.lower() for each in message.keys()} == told  # noqa: SIM118 - no dict


def mail(whole: int, short: int = 0, subject: int = 5) -> Mail:
    return Mail("a@b.example", "s" * subject, "w" * whole, "k" * short)


@pytest.mark.parametrize(
    ("made", "holds"),
    [
        (mail(500), Holds.ALL),
        (mail(2000, 500), Holds.SHORT),
        (mail(2000, 2000), Holds.SUBJECT),
        (mail(9, 9, subject=2000), Holds.ADDRESS),
        (Mail("a" * 2000, "", "w", "k"), Holds.NOTHING),
    ],
)
def test_a_code_holds_as_much_as_a_phone_can_read(made: Mail, holds: Holds) -> None:
    link, found = link_for_code(made)
    assert found is holds
    assert fits_code(link)
    body = {Holds.ALL: made.text, Holds.SHORT: made.short}.get(holds)
    assert fields(link).get("body") == body


def test_the_last_byte_fits_and_the_next_does_not() -> None:
    room = CODE_BYTES - len(mailto("a@b.example", "sssss", "x")) + 1
    assert link_for_code(mail(room))[1] is Holds.ALL
    assert link_for_code(mail(room + 1, 1))[1] is Holds.SHORT
