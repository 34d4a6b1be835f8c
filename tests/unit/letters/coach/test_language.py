"""An official may not read the language that the visitor writes."""

import pytest

from tests.unit.letters.coach.conftest import Say


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ("Soy enfermera y escribo porque me preocupa su salud.", "en", "es"),
        ("Mi familia huyó de Chile.", "en", "es"),
        ("Ich arbeite als Lehrerin.", "en", "de"),
        ("Je vous écris parce que ma famille est inquiète.", "de", "fr"),
        ("I am a nurse, and this case has moved me.", "de", "en"),
        ("Sono un medico e scrivo perché sono preoccupato.", "es", "it"),
        ("أنا ممرضة. أكتب باسم Ales Bialiatski وزملائه!", "en", "ar"),
        ("Я врач и пишу Вам.", "en", "ru"),
        ("我是护士，写信给您。", "en", "zh"),
        ("私は看護師です。", "en", "ja"),
    ],
)
def test_words_in_another_language_are_said_to_be(
    say: Say, text: str, language: str, other: str
) -> None:
    assert say(text, language)["language"].language == other


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("My grandmother used to say: «Не бойся».", "en"),
        ("On the wall stood “Freiheit für alle”.", "en"),
        ("Nelson Mandela.", "de"),
        ("Amnesty International hat recht.", "de"),
        ("De Lima a Madrid es un largo viaje.", "es"),
        ("Freedom matters greatly.", "en"),
        ("\U0001f600", "en"),
    ],
)
def test_a_name_or_a_quotation_is_no_other_language(
    say: Say, text: str, language: str
) -> None:
    assert "language" not in say(text, language)
