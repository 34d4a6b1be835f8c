"""Stamps: every row of the table, which row counts, and how old a price may be."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.country.line import named_codes
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
    Rates,
    read_postage,
    shipped_rates,
)
from kiosk.errors import ResourceDamaged
from kiosk.settings import Fee, OwnPostage

DAY = date(2026, 11, 22)
RATES = [
    pytest.param(code, rate, id=f"{code}-{number}")
    for code, rates in shipped_rates().items()
    for number, rate in enumerate(rates)
]
# A table of the tests' own: prices change.
OWN_TABLE = """
[zones.near]
codes = "FR GL"
source = "nobody"

[posts.ES]
currency = "EUR"
looked_up = 2026-11-22
[posts.ES.rates.home]
to = "ES"
price = "0.10"
grams = 20
as_of = 2025-07-13
source = "a page"
[posts.ES.rates.east]
to = "RU"
price = "0.40"
grams = 20
as_of = 2025-01-01
until = 2026-12-31
source = "a page"
[posts.ES.rates.near]
to = "near"
price = "0.20"
grams = 20
as_of = 2025-07-13
source = "a page"
[posts.ES.rates.rest]
to = "*"
price = "0.30"
grams = 20
as_of = 2025-07-13
source = "from memory"

[posts.AT]
currency = "EUR"
looked_up = 2026-11-22
[posts.AT.rates.home]
to = "AT"
price = "0.50"
grams = 20
as_of = 2025-07-13
source = "a page"
"""


@pytest.fixture(scope="module")
def rates(tmp_path_factory: pytest.TempPathFactory) -> Rates:
    path = tmp_path_factory.mktemp("post") / "postage.toml"
    path.write_text(OWN_TABLE, encoding="utf-8")
    return read_postage(path)


# Countries whose posts were looked up; each is used by tables with campaigns.
WANTED = "US GB IE DE FR CH AT BE NL LU ES PT IT SE NO DK FI PL CZ JP KR CA AU NZ BR"


@pytest.mark.parametrize(("code", "rate"), RATES)
def test_a_row_is_a_price_with_a_day_and_a_source(code: str, rate: Rate) -> None:
    assert code in named_codes()
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
        for to in named_codes()
    }
    assert reached - {None} == set(range(len(rates)))


def test_the_first_row_that_fits_counts(rates: Rates) -> None:
    places = ("ES", "RU", "FR", "GL", "BO", "XA")
    found = {to: postage("ES", to, DAY, rates=rates) for to in places}
    assert {to: str(each.amount) for to, each in found.items() if each} == {
        "ES": "0.10",
        "RU": "0.40",
        "FR": "0.20",
        "GL": "0.20",
        "BO": "0.30",
        "XA": "0.30",
    }


def test_a_post_nobody_looked_up_has_no_price(rates: Rates) -> None:
    assert postage("AR", "AR", DAY, rates=rates) is None
    assert postage("AT", "BY", DAY, rates=rates) is None


@pytest.mark.parametrize(("days", "old"), [(0, False), (365, False), (366, True)])
def test_a_price_is_old_after_a_year(rates: Rates, days: int, old: bool) -> None:
    found = postage("ES", "ES", date(2025, 7, 13) + timedelta(days=days), rates=rates)
    assert found is not None
    assert found.old is old


def test_a_price_that_the_post_has_fixed_is_not_old_before_the_end(
    rates: Rates,
) -> None:
    ages = [
        postage("ES", "RU", date(2026, 12, 31), rates=rates),
        postage("ES", "RU", date(2027, 1, 1), rates=rates),
    ]
    assert [each and each.old for each in ages] == [False, True]


def test_a_price_from_memory_says_so(rates: Rates) -> None:
    found = postage("ES", "BY", DAY, rates=rates)
    assert found is not None
    assert not found.sure


@given(st.sampled_from(sorted(named_codes())), st.sampled_from(["US", "DE", "AR"]))
def test_the_tables_own_price_wins(destination: str, posted_in: str) -> None:
    own = OwnPostage(Fee(Decimal("9.10"), "EUR"), Fee(Decimal("9.20"), "EUR"), DAY)
    found = postage(posted_in, destination, DAY, own)
    assert found is not None
    assert found.amount == Decimal("9.10" if destination == posted_in else "9.20")
    assert (found.as_of, found.old, found.sure) == (DAY, False, True)


def test_the_table_may_know_one_price_only_and_that_grows_old_too(
    rates: Rates,
) -> None:
    own = OwnPostage(foreign=Fee(Decimal(2), "EUR"), as_of=date(2025, 1, 1), grams=50)
    home = postage("ES", "ES", DAY, own, rates=rates)
    abroad = postage("ES", "BY", DAY, own, rates=rates)
    assert home is not None
    assert home.amount == Decimal("0.10")
    assert abroad == Postage(Decimal(2), "EUR", 50, date(2025, 1, 1), old=True)


@pytest.mark.parametrize(
    ("amount", "posted_in", "language", "words"),
    [
        ("0.78 USD", "US", "en", ("$0.78", "July 2025")),
        ("0.78 USD", "US", "de", ("0,78\N{NO-BREAK SPACE}$", "Juli 2025")),
        ("0.95 EUR", "DE", "fr", ("0,95\N{NO-BREAK SPACE}€", "juillet 2025")),
        ("0.91 GBP", "GB", "en", ("£0.91", "July 2025")),
        ("110 JPY", "JP", "en", ("¥110", "July 2025")),
        ("1.20 CHF", "CH", "de", ("CHF\N{NO-BREAK SPACE}1.20", "Juli 2025")),
    ],
)
def test_prices_and_months_are_written_in_the_visitors_language(
    amount: str, posted_in: str, language: str, words: tuple[str, str]
) -> None:
    figure, _, currency = amount.partition(" ")
    found = Postage(Decimal(figure), currency, 20, date(2025, 7, 13))
    assert price_in_words(found, language, posted_in) == words[0]
    assert month_in_words(found.as_of, language, posted_in) == words[1]


def test_three_sheets_are_a_letter_of_20_grams_and_four_are_not() -> None:
    assert letter_weight(3) <= 20 < letter_weight(4)


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ('to = "RU"', 'to = "QQ9"', "expected a country's code or a zone"),
        ('price = "0.10"', 'price = "free"', "price: not a price"),
        ('price = "0.10"', 'price = "-1"', "price: not a price"),
        ('price = "0.10"', 'price = "NaN"', "price: not a price"),
        ("grams = 20", 'grams = "20"', "expected a weight in grams"),
        ("as_of = 2025-01-01", 'as_of = "today"', "expected a date"),
        ('currency = "EUR"', 'currency = "$"', "expected three letters"),
        ("[posts.ES]", "[posts.Spain]", "not a country"),
        ('source = "from memory"', "", "source: missing"),
        ("looked_up = 2026-11-22", "", "looked_up: missing"),
        ("[posts.", "[offices.", "posts: missing"),
        ("[zones.", "[regions.", "zones: missing"),
        ("grams = 20", "grams = 20\ngrms = 1", 'grms: unknown key, expected "grams"'),
    ],
)
def test_a_damaged_row_is_named(
    tmp_path: Path, before: str, after: str, what: str
) -> None:
    assert before in OWN_TABLE
    damaged = tmp_path / "postage.toml"
    damaged.write_text(OWN_TABLE.replace(before, after), encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what):
        read_postage(damaged)
