"""While the kiosk is open neither the X server nor a desktop blanks the screen."""

import ctypes
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.ui.awake.x_server import XServerSaver
from kiosk.ui.awake.xcb import Connection, XcbAbsent

Start = Callable[[tuple[str, ...], Mapping[str, str], Path], subprocess.Popen[bytes]]
Wait = Callable[[Callable[[], object], str], None]
Desktop = Callable[[int, int], Mapping[str, str]]

_DEBIAN_PYTHON = "/usr/bin/python3"
_DESKTOP_SAVER = str(Path(__file__).with_name("desktop_saver.py"))


class _Roots(ctypes.Structure):
    _fields_ = (("data", ctypes.c_void_p), ("left", ctypes.c_int), ("at", ctypes.c_int))


class Server:
    """An X server whose screen saver comes after a second, and whether it is there."""

    def __init__(self, screen: Mapping[str, str]) -> None:
        self.screen, display = screen, screen["DISPLAY"]
        self.connection = Connection(display)
        xcb = ctypes.CDLL("libxcb.so.1")
        xcb.xcb_connect.restype = xcb.xcb_get_setup.restype = ctypes.c_void_p
        xcb.xcb_get_setup.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
        xcb.xcb_setup_roots_iterator.restype = _Roots
        xcb.xcb_setup_roots_iterator.argtypes = (ctypes.c_void_p,)
        found = xcb.xcb_connect(display.encode(), None)
        roots = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(found))
        self._root = ctypes.string_at(roots.data, 4)
        xcb.xcb_disconnect(found)

    @property
    def blanked(self) -> bool:
        """Whether the screen saver is on, as XScreenSaverQueryInfo says it."""
        reply = self.connection.reply(b"MIT-SCREEN-SAVER", 1, self._root)
        assert reply is not None
        return reply[1] == 1

    def come_after(self, seconds: int) -> None:
        """Let the screen saver come, as `xset s` does; somebody is there now."""
        now = self.connection.timeouts()
        assert now is not None
        self.connection.set_timeouts(replace(now, wait=seconds))
        subprocess.run(
            ("xdotool", "mousemove_relative", "1", "1"),
            env=os.environ | self.screen,
            check=True,
        )

    @property
    def wait(self) -> int:
        """Its timeout (s)."""
        now = self.connection.timeouts()
        assert now is not None
        return now.wait


@pytest.fixture
def server(desktop: Desktop) -> Iterator[Server]:
    """The X server of a desktop."""
    found = Server(desktop(1280, 800))
    before = found.wait
    yield found
    found.come_after(before)
    found.connection.close()


def test_the_servers_saver_is_held_off_and_put_back(server: Server, wait: Wait) -> None:
    server.come_after(1)
    wait(lambda: server.blanked, "the screen saver, which nobody holds off yet")
    saver = XServerSaver(server.screen["DISPLAY"])
    saver.hold_off()
    assert (saver.held, server.wait) == (True, 0)
    # Somebody switches it on again: it is suspended nevertheless.
    server.come_after(1)
    time.sleep(1.6)
    assert not server.blanked
    saver.let_go()
    assert (saver.held, server.wait) == (False, 1)
    wait(lambda: server.blanked, "the screen saver, which comes again")


def test_without_a_server_nothing_is_held_and_nothing_breaks() -> None:
    saver = XServerSaver(":4711")
    saver.hold_off()
    saver.let_go()
    assert not saver.held
    with pytest.raises(XcbAbsent):
        Connection(":4711")


def test_the_kiosk_holds_off_the_server_and_the_desktop_until_it_is_closed(
    start: Start,
    wait: Wait,
    server: Server,
    kiosk: Callable[..., tuple[str, ...]],
    *,
    tmp_path: Path,
) -> None:
    screen = server.screen
    said = tmp_path / "desktop.log"
    start((_DEBIAN_PYTHON, _DESKTOP_SAVER), screen, said)
    wait(lambda: "ready" in said.read_text(), "a desktop's screen saver")
    server.come_after(600)
    window = start(kiosk("--windowed"), screen, tmp_path / "window.log")
    wait(lambda: "held by letter-kiosk" in said.read_text(), "the kiosk's wish")
    wait(lambda: server.wait == 0, "no timeout")
    keys = ("xdotool", "key", "alt+F4")
    subprocess.run(keys, env=os.environ | screen, check=True)
    wait(lambda: window.poll() == 0, "the end of the kiosk")
    assert server.wait == 600
    wait(lambda: "let go" in said.read_text(), "the end of its wish")
