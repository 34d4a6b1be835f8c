"""Long work in one long-lived background thread, results in the GUI thread."""

from collections.abc import Callable, Hashable
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import TypeAlias, TypeVar, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.errors import KioskError
from kiosk.faults import Fault, fault_of

T = TypeVar("T")
Outcome: TypeAlias = T | KioskError | Fault

# Seconds that work may still take when the kiosk closes.
_LAST_WORK = 2.0
# And that the work of a visitor may take after they have left (ms): then another
# thread does what comes next.
_HANGS = 3_000
_TICK = 50


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


class _Worker:
    """A thread and the tasks that wait for it; `since` is when it began its task."""

    def __init__(
        self, outcome: Callable[[Callable[[], object]], object], ended: "_Ended"
    ) -> None:
        self.tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self.since: float | None = None
        self._outcome, self._ended = outcome, ended
        self.thread = Thread(target=self._work, name="runner", daemon=True)
        self.thread.start()

    def waiting(self) -> list[_Task]:
        """Take away what it has not begun."""
        found: list[_Task] = []
        while True:
            try:
                task = self.tasks.get_nowait()
            except Empty:
                return found
            if task is not None:
                found.append(task)

    def _work(self) -> None:
        while (task := self.tasks.get()) is not None:
            if not task.dropped:
                task.started = True
                self.since = monotonic()
                task.result = self._outcome(task.work)
                self.since = None
                self._ended(task)
            # While it waits for another one, it must not hold somebody's words.
            del task


_Ended = Callable[[_Task], None]


class Runner(QObject):
    """Runs submitted work in order, one piece at a time.

    `done` is called in the thread that made the runner, with what the work
    gave, the KioskError it raised, or the Fault that `catch` made of any other
    exception. Results wait in a queue of Python's own and the signal only knocks, so
    none is lost with an object.
    """

    _knock = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        catch: Callable[[BaseException], Fault] = fault_of,
    ) -> None:
        super().__init__(parent)
        self._catch = catch
        self._finished: SimpleQueue[_Task] = SimpleQueue()
        self._latest: dict[Hashable, _Task] = {}
        self._stopped = False
        self._knock.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._worker = _Worker(self._outcome, self._ended)

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

    def leave_what_hangs(self, after: int = _HANGS) -> None:
        """Let another thread go on, if in `after` ms this one is still where it is.

        A thread cannot be ended from outside: what hangs is left to itself.
        """
        worker = self._worker

        def look() -> None:
            since = worker.since
            hangs = since is not None and monotonic() - since >= after / 1000
            if hangs and worker is self._worker and not self._stopped:
                self._replace()

        # A little later than what began at this moment.
        QTimer.singleShot(after + _TICK, self, look)

    def stop(self, patience: float = _LAST_WORK) -> bool:
        """End after all waiting work, and tell whether it ended within `patience` s.

        Every result that has come is delivered before return.
        """
        thread, self._stopped = self._worker.thread, True
        if thread.is_alive():
            self._worker.tasks.put(None)
            thread.join(patience)
        while not self._finished.empty():
            self._deliver()
        return not thread.is_alive()

    def _put(self, task: _Task) -> None:
        if self._stopped:
            raise RuntimeError
        if not self._worker.thread.is_alive():
            self._replace()
        self._worker.tasks.put(task)

    def _replace(self) -> None:
        """Go on with a new thread, where the old one has ended or hangs."""
        before, self._worker = self._worker, _Worker(self._outcome, self._ended)
        for each in before.waiting():
            self._worker.tasks.put(each)
        before.tasks.put(None)

    def _outcome(self, work: Callable[[], object]) -> object:
        try:
            return work()
        except KioskError as error:
            return error
        except BaseException as error:  # noqa: BLE001 - the edge of the background
            return self._catch(error)

    def _ended(self, task: _Task) -> None:
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
