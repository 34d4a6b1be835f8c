"""Calendars and digits of a country, for the date of a letter that is read there."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from kiosk.addressing.languages.dates_table import date_words
from kiosk.addressing.languages.locales import locale_in, locale_of
from kiosk.addressing.languages.scripts import country_of_language
from kiosk.addressing.languages.tags import read_tag

# CLDR, supplemental data, calendarPreferenceData: the first calendar of a country
# where it is not the Gregorian one. Letters in Saudi Arabia give both.
_PERSIAN, _UMM_AL_QURA = frozenset({"IR", "AF"}), frozenset({"SA"})
_BUDDHIST = frozenset({"TH"})
# CLDR, th, calendar buddhist: the era, and its year 1 in Gregorian years.
_BUDDHIST_ERA, _BUDDHIST_YEARS = "พ.ศ.", 543

# The zero of a numbering system of CLDR; the nine digits follow it (Unicode).
_ZEROS = MappingProxyType(
    {
        "arab": "\N{ARABIC-INDIC DIGIT ZERO}",
        "arabext": "\N{EXTENDED ARABIC-INDIC DIGIT ZERO}",
        "beng": "\N{BENGALI DIGIT ZERO}",
        "deva": "\N{DEVANAGARI DIGIT ZERO}",
        "mymr": "\N{MYANMAR DIGIT ZERO}",
    }
)
_NOTHING: Mapping[str, str] = MappingProxyType({})


def in_own_calendar(
    day: date, gregorian: str, language: str, read_in: str
) -> str | None:
    """The day in the country's own calendar; None where that is the Gregorian one.

    `gregorian` is the day in words of the Gregorian calendar.
    """
    plain = read_tag(language).language
    country = read_in or country_of_language(language)
    months = date_words().persian_months
    if country in _PERSIAN and plain in months:
        return _persian(day, months.get(f"{plain}_{country}", months[plain]))
    if plain == "ar" and read_in in _UMM_AL_QURA:
        return _umm_al_qura(day, gregorian)
    return None


def own_era(day: date, language: str, read_in: str) -> Mapping[str, str]:
    """Year and era, by their letters in CLDR's patterns, where only these differ.

    The Thai calendar has had the Gregorian months since 1941.
    """
    country = read_in or country_of_language(language)
    if read_tag(language).language == "th" and country in _BUDDHIST:
        return {"y": str(day.year + _BUDDHIST_YEARS), "G": _BUDDHIST_ERA}
    return _NOTHING


def in_own_digits(text: str, language: str, read_in: str) -> str:
    """The text in the digits in which a country writes a language (CLDR)."""
    locale = locale_in(language, read_in) or locale_of(language, "")
    zero = _ZEROS.get(locale.default_numbering_system)
    if zero is None:
        return text
    return "".join(
        chr(ord(zero) + int(each)) if each in "0123456789" else each for each in text
    )


def _persian(day: date, months: tuple[str, ...]) -> str:
    """The Solar Hijri date, such as 1 Azar 1405."""
    from jdatetime import date as persian_date  # noqa: PLC0415 - needed late

    found = persian_date.fromgregorian(date=day)
    return f"{found.day} {months[found.month - 1]} {found.year}"


def _umm_al_qura(day: date, gregorian: str) -> str | None:
    """The date of the Umm al-Qura calendar, and the Gregorian one it agrees with.

    None outside the years 1343 to 1500 AH, for which alone that calendar is published.
    """
    from hijridate import Gregorian  # noqa: PLC0415 - needed late

    try:
        found = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return None
    # "... AH, which agrees with ... CE", as official letters there put it.
    ours = f"{found.day} {found.month_name('ar')} {found.year} هـ"
    return f"{ours} الموافق {gregorian} م"
