"""What is known of an exception that nobody expected: where it was, and a code.

The message of such an exception, and the values in its traceback, may be words of a
visitor. They are never written down, and dropped with the exception; nor does the
system keep the memory of a process that dies.
"""

import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING
from zlib import crc32

from kiosk.frozen import dataclass

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_PACKAGE = Path(__file__).resolve().parent
# So many are kept for the person at the table.
MOST_KEPT = 50
# PR_SET_DUMPABLE of <sys/prctl.h>.
_SET_DUMPABLE = 4
# Where the interpreter keeps the last exception that nobody caught, values and all.
_LAST = ("last_exc", "last_type", "last_value", "last_traceback")


@dataclass(frozen=True)
class Fault:
    """The class of an exception, and the file and line that raised it.

    `file` is a path below the program's own folder, or the name of a foreign file.
    """

    kind: str
    file: str
    line: int

    @property
    def code(self) -> str:
        """What a person can read out, such as K-3F2A: the same for the same place."""
        place = f"{self.kind} {self.file} {self.line}"
        return f"K-{crc32(place.encode(errors='replace')) & 0xFFFF:04X}"

    def __str__(self) -> str:
        return f"{self.code}: {self.kind} at {self.file}:{self.line}"


@dataclass(frozen=True)
class Noted:
    """A fault and when it was noted, in local time."""

    fault: Fault
    at: datetime


def fault_of(error: BaseException) -> Fault:
    """The fault that an exception stands for."""
    return _fault(type(error), error.__traceback__)


class Faults:
    """Notes faults: a line each to `write`, and the last ones in memory.

    Any thread may call it. `write` is standard error unless somebody else is named.
    """

    def __init__(self, write: Callable[[str], None] | None = None) -> None:
        self._write = write or _to_standard_error
        self._kept: deque[Noted] = deque(maxlen=MOST_KEPT)

    @property
    def kept(self) -> tuple[Noted, ...]:
        """The last faults, the oldest first."""
        return tuple(self._kept)

    def note(self, fault: Fault) -> Fault:
        """Keep a fault and write it down."""
        self._kept.append(Noted(fault, datetime.now().astimezone()))
        # What cannot be written, as to a terminal that was closed, is still kept.
        with suppress(Exception):
            self._write(f"letter-kiosk: {fault}")
        return fault

    def catch(self, error: BaseException) -> Fault:
        """Note what an exception stands for."""
        return self.note(fault_of(error))

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Go on behind this block whatever it raises, which is noted."""
        try:
            yield
        except BaseException as error:  # noqa: BLE001 - what must not fail is inside
            self.catch(error)

    @contextmanager
    def watching(self, told: Callable[[Fault], None]) -> Iterator[None]:
        """Note what nobody catches, in any thread, and tell of it; undone at the end.

        `told` is called in the thread that the exception ended. What an object raised
        while it was dropped is noted only: nobody's work was cut short.
        """

        def uncaught(
            kind: type[BaseException],
            _error: BaseException | None,
            trace: TracebackType | None,
        ) -> None:
            fault = self.note(_fault(kind, trace))
            drop_last_exception()
            with self.noted():
                told(fault)

        def ended(args: threading.ExceptHookArgs) -> None:
            uncaught(args.exc_type, args.exc_value, args.exc_traceback)

        def dropped(args: "UnraisableHookArgs") -> None:
            self.note(_fault(args.exc_type, args.exc_traceback))

        hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook, threading.excepthook = uncaught, ended
        sys.unraisablehook = dropped
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


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


def drop_last_exception() -> None:
    """Let go of the exception that the interpreter keeps for a debugger."""
    for name in _LAST:
        vars(sys).pop(name, None)


def _fault(kind: type[BaseException], trace: TracebackType | None) -> Fault:
    if trace is None:
        return Fault(kind.__name__, "", 0)
    while trace.tb_next is not None:
        trace = trace.tb_next
    file = Path(trace.tb_frame.f_code.co_filename)
    own = file.is_relative_to(_PACKAGE)
    name = file.relative_to(_PACKAGE.parent).as_posix() if own else file.name
    return Fault(kind.__name__, name, trace.tb_lineno)


def _to_standard_error(line: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
