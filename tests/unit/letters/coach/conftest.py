"""What the coach says of words of one's own in the letter of a case that ships."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from kiosk import paths
from kiosk.campaigns.catalogue import Catalogue
from kiosk.campaigns.shelf import read_catalogue
from kiosk.letters.coach import Advice, advise
from kiosk.letters.compose import compose
from kiosk.letters.punctuation.change import Change, applied
from kiosk.model.draft import Draft

DAY = date(2021, 8, 10)
CASES = {"en": "UA 85/21", "de": "Example 1", "es": "Example 1", "fr": "Example 1"}

Say = Callable[..., Mapping[str, Advice]]


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    return read_catalogue(paths.campaigns())


@pytest.fixture(scope="session")
def say(shipped: Catalogue) -> Say:
    """What is said of some words: the rules that are broken, by their codes."""

    def said(
        text: str, language: str = "en", *, key: str = "own_words", case: str = ""
    ) -> Mapping[str, Advice]:
        campaign = shipped.find(case or CASES[language])
        official = campaign.officials[0]
        draft = Draft(campaign.reference, language, "US", "us-letter-10")
        whose = official.id if key == "salutation" else None
        letter = compose(campaign, official, draft.edited(key, text, whose), DAY)
        found = advise(letter, campaign, 1, language)
        return {each.code: each for each in found if not each.ok}

    return said


def mended(text: str, advice: Advice) -> str:
    """The words after the tap that the advice offers."""
    spot = advice.spot
    assert spot is not None
    assert spot.instead is not None
    return applied(text, [Change(spot.start, spot.end, spot.instead)])


def pointed_at(text: str, advice: Advice) -> str:
    """The words that the advice is about."""
    assert advice.spot is not None
    return text[advice.spot.start : advice.spot.end]
