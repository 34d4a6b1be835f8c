"""What every part of the kiosk may ask of removable drives."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from kiosk.frozen import dataclass


@dataclass(frozen=True)
class Drive:
    """A file system on a drive that is in now; a stick with two of them is two.

    `device` is its node (/dev/sdb1), `disk` the kernel's name of the whole (sdb), and
    `insertion` tells it from another that was in the same socket before. `label` is
    empty where it has none, `size` is in bytes.
    """

    device: str
    disk: str
    label: str = ""
    size: int = 0
    mounted_at: Path | None = None
    insertion: str = ""

    def same_as(self, other: "Drive") -> bool:
        """Whether it is this drive, still in, mounted or not."""
        mine = (self.device, self.insertion)
        return mine == (other.device, other.insertion)


class Drives(Protocol):
    """The removable drives of this computer; a call may take seconds."""

    def look(self) -> tuple[Drive, ...]:
        """Those that are in now and may be written to; touches none of them."""
        ...

    def mount(self, drive: Drive) -> Path:
        """Where it is mounted, once it is.

        Raises:
            DriveGone: it is not in any more.
            DriveUnusable: it cannot be mounted here.
        """
        ...

    def unmount(self, drive: Drive) -> None:
        """Write out all that waits and let go of the whole stick.

        Raises:
            DriveBusy: it is still in use; it must not be taken yet.
        """
        ...


def found_in(drives: Iterable[Drive], drive: Drive) -> Drive | None:
    """The same drive as it is now, if it is among them."""
    return next((each for each in drives if each.same_as(drive)), None)
