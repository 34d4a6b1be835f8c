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

from kiosk import paths
from kiosk.errors import NoDisplay
from kiosk.settings import Options, Settings, read_settings

if TYPE_CHECKING:
    from kiosk.flow.desk import Desk
    from kiosk.workflows.service import Service


def open_kiosk(options: Options) -> int:
    """Open the window and stay until it is closed; raises NoDisplay."""
    settings = read_settings(options.data)
    if not _has_display():
        raise NoDisplay
    from kiosk.ui.main import Opening, run_window

    opening = Opening(
        settings=settings,
        day=day_of(options),
        practice=options.practice,
        windowed=options.windowed,
        resources=paths.resources(),
        load=lambda: open_table(options, settings),
    )
    return run_window(opening)


def walk_demo(
    options: Options, reference: str | None, size: tuple[int, int], folder: Path
) -> tuple[Path, ...]:
    """Walk a visit in practice without a screen; the files it left in a folder."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    settings = read_settings(options.data)
    from kiosk.ui.demo import walk
    from kiosk.ui.main import Opening

    with TemporaryDirectory() as paper:
        rehearsal = replace(options, practice=True, printer=f"folder:{paper}")
        opening = Opening(
            settings=settings,
            day=day_of(options),
            practice=True,
            windowed=True,
            resources=paths.resources(),
            load=lambda: open_table(rehearsal, settings),
        )
        return walk(opening, reference, size, folder)


def open_table(options: Options, settings: Settings) -> "tuple[Service, Desk]":
    """What the table can do and the rules it goes by."""
    service = open_service(options, settings)
    return service, build_desk(service, settings)


def open_service(options: Options, settings: Settings) -> "Service":
    """Campaigns, workbench and printer; every problem goes to standard error."""
    from kiosk.printing.find import find_printer
    from kiosk.workflows.open_catalogue import open_catalogue
    from kiosk.workflows.service import Service
    from kiosk.workflows.workbench import set_up_workbench

    catalogue = open_catalogue(options.campaigns)
    for problem in catalogue.problems:
        print(problem, file=sys.stderr)  # noqa: T201 - for the person at the table
    bench = set_up_workbench(
        paths.resources(),
        day_of(options),
        practice=options.practice,
        packs=options.data / "fonts",
    )
    for refused in bench.typesetter.fonts.refused:
        print(f"letter-kiosk: {refused}", file=sys.stderr)  # noqa: T201 - the same
    return Service(catalogue, bench, find_printer(options.printer or settings.printer))


def build_desk(service: "Service", settings: Settings) -> "Desk":
    """The rules of a visit at this table; raises UnknownStationery."""
    from kiosk.flow.desk import Desk
    from kiosk.typesetting.paper.loading import choices_for, default_for
    from kiosk.workflows.address_post import covers_for

    bench = service.bench
    country = settings.country.upper()
    paper = bench.paper(settings.stationery or default_for(country, bench.papers))
    papers = choices_for(paper.key, bench.papers)
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
    )


def day_of(options: Options) -> date:
    """The day on the letters."""
    return options.day or date.today()  # noqa: DTZ011 - the table's own calendar day


def _has_display() -> bool:
    """Whether a window can be opened: an X server, Wayland or a named platform."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)
