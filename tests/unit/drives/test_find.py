"""Sticks are offered; what holds the system never is, however deep it lies."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.drives.find import Roots, find_drives
from tests.unit.drives.tree import SATA, SDHCI, SECTORS, USB, VIRTUAL, Tree


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A computer with the system on an inner disk."""
    tree = Tree(tmp_path)
    tree.disk("sda", "8:0", SATA, parts=2)
    tree.mount("8:1", "/", "ext4", "/dev/sda1")
    return tree


def test_a_stick_is_offered_with_its_label_size_and_where_it_is_mounted(
    tree: Tree,
) -> None:
    tree.disk("sdb", "8:16", said={"diskseq": "11"})
    tree.udev(
        "8:17", ID_FS_LABEL_ENC="MY\\x20\\xc3\\xbcSTICK", ID_FS_USAGE="filesystem"
    )
    tree.mount("8:17", "/media/ana/MY üSTICK", "vfat", "/dev/sdb1")
    (drive,) = tree.look()
    assert (drive.device, drive.disk, drive.label) == ("/dev/sdb1", "sdb", "MY üSTICK")
    assert drive.size == SECTORS * 512
    assert drive.mounted_at == Path("/media/ana/MY üSTICK")
    assert drive.insertion == "11"


@pytest.mark.parametrize(
    ("where", "said", "offered"),
    [
        (USB, {"removable": "1"}, True),
        (USB, {"removable": "0"}, True),
        (SATA, {"removable": "1"}, True),
        (SATA, {"removable": "0"}, False),
        (SDHCI, {"device__type": "SD"}, True),
        (SDHCI, {"device__type": "MMC"}, False),
        (USB, {"removable": "1", "device__type": "5"}, False),
        (VIRTUAL, {"removable": "0"}, False),
    ],
)
def test_what_one_takes_out_or_what_is_on_the_usb_bus_is_offered(
    tree: Tree, where: str, said: dict[str, str], *, offered: bool
) -> None:
    tree.disk("sdb", "8:16", where, said=said)
    assert tree.offered == ["/dev/sdb1"] * offered


def test_a_stick_without_a_partition_table_is_one_drive(tree: Tree) -> None:
    tree.disk("sdb", "8:16", parts=0)
    assert tree.offered == ["/dev/sdb"]


def test_every_partition_that_takes_files_is_a_drive(tree: Tree) -> None:
    tree.disk("sdb", "8:16", parts=4)
    tree.udev("8:17", ID_FS_USAGE="filesystem", ID_FS_TYPE="exfat")
    esp = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b"
    tree.udev("8:18", ID_FS_USAGE="filesystem", ID_PART_ENTRY_TYPE=esp)
    tree.udev("8:19", ID_FS_USAGE="filesystem", ID_FS_TYPE="iso9660")
    tree.udev("8:20", ID_FS_USAGE="crypto", ID_FS_TYPE="crypto_LUKS")
    assert tree.offered == ["/dev/sdb1"]


def test_an_empty_card_reader_and_a_floppy_are_no_drives(tree: Tree) -> None:
    tree.disk("sdb", "8:16", parts=0, said={"removable": "1", "size": "0"})
    tree.disk("fd0", "2:0", "platform/floppy.0", parts=0, said={"removable": "1"})
    assert tree.offered == []


def test_two_sticks_of_one_label_are_two_drives(tree: Tree) -> None:
    for name, number in (("sdb", "8:16"), ("sdc", "8:32")):
        tree.disk(name, number, USB.replace("1-2", f"1-{number[-1]}"))
        first = int(number[2:]) + 1
        tree.udev(f"8:{first}", ID_FS_LABEL_ENC="BLUE")
    assert [each.label for each in tree.look()] == ["BLUE", "BLUE"]
    assert tree.offered == ["/dev/sdb1", "/dev/sdc1"]


@pytest.mark.parametrize(
    "at",
    ["/", "/boot", "/boot/efi", "/boot/firmware", "/efi", "/home", "/home/ana",
     "/usr", "/var", "/run/live/medium", "/cdrom"],
)  # fmt: skip
def test_a_usb_disk_that_the_computer_runs_from_is_not_offered(
    tmp_path: Path, at: str
) -> None:
    tree = Tree(tmp_path)
    tree.disk("sdb", "8:16", parts=3)
    tree.mount("8:18", at, "ext4", "/dev/sdb2")
    assert tree.offered == []


@pytest.mark.parametrize(
    "at", ["/media/BOOT", "/media/ana/home", "/run/media/ana/X", "/mnt", "/homestick"]
)
def test_a_stick_that_is_mounted_anywhere_else_is_offered(tree: Tree, at: str) -> None:
    tree.disk("sdb", "8:16")
    tree.mount("8:17", at)
    assert tree.offered == ["/dev/sdb1"]


@pytest.mark.parametrize("path", ["/dev/sdb2", "/media/ana/BLUE/swap file"])
def test_a_usb_disk_that_is_swapped_to_is_not_offered(tree: Tree, path: str) -> None:
    tree.disk("sdb", "8:16", parts=2)
    tree.mount("8:17", "/media/ana/BLUE")
    tree.swap(path.replace(" ", "\\040"))
    assert tree.offered == []


