"""The composition root: builds everything once and hands it down.

Whatever takes long to import is imported where it is needed, so that the
welcome is painted before the typesetter is loaded.
"""

import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk import RELEASED, paths
from kiosk.clock import Clock, ComputerClock, HandClock
from kiosk.errors import ClockBehind, KioskSilent, NoDisplay, SettingsInvalid
from kiosk.settings import FILE_NAME, Options, Settings, read_settings

if TYPE_CHECKING:
    from kiosk.flow.desk import Desk
    from kiosk.instance import First
    from kiosk.workflows.service import Service

_OPEN_ALREADY = "The kiosk is open already, and comes to the front."


def open_kiosk(options: Options) -> int:
    """Open the window and stay until it is closed; raises NoDisplay."""
    settings = settings_of(options)
    if not _has_display():
        raise NoDisplay
    first = be_first(options, settings)
    if first is None:
        print(_OPEN_ALREADY)  # noqa: T201 - for the person at the table
        return 0
    from kiosk.ui.awake.keep_awake import savers_here
    from kiosk.ui.main import Opening, run_window

    opening = Opening(
        settings=settings,
        clock=clock_of(options),
        practice=options.practice,
        windowed=options.windowed,
        resources=paths.resources(),
        load=lambda: open_table(options, settings),
        bell=first.bell,
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
    from kiosk.instance import Answered, Silent, claim, end

    found = claim(options.data)
    if isinstance(found, Silent) and found.process is not None:
        from kiosk.ui.unanswered import is_to_end

        if is_to_end(paths.resources() / "locale", settings.language):
            end(found.process)
            found = claim(options.data)
    if isinstance(found, Silent):
        raise KioskSilent
    return None if isinstance(found, Answered) else found


def walk_demo(
    options: Options, reference: str | None, size: tuple[int, int], folder: Path
) -> tuple[Path, ...]:
    """Walk a visit in practice without a screen; the files it left in a folder."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    settings = settings_of(options)
    day = day_of(options)
    from kiosk.ui.demo import walk
    from kiosk.ui.main import Opening

    with TemporaryDirectory() as paper:
        rehearsal = replace(options, practice=True, printer=f"folder:{paper}")
        opening = Opening(
            settings=settings,
            clock=HandClock(day),
            practice=True,
            windowed=True,
            resources=paths.resources(),
            load=lambda: open_table(rehearsal, settings),
        )
        return walk(opening, reference, size, folder)


def open_table(options: Options, settings: Settings) -> "tuple[Service, Desk]":
    """What the table can do and the rules it goes by."""
    from kiosk.workflows.service import on_day

    day = clock_of(options).today() or RELEASED
    service = open_service(options, settings, day)
    desk = build_desk(service, settings).on(day)
    # Where no real case is open every page says that it is practice.
    return on_day(service, day, practice=desk.practice), desk


def open_service(
    options: Options, settings: Settings, day: date | None = None
) -> "Service":
    """Campaigns, workbench and printer; every problem goes to standard error.

    Without a day it is that of the clock; raises ClockBehind.
    """
    from kiosk.drives.udisks import UdisksDrives
    from kiosk.printing.find import find_printer
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
        print(f"letter-kiosk: {refused}", file=sys.stderr)  # noqa: T201 - the same
    return Service(
        catalogue,
        bench,
        find_printer(options.printer or settings.printer),
        UdisksDrives(kept=(options.data.resolve(), options.campaigns.resolve())),
        settings.save_folder,
    )


def build_desk(service: "Service", settings: Settings) -> "Desk":
    """The rules of a visit at this table; raises UnknownStationery."""
    from kiosk.flow.desk import Desk
    from kiosk.typesetting.paper.loading import choices_for, default_for
    from kiosk.workflows.address_post import covers_for, known_as

    bench = service.bench
    country = settings.country
    paper = bench.paper(settings.stationery or default_for(country, bench.papers))
    papers = choices_for(paper.key, bench.papers)
    fitting = covers_for(bench, paper.key)
    envelopes = known_as(settings.envelopes, fitting) if settings.envelopes else ""
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
    raise SettingsInvalid(file=options.data / FILE_NAME, key="country", what=what)


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
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)
