"""A screen, a window manager and an accessibility bus of our own."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.open_cases import two_cases

Start = Callable[[tuple[str, ...], Mapping[str, str], Path], subprocess.Popen[bytes]]
Wait = Callable[[Callable[[], object], str], None]
Tool = Callable[[str], str]

# The environment of a desktop of this width and height (px).
Desktop = Callable[[int, int], Mapping[str, str]]
# Open a window: its program's words and the desktop; gives the robot for it.
Robot = Callable[..., str]
Open = Callable[..., Robot]
# The words of a command of the kiosk, of `run` unless told otherwise.
Kiosk = Callable[..., tuple[str, ...]]
# Open windows until the end of a `with`; their logs go into this folder.
Windows = Callable[[Path], AbstractContextManager[Open]]
# A picture of the whole screen of a desktop into a PNG file.
Photograph = Callable[[Mapping[str, str], Path], None]

# pyatspi is a package of Debian and lives in Debian's own Python.
_DEBIAN_PYTHON = "/usr/bin/python3"
# A day on which UA 85/21 is open.
_DAY = ("--date", "2021-08-10")
_ROBOT = Path(__file__).with_name("robot.py")


@pytest.fixture(scope="session")
def desktop(start: Start, wait: Wait, tool: Tool, open_folder: Path) -> Desktop:
    """Starts Xvfb, openbox and a session bus once for each size."""
    running: dict[tuple[int, int], Mapping[str, str]] = {}

    def of(width: int, height: int) -> Mapping[str, str]:
        if (width, height) not in running:
            home = open_folder / f"{width}x{height}"
            home.mkdir(mode=0o700)
            running[width, height] = _desktop(home, (width, height))
        return running[width, height]

    def _desktop(home: Path, size: tuple[int, int]) -> Mapping[str, str]:
        more = {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "GSETTINGS_BACKEND": "memory",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
        }
        number = _display(home, size)
        more["DISPLAY"] = f":{number}"
        start((tool("openbox"), "--sm-disable"), more, home / "openbox.log")
        bus = home / "bus.log"
        start(
            (tool("dbus-daemon"), "--session", "--nofork", "--print-address=1"),
            more,
            bus,
        )
        wait(lambda: b"unix:" in bus.read_bytes(), "a session bus")
        lines = bus.read_text().splitlines()
        address = next(each for each in lines if each.startswith("unix:"))
        return more | {"DBUS_SESSION_BUS_ADDRESS": address}

    def _display(home: Path, size: tuple[int, int]) -> int:
        log = home / "xvfb.log"
        screen = f"{size[0]}x{size[1]}x24"
        start(
            (
                tool("Xvfb"),
                "-displayfd",
                "1",
                "-screen",
                "0",
                screen,
                "-nolisten",
                "tcp",
            ),
            {},
            log,
        )
        wait(lambda: _numbers(log), f"Xvfb, see {log}")
        return _numbers(log)[0]

    return of


@pytest.fixture
def open_window(start: Start, tmp_path: Path) -> Iterator[Open]:
    """Opens windows with a robot before each; closes them after the test."""
    with _windows(start, tmp_path) as open_it:
        yield open_it


@pytest.fixture(scope="session")
def windows(start: Start) -> Windows:
    """Opens windows with a robot before each as long as a `with` lasts."""
    return partial(_windows, start)


@contextmanager
def _windows(start: Start, folder: Path) -> Iterator[Open]:
    running: list[subprocess.Popen[bytes]] = []

    def open_it(
        words: tuple[str, ...], screen: Mapping[str, str], patience_s: float = 10.0
    ) -> Robot:
        log = folder / "window.log"
        window = start(words, screen, log)
        running.append(window)
        robot = subprocess.Popen(
            (_DEBIAN_PYTHON, str(_ROBOT), str(window.pid), str(patience_s)),
            env=os.environ | screen,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        running.append(robot)

        def ask(verb: str, *wish: str) -> str:
            return _answer(robot, json.dumps([verb, *wish]), log)

        return ask

    try:
        yield open_it
    finally:
        for each in reversed(running):
            each.terminate()
            each.communicate(timeout=10)


@pytest.fixture(scope="session")
def photograph(tool: Tool) -> Photograph:
    """Takes the whole screen, as a person before it sees it."""

    def take(screen: Mapping[str, str], picture: Path) -> None:
        subprocess.run(
            (tool("import"), "-window", "root", str(picture)),
            env=os.environ | screen,
            check=True,
        )

    return take


@pytest.fixture(scope="session")
def kiosk_in(python: str) -> Kiosk:
    """The words that open a kiosk whose printer puts paper into `FOLDER/paper`."""
    return partial(_kiosk, python)


@pytest.fixture
def kiosk(kiosk_in: Kiosk, tmp_path: Path) -> Kiosk:
    """The same in the folder of the test."""
    return partial(kiosk_in, tmp_path)


def _kiosk(
    python: str, home: Path, *more: str, command: str = "run"
) -> tuple[str, ...]:
    paper = home / "paper"
    paper.mkdir(exist_ok=True)
    if command == "run" and "--practice" not in more:
        # With one open case there would be none to choose.
        cases = home / "cases"
        more += ("--campaigns", str(cases if cases.is_dir() else two_cases(cases)))
    words = (python, "-m", "kiosk", command, *more, *_DAY, "--data", str(home))
    return (*words, "--printer", f"folder:{paper}") if command == "run" else words


@pytest.fixture(scope="session")
def python() -> str:
    """The Python that runs the kiosk."""
    return sys.executable


def _numbers(log: Path) -> list[int]:
    """The numbers that stand alone on a whole line, among what else was said."""
    return [
        int(each) for each in re.findall(r"^(\d+)\n", log.read_text(), re.MULTILINE)
    ]


def _answer(robot: subprocess.Popen[bytes], wish: str, log: Path) -> str:
    """What the robot did; fails the test with what it saw and the window's log."""
    assert robot.stdin is not None
    assert robot.stdout is not None
    robot.stdin.write(wish.encode() + b"\n")
    robot.stdin.flush()
    line = robot.stdout.readline()
    answer = json.loads(line) if line else {"failed": "the robot has stopped"}
    if "failed" in answer:
        said = log.read_text(errors="replace")
        pytest.fail(f"{answer['failed']}\nThe window said:\n{said}")
    return str(answer["done"])
