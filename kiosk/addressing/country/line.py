"""Countries: their codes, their names, and the last line of an address abroad."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.addressing.country.capitals import capitals
from kiosk.addressing.country.posting import accepted
from kiosk.addressing.languages.locales import locale_of
from kiosk.addressing.languages.wording import best_wording, in_language
from kiosk.errors import UnknownCountry
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign, Localised
from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

# ISO 3166-1, clause 8.1.3: codes that users may give a meaning of their own.
_USER_ASSIGNED = re.compile("AA|Q[M-Z]|X[A-Z]|ZZ")
# What CLDR shortens, written out.
_ABBREVIATED = {
    "en": (
        ("St. ", "Saint "),
        ("St ", "Saint "),
        ("U.S. ", "United States "),
        (" & ", " and "),
    ),
    "de": (("St. ", "Saint "),),
    "ru": (("о-ва", "острова"), ("о-в", "остров")),  # noqa: RUF001 - Russian
}
# Apostrophe and hyphen as every sorting machine reads them.
_PLAIN = {0x2019: "'", 0x2011: "-"}
# Brackets, digits, dots, spaced hyphens: no sorter's name of a country.
_UNFIT = re.compile(r"[()\[\]\uff08\uff09,.\d]| - ")


@dataclass(frozen=True, slots=True)
class CountryLines:
    """The country codes, and country lines that differ from CLDR's names.

    `also` holds codes left to users by ISO 3166 that have one meaning here.
    """

    codes: frozenset[str]
    also: frozenset[str]
    lines: Mapping[str, Localised]


def read_country_lines(path: Path) -> CountryLines:
    """The table of codes and country lines.

    Raises:
        ResourceDamaged: a code is not two capital letters, or a line has no source.
    """
    return load_resource(path, _country_lines)


def _country_lines(table: Table) -> CountryLines:
    codes, also = table.text("codes").split(), table.text("also").split()
    found = rows(table, "lines")
    lines = {code: row.texts_by_key("line") for code, row in found.items()}
    for key, group in (("codes", codes), ("also", also), ("lines", lines)):
        for code in group:
            if not re.fullmatch("[A-Z]{2}", code):
                table.wrong(key, f'found "{code}", expected two capitals such as BY')
    return CountryLines(frozenset(codes), frozenset(also), lines)


@cache
def _shipped() -> CountryLines:
    return read_country_lines(resources() / "addressing" / "country-lines.toml")


def named_codes() -> frozenset[str]:
    """Every code that has a name here: the assigned ones and Kosovo's."""
    return _shipped().codes | _shipped().also


def user_assigned(code: str) -> bool:
    """Whether a code's meaning is the user's: ISO 3166-1 leaves it, none is known."""
    return _USER_ASSIGNED.fullmatch(code) is not None and code not in named_codes()


def country_name(code: str, language: str) -> str:
    """The country's name in a language, else in English.

    Raises:
        UnknownCountry: no such code is assigned.
    """
    if code not in named_codes():
        raise UnknownCountry(country=code)
    return _names(language).get(code) or _names("en")[code]


def case_country(campaign: Campaign, language: str) -> str:
    """The country of a case in a language, by the case's own name for it if it has one.

    An invented country has no other name: one in English serves every language.
    """
    own = campaign.country_name
    found = in_language(own, language) or own.get("")
    if not found and user_assigned(campaign.country):
        found = best_wording(own, language)
    return found or country_name(campaign.country, language)


def own_lines(code: str) -> frozenset[str]:
    """The country's lines that differ from CLDR's names, in all languages."""
    return frozenset(_shipped().lines.get(code, {}).values())


def country_line(address: Address, posted_in: str, language: str) -> str | None:
    """The last line of an address abroad; None for domestic post.

    The country stands in capitals, in the letter's language where the post of the
    country of posting takes it, else in the one it takes first (UPU S42). What
    decides is where the address stands: an embassy's is abroad for nobody there.

    Raises:
        UnknownCountry: a code is unknown and the campaign has no line for it.
    """
    _check_posted_in(posted_in)
    if address.country == posted_in:
        return None
    if address.country_line:
        return address.country_line
    if address.country not in named_codes():
        raise UnknownCountry(country=address.country)
    return _line(address.country, posted_in, language)


@cache
def _line(code: str, posted_in: str, language: str) -> str:
    taken = accepted(posted_in)
    base = language.partition("-")[0]
    wanted = (base, *taken) if base in taken else taken
    written = (_written(code, each, posted_in) for each in wanted)
    found = next((each for each in written if each), None)
    return found or _written(code, SOURCE_LANGUAGE, posted_in) or code


def _written(code: str, language: str, posted_in: str) -> str | None:
    """The line in one language; None where neither table nor CLDR has a fit one."""
    own = in_language(_shipped().lines.get(code, {}), f"{language}-{posted_in}")
    if own:
        return own
    # Portuguese names differ between Portugal and Brazil; so by where it is posted.
    locale = locale_of(language, posted_in)
    name = locale.territories.get(code, "") if locale.language == language else ""
    for short, full in _ABBREVIATED.get(language, ()):
        name = name.replace(short, full)
    if not name or _UNFIT.search(name):
        return None
    return capitals(name.translate(_PLAIN), language)


def _check_posted_in(code: str) -> None:
    if code not in named_codes() and not user_assigned(code):
        raise UnknownCountry(country=code)


@cache
def _names(language: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow, needed late

    try:
        return Locale.parse(language.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        return Locale("en").territories
