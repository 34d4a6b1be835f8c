"""Where a visitor can save: sticks that are plugged in, and the home folder."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.i18n import N_

# Where desktops and udisks mount what is plugged in (FHS 3.0, 3.11 and 3.13).
MOUNTS = (Path("/media"), Path("/run/media"), Path("/mnt"))
HOME = N_("Home folder")
_MOST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A folder by the name a person knows it by; `stick` for a USB stick."""

    path: Path
    name: str
    stick: bool = False


@dataclass(frozen=True, slots=True)
class LocalPlaces:
    """The folders of this computer; never raises, an unreadable one is empty."""

    home: Path
    mounts: Sequence[Path] = MOUNTS

    def places(self) -> tuple[Place, ...]:
        """Sticks that can be written to, in the order of their names, then home."""
        found = {stick for mount in self.mounts for stick in _sticks(mount)}
        sticks = sorted(found, key=lambda each: each.name.casefold())
        home = (Place(self.home, HOME),) if _writable(self.home) else ()
        return (*(Place(each, each.name, stick=True) for each in sticks), *home)

    def inside(self, folder: Path) -> tuple[Place, ...]:
        """The folders in a folder that can be written to, hidden ones left out."""
        shown = (each for each in _folders(folder) if _writable(each))
        inside = sorted(shown, key=lambda each: each.name.casefold())
        return tuple(Place(each, each.name) for each in inside[:_MOST])


def _sticks(mount: Path) -> Iterator[Path]:
    """What is mounted at `/media/NAME`, `/media/USER/NAME` or `/mnt/NAME`."""
    for each in _folders(mount):
        if os.path.ismount(each):
            yield each
            continue
        yield from (deep for deep in _folders(each) if os.path.ismount(deep))


def _folders(folder: Path) -> tuple[Path, ...]:
    try:
        with os.scandir(folder) as entries:
            return tuple(
                Path(each.path)
                for each in entries
                if not each.name.startswith(".") and each.is_dir()
            )
    except OSError:
        return ()


def _writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK)
