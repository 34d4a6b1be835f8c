"""This process among others: what may be kept of it, and who sees its windows."""

import os
import sys
from contextlib import suppress

# PR_SET_DUMPABLE of <sys/prctl.h>.
_SET_DUMPABLE = 4
# What asks for windows, where they are not the system's own.
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
# Platforms of Qt that paint in memory alone.
_UNSEEN = ("offscreen", "minimal")


def keep_no_core() -> None:
    """Leave no core file if the process dies, nor let another one read its memory.

    Both hold words of a visitor. Called where a window opens, and nowhere on import.
    """
    with suppress(ImportError):
        import resource  # noqa: PLC0415 - late, and not on every system

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - late, as above

        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


def has_display() -> bool:
    """Whether a window can be opened: an X server, Wayland or a named platform."""
    return sys.platform != "linux" or any(map(os.environ.get, _DISPLAYS))


def windows_are_seen() -> bool:
    """Whether somebody can read a window and close it."""
    return not os.environ.get("QT_QPA_PLATFORM", "").startswith(_UNSEEN)
