"""What a table sets once: its country, its printer, its patience."""

import re
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from pathlib import Path

from kiosk.errors import SettingsInvalid
from kiosk.frozen import dataclass
from kiosk.model.limits import REMARK
from kiosk.toml.flaw import WHOLE_FILE, Flaw
from kiosk.toml.load import load
from kiosk.toml.table import Table

FILE_NAME = "kiosk.toml"
# WCAG 2.2.1 asks for 20 s or more to say "still here"; voting rules (VVSG)
# ask for 2 to 5 minutes before the question.
_LEAST_IDLE, _MOST_IDLE, _LEAST_WARNING = 60, 300, 20
_KEYBOARDS = ("by-touch", "always", "never")
_ASKED = ("paper", "envelope")
_LANGUAGE = re.compile("[a-z]{2,3}(?:-[A-Za-z]+)?")
_FEE = re.compile(r"(\d{1,7}(?:\.\d{1,3})?) ([A-Z]{3})")
_COUNTRY = re.compile("[A-Z]{2}")


@dataclass(frozen=True)
class Fee:
    """An amount of a currency (ISO 4217)."""

    amount: Decimal
    currency: str


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Settings:
    """The table's own settings.

    `country` is where letters are posted (ISO 3166-1 alpha-2), `language` the
    first language of the screens, `stationery` a name in
    `resources/stationery/` (None: the country's own), `printer` "cups",
    "cups:QUEUE", "system", "system:NAME" or "folder:PATH" (None: the default
    printer, of CUPS on Linux, else of the system), `keyboard` when the
    on-screen keyboard comes ("by-touch", "always", "never"); the idle times are
    seconds without a touch. `suspended` says of a country why no letters are carried
    there now ("": in the kiosk's own words). `save_folder` is a folder of this computer
    that visitors may save into (None: on their own sticks only). `envelopes` is what
    the letters go in, a name in `resources/envelopes/` or `resources/labels/` ("":
    window envelopes, on which nothing is printed), `ask` what visitors choose
    themselves ("paper", "envelope"). `to_children` is what the step about the writer
    says to children, by language (None: the kiosk's own sentence, empty: nothing).
    `event` is what people call the occasion at which the table stands.
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
    save_folder: Path | None = None
    envelopes: str = ""
    ask: tuple[str, ...] = ()
    to_children: Mapping[str, str] | None = None
    event: str = ""


def read_settings(folder: Path) -> Settings:
    """The settings in `kiosk.toml`, or the ones that ship where there is none.

    Raises:
        SettingsInvalid: names the file, the key and what was expected.
    """
    file = folder / FILE_NAME
    try:
        if not file.exists():
            return Settings()
        return load(file, _settings)
    except OSError as cause:
        what = f"cannot be read ({cause.strerror}); expected a readable folder"
        raise SettingsInvalid(file=file, key=WHOLE_FILE, what=what) from cause
    except Flaw as flaw:
        raise SettingsInvalid(file=file, key=flaw.key, what=flaw.what) from flaw


def _settings(table: Table) -> Settings:
    usual = Settings()
    settings = Settings(
        country=_text(table, "country") or usual.country,
        language=_text(table, "language") or usual.language,
        stationery=_text(table, "stationery"),
        printer=_text(table, "printer"),
        keyboard=table.choice("keyboard", _KEYBOARDS, required=False) or usual.keyboard,
        idle_warn=table.whole("idle_warn", default=usual.idle_warn),
        idle_wipe=table.whole("idle_wipe", default=usual.idle_wipe),
        postage=_postage(table),
        suspended=_suspended(table),
        save_folder=_folder(table, "save_folder"),
        envelopes=_text(table, "envelopes") or usual.envelopes,
        ask=_ask(table),
        to_children=_to_children(table),
        event=_text(table, "event") or usual.event,
    )
    warn, wipe = settings.idle_warn, settings.idle_wipe
    if not _LEAST_IDLE <= warn <= _MOST_IDLE:
        what = f"found {warn}, expected {_LEAST_IDLE} to {_MOST_IDLE} seconds"
        table.wrong("idle_warn", what)
    if wipe - warn < _LEAST_WARNING:
        what = f"expected at least {_LEAST_WARNING} seconds after idle_warn ({warn})"
        table.wrong("idle_wipe", f"found {wipe}, {what}")
    return settings


def _text(table: Table, key: str) -> str | None:
    """A text that says something, where the key is there."""
    return table.text(key) if key in table else None


def _folder(table: Table, key: str) -> Path | None:
    """A folder by its whole path; `~` is the home of whoever runs the kiosk."""
    text = _text(table, key)
    if text is None:
        return None
    expected = 'expected a whole path such as "/srv/letters"'
    try:
        folder = Path(text).expanduser()
    except RuntimeError:  # somebody who is not known here
        folder = Path(text)
    if not folder.is_absolute():
        table.wrong(key, f'found "{text}", {expected}')
    return folder


def _ask(table: Table) -> tuple[str, ...]:
    """What visitors choose themselves, each of it known."""
    asked = tuple(table.texts("ask"))
    for each in asked:
        if each not in _ASKED:
            expected = " or ".join(f'"{one}"' for one in _ASKED)
            table.wrong("ask", f'found "{each}", expected {expected}')
    return asked


def _to_children(table: Table) -> Mapping[str, str] | None:
    """A sentence by language (`en = "..."`); an empty table says nothing."""
    if "to_children" not in table:
        return None
    expected = 'a table such as en = "Under 16? Leave your town out."'
    said = table.texts_by_key("to_children", expected, most=REMARK)
    for code in said:
        if not _LANGUAGE.fullmatch(code):
            table.wrong("to_children", f'found "{code}", expected {expected}')
    return {code: sentence.strip() for code, sentence in said.items()}


def _postage(table: Table) -> OwnPostage:
    """The table's own prices: `domestic = "0.95 EUR"`, `foreign`, `as_of`, `grams`."""
    if "postage" not in table:
        return OwnPostage()
    prices = table.table("postage")
    return OwnPostage(
        domestic=_fee(prices, "domestic"),
        foreign=_fee(prices, "foreign"),
        as_of=prices.day("as_of", required="domestic" in prices or "foreign" in prices),
        grams=prices.whole("grams") if "grams" in prices else None,
    )


def _fee(prices: Table, key: str) -> Fee | None:
    if key not in prices:
        return None
    match = _FEE.fullmatch(prices.text(key))
    if match is None or not Decimal(match[1]):
        prices.wrong(key, 'not an amount, expected one such as "0.95 EUR"')
        return None
    return Fee(Decimal(match[1]), match[2])


def _suspended(table: Table) -> Mapping[str, str]:
    """A list of countries, or a table of countries and what to say of them."""
    expected = 'a list such as ["BY"], or a table such as BY = "No mail."'
    found = table.get("suspended", (list, dict), expected, required=False)
    if isinstance(found, dict):
        notes = table.texts_by_key("suspended", expected, most=REMARK)
    else:
        notes = dict.fromkeys(table.texts("suspended"), "")
    for code in notes:
        if not _COUNTRY.fullmatch(code):
            table.wrong("suspended", f'found "{code}", expected {expected}')
    return {code: note.strip() for code, note in notes.items()}


@dataclass(frozen=True)
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
