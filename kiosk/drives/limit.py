"""Work that may hang: a stick that does not answer holds up nobody for ever."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

from kiosk.drives.errors import DriveSilent

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T]) -> T:
    """What the work gives or raises, if it ends in time.

    A thread that waits for a dead drive cannot be ended; it is left alone, and ends
    with the process.

    Raises:
        DriveSilent: it did not.
    """
    outcome: Future[T] = Future()
    Thread(target=_fill, args=(outcome, work), name="drive", daemon=True).start()
    try:
        return outcome.result(seconds)
    except TimeoutError as late:
        if outcome.done():
            raise
        raise DriveSilent from late


def _fill(outcome: "Future[T]", work: Callable[[], T]) -> None:
    try:
        outcome.set_result(work())
    except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
        outcome.set_exception(error)
