"""The date of a letter, as it is written where the letter is posted."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale


def letter_date(day: date, language: str, posted_in: str) -> str:
    """The day in words, in the long format of Unicode CLDR.

    The format is that of the language in the country of posting where CLDR
    knows the pair ("August 10, 2021" for en and US, "10 August 2021" for en and
    DE), else that of the language.
    """
    from babel.dates import format_date  # noqa: PLC0415 - slow, needed late

    return format_date(day, format="long", locale=locale_of(language, posted_in))


def short_date(day: date, language: str, country: str) -> str:
    """The day with a short month, for screens ("Sep 28, 2021" for en and US)."""
    from babel.dates import format_date  # noqa: PLC0415 - slow, needed late

    return format_date(day, format="medium", locale=locale_of(language, country))


@cache
def locale_of(language: str, posted_in: str) -> "Locale":
    """CLDR's locale of the language in that country, else of the language."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow, needed late

    plain = language.replace("-", "_")
    for each in (f"{plain}_{posted_in}", plain):
        try:
            return Locale.parse(each)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")
