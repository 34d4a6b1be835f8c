"""Which drives are offered: those that one takes out, never one with the system."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.drives.blocks import Block, read_blocks
from kiosk.drives.mounts import Mount, read_mounts, read_swaps
from kiosk.drives.protocol import Drive
from kiosk.drives.system import Layers

# An extended partition and what boot loaders leave are smaller, file systems larger.
_LEAST = 1024 * 1024
# File systems that nobody can write to (libblkid).
_READ_ONLY = frozenset({"iso9660", "squashfs", "cramfs", "erofs", "romfs"})
# The type of an EFI system partition (UEFI 2.10, table 5.7), and in an MBR.
_EFI = frozenset({"c12a7328-f81f-11d2-ba4b-00a0c93ec93b", "0xef"})
_ESCAPED = re.compile(rb"\\x([0-9a-fA-F]{2})")
_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Roots:
    """Where the kernel and udev tell of drives."""

    sys: Path = Path("/sys")
    mounts: Path = Path("/proc/self/mountinfo")
    swaps: Path = Path("/proc/swaps")
    udev: Path = Path("/run/udev/data")


def find_drives(roots: Roots, kept: Sequence[Path] = ()) -> tuple[Drive, ...]:
    """The drives that are in now; none that holds the system or a `kept` path."""
    blocks, mounts = read_blocks(roots.sys), read_mounts(roots.mounts)
    layers = Layers(blocks, mounts)
    system = layers.system_disks(read_swaps(roots.swaps), kept)
    nodes = (
        blocks[name]
        for disk in blocks.values()
        if disk.portable and disk.name == disk.disk and disk.name not in system
        for name in disk.partitions or (disk.name,)
    )
    return tuple(
        _drive(each, layers, told)
        for each in nodes
        if _can_hold(each, told := _udev(roots.udev, each))
    )


def _drive(block: Block, layers: Layers, told: Mapping[str, str]) -> Drive:
    at = _mounted_at(block, layers)
    named = _unescaped(told.get("ID_FS_LABEL_ENC", "")) or (at.name if at else "")
    return Drive(
        device=block.device,
        disk=block.disk,
        label=_shown(named),
        size=block.size,
        mounted_at=at,
        insertion=block.insertion,
    )


def _mounted_at(block: Block, layers: Layers) -> Path | None:
    """Where the whole of it is mounted, else a folder of it."""
    here = [each for each in layers.mounts if layers.block_of(each) == block]
    here.sort(key=_is_part)
    return here[0].at if here else None


def _is_part(mount: Mount) -> bool:
    return mount.root != "/"


def _can_hold(block: Block, told: Mapping[str, str]) -> bool:
    """Whether letters can be put there, as far as udev knows it."""
    if block.size < _LEAST or block.claimed:
        return False
    usage, kind = told.get("ID_FS_USAGE", ""), told.get("ID_FS_TYPE", "")
    if usage not in {"", "filesystem"} or kind in _READ_ONLY | {"swap"}:
        return False
    return told.get("ID_PART_ENTRY_TYPE", "") not in _EFI


def _udev(folder: Path, block: Block) -> Mapping[str, str]:
    """What udev found out about a device; nothing where there is no udev."""
    try:
        record = (folder / f"b{block.number}").read_text("utf-8", errors="replace")
    except OSError:
        return {}
    rows = (each[2:] for each in record.splitlines() if each.startswith("E:"))
    return {key: word for key, _, word in (row.partition("=") for row in rows)}


def _unescaped(label: str) -> str:
    r"""A label as it was given: udev writes \x20 for a blank."""
    plain = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), label.encode())
    return plain.decode("utf-8", errors="replace")


def _shown(label: str) -> str:
    """A label as it can be shown: one line, no signs that turn or hide text."""
    plain = "".join(each if each.isprintable() else " " for each in label)
    return " ".join(plain.split())[:_LONGEST_LABEL]
