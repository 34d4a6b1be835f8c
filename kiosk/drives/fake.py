"""Drives that are folders, and a udisks that is a table: visits without hardware."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.drives.command import Answer
from kiosk.drives.errors import DriveBusy, DriveGone
from kiosk.drives.protocol import Drive, found_in
from kiosk.errors import KioskError


@dataclass
class FakeDrives:
    """Sticks that are folders below `home`, put in and pulled out by hand.

    `busy` lets none be unmounted, `fault` is raised by mounting.
    """

    home: Path
    here: list[Drive] = field(default_factory=list)
    busy: bool = False
    fault: KioskError | None = None
    inserted: int = 0

    def put_in(self, label: str, size: int = 16_000_000_000) -> Drive:
        """Put a stick in, as yet unmounted; what it held before is still on it."""
        self.inserted += 1
        letter = chr(ord("a") + self.inserted)
        disk, turn = f"sd{letter}", str(self.inserted)
        drive = Drive(f"/dev/{disk}1", disk, label, size, insertion=turn)
        self.folder(label).mkdir(parents=True, exist_ok=True)
        self.here.append(drive)
        return drive

    def pull_out(self, drive: Drive) -> None:
        """Pull it out, mounted or not."""
        self.here = [each for each in self.here if not each.same_as(drive)]

    def folder(self, label: str) -> Path:
        """What is on the stick of this label."""
        return self.home / label

    def look(self) -> tuple[Drive, ...]:
        """Those that are in, in the order in which they were put in."""
        return tuple(self.here)

    def mount(self, drive: Drive) -> Path:
        """Its folder; raises DriveGone and what was asked for."""
        if found_in(self.here, drive) is None:
            raise DriveGone
        if self.fault is not None:
            raise self.fault
        folder = self.folder(drive.label)
        self._set(drive, folder)
        return folder

    def unmount(self, drive: Drive) -> None:
        """Raises DriveBusy where that was asked for."""
        if self.busy:
            raise DriveBusy
        self._set(drive, None)

    def _set(self, drive: Drive, at: Path | None) -> None:
        self.here = [
            replace(each, mounted_at=at) if each.same_as(drive) else each
            for each in self.here
        ]


@dataclass
class FakeUdisks:
    """A command that speaks as udisksctl 2.9.4 does, and keeps the table of mounts.

    `table` is a file as /proc/self/mountinfo, `numbers` are the devices that it knows
    (major:minor by node), `media` is where it mounts them. `refuses` are devices that
    it will not mount, `keeps` says how often it will not unmount one.
    """

    table: Path
    numbers: dict[str, str]
    media: Path
    refuses: frozenset[str] = frozenset()
    keeps: dict[str, int] = field(default_factory=dict)
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def __call__(self, words: Sequence[str]) -> Answer:
        """Answer one call of udisksctl."""
        self.asked.append(tuple(words))
        _, what, _, device, *_ = words
        if device not in self.numbers:
            return Answer(False, f"Error looking up object for device {device}\n")
        at = self.media / Path(device).name
        return self._mount(device, at) if what == "mount" else self._unmount(device)

    def _mount(self, device: str, at: Path) -> Answer:
        if device in self.refuses:
            return Answer(
                False, f"Error mounting {device}: {_ERROR}.Failed: wrong fs type\n"
            )
        at.mkdir(parents=True, exist_ok=True)
        row = f"90 1 {self.numbers[device]} / {at} rw,nosuid - vfat {device} rw\n"
        with self.table.open("a", encoding="utf-8") as table:
            table.write(row)
        return Answer(True, f"Mounted {device} at {at}\n")

    def _unmount(self, device: str) -> Answer:
        rows = self.table.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [each for each in rows if f" - vfat {device} " not in each]
        if self.keeps.get(device):
            self.keeps[device] -= 1
            return Answer(
                False, f"Error unmounting {device}: {_ERROR}.DeviceBusy: target busy\n"
            )
        if kept == rows:
            return Answer(
                False, f"Error unmounting {device}: {_ERROR}.NotMounted: not mounted\n"
            )
        self.table.write_text("".join(kept), encoding="utf-8")
        return Answer(True, f"Unmounted {device}.\n")


_ERROR = "GDBus.Error:org.freedesktop.UDisks2.Error"
