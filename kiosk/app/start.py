"""A start: the window for a table, or a rehearsal without one."""

import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.app.table import cases_of, clock_of, day_of, open_table, settings_of
from kiosk.clock import HandClock
from kiosk.errors import KioskError, KioskSilent, NoDisplay, Unforeseen
from kiosk.faults import Faults, keep_no_core
from kiosk.settings import Options, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.instance.claim import First
    from kiosk.ui.demo.album import Album
    from kiosk.ui.main import Opening

# Platforms of Qt that paint in memory.
_UNSEEN = ("offscreen", "minimal")
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
    from kiosk.ui.main import Opening
    from kiosk.ui.start.run import run_window

    cases = cases_of(options)
    opening = Opening(
        settings=settings,
        faults=faults,
        fault=fault,
        clock=clock_of(options),
        practice=options.practice,
        windowed=options.windowed,
        resources=paths.resources(),
        load=lambda: open_table(options, settings, cases),
        more=cases,
        first=first,
        savers=savers_here,
        data=options.data,
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
        from kiosk.ui.start.unanswered import is_to_end

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
    day = day_of(options)
    from kiosk.ui.main import Opening

    with TemporaryDirectory() as paper:
        rehearsal = replace(options, practice=True, printer=f"folder:{paper}")
        yield Opening(
            settings=settings,
            clock=HandClock(day),
            practice=True,
            windowed=True,
            resources=paths.resources(),
            load=lambda: open_table(rehearsal, settings),
            seconds=lambda: 0.0,
        )


def _has_display() -> bool:
    """Whether a window can be opened: an X server, Wayland or a named platform."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(map(os.environ.get, names))


def _windows_are_seen() -> bool:
    """Whether somebody can read a window and close it: not what is in memory alone."""
    return not os.environ.get("QT_QPA_PLATFORM", "").startswith(_UNSEEN)
