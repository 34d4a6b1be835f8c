"""SIGINT, SIGTERM and SIGHUP: the kiosk ends in order, and soon."""

import faulthandler
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

# Seconds from the wish to end to the end, whatever hangs.
_PATIENCE = 5
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


@contextmanager
def ending(end: Callable[[], object]) -> Iterator[None]:
    """Call `end` between two events, once a signal asks for it; undone at the end.

    Never in the middle of what the window does: the visit could be half changed.
    """

    def asked(_number: int, _frame: object) -> None:
        _end_later()
        QTimer.singleShot(0, end)

    known = [getattr(signal, each) for each in _SIGNALS if hasattr(signal, each)]
    before = {each: signal.signal(each, asked) for each in known}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


@contextmanager
def end_within() -> Iterator[None]:
    """Do this block in a few seconds, or end the process whatever hangs in it."""
    _end_later()
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def _end_later() -> None:
    """End the process in a while, even if a thread never lets go of Python.

    A thread of the interpreter's own sees to it. What it would write about the
    threads, names of functions and files, goes nowhere.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    faulthandler.dump_traceback_later(_PATIENCE, exit=True, file=nowhere)
