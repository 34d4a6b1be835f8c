"""Work shared out among forked processes, its results in order."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, TypeVar

from kiosk.errors import KioskError

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

T = TypeVar("T")

# What a share yields: the results number start, start + step, start + 2 * step ...
Share = Callable[[int, int], Iterator[T]]


class HelperLost(RuntimeError):
    """A process ended before its work was done."""


def cores() -> int:
    """How many processes can work at a time; one where the system cannot fork."""
    if "fork" not in get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0))


def in_shares(share: Share[T], processes: int) -> Iterator[T]:
    """The results of all shares in order; each process waits until it is asked.

    Forked processes have what `share` holds without its being sent. They are ended
    when the iterator is closed.

    Raises:
        HelperLost: one of them was ended.
        KioskError: whatever a share raises.
    """
    if processes == 1:
        yield from share(0, 1)
        return
    with _started(share, processes) as helpers:
        while True:
            for helper in helpers:
                try:
                    done, result = helper.recv()
                except EOFError as cause:
                    raise HelperLost from cause
                if isinstance(result, KioskFault):
                    raise result.error
                if done:
                    return
                yield result


class KioskFault:
    """An error on its way between processes."""

    def __init__(self, error: KioskError) -> None:
        self._kind, self._values = type(error), error.values

    @property
    def error(self) -> KioskError:
        """The error as it was raised."""
        return self._kind(**self._values)


@contextmanager
def _started(share: Share[T], processes: int) -> Iterator[Sequence[Connection]]:
    fork = get_context("fork")
    ends: list[Connection] = []
    helpers: list[ForkProcess] = []
    try:
        for number in range(processes):
            ours, theirs = fork.Pipe(duplex=False)
            ends.append(ours)
            work = (share, (number, processes), theirs, tuple(ends))
            helper = fork.Process(target=_work, args=work, daemon=True)
            with _undisturbed():
                helper.start()
                helpers.append(helper)
            theirs.close()
        yield ends
    finally:
        for helper in helpers:
            # A milder signal can be lost while a helper is still being set up.
            helper.kill()
        for helper in helpers:
            helper.join()
        for end in ends:
            end.close()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold signals back: a helper that is started is one that will be ended."""
    ends = {signal.SIGTERM, signal.SIGHUP, signal.SIGINT}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ends)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(
    share: Share[T], part: tuple[int, int], out: Connection, ends: Sequence[Connection]
) -> None:
    """Do one share; an end that nobody reads any more ends the process."""
    # A key press at the terminal is for the process that started this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    for end in ends:
        end.close()
    try:
        for result in share(*part):
            out.send((False, result))
        out.send((True, None))
    except KioskError as error:
        out.send((True, KioskFault(error)))
    except BrokenPipeError:
        return
