"""The kiosk ends in order when it is asked to, and says why when it has to."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.system.visit.conftest import Desktop, Kiosk, Start, Tool, Wait

NO_DISPLAY = (
    "letter-kiosk: There is no display here; use 'letter-kiosk demo -o out/' instead.\n"
)
SOON_S = 5
# What may be said of a display by libraries that ask nobody.
FOREIGN = re.compile(r"(?m)^(error: )?XDG_RUNTIME_DIR .*\n")

Opened = tuple[subprocess.Popen[bytes], "Path"]


@pytest.fixture
def window_on(tool: Tool) -> Callable[[Mapping[str, str]], bool]:
    """Whether a screen shows a kiosk."""
    look = (tool("xdotool"), "search", "--onlyvisible", "--name", "Letter Kiosk")

    def seen(screen: Mapping[str, str]) -> bool:
        env = {**os.environ, **screen}
        found = subprocess.run(look, env=env, capture_output=True, check=False)
        return found.returncode == 0

    return seen


@pytest.fixture
def open_kiosk(
    start: Start,
    wait: Wait,
    window_on: Callable[[Mapping[str, str]], bool],
    kiosk: Kiosk,
) -> Callable[[Mapping[str, str], Path], Opened]:
    """Opens a kiosk on a screen and waits for its window; gives its log too."""

    def open_it(screen: Mapping[str, str], folder: Path) -> Opened:
        log = folder / "kiosk.log"
        program = start(kiosk("--windowed"), screen, log)
        wait(lambda: window_on(screen), f"a window, see {log}")
        return program, log

    return open_it


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_in_order_and_soon(
    open_kiosk: Callable[..., Opened],
    desktop: Desktop,
    tmp_path: Path,
    asked: signal.Signals,
) -> None:
    program, log = open_kiosk(desktop(1280, 800), tmp_path)
    program.send_signal(asked)
    assert program.wait(SOON_S + 1) == 0
    assert log.read_text() == ""


@pytest.mark.parametrize(
    "display", [{"DISPLAY": ":987"}, {"QT_QPA_PLATFORM": "bogus"}], ids=repr
)
def test_a_wrong_display_is_one_sentence(
    kiosk: Kiosk, display: Mapping[str, str]
) -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb", **display}
    done = subprocess.run(kiosk(), env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, FOREIGN.sub("", done.stderr)) == (3, NO_DISPLAY)


def test_a_display_that_dies_in_mid_visit_is_one_sentence(
    open_kiosk: Callable[..., Opened],
    tool: Tool,
    tmp_path: Path,
) -> None:
    command = (tool("Xvfb"), "-displayfd", "1", "-nolisten", "tcp")
    with subprocess.Popen(command, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        name = server.stdout.readline().decode().strip()
        screen = {"DISPLAY": f":{name}", "QT_QPA_PLATFORM": "xcb"}
        program, log = open_kiosk(screen, tmp_path)
        server.kill()
    assert program.wait(SOON_S) == 3
    assert FOREIGN.sub("", log.read_text()) == NO_DISPLAY


def test_what_is_wrong_with_the_settings_stands_in_a_window_until_it_is_closed(
    open_kiosk: Callable[..., Opened], desktop: Desktop, tmp_path: Path
) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text('stationery = "papyrus"\n')
    program, log = open_kiosk(desktop(1280, 800), tmp_path)
    begins = f'letter-kiosk: {settings}: stationery: found "papyrus", expected one of'
    end = time.monotonic() + 15
    while not log.read_text().startswith(begins):
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.05)
    assert program.poll() is None
    program.terminate()
    assert program.wait(SOON_S + 1) == 1


def test_the_process_ends_even_where_a_thread_never_lets_go_of_python() -> None:
    program = """
import ctypes, threading
from kiosk.ui.edges import signals
signals._PATIENCE = 0.5
with signals.end_within():
    ctypes.PyDLL(None).sleep(60)
"""
    before = time.monotonic()
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode
    assert time.monotonic() - before < 20
    assert done.stderr == b""
