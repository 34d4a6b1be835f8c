"""The prices of stamps: reading `resources/post/postage.toml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from kiosk.addressing.country.line import named_codes, user_assigned
from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

EVERYWHERE = "*"
_MEMORY = "from memory"
_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Rate:
    """One price of one post.

    `to` holds country codes or EVERYWHERE, `grams` is the weight up to which it
    holds, `as_of` its first day, `until` the last day for which the post has fixed
    it; `looked_up` is when somebody last looked.
    """

    to: frozenset[str]
    price: Decimal
    currency: str
    grams: int
    as_of: date
    until: date | None
    source: str
    looked_up: date

    @property
    def sure(self) -> bool:
        """Whether it was read somewhere, and not only remembered."""
        return not self.source.startswith(_MEMORY)

    def serves(self, country: str) -> bool:
        """Whether a letter to this country has this price."""
        return country in self.to or EVERYWHERE in self.to

    def old_on(self, day: date) -> bool:
        """Whether it is more than a year old, and no longer fixed, on that day."""
        return old(self.as_of, day) and (self.until is None or day > self.until)


# By the country of posting, each list in the order of the file.
Rates = Mapping[str, tuple[Rate, ...]]


def old(as_of: date, day: date) -> bool:
    """Whether more than a year lies between two days."""
    return day - as_of > _YEAR


@cache
def shipped_rates() -> Rates:
    """The prices that ship, by the country of posting."""
    return read_postage(resources() / "post" / "postage.toml")


def read_postage(path: Path) -> Rates:
    """The prices of a file.

    Raises:
        ResourceDamaged: a country, zone, price, weight, day or source is wrong.
    """
    return load_resource(path, _postage)


def _postage(table: Table) -> Rates:
    zones: dict[str, frozenset[str]] = {}
    for name, zone in rows(table, "zones").items():
        zones[name] = frozenset(_places(zone, "codes", zones))
    posts = table.table("posts")
    for code in posts:
        if code not in named_codes():
            posts.wrong(code, "not a country's code, expected two capitals such as BY")
    return {code: tuple(_rates(posts.table(code), zones)) for code in posts}


def _rates(post: Table, zones: Mapping[str, frozenset[str]]) -> Iterator[Rate]:
    currency, looked_up = post.text("currency"), _day(post, "looked_up")
    if not currency.isalpha() or len(currency) != len("EUR"):
        post.wrong("currency", f'found "{currency}", expected three letters')
    for row in rows(post, "rates").values():
        yield Rate(
            to=frozenset(_places(row, "to", zones)),
            price=_price(row),
            currency=currency,
            grams=row.whole("grams", expected="a weight in grams"),
            as_of=_day(row, "as_of"),
            until=row.day("until"),
            source=row.text("source"),
            looked_up=looked_up,
        )


def _places(row: Table, key: str, zones: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """The codes that words stand for: codes, zones, or everywhere."""
    for word in row.text(key).split():
        if word in zones:
            yield from zones[word]
        elif word in named_codes() or word == EVERYWHERE or user_assigned(word):
            yield word
        else:
            row.wrong(key, f'found "{word}", expected a country\'s code or a zone')


def _price(row: Table) -> Decimal:
    try:
        found = Decimal(row.text("price"))
    except InvalidOperation:
        found = Decimal(0)
    if not found.is_finite() or found <= 0:
        row.wrong("price", 'not a price, expected one such as "0.95"')
    return found


def _day(row: Table, key: str) -> date:
    return row.day(key, required=True) or date.min
