"""What every letter has, and what the coach says of one that lacks it."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.letters.coach import Advice, Spot, advise, avoided
from kiosk.letters.compose import compose
from kiosk.model.campaign import Avoid, Campaign
from kiosk.model.draft import Draft, Start


def advice(campaign: Campaign, draft: Draft, pages: int = 1) -> dict[str, Advice]:
    letter = compose(campaign, campaign.officials[0], draft, date(2026, 2, 3), ())
    return {each.code: each for each in advise(letter, campaign, pages)}


def test_an_untouched_letter_only_wants_own_words(
    campaign: Campaign, draft: Draft
) -> None:
    found = advice(campaign, draft)
    assert list(found) == ["one-page", "names", "own-words", "asks"]
    assert [each.code for each in found.values() if not each.ok] == ["own-words"]
    assert not any(each.stops for each in found.values())


def test_a_second_page_is_said(campaign: Campaign, draft: Draft) -> None:
    assert not advice(campaign, draft, pages=2)["one-page"].ok


def test_everybody_who_is_to_be_named_is_named_accents_aside(
    campaign: Campaign, draft: Draft
) -> None:
    assert not advice(campaign, draft.edited("concern", "Ada Álvarez."))["names"].ok
    both = draft.edited("concern", "ADA  ALVAREZ and Eli Example's case.")
    assert advice(campaign, both)["names"].ok


def test_a_name_is_looked_for_as_the_letters_language_writes_it(
    campaign: Campaign, draft: Draft
) -> None:
    people = (
        replace(campaign.people[0], native_name="Ада Альварес"),
        replace(campaign.people[1], native_name="Эли Пример"),
    )
    russian = campaign.letters["en"].replace("I write to you", "Я пишу Вам")
    case = replace(campaign, people=people, letters={"ru": russian})
    sent = replace(draft, language="ru")
    assert advice(case, sent)["names"].ok
    assert not advice(case, sent.edited("concern", "Ада Альварес."))["names"].ok
    both = sent.edited("concern", "Ada Álvarez и Эли Пример")
    assert advice(case, both)["names"].ok


@pytest.mark.parametrize("apostrophe", ["'", "\u2019"])
@pytest.mark.parametrize("typed", ["'", "\u2019"])
def test_a_name_is_found_with_either_apostrophe(
    campaign: Campaign, draft: Draft, apostrophe: str, typed: str
) -> None:
    person = replace(campaign.people[0], name=f"Ada O{apostrophe}Example")
    case = replace(campaign, people=(person,))
    said = draft.edited("concern", f"Free Ada O{typed}Example.")
    assert advice(case, said)["names"].ok


@pytest.mark.parametrize(
    ("edit", "ok"),
    [
        (("own_words", "My family fled too."), True),
        (("own_words", "Я врач из Минска."), True),
        (("own_words", "我是护士，写信给您。"), True),
        (("own_words", "Свобода."), False),
        (("own_words", "x"), False),
        (("own_words", "asdf asdf"), False),
        (("own_words", "asdf qwer zxcv"), False),
        (("own_words", "ha haha aaaa"), False),
        (("own_words", "\U0001f600 \U0001f600"), False),
        (("own_words", "  "), False),
        (("own_words", "My family …"), False),
        (("own_words", "My family "), False),
        (("own_words", "..."), False),
        (("thanks", "Thank you!"), False),
        (("thanks", "Thank you. I have taught children like them."), True),
        (("ask_release", "I have taught children like them."), False),
    ],
)
def test_own_words_are_a_sentence_of_the_visitors_own(
    campaign: Campaign, draft: Draft, edit: tuple[str, str], ok: bool
) -> None:
    assert advice(campaign, draft.edited(*edit))["own-words"].ok is ok


def test_what_is_still_to_come_is_pointed_at(campaign: Campaign, draft: Draft) -> None:
    begun = advice(campaign, draft.edited("own_words", "My"))["own-words"]
    assert begun.message == "A whole sentence counts"
    assert begun.spot == Spot("own_words", 2, 2)
    missing = advice(campaign, draft)["own-words"]
    assert missing.message == "Add a sentence of your own"
    assert missing.spot == Spot("own_words", 0, 0)


def test_who_is_not_named_is_said(campaign: Campaign, draft: Draft) -> None:
    said = advice(campaign, draft.edited("concern", "Ada \u00c1lvarez."))["names"]
    assert said.words == "Eli Example"


SAMPLE = "I write to you, Minister of Justice, about Ada Álvarez and Eli Example."
RUSSIAN = """
{% block concern %}Я пишу Вам о судьбе Ады Альварес и Эли Экземпляра.{% endblock %}
{% block own_words %}{% endblock %}
{% block ask_release %}Прошу Вас освободить их.{% endblock %}
{% block thanks %}Благодарю Вас.{% endblock %}
"""


def in_russian(campaign: Campaign, draft: Draft, *, read: bool) -> set[str]:
    """What the coach wants of a letter that goes out in another script."""
    both = replace(campaign, letters={**campaign.letters, "ru": RUSSIAN})
    official = both.officials[0]
    sent = replace(draft, sent_in=((official.id, "ru"),))
    there = compose(both, official, sent, date(2026, 2, 3), ())
    here = compose(both, official, draft, date(2026, 2, 3), ())
    said = advise(there, both, 1, read=here if read else None)
    return {each.code for each in said if not each.ok}


def test_a_letter_in_another_script_names_whom_the_one_that_is_read_names(
    campaign: Campaign, draft: Draft
) -> None:
    assert in_russian(campaign, draft, read=True) == {"own-words"}
    # Nobody can say how a name is written there; the sample is trusted.
    assert in_russian(campaign, replace(draft, language="ru"), read=True) == {
        "own-words"
    }
    nameless = draft.edited("concern", "It is about people.", base=SAMPLE)
    assert "names" in in_russian(campaign, nameless, read=True)


def test_asks_and_own_words_are_those_that_the_visitor_reads(
    campaign: Campaign, draft: Draft
) -> None:
    ask = "I urge you to release them."
    mine = draft.edited("ask_release", f"{ask} Now!", base=ask)
    mine = mine.edited("own_words", "I have taught children like them.")
    assert in_russian(campaign, mine, read=True) == {"asks"}
    # In the letter that goes out the ask itself is as it was.
    assert "asks" not in in_russian(campaign, mine, read=False)


ASK = "I urge you to release them."
ASKED = {
    True: "You changed what the case asks for",
    False: "What the case asks for is missing",
}


@pytest.mark.parametrize("text", ["", "Please do something."])
def test_an_ask_that_was_changed_is_said_and_one_taken_out_stops_the_letter(
    campaign: Campaign, draft: Draft, text: str
) -> None:
    found = advice(campaign, draft.edited("ask_release", text))["asks"]
    assert not found.ok
    assert found.stops is not bool(text)
    assert found.message == ASKED[bool(text)]
    assert found.spot == Spot("ask_release", 0, len(text), ASK)


def test_an_ask_with_the_samples_words_is_kept(
    campaign: Campaign, draft: Draft
) -> None:
    same = draft.edited("ask_release", "I urge you to\nrelease them. ")
    assert advice(campaign, same)["asks"].ok


def test_an_empty_page_wants_an_ask(campaign: Campaign, draft: Draft) -> None:
    blank = replace(draft, start=Start.BLANK)
    assert not advice(campaign, blank)["asks"].ok
    assert advice(campaign, blank.edited("blank_ask", "Free them."))["asks"].ok


def test_what_a_case_does_not_want_mentioned_is_said(
    campaign: Campaign, draft: Draft
) -> None:
    found = advice(campaign, draft.edited("own_words", "I know His  Brother well."))
    assert not found["avoid"].ok
    assert not found["avoid"].stops
    assert found["avoid"].words == "his brother"
    assert "avoid" not in advice(campaign, draft.edited("own_words", "his broth"))


def test_all_words_that_had_best_not_stand_here_are_named_as_the_case_has_them(
    campaign: Campaign, draft: Draft
) -> None:
    secrets = (Avoid("his brother", {"en": "He is in hiding."}), Avoid("The Lake"))
    careful = replace(campaign, avoid=secrets)
    own = draft.edited("own_words", "THE LAKE, HIS BROTHER")
    letter = compose(careful, careful.officials[0], own, date(2026, 2, 3), ())
    assert avoided(letter, careful) == secrets
    (said,) = (each for each in advise(letter, careful, 1) if each.code == "avoid")
    assert said.words == "his brother, The Lake"


@pytest.mark.parametrize(
    "text",
    [
        "I am [YOUR NAME].",
        "I am [your name here].",
        "<NAME>",
        "I live in ____.",
        "[TOWN, COUNTRY]",
    ],
)
@pytest.mark.parametrize("key", ["own_words", "close"])
def test_a_place_left_open_blocks(
    campaign: Campaign, draft: Draft, key: str, text: str
) -> None:
    assert advice(campaign, draft.edited(key, text))["left-over"].stops


@pytest.mark.parametrize(
    "text", ["He said [sic] so.", "Please insert it.", "a < b > c", "the [UN] office"]
)
def test_a_remark_in_brackets_is_no_place_left_open(
    campaign: Campaign, draft: Draft, text: str
) -> None:
    assert "left-over" not in advice(campaign, draft.edited("own_words", text))


@pytest.mark.parametrize(
    ("key", "sample"), [("salutation", "Dear Minister,"), ("close", "Sincerely,")]
)
def test_an_emptied_salutation_or_close_is_put_back_by_a_tap(
    campaign: Campaign, draft: Draft, key: str, sample: str
) -> None:
    official = "minister" if key == "salutation" else None
    found = advice(campaign, draft.edited(key, "", official))[key]
    assert not found.ok
    assert found.spot == Spot(key, 0, 0, sample)


def test_a_letter_without_any_words_is_none_yet(
    campaign: Campaign, draft: Draft
) -> None:
    for key in ("concern", "ask_release", "thanks"):
        draft = draft.edited(key, " ")
    assert advice(campaign, draft)["empty"].stops
    assert "empty" not in advice(campaign, draft.edited("thanks", "Thanks."))


def test_of_a_letter_for_the_pen_only_its_frame_is_judged(
    campaign: Campaign, draft: Draft
) -> None:
    ruled = replace(draft, start=Start.BY_HAND)
    assert list(advice(campaign, ruled)) == ["one-page"]
    bare = ruled.edited("salutation", "", "minister")
    assert list(advice(campaign, bare)) == ["one-page", "salutation"]
