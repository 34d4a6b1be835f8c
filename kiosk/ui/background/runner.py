"""Long work in one long-lived background thread, results in the GUI thread."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import PurePath
from queue import SimpleQueue
from threading import Thread
from traceback import extract_tb
from typing import TypeAlias, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.errors import KioskError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unexpected:
    """A fault nobody foresaw: its class and place, never its message.

    The message of a foreign exception may hold words of the visitor.
    """

    kind: str
    place: str


Outcome: TypeAlias = T | KioskError | Unexpected


class _Task:
    """Work on its way there and back; `dropped` once nobody wants the result."""

    def __init__(
        self,
        work: Callable[[], object],
        done: Callable[[object], None],
        key: Hashable = None,
    ) -> None:
        self.work = work
        self.done = done
        self.key = key
        self.started = False
        self.dropped = False
        self.result: object = None


def _outcome(work: Callable[[], object]) -> object:
    try:
        return work()
    except KioskError as error:
        return error
    except Exception as error:  # noqa: BLE001 - the edge of the background runner
        last = extract_tb(error.__traceback__)[-1]
        place = f"{PurePath(last.filename).name}:{last.lineno}"
        return Unexpected(type(error).__name__, place)


class Runner(QObject):
    """Runs submitted work in order, one piece at a time.

    `done` is called in the thread that made the runner, with what the work
    gave, the KioskError it raised, or Unexpected. Results wait in a queue of
    Python's own and the signal only knocks, so none is lost with an object.
    """

    _knock = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._finished: SimpleQueue[_Task] = SimpleQueue()
        self._latest: dict[Hashable, _Task] = {}
        self._knock.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._work, name="runner", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[], T], done: Callable[[Outcome[T]], None]) -> None:
        """Do the work after all that waits already; `done` gets its outcome."""
        self._put(_Task(work, cast("Callable[[object], None]", done)))

    def submit_latest(
        self,
        key: Hashable,
        work: Callable[[], T],
        done: Callable[[Outcome[T]], None],
    ) -> None:
        """Do the work in place of older work of this key that has not started.

        Work that runs already still reports, in order, so that a preview moves
        on even while somebody types faster than pages can be made.
        """
        before = self._latest.get(key)
        if before is not None and not before.started:
            before.dropped = True
        task = _Task(work, cast("Callable[[object], None]", done), key)
        self._latest[key] = task
        self._put(task)

    def forget(self, key: Hashable) -> None:
        """Drop the work of this key and its result, started or not."""
        task = self._latest.pop(key, None)
        if task is not None:
            task.dropped = True

    def stop(self) -> None:
        """End after all waiting work; every result is delivered before return."""
        if self._thread.is_alive():
            self._tasks.put(None)
            self._thread.join()
        while not self._finished.empty():
            self._deliver()

    def _put(self, task: _Task) -> None:
        if not self._thread.is_alive():
            raise RuntimeError
        self._tasks.put(task)

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            if task.dropped:
                continue
            task.started = True
            task.result = _outcome(task.work)
            self._finished.put(task)
            self._knock.emit()

    def _deliver(self) -> None:
        """Hand over one result; a `done` that raises takes no other with it."""
        if self._finished.empty():
            return
        task = self._finished.get()
        if self._latest.get(task.key) is task:
            # What it holds may be somebody's words.
            del self._latest[task.key]
        if not task.dropped:
            task.done(task.result)
