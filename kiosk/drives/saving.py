"""Letters onto a drive: mounted, swept, written, unmounted."""

import errno
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.disk import store, sweep
from kiosk.drives.errors import (
    DriveBusy,
    DriveFull,
    DriveGone,
    DriveLocked,
    DriveUnusable,
)
from kiosk.drives.limit import within
from kiosk.drives.protocol import Drive, Drives
from kiosk.errors import KioskError

_SWEEPING_S = 3.0
_CAUSES: dict[int, type[KioskError]] = {
    errno.ENOSPC: DriveFull,
    errno.EDQUOT: DriveFull,
    errno.EROFS: DriveLocked,
    errno.EACCES: DriveLocked,
    errno.EPERM: DriveLocked,
    errno.ENOENT: DriveGone,
    errno.ENOTDIR: DriveGone,
    errno.ENODEV: DriveGone,
    errno.ENXIO: DriveGone,
}


@dataclass(frozen=True, slots=True)
class NewFile:
    """What is to be written, under a name without its ending."""

    name: str
    content: bytes
    ending: str = ".pdf"


def put_on(drives: Drives, drive: Drive, files: Sequence[NewFile]) -> bool:
    """Write all of the files or none; whether the stick can be taken out now.

    The stick is let go of after a fault too, since somebody will pull it out.

    Raises:
        DriveGone, DriveUnusable: as `Drives.mount`.
        DriveFull, DriveLocked: nothing can be written to it.
    """
    folder = drives.mount(drive)
    try:
        with drive_faults():
            sweep(folder)
            store_all(folder, files)
    except KioskError:
        with suppress(DriveBusy):
            drives.unmount(drive)
        raise
    try:
        drives.unmount(drive)
    except DriveBusy:
        return False
    return True


def store_all(folder: Path, files: Sequence[NewFile]) -> None:
    """Write all of them or none; raises OSError."""
    done: list[Path] = []
    try:
        for each in files:
            done.append(store(folder, each.name, each.content, each.ending))  # noqa: PERF401 - what was done is needed on failure
    except OSError:
        for each_done in done:
            with suppress(OSError):
                each_done.unlink(missing_ok=True)
        raise


def look_at(drives: Drives, known: Sequence[Drive] = ()) -> tuple[Drive, ...]:
    """Those that are in; what a cut save left on a newly seen one is swept away."""
    here = drives.look()
    for each in here:
        if each.mounted_at is not None and each not in known:
            with suppress(KioskError, OSError):
                within(_SWEEPING_S, partial(sweep, each.mounted_at))
    return here


@contextmanager
def drive_faults() -> Iterator[None]:
    """Tell a person what the operating system says of their stick."""
    try:
        yield
    except OSError as error:
        raise _CAUSES.get(error.errno or 0, DriveUnusable) from error
