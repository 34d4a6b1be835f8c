"""What is written and said on the other ways: the case, the ask, own words."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.letters.compose import compose_unaddressed
from kiosk.letters.ways.channels import post_link
from kiosk.letters.ways.mailto import fits_code
from kiosk.letters.ways.post_on_x import LIMIT, weighted_length
from kiosk.letters.ways.sayings import mail, page_text, post, script
from kiosk.letters.ways.wording import way_words
from kiosk.model.campaign import Campaign, Person
from kiosk.model.draft import Draft, Start
from kiosk.model.letter import Letter
from kiosk.model.writer import Writer

DAY = date(2026, 11, 28)
LANGUAGES = ("en", "es", "fr", "de", "ar")
OWN = "My own words: “naïve” & 100 %.\nA second line."


def letter_of(campaign: Campaign, draft: Draft, official: int = 0) -> Letter:
    return compose_unaddressed(campaign, campaign.officials[official], draft, DAY)


def test_the_mail_is_the_letter_in_the_words_of_its_writer(
    campaign: Campaign, draft: Draft
) -> None:
    letter = letter_of(campaign, draft.edited("own_words", OWN))
    found = mail("a@b.example", letter)
    assert found.subject == letter.subject
    assert OWN in found.text
    paragraphs = found.text.split("\n\n")
    assert paragraphs[0] == letter.salutation.text
    assert paragraphs[-2:] == ["Sincerely,", "Visi Tor\nBern, Switzerland"]


def test_the_short_mail_has_the_own_words_and_the_asks(
    campaign: Campaign, draft: Draft
) -> None:
    letter = letter_of(campaign, draft.edited("own_words", OWN))
    short = mail("a@b.example", letter).short
    assert OWN in short
    assert "I urge you to release them." in short
    assert "Thank you." not in short


def test_an_official_without_an_address_can_be_mailed(
    campaign: Campaign, draft: Draft
) -> None:
    official = replace(campaign.officials[0], address=None)
    case = replace(campaign, officials=(official,))
    assert "release" in mail("a@b.example", letter_of(case, draft)).text


def test_a_call_says_the_case_the_name_and_the_ask(
    campaign: Campaign, draft: Draft
) -> None:
    letter = letter_of(campaign, draft)
    first, ask, last = script(campaign, letter, letter)
    assert "Ada Álvarez and Eli Example" in first
    assert campaign.reference in first
    assert first.endswith("My name is Visi Tor.")
    assert ask == "I urge you to release them."
    assert "Thank you" in last


def test_a_call_without_a_name_says_none(campaign: Campaign, draft: Draft) -> None:
    letter = letter_of(campaign, replace(draft, writer=Writer()))
    assert "name" not in " ".join(script(campaign, letter, letter))


def test_who_has_written_no_ask_says_that_of_the_sample(
    campaign: Campaign, draft: Draft
) -> None:
    blank = letter_of(campaign, replace(draft, start=Start.BLANK))
    said = script(campaign, blank, letter_of(campaign, draft))
    assert "I urge you to release them." in said


@given(
    names=st.lists(st.text(st.characters(categories=["L"]), min_size=1), max_size=40),
    handle=st.text(st.characters(categories=["Ll"], max_codepoint=127), max_size=200),
    language=st.sampled_from(LANGUAGES),
)
def test_a_post_is_never_too_long_whoever_is_named(
    names: list[str], handle: str, language: str
) -> None:
    people = tuple(map(Person, names))
    case = Campaign("UA 1/26", "f", "T" * 200, "BY", DAY, people, ())
    said = post(case, f"@{handle}", language)
    assert weighted_length(said) <= LIMIT
    assert fits_code(post_link(said))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_post_names_the_people_and_the_case(
    campaign: Campaign, language: str
) -> None:
    said = post(campaign, "@office", language)
    assert said.startswith("@office ")
    for each in (said, page_text(campaign, language)):
        assert "Ada Álvarez" in each
        assert campaign.reference in each


def test_a_post_about_many_names_the_first_of_them(campaign: Campaign) -> None:
    people = tuple(Person(f"Person With A Name {at}") for at in range(30))
    said = post(replace(campaign, people=people), "@office", "en")
    assert "Name 0, Person With A Name 1" in said
    assert "Name 29" not in said
    assert campaign.reference in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words(language: str) -> None:
    assert way_words(language).thanks
