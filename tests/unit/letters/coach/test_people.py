"""Names are those of the case, spelt as there, and nobody is put at risk."""

import pytest

from tests.unit.letters.coach.conftest import Say, mended, pointed_at


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("I met Ales Bialiatsky once.", "I met Ales Bialiatski once."),
        ("I met ales bialiatskii once.", None),
        ("Stefanovitch is a brave man.", "Stefanovich is a brave man."),
        ("I admire Uladzimir Labkovitch.", "I admire Uladzimir Labkovich."),
        ("I admire Valyantsin Stefanovic.", "I admire Valyantsin Stefanovich."),
        ("I admire Valiantsin Stefanovich.", "I admire Valyantsin Stefanovich."),
    ],
)
def test_a_name_that_is_nearly_one_of_the_case_is_mended_by_a_tap(
    say: Say, text: str, right: str | None
) -> None:
    found = say(text).get("spelling")
    assert (mended(text, found) if found else None) == right


@pytest.mark.parametrize(
    "text",
    [
        "Bialiatski's work is known to me.",
        "The Bialiatskis are in my thoughts.",
        "ALES BIALIATSKI is in my thoughts.",
        "My son is called Aleš, as he is.",
    ],
)
def test_a_name_as_it_stands_in_a_sentence_is_spelt_right(say: Say, text: str) -> None:
    assert "spelling" not in say(text)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "Please also free Sergei Tikhanovsky, who is ill.",
            "Sergei Tikhanovsky",
        ),
        ("en", "My friend Zxandra Qorill was there.", "Zxandra Qorill"),
        ("de", "Auch Anna Weber wurde dort verhört.", "Anna Weber"),
        ("es", "También detuvieron a Carlos Pérez Soto.", "Carlos Pérez Soto"),
        ("fr", "On a aussi arrêté Jean Dupont ce jour.", "Jean Dupont"),
    ],
)
def test_somebody_whom_the_case_does_not_name_is_asked_about(
    say: Say, language: str, text: str, name: str
) -> None:
    found = say(text, language)["stranger"]
    assert found.words == name
    assert pointed_at(text, found) == name


@pytest.mark.parametrize(
    "number",
    ["+375 29 123 45 67", "(017) 200-44-55", "202 986 9420", "a.b@example.org"],
)
def test_how_somebody_can_be_reached_puts_them_at_risk(say: Say, number: str) -> None:
    alone = say(f"You can ask at {number} about it.")["risk"]
    assert alone.message == "A number or address can put somebody at risk"
    text = f"Ask my friend Ivan Petrov, {number}, about it."
    found = say(text)["risk"]
    assert found.words == "Ivan Petrov"
    assert pointed_at(text, found) == number


@pytest.mark.parametrize(
    "text",
    [
        "My father was born on 14.07.1939 in Brest.",
        "He was in prison in 1939-1945, for six years.",
        "It was on 2021-07-14 that I heard of it.",
        "There were 10 000 000 people in the streets.",
        "I lived at Internatsianalnaya, 22 220030 Minsk.",
        "The index of that letter was 37/6674/2017.",
        "Article 19 of 1948 says so, and 12,500 agree.",
    ],
)
def test_dates_and_amounts_are_no_phone_numbers(say: Say, text: str) -> None:
    assert "risk" not in say(text)
