"""A computer made of files: /sys, the tables of mounts and swaps, udev."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from kiosk.drives.find import Roots, find_drives
from kiosk.drives.protocol import Drive

SECTORS = 31_000_000
USB = "pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0/host6/target6:0:0/6:0:0:0"
SATA = "pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0"
SDHCI = "pci0000:00/0000:00:1c.0/mmc_host/mmc0/mmc0:aaaa"
VIRTUAL = "virtual"


@dataclass
class Tree:
    """Builds it; `offered` is what the kiosk makes of it."""

    root: Path
    kept: tuple[Path, ...] = ()
    _rows: list[str] = field(default_factory=list)
    _swaps: list[str] = field(default_factory=lambda: ["Filename\tType\tSize"])

    def __post_init__(self) -> None:
        for each in ("sys/block", "udev"):
            (self.root / each).mkdir(parents=True)
        self.mount("0:5", "/proc", "proc", "proc")

    @property
    def roots(self) -> Roots:
        """Where the tree stands."""
        (self.root / "mountinfo").write_bytes("".join(self._rows).encode())
        (self.root / "swaps").write_text("\n".join(self._swaps) + "\n")
        return Roots(
            sys=self.root / "sys",
            mounts=self.root / "mountinfo",
            swaps=self.root / "swaps",
            udev=self.root / "udev",
        )

    def disk(
        self,
        name: str,
        number: str,
        where: str = USB,
        *,
        parts: int = 1,
        said: Mapping[str, str] = MappingProxyType({}),
    ) -> Path:
        """A disk on a bus; `said` is what else /sys says ("__" for a slash)."""
        folder = self.root / "sys/devices" / where / "block" / name
        folder.mkdir(parents=True)
        (self.root / "sys/block" / name).symlink_to(folder)
        usual = {"dev": number, "size": str(SECTORS), "removable": "0"}
        self._say(folder, {**usual, **said})
        major, _, minor = number.partition(":")
        inner = name + "p" if name[-1].isdigit() else name
        for part in range(1, parts + 1):
            numbers = {"dev": f"{major}:{int(minor) + part}", "partition": str(part)}
            self._say(
                folder / f"{inner}{part}", {**numbers, "size": str(SECTORS // parts)}
            )
        return folder

    def lies_on(self, name: str, *below: Path) -> None:
        """A device mapper or RAID device lies on these."""
        for each in below:
            slaves = self.root / "sys/block" / name / "slaves" / each.name
            slaves.mkdir(parents=True)
            (each / "holders" / name).mkdir(parents=True)

    def mount(
        self,
        number: str,
        at: str,
        kind: str = "vfat",
        source: str = "",
        *,
        more: str = "",
    ) -> None:
        """A mount, escaped as the kernel does it."""
        for sign in ("\\", " ", "\t", "\n"):
            at = at.replace(sign, f"\\{ord(sign):03o}")
        row = f"{30 + len(self._rows)} 1 {number} / {at} rw shared:7 - {kind}"
        self._rows.append(f"{row} {source or '/dev/none'} rw{more}\n")

    def swap(self, path: str) -> None:
        """A device or file that is swapped to."""
        self._swaps.append(f"{path:<40}partition\t1\t0\t-2")

    def udev(self, number: str, **said: str) -> None:
        """What udev found out about a device."""
        rows = "".join(f"E:{key}={word}\n" for key, word in said.items())
        (self.root / "udev" / f"b{number}").write_text(f"S:disk/x\n{rows}V:1\n")

    def look(self) -> tuple[Drive, ...]:
        """The drives that are offered."""
        return find_drives(self.roots, self.kept)

    @property
    def offered(self) -> list[str]:
        """Their devices."""
        return [each.device for each in self.look()]

    @staticmethod
    def _say(folder: Path, said: Mapping[str, str]) -> None:
        for key, word in said.items():
            file = folder / key.replace("__", "/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(word + "\n")
