"""The date of a letter, as it is written where the letter is posted."""

from datetime import date

from kiosk.addressing.languages.calendars import in_own_calendar, in_own_digits
from kiosk.addressing.languages.locales import locale_of


def letter_date(day: date, language: str, posted_in: str, read_in: str = "") -> str:
    """The day in words, in the long format of Unicode CLDR.

    The format is that of the language in the country of posting where CLDR
    knows the pair ("August 10, 2021" for en and US, "10 August 2021" for en and
    DE), else that of the language. Digits and calendar are those of the country
    the letter is read in, where they write in this language.
    """
    from babel.dates import format_date  # noqa: PLC0415 - slow, needed late

    words = format_date(day, format="long", locale=locale_of(language, posted_in))
    own = in_own_calendar(day, words, language, read_in)
    return in_own_digits(own or words, language, read_in)


def short_date(day: date, language: str, country: str) -> str:
    """The day with a short month, for screens ("Sep 28, 2021" for en and US)."""
    from babel.dates import format_date  # noqa: PLC0415 - slow, needed late

    return format_date(day, format="medium", locale=locale_of(language, country))
