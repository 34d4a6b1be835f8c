"""What the operating system may keep of this process: nothing."""

import sys
from contextlib import suppress

# PR_SET_DUMPABLE of <sys/prctl.h>.
_SET_DUMPABLE = 4


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
