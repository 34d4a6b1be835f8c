"""A set is on the stick whole or not at all, and the stick can be taken or not yet."""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.drives.errors import (
    DriveFull,
    DriveGone,
    DriveLocked,
    DriveSilent,
    DriveUnusable,
)
from kiosk.drives.fake import FakeDrives
from kiosk.drives.limit import within
from kiosk.drives.saving import NewFile, drive_faults, look_at, put_on
from kiosk.errors import KioskError

SET = (NewFile("letter", b"%PDF one"), NewFile("envelope", b"%PDF two"))
LEFT_OVER = ".letter.pdf.letter-kiosk-part"


@pytest.fixture
def drives(tmp_path: Path) -> FakeDrives:
    return FakeDrives(tmp_path)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_set_is_written_and_the_stick_let_go_of(drives: FakeDrives) -> None:
    blue = drives.put_in("BLUE")
    assert put_on(drives, blue, SET)
    assert names(drives.folder("BLUE")) == ["envelope.pdf", "letter.pdf"]
    assert [each.mounted_at for each in drives.look()] == [None]


def test_a_stick_that_cannot_be_unmounted_is_not_to_be_taken(
    drives: FakeDrives,
) -> None:
    drives.busy = True
    assert not put_on(drives, drives.put_in("BLUE"), SET)


def test_a_stick_that_fills_at_the_envelope_keeps_nothing_and_is_let_go_of(
    drives: FakeDrives, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = os.fsync
    calls = iter(range(9))

    def full(handle: int) -> None:
        if next(calls) > 1:
            raise OSError(errno.ENOSPC, "full")
        kept(handle)

    monkeypatch.setattr(os, "fsync", full)
    blue = drives.put_in("BLUE")
    with pytest.raises(DriveFull):
        put_on(drives, blue, SET)
    assert names(drives.folder("BLUE")) == []
    assert [each.mounted_at for each in drives.look()] == [None]


def test_what_a_cut_save_left_goes_with_the_next_save(drives: FakeDrives) -> None:
    blue = drives.put_in("BLUE")
    (drives.folder("BLUE") / LEFT_OVER).write_bytes(b"%PDF half")
    put_on(drives, blue, SET)
    assert names(drives.folder("BLUE")) == ["envelope.pdf", "letter.pdf"]


def test_what_a_cut_save_left_goes_when_the_drive_is_next_seen(
    drives: FakeDrives,
) -> None:
    drives.mount(drives.put_in("BLUE"))
    left_over = drives.folder("BLUE") / LEFT_OVER
    left_over.write_bytes(b"%PDF half")
    seen = look_at(drives)
    assert names(drives.folder("BLUE")) == []
    left_over.write_bytes(b"%PDF being written now")
    look_at(drives, seen)
    assert names(drives.folder("BLUE")) == [LEFT_OVER]


@pytest.mark.parametrize(
    ("number", "cause"),
    [
        (errno.ENOSPC, DriveFull),
        (errno.EROFS, DriveLocked),
        (errno.EACCES, DriveLocked),
        (errno.ENODEV, DriveGone),
        (errno.EIO, DriveUnusable),
    ],
)
def test_each_cause_has_its_own_sentence(number: int, cause: type[KioskError]) -> None:
    with pytest.raises(cause), drive_faults():
        raise OSError(number, "what the system says")


def test_a_dead_stick_is_given_up_in_time() -> None:
    begun = time.monotonic()
    with pytest.raises(DriveSilent):
        within(0.05, lambda: time.sleep(2))
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize("error", [TimeoutError, DriveFull, ValueError])
def test_what_the_work_raises_in_time_is_raised(error: Callable[[], Exception]) -> None:
    def work() -> None:
        raise error()

    with pytest.raises(error):  # type: ignore[call-overload] # a class of errors
        within(5, work)
