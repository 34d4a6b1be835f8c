"""What a table sets once: its country, its printer, its patience."""

import tomllib
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from kiosk.errors import SettingsInvalid

FILE_NAME = "kiosk.toml"
# WCAG 2.2.1 asks for 20 s or more to say "still here"; voting rules (VVSG)
# ask for 2 to 5 minutes before the question.
_KEYBOARDS = ("by-touch", "always", "never")
_LEAST_IDLE, _MOST_IDLE, _LEAST_WARNING = 60, 300, 20


@dataclass(frozen=True, slots=True)
class Settings:
    """The table's own settings.

    `country` is where letters are posted (ISO 3166-1 alpha-2), `language` the
    first language of the screens, `stationery` a name in
    `resources/stationery/` (None: the country's own), `printer` "cups",
    "cups:QUEUE" or "folder:PATH" (None: the default printer), `keyboard` when the
    on-screen keyboard comes ("by-touch", "always", "never"); the idle times are
    seconds without a touch.
    """

    country: str = "US"
    language: str = "en"
    stationery: str | None = None
    printer: str | None = None
    keyboard: str = "by-touch"
    idle_warn: int = 120
    idle_wipe: int = 150


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
    _check(table, file)
    return Settings(**table)


def _check(table: dict[str, object], file: Path) -> None:
    """Refuse unknown keys, wrong types and an idle time nobody could meet."""
    for key, value in table.items():
        expected = _types().get(key)
        if expected is None:
            known = ", ".join(sorted(_types()))
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
