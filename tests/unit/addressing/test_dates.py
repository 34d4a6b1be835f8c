"""The date as it is written where the letter is posted and read where it goes."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from babel import Locale, localedata
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.languages.dates import letter_date, short_date
from kiosk.addressing.languages.dates_table import date_words, read_date_words
from kiosk.addressing.languages.scripts import script_of_language
from kiosk.errors import ResourceDamaged

DAY = date(2021, 8, 10)
FIRST_OF_MAY = date(2026, 5, 1)
# Where a language of letters goes by another calendar.
OWN = {("fa", "IR"), ("fa", "AF"), ("ar", "SA")}
# Those that write months as words; English months are one and the same everywhere.
LANGUAGES = ("ar", "de", "es", "fa", "fr", "it", "nl", "pl", "pt", "ru", "sv", "tr")


def countries_of(language: str) -> list[str]:
    """The countries for which CLDR has the language in the script of letters."""
    tags = [Locale.parse(each) for each in localedata.locale_identifiers()]
    script = script_of_language(language)
    return sorted(
        each.territory
        for each in tags
        if each.language == language
        and each.territory
        and len(each.territory) == 2
        and each.script in {None, script}
    )


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


@pytest.mark.parametrize(
    ("language", "read_in", "words"),
    [
        ("fr", "FR", "1er mai 2026"),
        ("fr-CA", "CA", "1er mai 2026"),
        ("pt-BR", "BR", "1º de maio de 2026"),
        ("it", "IT", "1º maggio 2026"),
        ("es", "ES", "1 de mayo de 2026"),
        ("nl", "NL", "1 mei 2026"),
        ("pl", "PL", "1 maja 2026"),
        ("uk", "UA", "1 травня 2026\N{NARROW NO-BREAK SPACE}р."),
        ("sv", "SE", "1 maj 2026"),
        ("ar", "SY", "١ أيار ٢٠٢٦"),
        ("ar", "IQ", "١ أيار ٢٠٢٦"),
        ("ar", "JO", "١ أيار ٢٠٢٦"),
        ("ar", "LB", "١ أيار ٢٠٢٦"),
        ("ar", "PS", "١ أيار ٢٠٢٦"),
        ("ar-EG", "SY", "١ أيار ٢٠٢٦"),
        ("ar", "EG", "١ مايو ٢٠٢٦"),
        ("ar", "DZ", "1 ماي 2026"),
        ("ar", "TN", "1 ماي 2026"),
        ("ar", "MA", "1 ماي 2026"),
        ("fa", "AF", "۱۱ ثور ۱۴۰۵"),
        ("fa", "IR", "۱۱ اردیبهشت ۱۴۰۵"),
        ("sr", "ME", "1. мај 2026."),
    ],
)
def test_the_first_of_may_is_written_as_it_is_read_there(
    language: str, read_in: str, words: str
) -> None:
    for posted_in in ("US", "JO", "CH", "EG"):
        assert letter_date(FIRST_OF_MAY, language, posted_in, read_in) == words


def test_january_is_the_readers_one_too() -> None:
    january = date(2026, 1, 2)
    assert letter_date(january, "de", "US", "AT") == "2. Jänner 2026"
    assert letter_date(january, "de", "AT", "DE") == "2. Januar 2026"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_a_year_has_the_month_and_digits_of_every_country(
    language: str,
) -> None:
    first = date_words().first.get(language)
    for country in countries_of(language):
        if (language, country) in OWN:
            continue
        there = Locale.parse(f"{language}_{country}")
        months, arab = there.months["format"]["wide"], there.default_numbering_system
        digits = {"arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}.get(arab, "0123456789")
        here = str.maketrans("0123456789", digits)
        for number in range(365):
            day = date(2026, 1, 1) + timedelta(days=number)
            found = letter_date(day, language, "US", country)
            figure = first if first and day.day == 1 else str(day.day)
            assert months[day.month].translate(here) in found
            assert "2026".translate(here) in found
            rest = found.replace("2026".translate(here), "")
            rest = rest.replace(months[day.month].translate(here), "")
            assert figure.translate(here) in rest


@given(
    st.sampled_from([*LANGUAGES, "en", "he", "ps", "sr-Latn", "th", "zh-Hant", "xx"]),
    st.dates(date(1925, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["US", "CH", "GB", "JO", "XN"]),
    st.sampled_from(["AF", "IR", "SA", "EG", "TH", "ME", "BR", "XN", ""]),
)
def test_every_day_has_a_date_of_its_own_wherever_it_is_posted_and_read(
    language: str, day: date, posted_in: str, read_in: str
) -> None:
    found = letter_date(day, language, posted_in, read_in)
    after = letter_date(day + timedelta(days=1), language, posted_in, read_in)
    assert found
    assert found != after


def test_a_short_date_follows_language_and_country_too() -> None:
    assert short_date(date(2021, 9, 28), "en", "US") == "Sep 28, 2021"
    assert short_date(date(2021, 9, 28), "en", "DE") == "28 Sept 2021"


@pytest.mark.parametrize(
    "row",
    [
        '[first.fr]\nday = "1er"',
        '[first.fr]\nsource = "a book"',
        """[first.fr]
           day = "1er"
           source = "a book"
           [persian_months.fa]
           months = ["one"]
           source = "a book"
        """,
    ],
)
def test_a_table_with_a_row_that_says_too_little_is_refused(
    row: str, tmp_path: Path
) -> None:
    file = tmp_path / "dates.toml"
    file.write_text(row, encoding="utf-8")
    with pytest.raises(ResourceDamaged):
        read_date_words(file)
