"""One edit, the whole set: words stay whoever is shown and whatever the language."""

from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.letters.compose import compose
from kiosk.letters.edits import edited, put_back
from kiosk.model.campaign import Campaign, Gender
from kiosk.model.draft import Draft, Edit
from kiosk.model.letter import Letter, Paragraph, Role

DAY = date(2026, 2, 3)
ENGLISH = """
{% block concern %}I write to you, {{ official.title }}. It is about {{ people|names }}.
They are held. I am worried.{% endblock %}
{% block embassy %}{% if official.id == "ambassador" %}Please pass this on.{% endif %}
{% endblock %}
{% block own_words %}{% endblock %}
{% block ask_release %}
{% if official.id == "ambassador" %}I ask you to urge their release. Tell your minister.
{% else %}I urge you to release them. They did no wrong.{% endif %}
{% endblock %}
{% block thanks %}Thank you.{% endblock %}
"""
# As many sentences in the ask, fewer in the concern, and no thanks.
SPANISH = """
{% block concern %}Le escribo sobre {{ people|names }}. Están presos.{% endblock %}
{% block own_words %}{% endblock %}
{% block ask_release %}Le pido que los libere. No hicieron nada malo.{% endblock %}
{% block saludo %}Quedo a la espera.{% endblock %}
"""
OFFICIALS = ("minister", "ambassador")
LANGUAGES = ("en", "es")


@pytest.fixture(scope="module")
def bilingual(campaign: Campaign) -> Campaign:
    return replace(campaign, letters={"en": ENGLISH, "es": SPANISH})


def letter_of(campaign: Campaign, draft: Draft, official: str) -> Letter:
    found = campaign.official(official)
    assert found is not None
    return compose(campaign, found, draft, DAY, ())


def read(campaign: Campaign, draft: Draft, official: str, language: str) -> Letter:
    draft = replace(draft, sent_in=((official, language),))
    return letter_of(campaign, draft, official)


def text_of(letter: Letter) -> str:
    return "\n".join(each.text for each in letter.paragraphs)


def write(draft: Draft, letter: Letter, key: str, text: str) -> Draft:
    """As the screen does it: with the sample's words that were written over."""
    found = next(each for each in letter.paragraphs if each.key == key)
    official = letter.official if key == "salutation" else None
    edit = Edit(key, text, official, found.sample, draft.language)
    return edited(draft, edit)


def paragraph(letter: Letter, key: str) -> Paragraph:
    return next(each for each in letter.paragraphs if each.key == key)


def test_a_sentence_of_ones_own_leaves_the_others_to_follow_the_official(
    bilingual: Campaign, draft: Draft
) -> None:
    letter = letter_of(bilingual, draft, "minister")
    ask = paragraph(letter, "ask_release").text
    mine = write(draft, letter, "ask_release", f"{ask} I would do the same.")
    other = paragraph(letter_of(bilingual, mine, "ambassador"), "ask_release")
    assert other.text == (
        "I ask you to urge their release. Tell your minister. I would do the same."
    )
    assert not other.differs


def test_a_sentence_both_say_otherwise_is_the_visitors_and_the_samples_is_shown(
    bilingual: Campaign, draft: Draft
) -> None:
    letter = letter_of(bilingual, draft, "minister")
    mine = write(draft, letter, "ask_release", "Free them! They did no wrong.")
    other = paragraph(letter_of(bilingual, mine, "ambassador"), "ask_release")
    assert other.text == "Free them! Tell your minister."
    assert other.differs == ("I ask you to urge their release.",)
    assert (
        paragraph(letter_of(bilingual, mine, "minister"), "ask_release").differs == ()
    )


def test_in_another_language_own_words_stand_apart_and_say_their_language(
    bilingual: Campaign, draft: Draft
) -> None:
    letter = letter_of(bilingual, draft, "minister")
    mine = write(draft, letter, "ask_release", "I urge you to release them. Now!")
    mine = write(mine, letter, "own_words", "I teach.")
    sent = read(bilingual, mine, "minister", "es")
    found = [(each.key, each.text, each.language) for each in sent.body[1:4]]
    assert found == [
        ("own_words", "I teach.", "en"),
        ("ask_release", "Le pido que los libere.", ""),
        ("ask_release~en", "Now!", "en"),
    ]


