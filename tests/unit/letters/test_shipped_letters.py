"""The letters of the campaigns that ship."""

from datetime import date

import pytest

from kiosk import paths
from kiosk.campaigns.catalogue import Catalogue
from kiosk.campaigns.shelf import read_catalogue
from kiosk.letters.coach import advise
from kiosk.letters.compose import compose
from kiosk.letters.merge import merge
from kiosk.letters.template import template_problems
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter, Mark, Role

DAY = date(2021, 8, 10)


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return read_catalogue(paths.campaigns())


def letters_of(campaign: Campaign, language: str = "en") -> tuple[Letter, ...]:
    draft = Draft(campaign.reference, language, "US", "us-letter-10")
    return tuple(compose(campaign, each, draft, DAY, ()) for each in campaign.officials)


def test_no_template_has_a_problem(shipped: Catalogue) -> None:
    for campaign in shipped.campaigns:
        for source in campaign.letters.values():
            assert template_problems(source, campaign.folder) == ()


def test_ua_85_21_keeps_its_sample_whole_for_both_officials(shipped: Catalogue) -> None:
    for letter in letters_of(shipped.find("UA 85/21")):
        keys = [each.key for each in letter.body]
        assert keys == ["concern", "background", "own_words", "ask_release"]
        ask = letter.body[-1]
        assert ask.role is Role.ASK
        assert ask.text.startswith("In the light of the above, I urge you to do")
        assert letter.close.text == "Sincerely,"
        assert letter.subject == (
            "Ales Bialiatski, Valyantsin Stefanovich and Uladzimir Labkovich (UA 85/21)"
        )


def test_every_sample_names_everyone_and_leaves_nothing_open(
    shipped: Catalogue,
) -> None:
    for campaign in shipped.campaigns:
        for language in campaign.letters:
            for letter in letters_of(campaign, language):
                advice = advise(letter, campaign, 1)
                assert [each.code for each in advice if not each.ok] == ["own-words"]


def test_examples_are_short_say_what_they_are_and_follow_the_official(
    shipped: Catalogue,
) -> None:
    for reference in ("Example 1", "Example 2"):
        minister, ambassador = letters_of(shipped.find(reference))
        for letter in (minister, ambassador):
            assert letter.marks == (Mark.EXAMPLE,)
            words = " ".join(each.text for each in letter.body).split()
            assert 180 <= len(words) <= 260
        assert [each.key for each in minister.body] == [
            each.key for each in ambassador.body
        ]
        assert minister.body != ambassador.body


def test_the_first_example_says_the_same_in_four_languages_sentence_by_sentence(
    shipped: Catalogue,
) -> None:
    campaign = shipped.find("Example 1")
    assert set(campaign.letters) == {"en", "es", "fr", "de"}
    for english, *others in zip(
        *(letters_of(campaign, each) for each in ("en", "es", "fr", "de")), strict=True
    ):
        for other in others:
            assert [each.key for each in other.body] == [e.key for e in english.body]
            assert other.salutation.text != english.salutation.text
            assert other.close.text != english.close.text
            assert other.subject != english.subject
            for said, there in zip(english.body, other.body, strict=True):
                # Only then do a visitor's own take their places in another language.
                assert sentences(there.sample) == sentences(said.sample)


def sentences(sample: str) -> int:
    """How many sentences a sample has, as the merge counts them."""
    return len(merge("", sample, "").pieces)
