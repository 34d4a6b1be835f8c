"""For all tests: a window is painted in memory unless a test says where."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

# pytest-qt loads Qt before any of our own screens does; this makes it safe.
import kiosk.ui  # noqa: F401

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Machines are noisy: no test fails on seconds. `make soak` tries more examples.
settings.register_profile("kiosk", deadline=None, max_examples=30)
settings.register_profile("soak", deadline=None, max_examples=2_000)
settings.load_profile("kiosk")

# A table for people at the end of a run: its title and its lines.
Table = tuple[str, list[str]]
ShowAtEnd = Callable[[str, Iterable[str]], None]
_TABLES = pytest.StashKey[list[Table]]()

# Folders whose tests have one service in common: one process runs them.
_SHARED = ("printing", "readers", "verapdf")


@pytest.fixture(autouse=True, scope="module")
def _collected() -> Iterator[None]:
    """Collect in this thread what a module left, since nobody else does."""
    yield
    gc.collect()


@pytest.fixture(scope="session")
def show_at_end(pytestconfig: pytest.Config) -> ShowAtEnd:
    """Prints a table under its title when the tests of all processes have run."""

    def show(title: str, lines: Iterable[str]) -> None:
        pytestconfig.stash.setdefault(_TABLES, []).append((title, list(lines)))

    return show


class _ByHome(LoadScopeScheduling):  # type: ignore[misc]  # has no types
    """Shares of tests: a file each, and one of all tests with a service in common."""

    def _split_scope(self, nodeid: str) -> str:
        file = PurePosixPath(nodeid.partition("::")[0])
        shared = file.parent.name in _SHARED
        return str(file.parent if shared else file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> _ByHome:
    """How tests are shared out where `-n` asks for more than one process."""
    return _ByHome(config, log)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A process that runs a share of the tests hands its tables over."""
    config = session.config
    if hasattr(config, "workeroutput"):
        config.workeroutput["tables"] = config.stash.get(_TABLES, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Take the tables of a process that has run its share."""
    tables = getattr(node, "workeroutput", {}).get("tables", [])
    config: pytest.Config = getattr(node, "config")  # noqa: B009 - xdist has no types
    config.stash.setdefault(_TABLES, []).extend(tables)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """All tables, each under its title."""
    for title, lines in config.stash.get(_TABLES, []):
        terminalreporter.section(title)
        for line in lines:
            terminalreporter.line(line)
