"""Notes on the salutations that a campaign gives itself."""

import pytest

from kiosk.model.campaign import Gender, Official
from kiosk.workflows.checking.salutations import salutation_notes


def notes(own: str, language: str = "en", office: str = "other") -> list[str]:
    official = Official(
        "o",
        "Bo Roe",
        "Director",
        office,
        salutation={language: own},
        gender=Gender.MALE,
    )
    return [what for _, what in salutation_notes(official)]


@pytest.mark.parametrize(
    ("own", "language"),
    [
        ("Dear Sir or Madam,", "en"),
        ("Dear Sir/Madam,", "en"),
        ("Dear Mr/Ms Roe,", "en"),
        ("Dear Director,", "en"),
        ("Dear Mr. Director,", "en"),
        ("Dear Chairman of the Board,", "en"),
        ("Dear Mr Justice Roe,", "en"),
        ("Dear Secretary General Roe,", "en"),
        ("Dear Governor General Roe,", "en"),
        ("Dear Deputy Minister Roe,", "en"),
        ("Dear Hon. Minister Roe,", "en"),
        ("Dear Prof. Dr. Roe,", "en"),
        ("Your Excellency Mr. President,", "en"),
        ("To whom it may concern:", "en"),
        ("Sehr geehrter Herr Prof. Dr. Roe,", "de"),
        ("Sehr geehrter Herr Direktor Dr. Roe!", "de"),
        ("Arvoisa johtaja", "fi"),
    ],
)
def test_a_salutation_of_ones_own_that_may_be_right_is_not_noted(
    own: str, language: str
) -> None:
    assert notes(own, language) == []


@pytest.mark.parametrize(
    ("own", "titles"),
    [
        ("Dear Mr. Dr. Roe,", '"Mr." and "Dr."'),
        ("Dear Mr Ambassador Roe,", '"Mr" and "Ambassador"'),
        ("Dear President Dr Roe,", '"President" and "Dr"'),
        ("Dear Mr. Colonel Bo Roe", '"Mr." and "Colonel"'),
    ],
)
def test_two_titles_before_one_name_are_noted(own: str, titles: str) -> None:
    first, *mark = notes(own)
    assert first == f"found {titles} before one name, expected one title"
    assert len(mark) == (not own.endswith(","))


@pytest.mark.parametrize(
    ("own", "language", "whole"),
    [
        ("Dear Director", "en", "Dear Director,"),
        ("Sehr geehrter Herr Direktor", "de", "Sehr geehrter Herr Direktor,"),
        ("Estimado Director", "es", "Estimado Director:"),
        ("Уважаемый господин Директор", "ru", "Уважаемый господин Директор!"),
        ("尊敬的主任", "zh", "尊敬的主任\N{FULLWIDTH COLON}"),
    ],
)
def test_a_salutation_without_its_languages_mark_is_noted_with_it(
    own: str, language: str, whole: str
) -> None:
    assert notes(own, language) == [
        f'found "{own}" without a mark at its end, expected "{whole}"'
    ]


def test_a_salutation_to_the_other_gender_is_noted_where_the_office_has_a_row() -> None:
    (note,) = notes("Sehr geehrte Frau Ministerin,", "de", "minister")
    assert "the forms of address have" in note
    assert notes("Sehr geehrte Frau Direktorin,", "de") == []


def test_two_salutations_in_one_have_one_note() -> None:
    (note,) = notes("Dear Director/Estimado Director")
    assert note.startswith('found two salutations in "Dear Director/Estimado Director"')
