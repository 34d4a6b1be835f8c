"""From a campaign, an official and a draft to a letter."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.errors import NoPostalAddress, UnknownLanguage
from kiosk.letters.compose import compose
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign, Person
from kiosk.model.draft import Draft, Start
from kiosk.model.letter import Letter, Mark, Paragraph, Role
from kiosk.model.writer import Writer

DAY = date(2026, 2, 3)


def letter_to(campaign: Campaign, draft: Draft, official: str = "minister") -> Letter:
    found = campaign.official(official)
    assert found is not None
    return compose(campaign, found, draft, DAY, ())


def texts(letter: Letter) -> dict[str, str]:
    return {each.key: each.text for each in letter.body}


def test_a_letter_names_the_official_in_its_own_language(
    campaign: Campaign, draft: Draft
) -> None:
    minister = replace(
        campaign.officials[0],
        titles={"ru": "Министр юстиции"},
        native_name="Бо Пример",
    )
    source = "{% block a %}{{ official.title }}: {{ official.name }}{% endblock %}"
    source += "{% block own_words %}{% endblock %}{% block ask %}1{% endblock %}"
    russian = replace(campaign, letters={"ru": source}, officials=(minister,))
    letter = compose(russian, minister, replace(draft, language="ru"), DAY)
    assert letter.body[0].text == "Министр юстиции: Бо Пример"
    assert letter.recipient[:2] == ("Бо Пример", "Министр юстиции")


def test_an_untouched_letter_is_the_sample_in_its_frame(
    campaign: Campaign, draft: Draft
) -> None:
    letter = letter_to(campaign, draft)
    assert letter.sender == ("Visi Tor", "Bern, Switzerland")
    assert letter.date == "February 3, 2026"
    assert letter.recipient[-1] == "HONDURAS"
    assert letter.subject == "Ada Álvarez and Eli Example (UA 12/34)"
    assert letter.salutation.text == "Dear Minister,"
    assert letter.close.text == "Sincerely,"
    assert letter.name == "Visi Tor"
    assert texts(letter) == {
        "concern": "I write to you, Minister of Justice, about Ada Álvarez and "
        "Eli Example.",
        "own_words": "",
        "ask_release": "I urge you to release them.",
        "thanks": "Thank you.",
    }
    assert not any(each.touched for each in letter.paragraphs)


def test_untouched_paragraphs_follow_the_official_and_touched_ones_stay(
    campaign: Campaign, draft: Draft
) -> None:
    edited = draft.edited("concern", "My concern.").edited("own_words", "My words.")
    assert texts(letter_to(campaign, edited, "ambassador")) == {
        "concern": "My concern.",
        "embassy": "Please pass this on.",
        "own_words": "My words.",
        "ask_release": "I ask you to urge their release.",
        "thanks": "Thank you.",
    }


def test_a_paragraph_of_one_official_goes_to_the_other_once_it_is_the_visitors(
    campaign: Campaign, draft: Draft
) -> None:
    edited = draft.edited("embassy", "Pass it on.")
    assert texts(letter_to(campaign, edited))["embassy"] == "Pass it on."


def test_an_empty_edit_takes_a_paragraph_out_and_keeps_its_sample(
    campaign: Campaign, draft: Draft
) -> None:
    thanks = letter_to(campaign, draft.edited("thanks", " \n")).body[-1]
    assert thanks == Paragraph("thanks", Role.BODY, "", "Thank you.", touched=True)


def test_a_salutation_belongs_to_one_official_and_a_close_to_all(
    campaign: Campaign, draft: Draft
) -> None:
    edited = draft.edited("salutation", "Dear Bo,", "minister").edited("close", "Bye,")
    assert letter_to(campaign, edited).salutation.text == "Dear Bo,"
    other = letter_to(campaign, edited, "ambassador")
    assert other.salutation.text == "Dear Ambassador,"
    assert other.close.text == "Bye,"


def test_an_empty_page_holds_only_what_was_typed_and_shares_the_own_words(
    campaign: Campaign, draft: Draft
) -> None:
    edited = draft.edited("concern", "Mine.").edited("own_words", "Words.")
    blank = replace(edited.edited("blank_ask", "Free them."), start=Start.BLANK)
    letter = letter_to(campaign, blank)
    assert [(each.key, each.role, each.text) for each in letter.body] == [
        ("blank_opening", Role.BODY, ""),
        ("own_words", Role.OWN_WORDS, "Words."),
        ("blank_ask", Role.ASK, "Free them."),
    ]
    again = letter_to(campaign, replace(blank, start=Start.SAMPLE))
    assert texts(again)["concern"] == "Mine."


def test_a_letter_by_hand_has_its_frame_and_lines_and_no_word_that_was_typed(
    campaign: Campaign, draft: Draft
) -> None:
    sample = letter_to(campaign, draft.edited("own_words", "I have a sister."))
    draft = replace(draft, start=Start.BY_HAND).edited("own_words", "I have a sister.")
    by_hand = letter_to(campaign, draft)
    assert [each.role for each in by_hand.body] == [Role.RULED]
    assert by_hand == replace(sample, body=by_hand.body, copies=())
    assert letter_to(campaign, replace(draft, start=Start.SAMPLE)) == sample


def test_hidden_characters_go_and_newlines_and_long_words_stay(
    campaign: Campaign, draft: Draft
) -> None:
    long_word = "x" * 300
    edited = draft.edited("own_words", f"a\u202eb\x07\r\n{long_word}  c ")
    assert texts(letter_to(campaign, edited))["own_words"] == f"ab\n{long_word}  c "


@pytest.mark.parametrize(
    ("writer", "sender"),
    [
        (Writer(), ()),
        (Writer("A", "", "CH"), ("A", "CH")),
        (Writer("A", "Bern", "CH", by_hand=True), ("Bern, CH",)),
        (Writer(" A\nB ", "Bern", "", ("Way 1", " ")), ("A B", "Way 1", "Bern")),
    ],
)
def test_the_senders_block_leaves_out_what_is_empty(
    campaign: Campaign, draft: Draft, writer: Writer, sender: tuple[str]
) -> None:
    letter = letter_to(campaign, replace(draft, writer=writer))
    assert letter.sender == sender
    assert letter.name == ("" if writer.by_hand else " ".join(writer.name.split()))


def test_the_title_has_no_word_of_the_visitor(campaign: Campaign, draft: Draft) -> None:
    edited = draft.edited("own_words", "Secret.")
    assert letter_to(campaign, edited).title == "Letter to the Minister, UA 12/34"


def test_date_and_country_line_follow_the_country_of_posting(
    campaign: Campaign, draft: Draft
) -> None:
    letter = letter_to(campaign, replace(draft, posted_in="DE"), "ambassador")
    assert letter.date == "3 February 2026"
    assert letter.recipient[-1] == "UNITED STATES OF AMERICA"


def test_an_ambassador_reads_the_date_in_the_calendar_of_the_country_sent_from(
    campaign: Campaign, draft: Draft
) -> None:
    """An Iranian ambassador in Berlin reads Solar Hijri dates; a minister there not."""
    template = {"fa": campaign.letters["en"]}
    iranian = replace(campaign, country="IR", letters=template)
    abroad = Address(("1 Street", "Town"), "DE")
    officials = tuple(replace(each, address=abroad) for each in iranian.officials)
    iranian = replace(iranian, officials=officials)
    written = replace(draft, language="fa")
    ambassador = letter_to(iranian, written, "ambassador").date
    minister = letter_to(iranian, written, "minister").date
    assert "۱۴۰۴" in ambassador
    assert "۲۰۲۶" in minister


def test_people_are_named_in_the_letters_script_in_subject_and_body(
    campaign: Campaign, draft: Draft
) -> None:
    people = (
        Person("Ada Álvarez", native_name="آدا ألفاريز"),
        Person("Eli Example", native_names={"ar": "إيلي مثال"}),
    )
    sample = campaign.letters["en"]
    case = replace(campaign, people=people, letters={"ar": sample, "es": sample})
    ours = replace(draft, language="ar")
    arabic = compose(case, campaign.officials[0], ours, date(2026, 2, 3), ())
    assert arabic.subject == "آدا ألفاريز وإيلي مثال (UA 12/34)"
    assert "about آدا ألفاريز وإيلي مثال." in arabic.body[0].text
    theirs = replace(draft, language="es")
    spanish = compose(case, campaign.officials[0], theirs, date(2026, 2, 3), ())
    assert "about Ada Álvarez y Eli Example." in spanish.body[0].text


def test_the_campaigns_own_subject_wins(campaign: Campaign, draft: Draft) -> None:
    own = replace(campaign, subject={"en": "A case"})
    assert letter_to(own, draft).subject == "A case"
    nobody = replace(campaign, people=())
    assert letter_to(nobody, draft).subject == "UA 12/34"


def test_an_example_always_carries_its_mark_and_carries_it_once(
    campaign: Campaign, draft: Draft
) -> None:
    example = replace(campaign, example=True)
    minister = example.officials[0]
    assert compose(example, minister, draft, DAY, ()).marks == (Mark.EXAMPLE,)
    both = (Mark.PRACTICE, Mark.EXAMPLE)
    assert compose(example, minister, draft, DAY, both).marks == both


def test_what_cannot_be_written_is_said(campaign: Campaign, draft: Draft) -> None:
    with pytest.raises(UnknownLanguage, match="choose from en"):
        letter_to(campaign, replace(draft, language="be"))
    nowhere = replace(campaign.officials[0], address=None)
    with pytest.raises(NoPostalAddress):
        compose(campaign, nowhere, draft, DAY, ())


@pytest.mark.parametrize("begun", ["My family ", "Ma famille …"])
def test_an_opener_with_nothing_after_it_is_not_on_the_page(
    campaign: Campaign, draft: Draft, begun: str
) -> None:
    letter = compose(
        campaign, campaign.officials[0], draft.edited("own_words", begun), DAY
    )
    (own,) = (each for each in letter.body if each.role is Role.OWN_WORDS)
    assert not own.text
