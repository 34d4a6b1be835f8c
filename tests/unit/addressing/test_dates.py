"""The date as it is written where the letter is posted."""

from datetime import date

import pytest

from kiosk.addressing.languages.dates import letter_date, short_date

DAY = date(2021, 8, 10)


@pytest.mark.parametrize(
    ("language", "posted_in", "words"),
    [
        ("en", "US", "August 10, 2021"),
        ("en", "GB", "10 August 2021"),
        ("en", "DE", "10 August 2021"),
        ("en", "BY", "August 10, 2021"),
        ("de", "US", "10. August 2021"),
        ("es", "HN", "10 de agosto de 2021"),
        ("pt-BR", "US", "10 de agosto de 2021"),
        ("fr", "CH", "10 août 2021"),
        ("no language", "US", "August 10, 2021"),
    ],
)
def test_the_date_follows_language_and_country(
    language: str, posted_in: str, words: str
) -> None:
    assert letter_date(DAY, language, posted_in) == words


def test_a_short_date_follows_language_and_country_too() -> None:
    assert short_date(date(2021, 9, 28), "en", "US") == "Sep 28, 2021"
    assert short_date(date(2021, 9, 28), "en", "DE") == "28 Sept 2021"
