"""Names in their own script, and where they stand."""

from dataclasses import replace

import pytest

from kiosk.addressing.languages.scripts import (
    script_of_country,
    script_of_language,
    scripts_of,
)
from kiosk.addressing.officials.addressee import addressee_lines
from kiosk.addressing.officials.forms import salutation
from kiosk.addressing.officials.names import called
from kiosk.model.address import Address
from kiosk.model.campaign import Gender, Official

WANG = Official(
    id="x",
    name="Wang Mingde",
    title="Head",
    office="other",
    gender=Gender.MALE,
    family="Wang",
    native_name="王明德",
    address=Address(("1 Road",), "CN"),
)
SHVETS = replace(WANG, name="Andrey Shvets", native_name="Андрей Швец", family="Shvets")


def test_a_letter_in_the_script_of_the_name_has_the_native_name() -> None:
    assert addressee_lines(WANG, "zh") == ("王明德先生", "Head")
    assert salutation(WANG, "zh").startswith("尊敬的王明德先生")
    assert addressee_lines(SHVETS, "ru") == ("Андрей Швец", "Head")
    assert salutation(SHVETS, "ru") == "Уважаемый господин Андрей Швец!"


def test_another_letter_has_the_transliteration_and_the_family_name() -> None:
    assert salutation(WANG, "de") == "Sehr geehrter Herr Wang,"
    assert salutation(SHVETS, "zh").startswith("尊敬的Shvets先生")


def test_an_envelope_to_a_country_of_the_script_bears_both() -> None:
    assert addressee_lines(WANG, "en") == ("Wang Mingde (王明德)", "Head")


def test_a_native_name_that_makes_the_line_too_long_stands_below() -> None:
    long = replace(WANG, name="Wang Mingde of the Northern Province")
    assert addressee_lines(long, "en") == (long.name, "王明德", "Head")


@pytest.mark.parametrize("country", ["US", "BY", "XV"])
def test_an_envelope_to_another_country_bears_the_transliteration(country: str) -> None:
    abroad = replace(WANG, address=Address(("1 Road",), country))
    assert addressee_lines(abroad, "en")[0] == "Wang Mingde"


def test_without_an_address_or_a_native_name_there_is_one_name() -> None:
    assert addressee_lines(replace(WANG, address=None), "en")[0] == "Wang Mingde"
    assert addressee_lines(replace(WANG, native_name=" "), "zh")[0] == "Wang Mingde先生"


def test_a_native_name_in_latin_letters_is_one_for_letters_in_latin_script() -> None:
    nguyen = replace(WANG, name="Nguyen Van An", native_name="Nguyễn Văn An")
    vietnam = replace(nguyen, address=Address(("2 Phố",), "VN"))
    assert addressee_lines(vietnam, "en")[0] == "Nguyễn Văn An"


def test_scripts_are_known_for_names_languages_and_countries() -> None:
    assert scripts_of("Ада") == {"Cyrl"}
    assert scripts_of("123") == frozenset()
    assert "Jpan" in scripts_of("林")
    assert [script_of_language(each) for each in ("ar", "pt-BR", "sr-Latn", "xx")] == [
        "Arab", "Latn", "Latn", "Latn",
    ]  # fmt: skip
    assert [script_of_country(each) for each in ("IR", "BY", "XV")] == [
        "Arab", "Cyrl", "Latn",
    ]  # fmt: skip


def test_a_board_has_a_title_and_no_line_for_a_name() -> None:
    board = replace(WANG, name="", native_name="", title="Board of Appeals", family="")
    for language in ("en", "de", "fr", "zh", "ar"):
        assert addressee_lines(board, language) == ("Board of Appeals",)
        said = salutation(board, language)
        assert " ," not in said
        assert said
    assert called(board, "en") == "Board of Appeals"


def test_a_person_without_a_title_has_no_empty_line() -> None:
    member = replace(SHVETS, title="", address=None)
    assert addressee_lines(member, "en") == ("Andrey Shvets",)
    assert called(member, "en") == "Andrey Shvets"
