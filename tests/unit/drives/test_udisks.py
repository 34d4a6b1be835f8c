"""The kiosk mounts and unmounts as udisks2 answers."""

from pathlib import Path

import pytest

from kiosk.drives.errors import DriveBusy, DriveGone, DriveUnusable
from kiosk.drives.fake import FakeUdisks
from kiosk.drives.protocol import Drive
from kiosk.drives.udisks import UdisksDrives
from tests.unit.drives.tree import Tree


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A computer with a stick of two partitions in it."""
    tree = Tree(tmp_path)
    tree.disk("sdb", "8:16", parts=2)
    return tree


@pytest.fixture
def udisks(tree: Tree) -> FakeUdisks:
    """udisks over the table of that computer."""
    numbers = {"/dev/sdb1": "8:17", "/dev/sdb2": "8:18"}
    return FakeUdisks(tree.roots.mounts, numbers, tree.root / "media")


@pytest.fixture
def drives(tree: Tree, udisks: FakeUdisks) -> UdisksDrives:
    return UdisksDrives(tree.roots, udisks, pause_s=0)


@pytest.fixture
def drive(drives: UdisksDrives) -> Drive:
    return drives.look()[0]


def test_a_stick_is_mounted_so_that_nothing_on_it_can_act(
    drives: UdisksDrives, drive: Drive, udisks: FakeUdisks
) -> None:
    assert drive.mounted_at is None
    assert drives.mount(drive) == udisks.media / "sdb1"
    (asked,) = udisks.asked
    assert set(asked[asked.index("-o") + 1].split(",")) == {"nosuid", "nodev", "noexec"}
    assert "--no-user-interaction" in asked


def test_one_that_a_desktop_has_mounted_stays_where_it_is(
    tree: Tree, udisks: FakeUdisks
) -> None:
    tree.mount("8:17", "/media/ana/BLUE", "vfat", "/dev/sdb1")
    drives = UdisksDrives(tree.roots, udisks)
    assert drives.mount(drives.look()[0]) == Path("/media/ana/BLUE")
    assert udisks.asked == []


def test_what_udisks_will_not_mount_cannot_be_used(
    drives: UdisksDrives, drive: Drive, udisks: FakeUdisks
) -> None:
    udisks.refuses = frozenset({drive.device})
    with pytest.raises(DriveUnusable):
        drives.mount(drive)


def test_without_udisks_a_stick_cannot_be_used_and_that_is_said(tree: Tree) -> None:
    drives = UdisksDrives(tree.roots, FakeUdisks(tree.roots.mounts, {}, tree.root))
    with pytest.raises(DriveUnusable):
        drives.mount(drives.look()[0])


def test_a_stick_that_was_changed_for_another_is_gone(
    tmp_path: Path, drives: UdisksDrives, drive: Drive, udisks: FakeUdisks
) -> None:
    (tmp_path / "sys/block/sdb/diskseq").write_text("2\n")
    with pytest.raises(DriveGone):
        drives.mount(drive)
    assert udisks.asked == []


def test_all_of_a_stick_is_unmounted_before_it_can_be_taken(
    drives: UdisksDrives, drive: Drive
) -> None:
    for each in drives.look():
        drives.mount(each)
    drives.unmount(drive)
    assert [each.mounted_at for each in drives.look()] == [None, None]


def test_a_stick_in_use_must_not_be_taken(
    drives: UdisksDrives, drive: Drive, udisks: FakeUdisks
) -> None:
    drives.mount(drive)
    udisks.keeps[drive.device] = 99
    with pytest.raises(DriveBusy):
        drives.unmount(drive)


def test_a_stick_that_is_let_go_of_in_a_moment_can_be_taken(
    drives: UdisksDrives, drive: Drive, udisks: FakeUdisks
) -> None:
    drives.mount(drive)
    udisks.keeps[drive.device] = 2
    drives.unmount(drive)
    assert drives.look()[0].mounted_at is None
