"""Work that may hang: a stick that does not answer holds up nobody for ever."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar, cast

from kiosk.drives.errors import DriveSilent

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T]) -> T:
    """What the work gives or raises, if it ends in time.

    A thread that waits for a dead drive cannot be ended; it is left alone, and ends
    with the process.

    Raises:
        DriveSilent: it did not.
    """
    outcomes: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()

    def do() -> None:
        try:
            outcomes.put((work(), None))
        except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
            outcomes.put((None, error))

    Thread(target=do, name="drive", daemon=True).start()
    try:
        given, error = outcomes.get(timeout=seconds)
    except Empty:
        raise DriveSilent from None
    if error is not None:
        raise error
    return cast("T", given)
