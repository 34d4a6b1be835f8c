"""People are named as the letter's language writes them."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.addressing.languages.people import people_without_name, person_name
from kiosk.model.campaign import Campaign, Person

MARA = Person("Mara Test", native_name="مارا تجربة")
INES = Person("Ines Prueba", native_names={"ar": "إيناس بروفا", "ru": "Инес Пруэба"})


@pytest.mark.parametrize(
    ("person", "language", "name"),
    [
        (MARA, "ar", "مارا تجربة"),
        (MARA, "fa", "مارا تجربة"),
        (MARA, "en", "Mara Test"),
        (MARA, "ru", "Mara Test"),
        (INES, "ar-EG", "إيناس بروفا"),
        (INES, "ru", "Инес Пруэба"),
        (INES, "uk", "Инес Пруэба"),
        (INES, "fa", "إيناس بروفا"),
        (INES, "es", "Ines Prueba"),
        (INES, "zh", "Ines Prueba"),
        (replace(INES, native_names={"es": "Inés Prueba"}), "es", "Inés Prueba"),
    ],
)
def test_the_name_is_the_one_of_the_language_or_its_script(
    person: Person, language: str, name: str
) -> None:
    assert person_name(person, language) == name


def test_those_without_a_name_in_the_script_of_a_letter_are_known() -> None:
    away = Person("Released Person", named=False)
    campaign = Campaign(
        reference="Test 1",
        folder="test-1",
        title="A test",
        country="XN",
        published=date(2026, 1, 1),
        people=(MARA, INES, away),
        officials=(),
    )
    assert people_without_name(campaign, "en") == ()
    assert people_without_name(campaign, "ar") == ()
    assert people_without_name(campaign, "ru") == (MARA,)
    assert people_without_name(campaign, "zh") == (MARA, INES)
