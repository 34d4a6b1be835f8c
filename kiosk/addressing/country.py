"""Countries: their codes, their names, and the last line of an address abroad."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.addressing.tables import read_table, rows, text, texts
from kiosk.addressing.wording import in_language
from kiosk.errors import ResourceDamaged, UnknownCountry
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.address import Address
from kiosk.model.campaign import Localised
from kiosk.paths import resources

# ISO 3166-1, clause 8.1.3: codes that users may give a meaning of their own.
_USER_ASSIGNED = re.compile("AA|Q[M-Z]|X[A-Z]|ZZ")
_ABBREVIATED = (("St. ", "Saint "), ("U.S. ", "United States "), (" & ", " and "))


@dataclass(frozen=True, slots=True)
class CountryLines:
    """The country codes, and country lines that differ from the English names."""

    codes: frozenset[str]
    lines: Mapping[str, Localised]


def read_country_lines(path: Path) -> CountryLines:
    """The table of codes and country lines.

    Raises:
        ResourceDamaged: a code is not two capital letters, or a line has no source.
    """
    table = read_table(path)
    codes = text(table, "codes", "the table", path.name).split()
    found = rows(table, "lines", path.name)
    lines = {
        code: texts(row, "line", f"lines.{code}", path.name)
        for code, row in found.items()
    }
    for code in (*codes, *lines):
        if not re.fullmatch("[A-Z]{2}", code):
            raise ResourceDamaged(file=path.name, what=f"{code} is not a country code")
    return CountryLines(frozenset(codes), lines)


@cache
def _shipped() -> CountryLines:
    return read_country_lines(resources() / "addressing" / "country-lines.toml")


def country_codes() -> frozenset[str]:
    """Every officially assigned code of ISO 3166-1 alpha-2."""
    return _shipped().codes


def user_assigned(code: str) -> bool:
    """Whether ISO 3166-1 leaves the meaning of this code to its users."""
    return _USER_ASSIGNED.fullmatch(code) is not None


def country_name(code: str, language: str) -> str:
    """The country's name in a language, else in English.

    Raises:
        UnknownCountry: no such code is assigned.
    """
    if code not in country_codes():
        raise UnknownCountry(country=code)
    return _names(language).get(code) or _names("en")[code]


def country_line(address: Address, posted_in: str, language: str) -> str | None:
    """The last line of an address abroad; None for domestic post.

    The country stands in capitals in an internationally known language (UPU
    S42). English is one that USPS, Deutsche Post, La Poste and Swiss Post all
    accept, so it serves every language that the table has no line for.

    Raises:
        UnknownCountry: a code is unknown and the campaign has no line for it.
    """
    _check_posted_in(posted_in)
    if address.country == posted_in:
        return None
    if address.country_line:
        return address.country_line
    if address.country not in country_codes():
        raise UnknownCountry(country=address.country)
    own = _shipped().lines.get(address.country, {})
    return (
        in_language(own, language)
        or own.get(SOURCE_LANGUAGE)
        or _capitals(country_name(address.country, SOURCE_LANGUAGE))
    )


def _check_posted_in(code: str) -> None:
    if code not in country_codes() and not user_assigned(code):
        raise UnknownCountry(country=code)


def _capitals(name: str) -> str:
    for short, full in _ABBREVIATED:
        name = name.replace(short, full)
    return name.replace("\u2019", "'").upper()


@cache
def _names(language: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow, needed late

    try:
        return Locale.parse(language.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        return Locale("en").territories
