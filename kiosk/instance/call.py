"""Calling the first, and listening for the next: the call itself says all."""

import os
import socket
import struct
import sys
from pathlib import Path

_HERE = b"here\n"


def listen(bell: Path) -> socket.socket:
    """Listen where a first before this one may have left its socket; raises OSError."""
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


def answer(caller: socket.socket) -> None:
    """Say that this kiosk is here and comes to the front; whoever hung up misses it."""
    caller.setblocking(False)
    try:
        caller.send(_HERE)
    except OSError:
        return


def answers(bell: Path, patience: float) -> bool | None:
    """Whether the first says so in time (seconds); None: nobody listens."""
    with socket.socket(socket.AF_UNIX) as calling:
        calling.settimeout(patience)
        try:
            calling.connect(os.fspath(bell))
            said = calling.recv(len(_HERE)) if is_same_user(calling) else b""
        except TimeoutError:
            return False
        except OSError:
            return None
    # One that is just ending hangs up without a word.
    return True if said == _HERE else None


def is_same_user(peer: socket.socket) -> bool:
    """Whether a process of this user is at the other end."""
    if sys.platform != "linux":
        return True  # The folder lets nobody else in.
    size = struct.calcsize("3i")
    found = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
    _process, user, _group = struct.unpack("3i", found)
    return bool(user == os.getuid())