def test_words_for_a_paragraph_that_the_other_language_lacks_keep_their_place(
    bilingual: Campaign, draft: Draft
) -> None:
    letter = letter_of(bilingual, draft, "minister")
    mine = write(draft, letter, "thanks", "Thank you. I wait for a word.")
    sent = read(bilingual, mine, "minister", "es")
    assert [each.key for each in sent.body] == [
        "concern",
        "own_words",
        "ask_release",
        "thanks~en",
        "saludo",
    ]
    assert paragraph(sent, "thanks~en").text == "I wait for a word."


def test_words_for_a_first_paragraph_that_the_other_language_lacks_are_first(
    bilingual: Campaign, draft: Draft
) -> None:
    opened = {**bilingual.letters}
    opened["en"] = "{% block opening %}Greetings.{% endblock %}" + opened["en"]
    opening = replace(bilingual, letters=opened)
    letter = letter_of(opening, draft, "minister")
    mine = write(draft, letter, "opening", "Greetings. I write from Ohio.")
    sent = read(opening, mine, "minister", "es")
    assert sent.body[0].text == "I write from Ohio."


def test_words_shown_apart_can_be_changed_and_taken_back(
    bilingual: Campaign, draft: Draft
) -> None:
    letter = letter_of(bilingual, draft, "minister")
    mine = write(draft, letter, "ask_release", "I urge you to release them. Now!")
    spanish = replace(mine, language="es")
    shown = letter_of(bilingual, spanish, "minister")
    changed = write(spanish, shown, "ask_release~en", "Today.")
    back = letter_of(bilingual, replace(changed, language="en"), "minister")
    assert paragraph(back, "ask_release").text == "I urge you to release them. Today."
    gone = edited(spanish, Edit("ask_release~en", ""), restored=True)
    assert "Now" not in text_of(letter_of(bilingual, gone, "minister"))


def test_what_the_sample_took_the_place_of_comes_back_in_every_language(
    bilingual: Campaign, draft: Draft
) -> None:
    letter = letter_of(bilingual, draft, "minister")
    mine = write(draft, letter, "ask_release", "I urge you to release them. Now!")
    spanish = replace(mine, language="es")
    shown = letter_of(bilingual, spanish, "minister")
    both = write(spanish, shown, "ask_release", "Le pido que los libere. ¡Ya!")
    both = write(both, shown, "own_words", "I teach.")
    bare = edited(both, Edit("ask_release", "", language="es"), restored=True)
    assert bare.edits_of("ask_release") == ()
    assert text_of(letter_of(bilingual, bare, "minister")) != text_of(shown)
    back = put_back(bare, "ask_release", None)
    assert letter_of(bilingual, back, "minister") == letter_of(
        bilingual, both, "minister"
    )
    assert put_back(back, "ask_release", None) == back
    assert put_back(bare, "own_words", None).edits == bare.edits


def test_a_space_typed_before_words_apart_is_none_of_the_letters(
    bilingual: Campaign, draft: Draft
) -> None:
    letter = letter_of(bilingual, draft, "minister")
    mine = write(
        draft, letter, "ask_release", f"{paragraph(letter, 'ask_release').text} A."
    )
    spanish = replace(mine, language="es")
    for text in (" A.", "", "B", "By ", "By now."):
        spanish = edited(spanish, Edit("ask_release~en", text, language="es"))
    english = letter_of(bilingual, replace(spanish, language="en"), "minister")
    found = paragraph(english, "ask_release")
    assert found.text == f"{found.sample} By now."


def test_a_salutation_of_ones_own_stays_and_says_its_language(
    bilingual: Campaign, draft: Draft
) -> None:
    letter = letter_of(bilingual, draft, "ambassador")
    mine = write(draft, letter, "salutation", "Dear Ms Example,")
    sent = read(bilingual, mine, "ambassador", "es")
    assert (sent.salutation.text, sent.salutation.language) == (
        "Dear Ms Example,",
        "en",
    )
    assert sent.salutation.differs


