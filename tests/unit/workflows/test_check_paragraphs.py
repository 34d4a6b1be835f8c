"""Notes on paragraphs that not every language has."""

from datetime import date

import pytest

from kiosk.model.campaign import Campaign
from kiosk.workflows.checking.paragraphs import paragraph_notes


def letter(names: str) -> str:
    """A template with paragraphs of these names."""
    blocks = (
        f"{{% block {each} %}}{'' if each == 'own_words' else 'x'}{{% endblock %}}"
        for each in names.split()
    )
    return "\n".join(blocks)


def notes(**letters: str) -> list[str]:
    campaign = Campaign(
        reference="UA 12/34",
        folder="case",
        title="A case",
        country="HN",
        published=date(2026, 1, 2),
        people=(),
        officials=(),
        letters={each: letter(names) for each, names in letters.items()},
    )
    return [str(each) for each in paragraph_notes(campaign)]


@pytest.mark.parametrize(
    "letters",
    [
        {"en": "concern own_words ask"},
        {"en": "concern own_words ask", "es": "concern own_words ask"},
        {"en": "concern own_words ask", "es": "own_words concern ask"},
    ],
)
def test_letters_with_the_same_paragraphs_need_no_note(letters: dict[str, str]) -> None:
    assert notes(**letters) == []


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        (
            {"en": "concern own_words ask thanks", "es": "concern own_words ask"},
            ["letter.es.j2: thanks: missing; expected it as in letter.en.j2"],
        ),
        (
            {"en": "own_words ask", "es": "concern own_words ask"},
            ["letter.en.j2: concern: missing; expected it as in letter.es.j2"],
        ),
        (
            {
                "de": "concern own_words ask",
                "en": "own_words ask",
                "es": "own_words ask",
                "fr": "concern own_words ask",
            },
            [
                (
                    "letter.en.j2: concern: missing, as in letter.es.j2; expected it"
                    " as in letter.de.j2 and letter.fr.j2"
                )
            ],
        ),
        (
            {"en": "concern own_words ask thanks", "es": "concern own_words ask fin"},
            [
                (
                    'letter.es.j2: fin: found where letter.en.j2 has "thanks"; expected'
                    " the same name in every language"
                )
            ],
        ),
        (
            {"en": "concern own_words ask_a", "es": "own_words ask_b"},
            [
                "letter.es.j2: concern: missing; expected it as in letter.en.j2",
                "letter.es.j2: ask_a: missing; expected it as in letter.en.j2",
                "letter.en.j2: ask_b: missing; expected it as in letter.es.j2",
            ],
        ),
    ],
)
def test_a_paragraph_that_a_language_lacks_is_noted_once(
    letters: dict[str, str], said: list[str]
) -> None:
    assert notes(**letters) == [f"case/{each}" for each in said]
