"""Stamps: every row of the table, which row counts, and how old a price may be."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.addressing.country.line import country_codes
from kiosk.addressing.mail.postage import (
    Postage,
    letter_weight,
    month_in_words,
    postage,
    price_in_words,
)
from kiosk.addressing.mail.postage_table import (
    EVERYWHERE,
    Rate,
    read_postage,
    shipped_rates,
)
from kiosk.errors import ResourceDamaged
from kiosk.settings import Fee, OwnPostage

DAY = date(2026, 11, 22)
FILE = paths.resources() / "post" / "postage.toml"
RATES = [
    pytest.param(code, rate, id=f"{code}-{number}")
    for code, rates in shipped_rates().items()
    for number, rate in enumerate(rates)
]
# Countries whose posts were looked up; each is used by tables with campaigns.
WANTED = "US GB IE DE FR CH AT BE NL LU ES PT IT SE NO DK FI PL CZ JP KR CA AU NZ BR"


@pytest.mark.parametrize(("code", "rate"), RATES)
def test_a_row_is_a_price_with_a_day_and_a_source(code: str, rate: Rate) -> None:
    assert code in country_codes()
    assert rate.price > 0
    assert 20 <= rate.grams <= 500
    assert date(2015, 1, 1) < rate.as_of <= rate.looked_up
    assert rate.until is None or rate.until > rate.as_of
    assert len(rate.source) > 8


@pytest.mark.parametrize("code", [*WANTED.split(), "IN", "ZA"])
def test_every_post_has_a_price_at_home(code: str) -> None:
    home = shipped_rates()[code][0]
    assert code in home.to
    assert EVERYWHERE not in home.to


@pytest.mark.parametrize("code", sorted(shipped_rates()))
def test_abroad_never_costs_less_than_at_home(code: str) -> None:
    home, *abroad = shipped_rates()[code]
    assert min((each.price for each in abroad), default=home.price) >= home.price


@pytest.mark.parametrize("code", sorted(shipped_rates()))
def test_every_row_is_reached_by_some_country(code: str) -> None:
    rates = shipped_rates()[code]
    reached = {
        next((n for n, rate in enumerate(rates) if rate.serves(to)), None)
        for to in country_codes()
    }
    assert reached - {None} == set(range(len(rates)))


def test_the_first_row_that_fits_counts() -> None:
    found = {to: postage("ES", to, DAY) for to in ("ES", "RU", "MD", "FR", "GL", "BO")}
    assert {to: str(each.amount) for to, each in found.items() if each} == {
        "ES": "0.96",
        "RU": "2.65",
        "MD": "2.10",
        "FR": "2.00",
        "GL": "2.00",
        "BO": "2.10",
    }


def test_a_post_nobody_looked_up_has_no_price() -> None:
    assert postage("AR", "AR", DAY) is None
    assert postage("AT", "BY", DAY) is None


def test_an_invented_country_is_somewhere_else() -> None:
    found = postage("US", "XA", DAY)
    assert found is not None
    assert found.amount == Decimal("1.70")


@pytest.mark.parametrize(("days", "old"), [(0, False), (365, False), (366, True)])
def test_a_price_is_old_after_a_year(days: int, old: bool) -> None:
    found = postage("US", "US", date(2025, 7, 13) + timedelta(days=days))
    assert found is not None
    assert found.old is old


def test_a_price_that_the_post_has_fixed_is_not_old_before_the_end() -> None:
    ages = [
        postage("DE", "FR", date(2026, 12, 31)),
        postage("DE", "FR", date(2027, 1, 1)),
    ]
    assert [each and each.old for each in ages] == [False, True]


def test_a_price_from_memory_says_so() -> None:
    found = postage("SE", "BY", DAY)
    assert found is not None
    assert not found.sure


@given(st.sampled_from(sorted(country_codes())), st.sampled_from(["US", "DE", "AR"]))
def test_the_tables_own_price_wins(destination: str, posted_in: str) -> None:
    own = OwnPostage(Fee(Decimal("9.10"), "EUR"), Fee(Decimal("9.20"), "EUR"), DAY)
    found = postage(posted_in, destination, DAY, own)
    assert found is not None
    assert found.amount == Decimal("9.10" if destination == posted_in else "9.20")
    assert (found.as_of, found.old, found.sure) == (DAY, False, True)


def test_the_table_may_know_one_price_only_and_that_grows_old_too() -> None:
    own = OwnPostage(foreign=Fee(Decimal(2), "EUR"), as_of=date(2025, 1, 1), grams=50)
    home, abroad = postage("DE", "DE", DAY, own), postage("DE", "BY", DAY, own)
    assert home is not None
    assert home.amount == Decimal("0.95")
    assert abroad == Postage(Decimal(2), "EUR", 50, date(2025, 1, 1), old=True)


@pytest.mark.parametrize(
    ("posted_in", "language", "price", "month"),
    [
        ("US", "en", "$0.78", "July 2025"),
        ("US", "de", "0,78\N{NO-BREAK SPACE}$", "Juli 2025"),
        ("DE", "de", "0,95\N{NO-BREAK SPACE}€", "Januar 2025"),
        ("DE", "fr", "0,95\N{NO-BREAK SPACE}€", "janvier 2025"),
        ("GB", "en", "£0.91", "April 2026"),
        ("JP", "en", "¥110", "October 2024"),
        ("CH", "de", "CHF\N{NO-BREAK SPACE}1.20", "Januar 2024"),
    ],
)
def test_prices_and_months_are_written_in_the_visitors_language(
    posted_in: str, language: str, price: str, month: str
) -> None:
    found = postage(posted_in, posted_in, DAY)
    assert found is not None
    assert price_in_words(found, language, posted_in) == price
    assert month_in_words(found.as_of, language, posted_in) == month


def test_three_sheets_are_a_letter_of_20_grams_and_four_are_not() -> None:
    assert letter_weight(3) <= 20 < letter_weight(4)


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ('to = "CA"', 'to = "QQ9"', "expected a country's code or a zone"),
        ('price = "1.24"', 'price = "free"', "price: not a price"),
        ('price = "1.24"', 'price = "-1"', "price: not a price"),
        ('price = "1.24"', 'price = "NaN"', "price: not a price"),
        ("grams = 30", 'grams = "30"', "expected a weight in grams"),
        ("as_of = 2025-01-13", 'as_of = "today"', "expected a date"),
        ('currency = "CAD"', 'currency = "$"', "expected three letters"),
        ("[posts.CA]", "[posts.Canada]", "not a country"),
        ('source = "cjwwradio.com, 13 January 2025"', "", "source: missing"),
        ("looked_up = 2026-11-22", "", "looked_up: missing"),
        ("[posts.", "[offices.", "posts: missing"),
        ("[zones.", "[regions.", "zones: missing"),
    ],
)
def test_a_damaged_row_is_named(
    tmp_path: Path, before: str, after: str, what: str
) -> None:
    words = FILE.read_text(encoding="utf-8")
    assert before in words
    damaged = tmp_path / "postage.toml"
    damaged.write_text(words.replace(before, after), encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what):
        read_postage(damaged)