def test_a_close_of_ones_own_names_the_office_of_each_official(
    bilingual: Campaign, draft: Draft
) -> None:
    men = tuple(replace(each, gender=Gender.MALE) for each in bilingual.officials)
    french = replace(bilingual, letters={"fr": ENGLISH}, close={}, officials=men)
    started = replace(draft, language="fr")
    letter = letter_of(french, started, "minister")
    text = letter.close.text.removesuffix(".") + ", et mes vœux."
    mine = write(started, letter, "close", text)
    other = letter_of(french, mine, "ambassador").close.text
    assert "Monsieur le Ministre" in letter.close.text
    assert "Monsieur l’Ambassadeur" in other  # noqa: RUF001 - French
    assert other.endswith(", et mes vœux.")


def test_samples_in_every_language_can_be_written_over_beside_each_other(
    bilingual: Campaign, draft: Draft
) -> None:
    letter = letter_of(bilingual, draft, "minister")
    mine = write(draft, letter, "ask_release", "I urge you to release them. Now!")
    spanish = replace(mine, language="es")
    shown = letter_of(bilingual, spanish, "minister")
    both = write(spanish, shown, "ask_release", "Le pido que los libere. ¡Ya!")
    assert [each.text for each in letter_of(bilingual, both, "minister").body[2:4]] == [
        "Le pido que los libere. ¡Ya!",
        "Now!",
    ]
    english = letter_of(bilingual, replace(both, language="en"), "minister")
    assert paragraph(english, "ask_release").text == "I urge you to release them. Now!"
    assert paragraph(english, "ask_release~es").text == "¡Ya!"


@dataclass(frozen=True)
class Turn:
    """The visitor looks at one letter in one language, and changes a paragraph."""

    official: str
    language: str
    paragraph: int
    at: int
    delete: bool
    end: str


turns = st.lists(
    st.builds(
        Turn,
        st.sampled_from(OFFICIALS),
        st.sampled_from(LANGUAGES),
        st.integers(0, 12),
        st.integers(0, 40),
        st.booleans(),
        st.sampled_from(["", ".", "!", "\n"]),
    ),
    max_size=8,
)


def take(campaign: Campaign, draft: Draft, turn: Turn, word: str) -> tuple[Draft, str]:
    """The draft after a turn, and the official whom the word was only for."""
    draft = replace(draft, language=turn.language)
    letter = letter_of(campaign, draft, turn.official)
    every = letter.paragraphs
    found = every[turn.paragraph % len(every)]
    parts = found.text.split(" ")
    at = turn.at % (len(parts) + 1)
    parts.insert(at, word + turn.end)
    if turn.delete and at > 0 and "zq" not in parts[at - 1]:
        parts.pop(at - 1)
    only = turn.official if found.role is Role.SALUTATION else ""
    return write(draft, letter, found.key, " ".join(parts)), only


@given(turns=turns)
@settings(max_examples=300)
def test_every_typed_word_is_in_every_letter(
    bilingual: Campaign, draft: Draft, turns: list[Turn]
) -> None:
    words: list[tuple[str, str]] = []
    for number, turn in enumerate(turns):
        word = f"zq{number}"
        draft, only = take(bilingual, draft, turn, word)
        words.append((word, only))
        for official in OFFICIALS:
            for language in LANGUAGES:
                text = text_of(read(bilingual, draft, official, language))
                for each, whose in words:
                    assert whose not in {"", official} or each in text


@given(
    turns=turns, walk=st.lists(st.tuples(*map(st.sampled_from, (OFFICIALS, LANGUAGES))))
)
@settings(max_examples=150)
def test_looking_at_others_and_back_gives_the_first_letter_back_exactly(
    bilingual: Campaign, draft: Draft, turns: list[Turn], walk: list[tuple[str, str]]
) -> None:
    for number, turn in enumerate(turns):
        draft, _ = take(bilingual, draft, turn, f"zq{number}")
    first = letter_of(bilingual, draft, "minister")
    seen = draft
    for official, language in walk:
        seen = replace(seen, language=language, shown=official)
        letter_of(bilingual, seen, official)
    back = replace(seen, language=draft.language, shown=draft.shown)
    assert letter_of(bilingual, back, "minister") == first
