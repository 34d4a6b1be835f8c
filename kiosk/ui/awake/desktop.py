"""The desktop's screen saver, by D-Bus (freedesktop.org's Idle Inhibition Service).

GNOME, KDE Plasma, Xfce and others offer it, on Wayland too. Over a connection of our
own: the desktop forgets the wish with it, however the kiosk ends.
"""

import os
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

_CONNECTION = "letter-kiosk-awake"
_SERVICE = "org.freedesktop.ScreenSaver"
_PATH = "/org/freedesktop/ScreenSaver"
_WHO, _WHY = "letter-kiosk", "Letters are written here."
_PATIENCE = 5_000


class DesktopSaver(QObject):
    """Asks without waiting; `held` is true once the desktop has agreed."""

    name = "D-Bus"

    def __init__(self) -> None:
        super().__init__()
        self.held = False
        self._asked: QDBusPendingCallWatcher | None = None

    def hold_off(self) -> None:
        """Ask the desktop, where there is one."""
        # Without an address the bus would be looked for by starting one.
        bus = QDBusConnection.BusType.SessionBus
        if not _has_bus():
            return
        connection = QDBusConnection.connectToBus(bus, _CONNECTION)
        if not connection.isConnected():
            return
        wish = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
        wish.setArguments([_WHO, _WHY])
        call = connection.asyncCall(wish, _PATIENCE)
        self._asked = QDBusPendingCallWatcher(call, self)
        self._asked.finished.connect(self._answered)

    def let_go(self) -> None:
        """End the connection, and the wish with it."""
        self.held, self._asked = False, None
        QDBusConnection.disconnectFromBus(_CONNECTION)

    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        self.held = watcher is self._asked and not watcher.isError()


def _has_bus() -> bool:
    """Whether the session has a bus already."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    named = bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))
    return named or (bool(runtime) and (Path(runtime) / "bus").exists())
