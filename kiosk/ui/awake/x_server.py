"""The X server's own screen saver, and its power saving of the display (DPMS).

MIT-SCREEN-SAVER 1.1 suspends both for as long as a connection lasts, however it ends.
A server may lack it, so the timeout is set to 0 and DPMS switched off as well, as
`xset s off -dpms` does, and both are put back.
"""

import sys

from kiosk.ui.awake.xcb import Connection, Timeouts, XcbAbsent

_SAVER, _SUSPEND = b"MIT-SCREEN-SAVER", 5
_DPMS, _ENABLE, _DISABLE, _INFO = b"DPMS", 4, 5, 7
# Where the reply to Info says whether it is on.
_IS_ON = 10


class XServerSaver:
    """What `xset q` shows under "Screen Saver" and "DPMS"."""

    name = "X"

    def __init__(self, display: str | None = None) -> None:
        self.held = False
        self._display = display
        self._connection: Connection | None = None
        self._before: Timeouts | None = None
        self._dpms = False

    def hold_off(self) -> None:
        """Suspend it, and switch it off."""
        try:
            connection = self._connection = Connection(self._display)
        except XcbAbsent:
            return
        suspended = connection.ask(_SAVER, _SUSPEND, (1).to_bytes(4, sys.byteorder))
        self._before = connection.timeouts()
        if self._before is not None:
            connection.set_timeouts(self._before.off())
        state = connection.reply(_DPMS, _INFO)
        self._dpms = bool(state and state[_IS_ON])
        if self._dpms:
            connection.ask(_DPMS, _DISABLE)
        self.held = suspended or self._before is not None

    def let_go(self) -> None:
        """Put back what was found; the suspension ends with the connection."""
        connection, self._connection, self.held = self._connection, None, False
        if connection is None:
            return
        if self._before is not None:
            connection.set_timeouts(self._before)
        if self._dpms:
            connection.ask(_DPMS, _ENABLE)
        connection.close()
