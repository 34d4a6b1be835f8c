"""What a table sets once: its country, its printer, its patience."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from pathlib import Path

from kiosk.errors import SettingsInvalid

FILE_NAME = "kiosk.toml"
_KEYBOARDS = ("by-touch", "always", "never")
# WCAG 2.2.1 asks for 20 s or more to say "still here"; voting rules (VVSG)
# ask for 2 to 5 minutes before the question.
_LEAST_IDLE, _MOST_IDLE, _LEAST_WARNING = 60, 300, 20
_FEE = re.compile(r"(\d{1,7}(?:\.\d{1,3})?) ([A-Z]{3})")
_COUNTRY = re.compile("[A-Z]{2}")
_TABLES = frozenset({"postage", "suspended"})

# Says what is wrong with the value of a key.
Wrong = Callable[[str, str], SettingsInvalid]


@dataclass(frozen=True, slots=True)
class Fee:
    """An amount of a currency (ISO 4217)."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class OwnPostage:
    """What stamps cost at this table, which knows better than any file.

    `as_of` is the day on which somebody looked, `grams` the weight up to which the
    prices hold (None: not said).
    """

    domestic: Fee | None = None
    foreign: Fee | None = None
    as_of: date | None = None
    grams: int | None = None

    def fee(self, *, abroad: bool) -> Fee | None:
        """The table's own price, if it has one."""
        return self.foreign if abroad else self.domestic


@dataclass(frozen=True, slots=True)
class Settings:
    """The table's own settings.

    `country` is where letters are posted (ISO 3166-1 alpha-2), `language` the
    first language of the screens, `stationery` a name in
    `resources/stationery/` (None: the country's own), `printer` "cups",
    "cups:QUEUE" or "folder:PATH" (None: the default printer), `keyboard` when the
    on-screen keyboard comes ("by-touch", "always", "never"); the idle times are
    seconds without a touch. `suspended` says of a country why no letters are carried
    there now ("": in the kiosk's own words).
    """

    country: str = "US"
    language: str = "en"
    stationery: str | None = None
    printer: str | None = None
    keyboard: str = "by-touch"
    idle_warn: int = 120
    idle_wipe: int = 150
    postage: OwnPostage = field(default_factory=OwnPostage)
    suspended: Mapping[str, str] = field(default_factory=dict)


def read_settings(folder: Path) -> Settings:
    """The settings in `kiosk.toml`, or the ones that ship where there is none.

    Raises SettingsInvalid naming the file, the key and what was expected.
    """
    file = folder / FILE_NAME
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError as cause:
        raise SettingsInvalid(file=file, key="-", what="cannot be read") from cause
    except ValueError as cause:
        what = "is not TOML in UTF-8"
        raise SettingsInvalid(file=file, key="-", what=what) from cause

    def wrong(key: str, what: str) -> SettingsInvalid:
        return SettingsInvalid(file=file, key=key, what=what)

    postage = _postage(table.pop("postage", {}), wrong)
    suspended = _suspended(table.pop("suspended", {}), wrong)
    _check(table, file)
    return Settings(**table, postage=postage, suspended=suspended)


def _postage(found: object, wrong: Wrong) -> OwnPostage:
    """The table's own prices: `domestic = "0.95 EUR"`, `foreign`, `as_of`, `grams`."""
    known = {each.name for each in fields(OwnPostage)}
    if not isinstance(found, dict) or not known.issuperset(found):
        raise wrong("postage", f"a table of {', '.join(sorted(known))} was expected")
    as_of, grams = found.get("as_of"), found.get("grams")
    if found and type(as_of) is not date:
        raise wrong("postage.as_of", "the day of the prices, as 2026-01-31, is missing")
    if grams is not None and (type(grams) is not int or grams <= 0):
        raise wrong("postage.grams", "a weight in whole grams was expected")
    return OwnPostage(
        domestic=_fee(found, "domestic", wrong),
        foreign=_fee(found, "foreign", wrong),
        as_of=as_of,
        grams=grams,
    )


def _fee(found: Mapping[str, object], key: str, wrong: Wrong) -> Fee | None:
    if key not in found:
        return None
    match = _FEE.fullmatch(str(found[key]))
    if match is None or not Decimal(match[1]):
        raise wrong(f"postage.{key}", 'an amount such as "0.95 EUR" was expected')
    return Fee(Decimal(match[1]), match[2])


def _suspended(found: object, wrong: Wrong) -> Mapping[str, str]:
    """A list of countries, or a table of countries and what to say of them."""
    if isinstance(found, list):
        found = dict.fromkeys(map(str, found), "")
    if not isinstance(found, dict):
        what = 'a list such as ["BY"], or a table of countries, was expected'
        raise wrong("suspended", what)
    for code, note in found.items():
        if not _COUNTRY.fullmatch(code) or not isinstance(note, str):
            what = 'two capitals and a text, such as BY = "No mail.", were expected'
            raise wrong(f"suspended.{code}", what)
    return {code: note.strip() for code, note in found.items()}


def _check(table: dict[str, object], file: Path) -> None:
    """Refuse unknown keys, wrong types and an idle time nobody could meet."""
    for key, value in table.items():
        expected = _types().get(key)
        if expected is None:
            known = ", ".join(sorted({*_types(), *_TABLES}))
            raise SettingsInvalid(file=file, key=key, what=f"unknown; known: {known}")
        if type(value) is not expected:
            what = f"a value of type {expected.__name__} was expected"
            raise SettingsInvalid(file=file, key=key, what=what)
    merged = {**{each.name: each.default for each in fields(Settings)}, **table}
    if merged["keyboard"] not in _KEYBOARDS:
        what = f"one of {', '.join(_KEYBOARDS)} was expected"
        raise SettingsInvalid(file=file, key="keyboard", what=what)
    warn, wipe = merged["idle_warn"], merged["idle_wipe"]
    if not isinstance(warn, int) or not isinstance(wipe, int):
        return
    if not _LEAST_IDLE <= warn <= _MOST_IDLE:
        what = f"{_LEAST_IDLE} to {_MOST_IDLE} seconds were expected"
        raise SettingsInvalid(file=file, key="idle_warn", what=what)
    if wipe - warn < _LEAST_WARNING:
        what = f"at least {_LEAST_WARNING} seconds after idle_warn were expected"
        raise SettingsInvalid(file=file, key="idle_wipe", what=what)


def _types() -> dict[str, type]:
    """The type of every setting, as TOML gives it."""
    return {
        each.name: int if each.name.startswith("idle") else str
        for each in fields(Settings)
        if each.name not in _TABLES
    }


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line said of this start; it wins over the settings.

    `day` stands in for today, `printer` is a printer as in Settings.
    """

    campaigns: Path
    data: Path
    practice: bool = False
    day: date | None = None
    printer: str | None = None
    windowed: bool = False
