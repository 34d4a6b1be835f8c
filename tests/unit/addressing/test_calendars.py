"""The date in the digits and the calendar of those who read it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.languages.dates import letter_date

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("language", "read_in", "expected"),
    [
        ("en", "IR", "November 22, 2026"),
        ("fa", "IR", "۱ آذر ۱۴۰۵"),
        ("fa", "AF", "۱ قوس ۱۴۰۵"),
        ("ps", "AF", "۱ لیندۍ ۱۴۰۵"),
        ("th", "TH", "22 พฤศจิกายน พ.ศ. 2569"),
        ("th", "US", "22 พฤศจิกายน ค.ศ. 2026"),
        ("fa", "US", "۲۲ نوامبر ۲۰۲۶"),
        ("ar", "EG", "٢٢ نوفمبر ٢٠٢٦"),
        ("ar", "MA", "22 نونبر 2026"),
        ("ar", "SA", "١٢ جمادى الآخرة ١٤٤٨ هـ الموافق ٢٢ نوفمبر ٢٠٢٦ م"),
        ("ru", "BY", "22 ноября 2026\N{NARROW NO-BREAK SPACE}г."),
        ("zh", "CN", "2026年11月22日"),
        ("tr", "TR", "22 Kasım 2026"),
        ("pt", "BR", "22 de novembro de 2026"),
        ("hi", "IN", "22 नवंबर 2026"),
        ("ne", "NP", "२०२६ नोभेम्बर २२"),
    ],
)
def test_the_date_is_written_as_it_is_read_there(
    language: str, read_in: str, expected: str
) -> None:
    assert letter_date(DAY, language, "US", read_in) == expected


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_every_day_has_a_date_of_its_own_in_every_calendar(day: date) -> None:
    for language, read_in in (("fa", "IR"), ("ar", "SA"), ("ar", "EG")):
        found = letter_date(day, language, "US", read_in)
        after = letter_date(day + timedelta(days=1), language, "US", read_in)
        assert found
        assert found != after


def test_a_day_that_the_calendar_of_mecca_does_not_know_is_gregorian() -> None:
    assert letter_date(date(2090, 1, 2), "ar", "US", "SA") == "٢ يناير ٢٠٩٠"
