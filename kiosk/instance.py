"""One kiosk over one data folder: the first keeps a lock and answers the next.

They meet in a folder that only this user can enter: a lock there, which the system
frees however a process ends, and a local socket beside it. Where there is no such
folder nobody meets, and every start is the first.
"""

import errno
import os
import signal
import socket
import stat
import struct
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import fcntl

HERE = b"here\n"
# Seconds that the first has to answer, and to end when it is told to.
PATIENCE, TO_END = 5.0, 3.0
_LOOK_AGAIN = 0.1
# Bytes in the path of a local socket, on every system (sockaddr_un has 104 on macOS).
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where kiosks over one data folder meet."""

    lock: Path
    bell: Path


@dataclass(frozen=True, slots=True)
class First:
    """Nobody else is there; `bell` is where the next will call, if they can."""

    bell: socket.socket | None = None
    lock: int | None = None

    def leave(self) -> None:
        """Let another be the first; the end of the process does so too."""
        if self.bell is not None:
            self.bell.close()
        if self.lock is not None:
            os.close(self.lock)


@dataclass(frozen=True, slots=True)
class Answered:
    """The first has answered, and comes to the front."""


@dataclass(frozen=True, slots=True)
class Silent:
    """The first is there and does not answer; `process` is its number, if known."""

    process: int | None


def claim(data: Path, patience: float = PATIENCE) -> First | Answered | Silent:
    """Be the first over a data folder, or call the one that is (seconds)."""
    place = place_of(data)
    end = time.monotonic() + patience
    while place is not None:
        try:
            lock = _lock(place.lock)
        except OSError:
            break
        if lock is not None:
            return _first(place, lock)
        left = end - time.monotonic()
        if left > 0 and _answers(place.bell, left):
            return Answered()
        if left <= _LOOK_AGAIN:
            return Silent(_holder(place.lock))
        # It is about to listen, or has just ended.
        time.sleep(_LOOK_AGAIN)
    return First()


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
    with suppress(ProcessLookupError, PermissionError):
        os.kill(process, signal.SIGTERM)
        until = time.monotonic() + patience
        while time.monotonic() < until:
            os.kill(process, 0)
            time.sleep(_LOOK_AGAIN)
        os.kill(process, signal.SIGKILL)


def is_same_user(peer: socket.socket) -> bool:
    """Whether a process of this user is at the other end."""
    if sys.platform != "linux":
        return True  # The folder lets nobody else in.
    size = struct.calcsize("3i")
    found = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
    _process, user, _group = struct.unpack("3i", found)
    return bool(user == os.getuid())


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


def _first(place: Place, lock: int) -> First:
    """The first, with the lock; without it where nobody could call."""
    try:
        return First(_listen(place.bell), lock)
    except OSError:
        os.close(lock)
        return First()


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


def _listen(bell: Path) -> socket.socket:
    """Listen where a first before this one may have left its socket."""
    bell.unlink(missing_ok=True)
    listening = socket.socket(socket.AF_UNIX)
    try:
        listening.bind(os.fspath(bell))
        listening.listen()
    except OSError:
        listening.close()
        raise
    listening.setblocking(False)
    return listening


def _answers(bell: Path, patience: float) -> bool:
    """Whether the first answers in time that it comes to the front."""
    with socket.socket(socket.AF_UNIX) as calling:
        calling.settimeout(patience)
        try:
            calling.connect(os.fspath(bell))
            return is_same_user(calling) and calling.recv(len(HERE)) == HERE
        except OSError:
            return False
