"""The prices of stamps: reading `resources/post/postage.toml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from kiosk.addressing.country.line import named_codes, user_assigned
from kiosk.addressing.tables import read_table, rows, text
from kiosk.errors import ResourceDamaged
from kiosk.paths import resources

EVERYWHERE = "*"
_MEMORY = "from memory"
_YEAR = timedelta(days=365)

Row = Mapping[str, object]


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


def old(as_of: date, day: date) -> bool:
    """Whether more than a year lies between two days."""
    return day - as_of > _YEAR


@cache
def shipped_rates() -> Mapping[str, tuple[Rate, ...]]:
    """The prices that ship, by the country of posting."""
    return read_postage(resources() / "post" / "postage.toml")


def read_postage(path: Path) -> Mapping[str, tuple[Rate, ...]]:
    """The prices by country of posting, each list in the order of the file.

    Raises:
        ResourceDamaged: a country, zone, price, weight, day or source is wrong.
    """
    table = read_table(path)
    reader = _Reader(path.name, {})
    for name, zone in rows(table, "zones", path.name).items():
        codes = text(zone, "codes", f"zones.{name}", path.name)
        reader.zones[name] = frozenset(reader.places(codes, f"zones.{name}"))
    posts = table.get("posts")
    if not isinstance(posts, dict) or not posts:
        raise ResourceDamaged(file=path.name, what="posts is missing")
    return {code: tuple(reader.rates(code, post)) for code, post in posts.items()}


@dataclass(frozen=True, slots=True)
class _Reader:
    """One file; what is wrong with it is said with its name."""

    file: str
    zones: dict[str, frozenset[str]]

    def rates(self, code: str, post: object) -> Iterator[Rate]:
        where = f"posts.{code}"
        if not isinstance(post, dict) or code not in named_codes():
            raise self._wrong(f"{where} is not a country's table")
        currency = text(post, "currency", where, self.file)
        if not currency.isalpha() or len(currency) != len("EUR"):
            raise self._wrong(f"{where}.currency is not a code of three letters")
        looked_up = self._day(post, "looked_up", where)
        for name, row in rows(post, "rates", self.file).items():
            here = f"{where}.rates.{name}"
            yield Rate(
                to=frozenset(self.places(text(row, "to", here, self.file), here)),
                price=self._price(row, here),
                currency=currency,
                grams=self._grams(row, here),
                as_of=self._day(row, "as_of", here),
                until=self._day(row, "until", here) if "until" in row else None,
                source=text(row, "source", here, self.file),
                looked_up=looked_up,
            )

    def places(self, words: str, where: str) -> Iterator[str]:
        """The codes that words stand for: codes, zones, or everywhere."""
        for word in words.split():
            if word in self.zones:
                yield from self.zones[word]
            elif word in named_codes() or word == EVERYWHERE or user_assigned(word):
                yield word
            else:
                raise self._wrong(f"{where}: {word} is no country and no zone")

    def _price(self, row: Row, where: str) -> Decimal:
        try:
            found = Decimal(text(row, "price", where, self.file))
        except InvalidOperation as cause:
            raise self._wrong(f"{where}.price is not a number") from cause
        if not found.is_finite() or found <= 0:
            raise self._wrong(f"{where}.price is not more than nothing")
        return found

    def _grams(self, row: Row, where: str) -> int:
        found = row.get("grams")
        if type(found) is not int or found <= 0:
            raise self._wrong(f"{where}.grams is not a weight in grams")
        return found

    def _day(self, row: Row, key: str, where: str) -> date:
        found = row.get(key)
        if type(found) is not date:
            raise self._wrong(f"{where}.{key} is not a day")
        return found

    def _wrong(self, what: str) -> ResourceDamaged:
        return ResourceDamaged(file=self.file, what=what)
