"""A place that is still to be filled in is known in every language of letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.letters.leftovers import left_open, perhaps_left_open

# ruff: noqa: RUF001 - letters of every script are meant


@pytest.mark.parametrize(
    "text",
    [
        "[YOUR NAME]",
        "(your name here)",
        "[su nombre]",
        "[votre nom]",
        "[Ihr Name]",
        "I am [your name here].",
        "I am <NAME>, of ____.",
        "[TOWN, COUNTRY]",
        "(Name hier einfügen)",
        "{{name}}",
        "«Prénom»",
        "(votre ville)",
        "(VOTRE PRENOM)",
        "[DIRECCION]",
        "[insert why you care]",
        "[ваше имя]",
        "(укажите город)",
        "[adınız soyadınız]",
        "[ADINIZ]",
        "[اسمك]",
        "【您的姓名】",
        "（请填写姓名）",
        "[نام شما]",
        "[il tuo nome]",
        "[cidade]",
        "[ ]",
        "[...]",
    ],
)
def test_a_place_left_open_is_seen(text: str) -> None:
    assert left_open(text)
    assert left_open(f"I write to you, {text}, with hope.")


@pytest.mark.parametrize(
    "text",
    [
        "He said [sic] so.",
        "the [UN] office",
        "[name withheld]",
        "(your government signed it)",
        "(in my town)",
        "the city (Lyon)",
        "(date of arrest: 3 May)",
        "[так в тексте]",
        "« Nous voulons »",
        "«Nous»",
        "{{7*7}} {% raw %} <b>x</b> <img src=x>",
        "a < b > c, x__y",
        "Please insert it.",
    ],
)
def test_a_remark_is_none(text: str) -> None:
    assert not left_open(text)


@pytest.mark.parametrize("text", ["INSERT TOWN", "XXX", "HIER EINFÜGEN", "INSÉRER ICI"])
def test_loud_words_only_advise(text: str) -> None:
    assert perhaps_left_open(text)
    assert not left_open(text)


@given(st.text(st.characters(exclude_characters="[]{}<>()_«»【】［］（）")))
def test_without_brackets_and_lines_nothing_is_left_open(text: str) -> None:
    assert not left_open(text)
