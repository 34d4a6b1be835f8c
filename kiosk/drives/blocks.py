"""Block devices as the kernel lists them in /sys (sysfs-block, sysfs-block-loop)."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_SECTOR = 512  # the unit of `size` in /sys, whatever the drive's own is
_USB = re.compile(r"usb\d*")
_OPTICAL = "5"  # of the types that SCSI knows (SPC-4, 6.4.2)
_FLOPPY = "2:"


@dataclass(frozen=True, slots=True)
class Block:
    """A whole disk or a partition.

    `number` is major:minor, `disk` the name of the whole, `mapped` what a device
    mapper calls it, `lies_on` the devices below it, `backing` the file of a loop
    device, `claimed` whether other devices lie on it, `portable` whether one takes it
    out: removable, an SD card, or on the USB bus.
    """

    name: str
    number: str
    disk: str
    size: int = 0
    mapped: str = ""
    lies_on: tuple[str, ...] = ()
    backing: Path | None = None
    claimed: bool = False
    portable: bool = False
    insertion: str = ""
    partitions: tuple[str, ...] = field(default=())

    @property
    def device(self) -> str:
        """Its node."""
        return "/dev/" + self.name.replace("!", "/")


def read_blocks(sys: Path) -> Mapping[str, Block]:
    """Every block device by the kernel's name; none where there is no /sys."""
    disks = (_disk(each) for each in _folders(sys / "block"))
    return {each.name: each for family in disks for each in family}


def _disk(folder: Path) -> Iterator[Block]:
    """A disk and its partitions."""
    named = (each for each in _folders(folder) if each.name.startswith(folder.name))
    parts = [each for each in named if (each / "partition").exists()]
    parts.sort(key=lambda each: (len(each.name), each.name))
    portable, insertion = _is_portable(folder), _word(folder / "diskseq")
    for each in (folder, *parts):
        inner = tuple(part.name for part in parts) if each == folder else ()
        backing = _word(each / "loop" / "backing_file")
        yield Block(
            name=each.name,
            number=_word(each / "dev"),
            disk=folder.name,
            size=_number(each / "size") * _SECTOR,
            mapped=_word(each / "dm" / "name"),
            lies_on=tuple(below.name for below in _folders(each / "slaves")),
            backing=Path(backing) if backing else None,
            claimed=bool(_folders(each / "holders")),
            portable=portable,
            insertion=insertion,
            partitions=inner,
        )


def _is_portable(folder: Path) -> bool:
    """Whether a disk is a stick, a card or a USB disk, with something in it."""
    kind = _word(folder / "device" / "type")
    floppy = _word(folder / "dev").startswith(_FLOPPY)
    if kind == _OPTICAL or floppy or not _number(folder / "size"):
        return False
    # A card in a reader of its own says "SD", a chip soldered to the board "MMC".
    on_usb = any(_USB.fullmatch(each) for each in folder.resolve().parts)
    return on_usb or kind == "SD" or _word(folder / "removable") == "1"


def _folders(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return sorted(Path(each.path) for each in entries if each.is_dir())
    except OSError:
        return []


def _word(file: Path) -> str:
    """What a file of /sys says; nothing where it is absent or the drive is gone."""
    try:
        return file.read_text(encoding="utf-8", errors="surrogateescape").rstrip("\n")
    except OSError:
        return ""


def _number(file: Path) -> int:
    word = _word(file).strip()
    return int(word) if word.isdecimal() else 0
