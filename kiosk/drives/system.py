"""Which disks hold the system, however many layers lie between."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.drives.blocks import Block
from kiosk.drives.mounts import Mount, mount_of

_ROOT, _HOMES = Path("/"), Path("/home")
# What lies on a disk that a computer runs from (FHS 3.0), and where live systems
# keep the drive they were started from (Debian, Fedora, Arch, Ubuntu).
_SYSTEM = tuple(
    map(
        Path,
        (
            "/boot", "/efi", "/usr", "/var", "/etc", "/root",
            "/run/live", "/lib/live", "/run/initramfs", "/run/archiso", "/cdrom",
        ),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layers:
    """From a path to the disks below it: by mounts, device mapper and loop files."""

    blocks: Mapping[str, Block]
    mounts: Sequence[Mount]

    def system_disks(
        self, swaps: Iterable[Path], kept: Iterable[Path] = ()
    ) -> frozenset[str]:
        """The disks with /, /boot, /home, swap or a `kept` path on them."""
        disks: set[str] = set()
        for mount in self.mounts:
            if _is_system(mount.at):
                disks |= self._of_mount(mount, frozenset())
        for each in swaps:
            block = self._named(each)
            disks |= self._of_block(block) if block else self._of_path(each)
        for each in kept:
            disks |= self._of_path(each)
        return frozenset(disks)

    def block_of(self, mount: Mount) -> Block | None:
        """What is mounted: by its number, else by its node (btrfs has no number)."""
        same = (
            each for each in self.blocks.values() if each.number == mount.number != ""
        )
        return next(same, None) or self._named(Path(mount.source))

    def _named(self, node: Path) -> Block | None:
        path = str(node)
        return next(
            (
                each
                for each in self.blocks.values()
                if path == each.device
                or (each.mapped and path == f"/dev/mapper/{each.mapped}")
            ),
            None,
        )

    def _of_path(self, path: Path, seen: frozenset[str] = frozenset()) -> set[str]:
        mount = mount_of(path, self.mounts)
        return self._of_mount(mount, seen) if mount else set()

    def _of_mount(self, mount: Mount, seen: frozenset[str]) -> set[str]:
        """The disks below a mount; `seen` are the layers above, lest they be a ring."""
        if str(mount.at) in seen:
            return set()
        seen |= {str(mount.at)}
        disks: set[str] = set()
        for each in mount.layers:
            disks |= self._of_path(each, seen)
        block = self.block_of(mount)
        return disks | (self._of_block(block, seen) if block else set())

    def _of_block(self, block: Block, seen: frozenset[str] = frozenset()) -> set[str]:
        if block.name in seen:
            return set()
        seen |= {block.name}
        disks = {block.disk}
        for name in block.lies_on:
            below = self.blocks.get(name)
            disks |= self._of_block(below, seen) if below else set()
        if block.backing:
            disks |= self._of_path(block.backing, seen)
        return disks


def _is_system(at: Path) -> bool:
    """Whether a mount belongs to the computer; one home is a folder deep."""
    if at in {_ROOT, _HOMES} or at.parent == _HOMES:
        return True
    return any(at.is_relative_to(each) for each in _SYSTEM)
