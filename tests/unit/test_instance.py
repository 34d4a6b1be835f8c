"""The first start over a data folder keeps it, answers, and leaves no obstacle."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.instance.call import is_same_user
from kiosk.instance.claim import Answered, First, Silent, claim, end, place_of

# A first that answers every call, or none.
_FIRST = """
import sys, time
from pathlib import Path
from kiosk.instance.call import answer
from kiosk.instance.claim import claim
first = claim(Path(sys.argv[1]))
bell = first.listen() if sys.argv[2] != "deaf" else None
print(type(first).__name__, flush=True)
while sys.argv[2] != "answers":
    time.sleep(1)
bell.setblocking(True)
while True:
    caller, _ = bell.accept()
    answer(caller)
    caller.close()
"""
Begin = Callable[[str], "subprocess.Popen[str]"]


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's runtime folder."""
    folder = tmp_path / "r"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def begin(data: Path) -> Iterator[Begin]:
    """Begin a process that is the first, and end it after the test."""
    begun: list[subprocess.Popen[str]] = []

    def run(manner: str) -> subprocess.Popen[str]:
        words = (sys.executable, "-c", _FIRST, str(data), manner)
        found = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        begun.append(found)
        assert found.stdout is not None
        assert found.stdout.readline() == "First\n"
        return found

    yield run
    for each in begun:
        each.kill()
        each.communicate()


def is_first(data: Path) -> bool:
    """Whether a start is the first and can be called."""
    found = claim(data)
    if not isinstance(found, First):
        return False
    listens = found.listen() is not None
    found.leave()
    return listens


def test_the_second_is_answered(data: Path, begin: Begin) -> None:
    begin("answers")
    assert isinstance(claim(data), Answered)


def test_another_data_folder_is_another_kiosk(tmp_path: Path, begin: Begin) -> None:
    begin("answers")
    assert is_first(tmp_path / "other")


def test_a_data_folder_by_another_path_is_the_same(
    tmp_path: Path, data: Path, begin: Begin
) -> None:
    begin("answers")
    link = tmp_path / "link"
    link.symlink_to(data)
    assert isinstance(claim(link), Answered)


def test_a_first_that_crashed_leaves_no_obstacle(data: Path, begin: Begin) -> None:
    crashed = begin("answers")
    crashed.kill()
    crashed.wait()
    assert is_first(data)


@pytest.mark.parametrize("manner", ["silent", "deaf", "stopped"])
def test_a_first_that_hangs_is_named_and_can_be_ended(
    data: Path, begin: Begin, manner: str
) -> None:
    hangs = begin(manner)
    if manner == "stopped":
        hangs.send_signal(signal.SIGSTOP)
    before = time.monotonic()
    assert claim(data, 0.5, 0.5) == Silent(hangs.pid)
    assert 0.4 < time.monotonic() - before < 2
    # A child stays until somebody asks how it ended; a kiosk is nobody's child here.
    end(hangs.pid, 0.2)
    hangs.wait()
    assert is_first(data)


def test_a_first_that_has_just_ended_is_followed(data: Path, begin: Begin) -> None:
    ends = begin("silent")
    with subprocess.Popen(("sh", "-c", f"sleep 0.4; kill -9 {ends.pid}")):
        assert is_first(data)


def test_without_a_folder_of_the_users_they_meet_in_the_data(
    data: Path, begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    place = place_of(data)
    assert place is not None
    assert place.lock.is_relative_to(data)
    begin("answers")
    assert isinstance(claim(data), Answered)


def test_a_folder_that_others_can_enter_is_not_met_in(
    runtime: Path, data: Path
) -> None:
    (runtime / "letter-kiosk").mkdir(mode=0o700)
    (runtime / "letter-kiosk").chmod(0o755)
    place = place_of(data)
    assert place is not None
    assert place.lock.is_relative_to(data)


def test_a_link_in_place_of_the_folder_is_not_followed(
    runtime: Path, tmp_path: Path, data: Path
) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (runtime / "letter-kiosk").symlink_to(tmp_path / "elsewhere")
    place = place_of(data)
    assert place is not None
    assert place.lock.is_relative_to(data)


def test_where_nobody_can_meet_every_start_is_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    nowhere = tmp_path / "file"
    nowhere.touch()
    deep = tmp_path / "/".join(["deep" * 10] * 4)
    for each in (nowhere, nowhere, deep):
        found = claim(each)
        assert isinstance(found, First)
        assert not found.is_alone


def test_the_lock_holds_nothing_but_a_number(data: Path) -> None:
    assert is_first(data)
    place = place_of(data)
    assert place is not None
    assert place.lock.read_text() == str(os.getpid())
    assert place.lock.parent.stat().st_mode & 0o777 == 0o700


def test_both_ends_know_the_user_at_the_other() -> None:
    one, other = socket.socketpair()
    with one, other:
        assert is_same_user(one)
        assert is_same_user(other)


@pytest.mark.skipif(sys.platform != "linux", reason="others know by the folder")
def test_another_user_is_no_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = socket.socketpair()
    with one, other:
        me = os.getuid()
        monkeypatch.setattr(os, "getuid", lambda: me + 1)
        assert not is_same_user(one)


def test_a_first_that_cannot_listen_keeps_nobody_out(
    data: Path,
) -> None:
    found = claim(data)
    assert isinstance(found, First)
    place = place_of(data)
    assert place is not None
    # A file system without sockets.
    place.bell.mkdir()
    assert found.listen() is None
    assert not found.is_alone
    place.bell.rmdir()
    assert is_first(data)
