"""The drives of this computer, mounted and unmounted by udisks2.

docs/decisions/drives.md says why, and what was tried.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import sleep

from kiosk.drives.command import Command, run
from kiosk.drives.errors import DriveBusy, DriveGone, DriveUnusable
from kiosk.drives.find import Roots, find_drives
from kiosk.drives.protocol import Drive, found_in

# Nothing on a visitor's stick is run, nor taken for a device of this computer.
_OPTIONS = "nosuid,nodev,noexec"
_UDISKS = "udisksctl"
_TURNS = 5


@dataclass(frozen=True, slots=True)
class UdisksDrives:
    """Drives found in /sys; one that a desktop has mounted stays where it is.

    `kept` are folders of the kiosk itself: a drive that holds one is not offered.
    `pause_s` is waited before a stick in use is tried again.
    """

    roots: Roots = field(default_factory=Roots)
    run: Command = run
    kept: Sequence[Path] = ()
    pause_s: float = 1.0

    def look(self) -> tuple[Drive, ...]:
        """Those that are in now, by /sys and the table of mounts alone."""
        return find_drives(self.roots, self.kept)

    def mount(self, drive: Drive) -> Path:
        """Where it is mounted; raises DriveGone and DriveUnusable."""
        now = self._now(drive)
        if now.mounted_at is None:
            self._ask("mount", drive.device, "-o", _OPTIONS)
            # What it said is not read: a desktop may have been quicker.
            now = self._now(drive)
        if now.mounted_at is None:
            raise DriveUnusable
        return now.mounted_at

    def unmount(self, drive: Drive) -> None:
        """Let go of every file system of the stick; raises DriveBusy.

        A stick that was pulled out holds nothing any more: that is no fault here.
        """
        for turn in range(_TURNS):
            if turn:
                # A desktop that shows what is on it lets go in a moment.
                sleep(self.pause_s)
            for each in self._mounted(drive):
                self._ask("unmount", each.device)
            if not any(self._mounted(drive)):
                return
        raise DriveBusy

    def _mounted(self, drive: Drive) -> Iterator[Drive]:
        """What of its stick is mounted now."""
        wanted = (drive.disk, drive.insertion)
        for each in self.look():
            if each.mounted_at and (each.disk, each.insertion) == wanted:
                yield each

    def _now(self, drive: Drive) -> Drive:
        found = found_in(self.look(), drive)
        if found is None:
            raise DriveGone
        return found

    def _ask(self, what: str, device: str, *more: str) -> None:
        """udisksctl(1); nobody is there to type a password."""
        self.run((_UDISKS, what, "-b", device, *more, "--no-user-interaction"))
