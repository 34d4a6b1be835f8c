"""The kernel's tables of mounts and swaps (proc(5), proc_pid_mountinfo(5))."""

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

# Blanks, tabs, newlines and backslashes stand in these tables as octal numbers.
_OCTAL = re.compile(rb"\\([0-7]{3})")
_STACKED = frozenset({"overlay", "aufs"})


@dataclass(frozen=True, slots=True)
class Mount:
    """A line of mountinfo; `number` is the device as "8:17"."""

    number: str
    root: str
    at: Path
    kind: str
    source: str
    options: str = ""

    @property
    def layers(self) -> tuple[Path, ...]:
        """The folders that a stacked file system is made of."""
        if self.kind not in _STACKED:
            return ()
        pairs = (each.partition("=") for each in self.options.split(","))
        named = {"lowerdir", "upperdir", "workdir"}
        paths = (path for key, _, path in pairs if key in named)
        return tuple(Path(each) for path in paths for each in path.split(":") if each)


def read_mounts(table: Path) -> tuple[Mount, ...]:
    """Every mount, the later over the earlier; none where there is no such table."""
    return tuple(
        Mount(
            number=fields[2],
            root=fields[3],
            at=Path(fields[4]),
            kind=fields[mark + 1],
            source=fields[mark + 2],
            options=",".join(fields[mark + 3 :]),
        )
        for fields in _rows(table)
        if "-" in fields[6:] and len(fields) > (mark := fields.index("-", 6)) + 2
    )


def read_swaps(table: Path) -> tuple[Path, ...]:
    """The devices and files that the kernel swaps to."""
    first = (fields[0] for fields in _rows(table) if fields)
    return tuple(Path(each) for each in first if each.startswith("/"))


def mount_of(path: Path, mounts: Sequence[Mount]) -> Mount | None:
    """The mount that a path lies on: the deepest, and of those the last."""
    over = [each for each in mounts if path.is_relative_to(each.at)]
    # max() gives the first of equals, and the last one lies on top.
    return max(reversed(over), key=lambda each: len(each.at.parts), default=None)


def _rows(table: Path) -> Iterable[list[str]]:
    try:
        lines = table.read_bytes().split(b"\n")
    except OSError:
        return []
    return ([_plain(each) for each in line.split(b" ")] for line in lines)


def _plain(field: bytes) -> str:
    """A field as it was before it was written into the table."""
    plain = _OCTAL.sub(lambda found: bytes([int(found[1], 8) & 0xFF]), field)
    return os.fsdecode(plain)
