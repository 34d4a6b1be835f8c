"""Calendars and digits of a country, for the date of a letter that is read there."""

from datetime import date
from types import MappingProxyType

from kiosk.addressing.languages.locales import locale_of

# CLDR, supplemental data, calendarPreferenceData: the first calendar of a country
# where it is not the Gregorian one. Letters in Saudi Arabia give both.
_PERSIAN, _UMM_AL_QURA = frozenset({"IR", "AF"}), frozenset({"SA"})

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


def in_own_calendar(
    day: date, gregorian: str, language: str, read_in: str
) -> str | None:
    """The day in the country's own calendar; None where that is the Gregorian one.

    `gregorian` is the day in words of the Gregorian calendar.
    """
    if language == "fa" and (not read_in or read_in in _PERSIAN):
        return _persian(day)
    if language == "ar" and read_in in _UMM_AL_QURA:
        return _umm_al_qura(day, gregorian)
    return None


def in_own_digits(text: str, language: str, read_in: str) -> str:
    """The text in the digits in which a country writes a language (CLDR)."""
    system = locale_of(language, read_in).default_numbering_system
    zero = _ZEROS.get(system)
    if zero is None:
        return text
    return "".join(
        chr(ord(zero) + int(each)) if each in "0123456789" else each for each in text
    )


def _persian(day: date) -> str:
    """The Solar Hijri date, such as 1 Azar 1405."""
    from jdatetime import date as persian_date  # noqa: PLC0415 - needed late

    found = persian_date.fromgregorian(date=day, locale="fa_IR")
    return f"{found.day} {found.strftime('%B')} {found.year}"


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