def test_a_system_on_luks_and_lvm_keeps_its_usb_disk_from_visitors(
    tmp_path: Path,
) -> None:
    tree = Tree(tmp_path)
    usb = tree.disk("sdb", "8:16", parts=2)
    luks = tree.disk("dm-0", "254:0", VIRTUAL, parts=0, said={"dm__name": "crypt"})
    tree.lies_on("dm-0", usb / "sdb2")
    tree.disk("dm-1", "254:1", VIRTUAL, parts=0, said={"dm__name": "vg-root"})
    tree.lies_on("dm-1", luks)
    tree.mount("254:1", "/", "ext4", "/dev/mapper/vg-root")
    assert tree.offered == []


def test_a_swap_on_a_mapped_device_keeps_its_disk(tree: Tree) -> None:
    usb = tree.disk("sdb", "8:16", parts=2)
    tree.disk("dm-0", "254:0", VIRTUAL, parts=0, said={"dm__name": "vg-swap"})
    tree.lies_on("dm-0", usb / "sdb2")
    tree.swap("/dev/dm-0")
    assert tree.offered == []


def test_an_unlocked_partition_is_no_drive_and_its_neighbour_is(tree: Tree) -> None:
    usb = tree.disk("sdb", "8:16", parts=2)
    tree.disk("dm-0", "254:0", VIRTUAL, parts=0, said={"dm__name": "luks-1"})
    tree.lies_on("dm-0", usb / "sdb2")
    tree.mount("254:0", "/media/ana/SECRET", "ext4", "/dev/mapper/luks-1")
    assert tree.offered == ["/dev/sdb1"]


def test_a_live_system_keeps_the_stick_it_was_started_from(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    tree.disk("sdb", "8:16")
    tree.mount("8:17", "/lib/odd/medium", "iso9660", "/dev/sdb1")
    tree.disk(
        "loop0",
        "7:0",
        VIRTUAL,
        parts=0,
        said={"loop__backing_file": "/lib/odd/medium/live/root.squashfs"},
    )
    tree.mount("7:0", "/lib/odd/rootfs", "squashfs", "/dev/loop0")
    lower = ",lowerdir=/lib/odd/rootfs,upperdir=/run/overlay/rw,workdir=/run/overlay/w"
    tree.mount("0:30", "/", "overlay", "overlay", more=lower)
    assert tree.offered == []


def test_a_system_on_btrfs_is_known_by_its_node(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    tree.disk("sdb", "8:16", parts=2)
    tree.mount("0:33", "/", "btrfs", "/dev/sdb2")
    assert tree.offered == []


def test_a_loop_device_is_no_stick(tree: Tree) -> None:
    tree.disk(
        "loop0", "7:0", VIRTUAL, parts=0, said={"loop__backing_file": "/srv/a.img"}
    )
    tree.mount("7:0", "/media/ana/LOOP")
    assert tree.offered == []


def test_layers_that_lie_on_each_other_in_a_ring_end(tree: Tree) -> None:
    one = tree.disk("dm-0", "254:0", VIRTUAL, parts=0)
    two = tree.disk("dm-1", "254:1", VIRTUAL, parts=0)
    tree.lies_on("dm-0", two)
    tree.lies_on("dm-1", one)
    tree.mount("254:0", "/home", "ext4")
    assert tree.offered == []


def test_a_drive_with_the_kiosks_own_folders_is_not_offered(tree: Tree) -> None:
    tree.disk("sdb", "8:16")
    tree.mount("8:17", "/media/ana/CASES")
    tree.kept = (Path("/media/ana/CASES/campaigns"),)
    assert tree.offered == []


def test_a_label_is_one_line_without_signs_that_turn_text(tree: Tree) -> None:
    tree.disk("sdb", "8:16")
    tree.udev("8:17", ID_FS_LABEL_ENC="A\\x0aB\\xe2\\x80\\xaeC" + "x" * 90)
    (drive,) = tree.look()
    assert drive.label.startswith("A B C")
    assert len(drive.label) == 40


def test_where_the_kernel_tells_nothing_there_are_no_drives(tmp_path: Path) -> None:
    assert find_drives(Roots(*[tmp_path / "absent"] * 4)) == ()


NAMES = st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1)


@given(NAMES.filter(lambda each: each not in {".", ".."}))
def test_wherever_a_stick_is_mounted_the_table_gives_the_very_path(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    tree = Tree(tmp_path_factory.mktemp("computer"))
    tree.disk("sdb", "8:16")
    tree.mount("8:17", f"/media/{name}")
    (drive,) = tree.look()
    assert drive.mounted_at == Path("/media") / name


@given(
    at=st.lists(st.sampled_from(["a", "boot", "home", "b c"]), max_size=3),
    part=st.integers(1, 3),
)
def test_no_partition_of_a_disk_with_the_system_is_ever_offered(
    tmp_path_factory: pytest.TempPathFactory, at: list[str], part: int
) -> None:
    tree = Tree(tmp_path_factory.mktemp("computer"))
    tree.disk("sdb", "8:16", parts=3)
    tree.mount(f"8:{16 + part}", "/" + "/".join(at))
    system = not at or at[0] == "boot" or (at[0] == "home" and len(at) < 3)
    assert bool(tree.offered) is not system


def test_a_drive_is_known_again_and_another_in_its_place_is_not(tree: Tree) -> None:
    tree.disk("sdb", "8:16", said={"diskseq": "3"})
    (drive,) = tree.look()
    assert drive.same_as(replace(drive, mounted_at=Path("/media/x")))
    assert not drive.same_as(replace(drive, insertion="4"))
