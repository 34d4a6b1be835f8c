"""Good words are left alone: a coach that cries wolf is soon not read."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from kiosk.campaigns.catalogue import Catalogue
from kiosk.letters.coach import advise
from kiosk.letters.compose import compose
from kiosk.model.draft import Draft

DAY = date(2021, 8, 10)
GOOD = tomllib.loads((Path(__file__).parent / "good_letters.toml").read_text("utf-8"))


EVERY = [(language, text) for language, texts in GOOD.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), EVERY)
def test_nothing_is_said_of_good_words(
    shipped: Catalogue, language: str, text: str
) -> None:
    case = shipped.find("UA 85/21" if language == "en" else "Example 1")
    draft = Draft(case.reference, language, "US", "us-letter-10")
    own = draft.edited("own_words", text)
    for official in case.officials:
        letter = compose(case, official, own, DAY)
        assert [each.code for each in advise(letter, case, 1) if not each.ok] == []
