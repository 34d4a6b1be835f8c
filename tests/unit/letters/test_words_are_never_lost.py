"""Whatever is changed, in whatever order, every typed word is kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.letters.compose import compose
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft, Edit, Start
from kiosk.model.letter import Letter
from kiosk.model.plain_text import clean

DAY = date(2026, 2, 3)
KEYS = (
    "concern",
    "embassy",
    "own_words",
    "ask_release",
    "thanks",
    "blank_opening",
    "blank_ask",
    "close",
)
OFFICIALS = ("minister", "ambassador")


def show(official: str) -> "Change":
    return lambda draft: replace(draft, shown=official)


def start_from(start: Start) -> "Change":
    return lambda draft: replace(draft, start=start)


def print_on(stationery: str) -> "Change":
    return lambda draft: replace(draft, stationery=stationery)


def post_in(country: str) -> "Change":
    return lambda draft: replace(draft, posted_in=country)


Change = Callable[[Draft], Draft]
changes = st.lists(
    st.one_of(
        st.builds(show, st.sampled_from(OFFICIALS)),
        st.builds(start_from, st.sampled_from(Start)),
        st.builds(print_on, st.sampled_from(["us-letter-10", "a4-din-b"])),
        st.builds(post_in, st.sampled_from(["US", "DE", "BY"])),
    ),
    max_size=8,
)
body_edit = st.builds(Edit, st.sampled_from(KEYS), st.text())
salutation_edit = st.builds(
    Edit, st.just("salutation"), st.text(), st.sampled_from(OFFICIALS)
)
edits = st.lists(
    st.one_of(body_edit, salutation_edit),
    unique_by=lambda each: (each.paragraph, each.official),
)


def typed(draft: Draft, words: list[Edit]) -> Draft:
    for each in words:
        draft = draft.edited(each.paragraph, each.text, each.official)
    return draft


def letter_of(campaign: Campaign, draft: Draft) -> Letter:
    official = campaign.official(draft.shown or OFFICIALS[0])
    assert official is not None
    return compose(campaign, official, draft, DAY, ())


@given(words=edits, changes=changes)
@settings(max_examples=150, deadline=None)
def test_every_typed_word_is_in_the_draft_and_in_the_letter_that_shows_its_paragraph(
    campaign: Campaign, draft: Draft, words: list[Edit], changes: list[Change]
) -> None:
    written = typed(draft, words)
    for change in changes:
        written = change(written)
        letter = letter_of(campaign, written)
        shown = {each.key: each for each in letter.paragraphs}
        for each in words:
            assert written.edit(each.paragraph, each.official) == each.text
            fits = each.official in {None, letter.official}
            if fits and each.paragraph in shown:
                assert shown[each.paragraph].touched
                assert shown[each.paragraph].text.split() == clean(each.text).split()


@given(words=edits, changes=changes)
@settings(max_examples=100, deadline=None)
def test_going_back_gives_the_first_letter_back_exactly(
    campaign: Campaign, draft: Draft, words: list[Edit], changes: list[Change]
) -> None:
    first = replace(typed(draft, words), shown=OFFICIALS[0])
    written = first
    for change in changes:
        written = change(written)
    back = replace(
        written,
        shown=first.shown,
        start=first.start,
        stationery=first.stationery,
        posted_in=first.posted_in,
    )
    assert letter_of(campaign, back) == letter_of(campaign, first)


@given(words=st.lists(body_edit))
@settings(max_examples=100, deadline=None)
def test_every_untouched_paragraph_is_the_samples_for_the_official_shown(
    campaign: Campaign, draft: Draft, words: list[Edit]
) -> None:
    keys = {each.paragraph for each in words}
    for official in campaign.officials:
        sample = compose(campaign, official, draft, DAY, ())
        letter = compose(campaign, official, typed(draft, words), DAY, ())
        untouched = [each for each in letter.paragraphs if not each.touched]
        expected = [each for each in sample.paragraphs if each.key not in keys]
        assert untouched == expected


@given(words=edits)
@settings(max_examples=50, deadline=None)
def test_putting_the_sample_back_gives_the_sample_back(
    campaign: Campaign, draft: Draft, words: list[Edit]
) -> None:
    written = typed(draft, words)
    for each in words:
        written = written.edited(each.paragraph, None, each.official)
    assert letter_of(campaign, written) == letter_of(campaign, draft)
