"""Be the first over a data folder, or call the one that is.

They meet in a folder that only this user can enter: a lock there, which the system
frees however a process ends, and a local socket beside it. Where there is no such
folder nobody meets, and every start is the first.
"""

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.frozen import dataclass

if sys.platform != "win32":
    import fcntl
if TYPE_CHECKING:  # loaded after the welcome is painted
    from socket import socket

# Seconds that the first has to answer, to listen when it has just been started on a
# slow computer, and to end when it is told to.
PATIENCE, TO_BEGIN, TO_END = 5.0, 20.0, 3.0
_LOOK_AGAIN = 0.1
# Bytes in the path of a local socket, on every system (sockaddr_un has 104 on macOS).
_LONGEST = 100


@dataclass(frozen=True)
class Place:
    """Where kiosks over one data folder meet."""

    lock: Path
    bell: Path


class First:
    """Nobody else is there; who comes next can call, once it listens."""

    def __init__(self, place: Place | None = None, lock: int | None = None) -> None:
        self._place, self._lock = place, lock
        self._bell: socket | None = None

    @property
    def is_alone(self) -> bool:
        """Whether it keeps others from being the first."""
        return self._lock is not None

    def listen(self) -> "socket | None":
        """Where the next calls; without a lock, or a socket, nobody can."""
        if self._place is None or self._lock is None:
            return None
        from kiosk.instance.call import listen

        try:
            self._bell = listen(self._place.bell)
        except OSError:
            self.leave()
        return self._bell

    def leave(self) -> None:
        """Let another be the first; the end of the process does so too."""
        bell, self._bell = self._bell, None
        lock, self._lock = self._lock, None
        if bell is not None:
            bell.close()
        if lock is not None:
            os.close(lock)


class Answered:
    """The first has answered, and comes to the front."""


@dataclass(frozen=True)
class Silent:
    """The first is there and does not answer; `process` is its number, if known."""

    process: int | None


def claim(
    data: Path, patience: float = PATIENCE, to_begin: float = TO_BEGIN
) -> First | Answered | Silent:
    """Be the first over a data folder, or call the one that is (seconds)."""
    place = place_of(data)
    if place is None:
        return First()
    until = time.monotonic() + to_begin
    while True:
        try:
            lock = _lock(place.lock)
        except OSError:
            return First()
        if lock is not None:
            return First(place, lock)
        answered = _answers(place.bell, patience)
        if answered:
            return Answered()
        if answered is False or time.monotonic() >= until:
            return Silent(_holder(place.lock))
        # It is about to listen, or has just ended.
        time.sleep(_LOOK_AGAIN)


def place_of(data: Path) -> Place | None:
    """Where to meet: in the user's runtime folder, else in the data folder.

    None where neither is this user's alone (XDG base directory specification).
    """
    if sys.platform == "win32":
        return None
    runtime = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    with suppress(OSError):
        data.mkdir(parents=True, exist_ok=True)
        found = data.stat()
        # The same folder by whatever path.
        name = f"{found.st_dev:x}-{found.st_ino:x}"
        with suppress(OSError):
            return _place_in(Path(runtime) / "letter-kiosk", name)
        return _place_in(data.absolute() / "run", name)
    return None


def end(process: int, patience: float = TO_END) -> None:
    """End a process in order, and by force if it does not (seconds)."""
    import signal

    with suppress(ProcessLookupError, PermissionError):
        os.kill(process, signal.SIGTERM)
        until = time.monotonic() + patience
        while time.monotonic() < until:
            os.kill(process, 0)
            time.sleep(_LOOK_AGAIN)
        os.kill(process, signal.SIGKILL)


def _place_in(folder: Path, name: str) -> Place:
    """A place in a folder, which is made; raises OSError where others can enter it."""
    place = Place(folder / f"{name}.lock", folder / f"{name}.bell")
    if len(os.fsencode(place.bell)) > _LONGEST:
        raise OSError(errno.ENAMETOOLONG, "")
    with suppress(FileExistsError):
        folder.mkdir()
        folder.chmod(0o700)
    found = folder.lstat()
    ours = found.st_uid == os.getuid() and not stat.S_IMODE(found.st_mode) & 0o077
    if not (stat.S_ISDIR(found.st_mode) and ours):
        raise PermissionError
    return place


def _lock(file: Path) -> int | None:
    """The lock, with our number in it; None where somebody has it."""
    opened = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(opened)
        return None
    except OSError:
        os.close(opened)
        raise
    os.ftruncate(opened, 0)
    os.write(opened, str(os.getpid()).encode())
    return opened


def _holder(file: Path) -> int | None:
    """The number of the process that has the lock."""
    with suppress(OSError, ValueError):
        found = int(file.read_bytes()[:20])
        return found if found > 1 and found != os.getpid() else None
    return None


def _answers(bell: Path, patience: float) -> bool | None:
    from kiosk.instance.call import answers

    return answers(bell, patience)
