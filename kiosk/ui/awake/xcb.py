"""A connection to the X server for requests that Qt has no words for.

By XCB, which Qt brings along; Xlib ends the process when its server has gone.
"""

import ctypes
import sys
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_size_t, c_void_p
from dataclasses import dataclass, replace

_REPLY = 32
_TIMEOUTS = (ctypes.c_int16, ctypes.c_int16, ctypes.c_uint8, ctypes.c_uint8)


class XcbAbsent(Exception):
    """There is no XCB, or no X server that lets the kiosk in."""


class _Extension(Structure):
    _fields_ = (("name", c_char_p), ("number", c_int))


class _Request(Structure):
    _fields_ = (
        ("parts", c_size_t),
        ("extension", POINTER(_Extension)),
        ("number", ctypes.c_uint8),
        ("is_void", ctypes.c_uint8),
    )


class _Part(Structure):
    _fields_ = (("start", c_void_p), ("size", c_size_t))


class _Cookie(Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


@dataclass(frozen=True, slots=True)
class Timeouts:
    """When the server's screen saver comes (s; 0: never), and how it blanks."""

    wait: int
    cycle: int
    blank: int
    expose: int

    def off(self) -> "Timeouts":
        """The same, never coming."""
        return replace(self, wait=0)


class Connection:
    """Asks and waits for what came of it; a server that has gone refuses everything.

    Raises XcbAbsent where there is none.
    """

    def __init__(self, display: str | None = None) -> None:
        try:
            self._xcb = ctypes.CDLL("libxcb.so.1")
            self._free = ctypes.CDLL(None).free
            self._declare()
        except (OSError, AttributeError, TypeError) as cause:
            raise XcbAbsent from cause
        name = display.encode() if display is not None else None
        self._to = self._xcb.xcb_connect(name, None)
        if self._xcb.xcb_connection_has_error(self._to):
            self.close()
            raise XcbAbsent
        # The library knows an extension by this record and its address.
        self._known: dict[bytes, _Extension] = {}

    def close(self) -> None:
        """End it."""
        self._xcb.xcb_disconnect(self._to)

    def timeouts(self) -> Timeouts | None:
        """What the server's screen saver goes by; None: it does not say."""
        xcb = self._xcb
        cookie = xcb.xcb_get_screen_saver(self._to)
        found = self._taken(xcb.xcb_get_screen_saver_reply(self._to, cookie, None))
        if found is None:
            return None
        wait, cycle = (int.from_bytes(found[n : n + 2], sys.byteorder) for n in (8, 10))
        return Timeouts(wait, cycle, found[12], found[13])

    def set_timeouts(self, to: Timeouts) -> None:
        """Let it go by these."""
        each = (to.wait, to.cycle, to.blank, to.expose)
        cookie = self._xcb.xcb_set_screen_saver_checked(self._to, *each)
        self._taken(self._xcb.xcb_request_check(self._to, cookie))

    def ask(self, extension: bytes, number: int, words: bytes = b"") -> bool:
        """Send a request of an extension; whether the server did as it was asked."""
        sequence = self._send(extension, number, words, is_void=True)
        if sequence is None or self._xcb.xcb_connection_has_error(self._to):
            return False
        fault = self._xcb.xcb_request_check(self._to, _Cookie(sequence))
        return self._taken(fault) is None

    def reply(self, extension: bytes, number: int, words: bytes = b"") -> bytes | None:
        """What the server replies to a request of an extension; None: nothing."""
        sequence = self._send(extension, number, words, is_void=False)
        if sequence is None:
            return None
        return self._taken(self._xcb.xcb_wait_for_reply(self._to, sequence, None))

    def _send(
        self, extension: bytes, number: int, words: bytes, *, is_void: bool
    ) -> int | None:
        known = self._known.setdefault(extension, _Extension(extension, 0))
        data = self._xcb.xcb_get_extension_data(self._to, byref(known))
        if not data or not ctypes.string_at(data, 9)[8]:
            return None
        body = ctypes.create_string_buffer(bytes(4) + words, 4 + len(words))
        # The library writes into the two parts before those it is given.
        parts = (_Part * 3)()
        parts[2] = _Part(ctypes.addressof(body), len(body))
        request = _Request(1, ctypes.pointer(known), number, is_void)
        checked = 1  # Faults come to whoever asks, not into a queue.
        given = byref(parts, 2 * ctypes.sizeof(_Part))
        sent = self._xcb.xcb_send_request(self._to, checked, given, byref(request))
        return int(sent) or None

    def _taken(self, found: int | None) -> bytes | None:
        """A copy of what the library has set down, which is freed."""
        if not found:
            return None
        copy = ctypes.string_at(found, _REPLY)
        self._free(found)
        return copy

    def _declare(self) -> None:
        self._free.argtypes = (c_void_p,)
        self._free.restype = None
        for name, gives, takes in (
            ("connect", c_void_p, (c_char_p, c_void_p)),
            ("disconnect", None, (c_void_p,)),
            ("connection_has_error", c_int, (c_void_p,)),
            ("get_extension_data", c_void_p, (c_void_p, c_void_p)),
            ("send_request", ctypes.c_uint, (c_void_p, c_int, c_void_p, c_void_p)),
            ("request_check", c_void_p, (c_void_p, _Cookie)),
            ("wait_for_reply", c_void_p, (c_void_p, ctypes.c_uint, c_void_p)),
            ("get_screen_saver", _Cookie, (c_void_p,)),
            ("get_screen_saver_reply", c_void_p, (c_void_p, _Cookie, c_void_p)),
            ("set_screen_saver_checked", _Cookie, (c_void_p, *_TIMEOUTS)),
        ):
            function = getattr(self._xcb, f"xcb_{name}")
            function.restype, function.argtypes = gives, takes
