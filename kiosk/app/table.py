"""What a table has: its settings, its cases, its printer and its rules."""

import sys
from dataclasses import replace
from datetime import date
from math import inf
from typing import TYPE_CHECKING

from kiosk import RELEASED, paths
from kiosk.clock import Clock, ComputerClock, HandClock
from kiosk.errors import (
    ClockBehind,
    KioskError,
    NoCaseUsable,
    SettingsInvalid,
    UnknownPrinter,
)
from kiosk.settings import FILE_NAME, Options, Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.campaigns.catalogue import Catalogue
    from kiosk.flow.desk import Desk
    from kiosk.printing.protocol import Printer
    from kiosk.workflows.service import Service

# Windows has no CUPS, and macOS none that the tools of Linux know.
_USUAL_PRINTER = "cups" if sys.platform == "linux" else "system"
# Seconds of reading before what has been read is shown: a few cases take none.
_MOMENT = 0.25


def open_table(
    options: Options, settings: Settings, cases: "Iterator[Catalogue] | None" = None
) -> "tuple[Service, Desk]":
    """What the table can do and the rules it goes by.

    With `cases` it opens with the first of them, else when all have been read. Raises
    NoCaseUsable, and whatever opening a service or building a desk can.
    """
    from kiosk.workflows.counting.open_books import open_books
    from kiosk.workflows.service import on_day

    day = clock_of(options).today() or RELEASED
    catalogue = next(cases or cases_of(options, pause=inf))
    service = open_service(options, settings, day, catalogue)
    desk = build_desk(service, settings, options).on(day)
    service = replace(service, books=open_books(options, settings, _tell))
    # Where no real case is open every page says that it is practice.
    return on_day(service, day, practice=desk.practice), desk


def cases_of(options: Options, pause: float = _MOMENT) -> "Iterator[Catalogue]":
    """The cases, more of them every `pause` seconds, and at last all.

    Then every problem goes to standard error; raises NoCaseUsable.
    """
    from kiosk.workflows.open_catalogue import open_by_and_by

    for catalogue in open_by_and_by(options.campaigns, pause):
        if catalogue.progress is None:
            _say_problems(catalogue)
            if catalogue.problems and not catalogue.campaigns:
                raise NoCaseUsable(problem=catalogue.problems[0])
        yield catalogue


def _say_problems(catalogue: "Catalogue") -> None:
    for problem in catalogue.problems:
        print(problem, file=sys.stderr)  # noqa: T201 - for the person at the table


def _tell(what: KioskError) -> None:
    """Say what is wrong and stops nothing to the person at the table."""
    print(f"letter-kiosk: {what}", file=sys.stderr)  # noqa: T201 - the same


def open_service(
    options: Options,
    settings: Settings,
    day: date | None = None,
    catalogue: "Catalogue | None" = None,
) -> "Service":
    """Campaigns, workbench and printer.

    Without a catalogue all is read, and every problem goes to standard error; without
    a day it is that of the clock; raises ClockBehind.
    """
    from kiosk.drives.udisks import UdisksDrives
    from kiosk.staff.stock import StockRoom
    from kiosk.workflows.open_catalogue import open_catalogue
    from kiosk.workflows.service import Service
    from kiosk.workflows.workbench import set_up_workbench

    if catalogue is None:
        catalogue = open_catalogue(options.campaigns)
        _say_problems(catalogue)
    bench = set_up_workbench(
        paths.resources(),
        day or day_of(options),
        practice=options.practice,
        packs=options.data / "fonts",
    )
    for refused in bench.typesetter.fonts.refused:
        _tell(refused)
    return Service(
        catalogue,
        bench,
        _printer(options, settings),
        UdisksDrives(kept=(options.data.resolve(), options.campaigns.resolve())),
        settings.save_folder,
        StockRoom(options.data),
    )


def _printer(options: Options, settings: Settings) -> "Printer":
    """The printer; raises UnknownPrinter, of a setting SettingsInvalid."""
    if options.printer:
        return _named_printer(options.printer, options.data)
    try:
        return _named_printer(settings.printer, options.data)
    except UnknownPrinter as cause:
        what = f'found "{settings.printer}", expected {UnknownPrinter.kinds}'
        raise _invalid(options, "printer", what) from cause


def _named_printer(setting: str | None, data: "Path") -> "Printer":
    """The printer of a setting; without one CUPS on Linux, else the system's own."""
    kind, _, called = (setting or _USUAL_PRINTER).partition(":")
    if kind == "system":
        from kiosk.ui.printing.system_printer import SystemPrinter

        return SystemPrinter(called)
    from kiosk.printing.find import find_printer

    return find_printer(setting, data)


def build_desk(service: "Service", settings: Settings, options: Options) -> "Desk":
    """The rules of a visit at this table; raises SettingsInvalid."""
    from kiosk.flow.desk import Desk
    from kiosk.typesetting.paper.loading import choices_for, default_for
    from kiosk.workflows.address_post import covers_for, habitual

    bench = service.bench
    country = settings.country
    named = settings.stationery
    if named is not None and named not in bench.papers:
        what = f'found "{named}", expected one of {", ".join(sorted(bench.papers))}'
        raise _invalid(options, "stationery", what)
    paper = bench.paper(named or default_for(country, bench.papers))
    papers = choices_for(paper.key, bench.papers)
    fitting = covers_for(bench, paper.key)
    envelopes = habitual(settings.envelopes)
    if envelopes and envelopes not in fitting:
        what = f'found "{settings.envelopes}", expected one of {", ".join(fitting)}'
        raise _invalid(options, "envelopes", what)
    return Desk(
        catalogue=service.catalogue,
        day=bench.day,
        country=country,
        language=settings.language,
        stationery=paper.key,
        practice=bench.practice,
        papers={name: bench.papers[name].name for name in papers},
        covers={name: covers_for(bench, name) for name in papers},
        stamps=settings.postage,
        suspended=settings.suspended,
        envelopes=envelopes,
        ask=settings.ask,
        to_children=settings.to_children,
    )


def settings_of(options: Options) -> Settings:
    """The table's settings, its country known; raises SettingsInvalid."""
    settings = read_settings(options.data)
    if settings.country == Settings().country:
        # Our own is known: to read which are takes a twentieth of the start.
        return settings

    from kiosk.addressing.country.codes import meant
    from kiosk.addressing.country.line import named_codes

    country = settings.country.upper()
    if country in named_codes():
        return replace(settings, country=country)
    code = meant(country)
    expected = f'"{code}"' if code else "a country code of two letters such as US"
    what = f'found "{country}", expected {expected}'
    raise _invalid(options, "country", what)


def _invalid(options: Options, key: str, what: str) -> SettingsInvalid:
    """What is wrong with a key of the table's settings."""
    return SettingsInvalid(file=options.data / FILE_NAME, key=key, what=what)


def clock_of(options: Options) -> Clock:
    """The day that was named, which is believed, else the computer's clock."""
    return HandClock(options.day) if options.day else ComputerClock()


def day_of(options: Options) -> date:
    """The day on the letters; raises ClockBehind."""
    day = clock_of(options).today()
    if day is None:
        raise ClockBehind
    return day
