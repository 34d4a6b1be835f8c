"""A paragraph's three texts: no word of the visitor's is lost, the rest follows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.letters.merge import merge, own_words, with_own_words, with_sentences

BASE = "I write to you, Minister. He is held. Please act."
OTHER = "I write to you, Ambassador. He is held. Please tell them to act."
SPANISH = "Le escribo, Ministro. Está preso. Actúe, por favor."


@pytest.mark.parametrize(
    ("mine", "expected", "differs"),
    [
        (BASE, OTHER, ()),
        (
            BASE.replace("He is held.", "He is my friend."),
            OTHER.replace("He is held.", "He is my friend."),
            (),
        ),
        (
            BASE.replace("Please act.", "Act at once!"),
            OTHER.replace("Please tell them to act.", "Act at once!"),
            ("Please tell them to act.",),
        ),
        (BASE + " Thank you.", OTHER + " Thank you.", ()),
        ("I read. " + BASE, "I read. " + OTHER, ()),
        (BASE.replace(" He is held.", ""), OTHER.replace(" He is held.", ""), ()),
        ("", "", ()),
    ],
)
def test_what_is_left_alone_follows_the_official(
    mine: str, expected: str, differs: tuple[str, ...]
) -> None:
    found = merge(BASE, OTHER, mine)
    assert (found.text.strip(), found.differs) == (expected, differs)


def test_a_paragraph_that_the_official_does_not_get_leaves_the_visitors_words() -> None:
    mine = BASE.replace("He is held.", "He is my friend.")
    assert merge(BASE, "", mine).text.strip() == "He is my friend."


def test_two_additions_at_one_place_both_stand() -> None:
    found = merge("One. Two.", "One. Two. Theirs.", "One. Two. Mine.")
    assert (found.text, found.differs) == ("One. Two. Theirs. Mine.", ())


def test_a_translation_takes_the_place_of_what_was_left_alone() -> None:
    mine = BASE.replace("He is held.", "He is my friend.")
    found = merge(BASE, SPANISH, mine, translated=True)
    assert found.sample.strip() == "Le escribo, Ministro. Actúe, por favor."
    assert found.own.strip() == "He is my friend."
    assert found.differs == ("Está preso.",)


def test_the_day_of_a_date_ends_no_sentence() -> None:
    german = "Am 9. März wurde sie verhaftet. Sie ist in Haft. Es war der 14. Juli."
    mine = BASE.replace("He is held.", "He is my friend.")
    found = merge(BASE, german, mine, translated=True)
    assert found.differs == ("Sie ist in Haft.",)


def test_a_translation_in_other_sentences_stays_whole_beside_the_visitors() -> None:
    mine = BASE.replace("He is held.", "He is my friend.")
    found = merge(BASE, "Le escribo. Actúe.", mine, translated=True)
    assert found.sample.strip() == "Le escribo. Actúe."
    assert found.own.strip() == "He is my friend."


def test_one_language_in_other_sentences_keeps_the_visitors_and_says_so() -> None:
    mine = BASE.replace("He is held.", "He is my friend.")
    found = merge(BASE, "Short. Other.", mine)
    assert (found.text, found.differs) == (mine, ("Short.", "Other."))


def test_every_sentence_of_a_longer_sample_is_shown_beside_the_visitors() -> None:
    sample = "They are held at night. Nobody knows where."
    found = merge("They are held.", sample, "They were taken.")
    assert found.text == "They were taken."
    assert found.differs == ("They are held at night.", "Nobody knows where.")


@pytest.mark.parametrize(
    ("mine", "expected", "conflict"),
    [
        (
            "Veuillez agréer, Monsieur le Ministre, mes salutations.",
            "Veuillez agréer, Madame la Ministre, mes salutations.",
            False,
        ),
        ("Avec espoir,", "Avec espoir,", True),
    ],
)
def test_words_are_merged_where_a_text_is_one_sentence(
    mine: str, expected: str, conflict: bool
) -> None:
    base = "Veuillez agréer, Monsieur le Ministre, mes vœux."
    theirs = "Veuillez agréer, Madame la Ministre, mes vœux."
    found = merge(base, theirs, mine, by_word=True)
    assert (found.text, bool(found.differs)) == (expected, conflict)


def test_a_very_long_text_is_the_visitors_alone() -> None:
    mine = "No. " * 30_000
    found = merge(BASE, OTHER, mine)
    assert (found.text, found.differs) == (mine, (OTHER,))


texts = st.text(st.sampled_from("aB.!? \n。é"), max_size=40)
words = st.integers(0, 10**6).map("zq{}".format)
sentence = st.sampled_from(
    [
        f"{start} {end}"
        for start in ("I write.", "He is held!", "Please act?", "Thanks, you")
        for end in ("Now.", "Soon", "Later.")
    ]
)
paragraph = st.lists(sentence, max_size=4).map(" ".join)


@given(base=texts, mine=texts, theirs=texts)
def test_nothing_changes_where_only_one_side_changed(
    base: str, mine: str, theirs: str
) -> None:
    assert merge(base, base, mine).text == mine
    assert merge(base, theirs, base).text == theirs


@st.composite
def typed_into(draw: st.DrawFn, base: str) -> tuple[str, list[str]]:
    """A text after typing and deleting in it, and the words that were typed."""
    parts = base.split(" ")
    typed = draw(st.lists(words, unique=True, max_size=4))
    for _ in range(draw(st.integers(0, 3))):
        if parts:
            parts.pop(draw(st.integers(0, len(parts) - 1)))
    for each in typed:
        mark = draw(st.sampled_from(["", ".", "!", "\n"]))
        parts.insert(draw(st.integers(0, len(parts))), each + mark)
    return " ".join(parts), typed


@given(
    data=st.data(),
    base=paragraph,
    theirs=paragraph,
    how=st.fixed_dictionaries({"translated": st.booleans(), "by_word": st.booleans()}),
)
@settings(max_examples=300)
def test_every_typed_word_is_there(
    data: st.DataObject, base: str, theirs: str, how: dict[str, bool]
) -> None:
    mine, typed = data.draw(typed_into(base))
    found = merge(base, theirs, mine, **how)
    for each in typed:
        assert each in found.text
        assert each in found.own
        assert each in own_words(base, mine)


@given(data=st.data(), base=paragraph, fresh=words)
def test_other_own_words_take_the_place_of_those_there_are(
    data: st.DataObject, base: str, fresh: str
) -> None:
    mine, typed = data.draw(typed_into(base))
    changed = with_own_words(base, mine, f"{fresh}.")
    assert fresh in own_words(base, changed)
    assert not any(each in changed for each in typed if each not in fresh)


@pytest.mark.parametrize(
    ("mine", "wanted", "expected"),
    [
        (
            "Free him! He is held. Act at once!",
            ("I write to you, Minister.",),
            "I write to you, Minister. He is held. Act at once!",
        ),
        (BASE.replace("Please act.", "Act!"), ("Please act.",), BASE),
        (f"{BASE} Thank you.", ("Please act.",), f"{BASE} Thank you."),
        ("", ("He is held.",), BASE),
    ],
)
def test_sentences_of_the_sample_take_the_place_of_the_visitors_and_no_more(
    mine: str, wanted: tuple[str, ...], expected: str
) -> None:
    assert with_sentences(BASE, mine, wanted) == expected
