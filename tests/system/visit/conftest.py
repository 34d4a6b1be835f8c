"""A screen, a window manager and an accessibility bus of our own."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

Start = Callable[[tuple[str, ...], Mapping[str, str], Path], subprocess.Popen[bytes]]
Wait = Callable[[Callable[[], object], str], None]
Tool = Callable[[str], str]

# The environment of a desktop of this width and height (px).
Desktop = Callable[[int, int], Mapping[str, str]]
# Open a window: its program's words and the desktop; gives the robot for it.
Robot = Callable[..., str]
Open = Callable[..., Robot]
# A picture of the whole screen of a desktop into a PNG file.
Photograph = Callable[[Mapping[str, str], Path], None]

# pyatspi is a package of Debian and lives in Debian's own Python.
_DEBIAN_PYTHON = "/usr/bin/python3"
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
    running: list[subprocess.Popen[bytes]] = []

    def open_it(
        words: tuple[str, ...], screen: Mapping[str, str], patience_s: float = 10.0
    ) -> Robot:
        log = tmp_path / "window.log"
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

    yield open_it
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
