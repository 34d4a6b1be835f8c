"""The date of a letter, as it is written where it is posted and read where it goes."""

from collections import ChainMap
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, cast

from kiosk.addressing.languages.calendars import (
    in_own_calendar,
    in_own_digits,
    own_era,
)
from kiosk.addressing.languages.dates_table import date_words
from kiosk.addressing.languages.locales import locale_in, locale_of
from kiosk.addressing.languages.tags import read_tag

if TYPE_CHECKING:
    from collections.abc import MutableMapping


def letter_date(day: date, language: str, posted_in: str, read_in: str = "") -> str:
    """The day in words, in the long format of Unicode CLDR.

    The format is that of the language in the country of posting where CLDR
    knows the pair ("August 10, 2021" for en and US, "10 August 2021" for en and
    DE), else that of the language. Names of months, digits and calendar are those of
    the country the letter is read in, where they write in this language. The first
    of a month is an ordinal where the table of dates has one.
    """
    words = _gregorian(day, language, posted_in, read_in)
    own = in_own_calendar(day, words, language, read_in)
    return in_own_digits(own or words, language, read_in)


def short_date(day: date, language: str, country: str) -> str:
    """The day with a short month, for screens ("Sep 28, 2021" for en and US)."""
    from babel.dates import format_date  # noqa: PLC0415 - slow, needed late

    return format_date(day, format="medium", locale=locale_of(language, country))


def short_time(at: time, language: str, country: str) -> str:
    """The hour and minute, for screens ("2:02\u202fPM" for en and US)."""
    from babel.dates import format_time  # noqa: PLC0415 - slow, needed late

    return format_time(at, format="short", locale=locale_of(language, country))


def _gregorian(day: date, language: str, posted_in: str, read_in: str) -> str:
    """The day in words, in Western digits."""
    from babel.dates import (  # noqa: PLC0415 - slow, needed late
        DateTimeFormat,
        parse_pattern,
    )

    tag = read_tag(language)
    posted = locale_in(language, tag.region or posted_in) or locale_of(language, "")
    reader = locale_in(language, read_in) or posted
    ours = dict(own_era(day, language, read_in))
    first = date_words().first.get(tag.language)
    if day.day == 1 and first is not None:
        ours["d"] = first
    # Babel formats each field of a pattern when it is asked for by its letters.
    theirs = cast("MutableMapping[str, str]", DateTimeFormat(day, reader))
    pattern = parse_pattern(posted.date_formats["long"])
    return str(pattern.format) % ChainMap(ours, theirs)


def full_date(day: date, language: str, country: str) -> str:
    """The day with its weekday, for screens ("Saturday, November 28, 2026")."""
    from babel.dates import format_date  # noqa: PLC0415 - slow, needed late

    return format_date(day, format="full", locale=locale_of(language, country))


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The words of a month's sheet, for screens (CLDR).

    `months` are twelve, `weekdays` seven short ones from Monday; `first` is the
    weekday that a week begins with in the country, 0 for Monday.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    first: int


def calendar_words(language: str, country: str) -> CalendarWords:
    """The words of a month's sheet in a language, as a country begins its weeks."""
    locale = locale_of(language, country)
    months, days = locale.months["stand-alone"]["wide"], locale.days["stand-alone"]
    return CalendarWords(
        months=tuple(months[number] for number in range(1, 13)),
        weekdays=tuple(days["short"][number] for number in range(7)),
        first=locale.first_week_day,
    )
