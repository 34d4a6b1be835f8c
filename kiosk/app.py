"""The composition root: builds everything once and hands it down.

Whatever takes long to import is imported where it is needed, so that the
welcome is painted before the typesetter is loaded.
"""

import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk import RELEASED, paths
from kiosk.clock import Clock, ComputerClock, HandClock
from kiosk.errors import (
    ClockBehind,
    KioskError,
    KioskSilent,
    NoCaseUsable,
    NoDisplay,
    SettingsInvalid,
    Unforeseen,
    UnknownPrinter,
)
from kiosk.faults import Faults, keep_no_core
from kiosk.settings import FILE_NAME, Options, Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.flow.desk import Desk
    from kiosk.instance.claim import First
    from kiosk.printing.protocol import Printer
    from kiosk.ui.demo.album import Album
    from kiosk.ui.main import Opening
    from kiosk.workflows.service import Service

# Platforms of Qt that paint in memory.
_UNSEEN = ("offscreen", "minimal")
# What is wrong and stops nothing, for the person at the table.
_TELL = partial(print, "letter-kiosk:", file=sys.stderr)
_OPEN_ALREADY = "The kiosk is open already, and comes to the front."


def open_kiosk(options: Options) -> int:
    """Open the window and stay until it is closed; raises NoDisplay.

    The window says what stops the start, if there is a display for one.
    """
    faults = Faults()
    settings, fault = _settings_or_fault(options, faults)
    if not _has_display() or (fault is not None and not _windows_are_seen()):
        raise fault or NoDisplay
    keep_no_core()
    first = be_first(options, settings)
    if first is None:
        print(_OPEN_ALREADY)  # noqa: T201 - for the person at the table
        return 0
    from kiosk.ui.awake.keep_awake import savers_here
    from kiosk.ui.main import Opening, run_window

    opening = Opening(
        settings=settings,
        faults=faults,
        fault=fault,
        clock=clock_of(options),
        practice=options.practice,
        windowed=options.windowed,
        resources=paths.resources(),
        load=lambda: open_table(options, settings),
        first=first,
        savers=savers_here,
    )
    try:
        return run_window(opening)
    finally:
        first.leave()


def be_first(options: Options, settings: Settings) -> "First | None":
    """Be the one kiosk over the data; None where another is and has come forward.

    One that does not answer can be ended; raises KioskSilent where it is not.
    """
    from kiosk.instance.claim import Answered, Silent, claim, end

    found = claim(options.data)
    if isinstance(found, Silent) and found.process is not None:
        from kiosk.ui.unanswered import is_to_end

        if is_to_end(paths.resources() / "locale", settings.language):
            end(found.process)
            found = claim(options.data)
    if isinstance(found, Silent):
        raise KioskSilent
    return None if isinstance(found, Answered) else found


def _settings_or_fault(
    options: Options, faults: Faults
) -> tuple[Settings, KioskError | None]:
    """The table's settings; else those that ship, and what is wrong with its own."""
    try:
        return settings_of(options), None
    except KioskError as cause:
        return Settings(), cause
    except Exception as error:  # noqa: BLE001 - the edge of the start
        return Settings(), Unforeseen(fault=faults.catch(error).code)


def walk_demo(
    options: Options, reference: str | None, size: tuple[int, int], folder: Path
) -> tuple[Path, ...]:
    """Walk a visit in practice without a screen; the files it left in a folder."""
    from kiosk.ui.demo.walk import walk

    with _rehearsal(options) as opening:
        return walk(opening, reference, size, folder)


def draw_album(options: Options, album: "Album") -> tuple[Path, ...]:
    """Draw the screens of a visit in every language and look."""
    from kiosk.ui.demo.album import draw

    with _rehearsal(options) as opening:
        return draw(opening, album)


@contextmanager
def _rehearsal(options: Options) -> "Iterator[Opening]":
    """A visit in practice without a screen, whose paper is dropped with it.

    No time passes in it: nobody is asked if they are still there.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    settings = settings_of(options)
    from kiosk.ui.main import Opening

    with TemporaryDirectory() as paper:
        rehearsal = replace(options, practice=True, printer=f"folder:{paper}")
        yield Opening(
            settings=settings,
            clock=HandClock(day_of(options)),
            practice=True,
            windowed=True,
            resources=paths.resources(),
            load=lambda: open_table(rehearsal, settings),
            seconds=lambda: 0.0,
        )


def open_table(options: Options, settings: Settings) -> "tuple[Service, Desk]":
    """What the table can do and the rules it goes by.

    Raises NoCaseUsable, and whatever opening a service or building a desk can.
    """
    from kiosk.workflows.open_books import open_books
    from kiosk.workflows.service import on_day

    day = clock_of(options).today() or RELEASED
    service = open_service(options, settings, day)
    catalogue = service.catalogue
    if catalogue.problems and not catalogue.campaigns:
        raise NoCaseUsable(problem=catalogue.problems[0])
    desk = build_desk(service, settings, options).on(day)
    # Where no real case is open every page says that it is practice.
    service = replace(service, books=open_books(options, settings, _TELL))
    return on_day(service, day, practice=desk.practice), desk


def open_service(
    options: Options, settings: Settings, day: date | None = None
) -> "Service":
    """Campaigns, workbench and printer; every problem goes to standard error.

    Without a day it is that of the clock; raises ClockBehind.
    """
    from kiosk.drives.udisks import UdisksDrives
    from kiosk.workflows.open_catalogue import open_catalogue
    from kiosk.workflows.service import Service
    from kiosk.workflows.workbench import set_up_workbench

    catalogue = open_catalogue(options.campaigns)
    for problem in catalogue.problems:
        print(problem, file=sys.stderr)  # noqa: T201 - for the person at the table
    bench = set_up_workbench(
        paths.resources(),
        day or day_of(options),
        practice=options.practice,
        packs=options.data / "fonts",
    )
    for refused in bench.typesetter.fonts.refused:
        _TELL(refused)
    return Service(
        catalogue,
        bench,
        _printer(options, settings),
        UdisksDrives(kept=(options.data.resolve(), options.campaigns.resolve())),
        settings.save_folder,
    )


def _printer(options: Options, settings: Settings) -> "Printer":
    """The printer; raises UnknownPrinter, of a setting SettingsInvalid."""
    from kiosk.printing.find import find_printer

    if options.printer:
        return find_printer(options.printer)
    try:
        return find_printer(settings.printer)
    except UnknownPrinter as cause:
        what = f'found "{settings.printer}", expected folder:/path, cups:NAME or cups'
        raise _invalid(options, "printer", what) from cause


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


def _has_display() -> bool:
    """Whether a window can be opened: an X server, Wayland or a named platform."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(map(os.environ.get, names))


def _windows_are_seen() -> bool:
    """Whether somebody can read a window and close it: not what is in memory alone."""
    return not os.environ.get("QT_QPA_PLATFORM", "").startswith(_UNSEEN)
