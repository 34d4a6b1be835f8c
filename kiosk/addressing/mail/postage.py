"""What a stamp costs: from where, to where, and how far the price can be trusted."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kiosk.addressing.languages.locales import locale_of
from kiosk.addressing.mail.postage_table import Rate, Rates, old, shipped_rates
from kiosk.settings import OwnPostage

# DIN 6730 calls 80 g/m2 the usual weight of office paper; A4 is 1/16 m2.
_SHEET, _ENVELOPE = 5, 5


@dataclass(frozen=True, slots=True)
class Postage:
    """The price of a plain letter.

    `grams` is the weight up to which it holds, None where nobody said; `as_of` the
    day from which it holds. `old`: more than a year has gone by; not `sure`: it was
    remembered and not read anywhere.
    """

    amount: Decimal
    currency: str
    grams: int | None
    as_of: date
    old: bool = False
    sure: bool = True


def postage(
    posted_in: str,
    destination: str,
    day: date,
    own: OwnPostage | None = None,
    *,
    rates: Rates | None = None,
) -> Postage | None:
    """The stamp for a letter between two countries, as known on a day.

    `own` are the table's own prices, which win over `rates`, the ones that ship if no
    others are given. None where no price is known.
    """
    known_rates = shipped_rates() if rates is None else rates
    fitting = (
        each for each in known_rates.get(posted_in, ()) if each.serves(destination)
    )
    rate = next(fitting, None)
    fee = own.fee(abroad=destination != posted_in) if own else None
    if own is None or fee is None or own.as_of is None:
        return _of(rate, day) if rate else None
    known = rate.grams if rate else None
    aged = old(own.as_of, day)
    return Postage(fee.amount, fee.currency, own.grams or known, own.as_of, aged)


def _of(rate: Rate, day: date) -> Postage:
    return Postage(
        rate.price, rate.currency, rate.grams, rate.as_of, rate.old_on(day), rate.sure
    )


def letter_weight(sheets: int) -> int:
    """Grams of a letter of A4 or Letter sheets in its envelope, rounded up."""
    return sheets * _SHEET + _ENVELOPE


def price_in_words(found: Postage, language: str, country: str) -> str:
    """The amount as the language writes it in that country ("$0.78", "0,95 €")."""
    from babel.numbers import format_currency  # noqa: PLC0415 - slow, needed late

    return format_currency(
        found.amount, found.currency, locale=locale_of(language, country)
    )


def month_in_words(day: date, language: str, country: str) -> str:
    """The month and the year, for a price's date ("July 2025")."""
    from babel.dates import format_skeleton  # noqa: PLC0415 - slow, needed late

    return format_skeleton("yMMMM", day, locale=locale_of(language, country))
