"""Notes on how a campaign addresses its officials."""

from datetime import date

import pytest

from kiosk import paths
from kiosk.model.campaign import Campaign, Gender, Localised, Official
from kiosk.workflows.checking.forms import form_notes
from kiosk.workflows.open_catalogue import open_catalogue

LETTER = "{% block a %}I write to you.{% endblock %}"
ALL_OWN = {"en": "Dear Minister,"}


def notes(
    *officials: Official,
    letters: Localised | None = None,
    close: Localised | None = None,
) -> list[str]:
    campaign = Campaign(
        reference="UA 12/34",
        folder="case",
        title="A case",
        country="HN",
        published=date(2026, 1, 2),
        people=(),
        officials=officials,
        letters=letters or {"en": LETTER},
        close=close or {},
    )
    return [str(each) for each in form_notes(campaign)]


def minister(
    own: Localised | None = None, gender: Gender | None = None, office: str = "minister"
) -> Official:
    return Official(
        "m", "Bo Example", "Minister", office, salutation=own or {}, gender=gender
    )


def test_the_campaigns_that_ship_leave_nothing_to_note() -> None:
    campaigns = open_catalogue(paths.campaigns()).campaigns
    assert [note for each in campaigns for note in form_notes(each)] == []


def test_an_office_that_the_table_lacks_is_noted_with_the_nearest_one() -> None:
    (note,) = notes(minister(office="ministr"))
    assert note.startswith('case/campaign.toml: officials[1].office: found "ministr"')
    assert 'expected "minister"; the form that is safe for anybody is used' in note
    (note,) = notes(minister(office="xyz"))
    assert "expected a row of the table" in note


@pytest.mark.parametrize(
    "own",
    [
        {"en": "Dear Minister,"},
        {"en": "dear minister:"},
        {"en": "Your Excellency,"},
        {"es": "Señora Ministra:"},
        {"es": "Estimado Señor Ministro:"},
        {"fr": "Madame la Ministre,"},
        {"xx": "Dear Minister,"},
    ],
)
def test_a_salutation_that_the_table_knows_is_not_noted(own: Localised) -> None:
    assert notes(minister(own)) == []


def test_a_salutation_that_the_table_does_not_know_is_noted() -> None:
    (note,) = notes(minister({"en": "Dear Sir,"}))
    assert note.startswith("case/campaign.toml: officials[1].salutation.en: ")
    assert 'found "Dear Sir,", the forms of address have "Dear Minister,"' in note


def test_a_salutation_for_the_other_gender_is_noted() -> None:
    (note,) = notes(minister({"es": "Señor Ministro:"}, Gender.FEMALE))
    assert 'the forms of address have "Señora Ministra:"' in note


def test_two_salutations_in_one_are_noted() -> None:
    own = {"en": "Dear Minister/Estimado Señor Secretario de Seguridad"}
    (note,) = notes(minister(own))
    assert "found two salutations" in note


def test_a_gender_that_a_letters_language_needs_is_noted() -> None:
    letters = {"en": LETTER, "de": LETTER}
    (note,) = notes(minister(), letters=letters)
    assert note.endswith(
        "gender: missing, expected f or m if it is known;"
        ' in de the letter opens with "Exzellenz,"'
    )
    assert notes(minister(gender=Gender.MALE), letters=letters) == []
    assert notes(minister({"de": "Exzellenz,"}), letters=letters) == []


@pytest.mark.parametrize(
    ("opening", "greeting"),
    [
        ("Dear Minister, I write.", "Dear Minister,"),
        ("Dear Mr. Minister,\nI write.", "Dear Mr. Minister,"),
        ("Dear {{ official.name }}, I write.", "Dear"),
        ("Estimado Señor Secretario: escribo.", "Estimado Señor Secretario:"),
        ("Уважаемый господин Министр! Пишу.", "Уважаемый господин Министр!"),
        ("معالي الوزير، أكتب إليكم", "معالي الوزير،"),
        ("尊敬的部长阁下\uff1a我写信", "尊敬的部长阁下\uff1a"),
    ],
)
def test_a_letter_that_opens_with_a_salutation_of_its_own_is_noted(
    opening: str, greeting: str
) -> None:
    source = f"{{% block a %}}{opening}{{% endblock %}}"
    (note,) = notes(minister(), letters={"en": source})
    assert note.startswith(f'case/letter.en.j2: opening: found "{greeting}", expected')


def test_an_opening_that_is_not_the_letters_salutation_is_noted_with_both() -> None:
    source = "{% block a %}Dear Sir, I write.{% endblock %}"
    (note,) = notes(minister(), letters={"en": source})
    assert note.endswith('the kiosk writes the salutation itself, "Dear Minister,"')


@pytest.mark.parametrize(
    "opening",
    ["I write to you.", "Dear friends of justice are in prison today and every day."],
)
def test_a_letter_that_opens_with_a_sentence_is_not_noted(opening: str) -> None:
    source = f"{{% block a %}}{opening}{{% endblock %}}"
    assert notes(minister(), letters={"en": source}) == []


def test_a_letter_in_a_language_without_forms_is_noted_unless_the_words_are_there() -> (
    None
):
    letters = {"en": LETTER, "fi": LETTER}
    (note,) = notes(minister(), letters=letters)
    assert note.startswith("case/letter.fi.j2: file: no forms of address")
    own = {"fi": "Arvoisa ministeri,"}
    assert notes(minister(own), letters=letters, close={"fi": "Kunnioittavasti"}) == []


def test_an_officials_language_without_a_letter_is_noted() -> None:
    official = Official("m", "Bo Example", "Minister", "minister", language="es")
    (note,) = notes(official)
    assert "officials[1].language" in note
    assert "there is no letter.es.j2" in note
