"""Stands in for a desktop's screen saver, and says who holds it off.

Debian's own Python runs it. Standard output: "ready", "held by" and "let go by".
"""

from typing import Any

from gi.repository import (  # type: ignore[import-not-found]  # Debian's, without types
    Gio,
    GLib,
)

_NAME = "org.freedesktop.ScreenSaver"
_OFFER = f"""<node><interface name="{_NAME}"><method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="u" direction="out"/></method></interface></node>"""


def main() -> None:
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    (offer,) = Gio.DBusNodeInfo.new_for_xml(_OFFER).interfaces
    bus.register_object("/org/freedesktop/ScreenSaver", offer, _inhibit, None, None)
    done = lambda *_: print("ready", flush=True)  # noqa: E731, T201 - a test waits for it
    Gio.bus_own_name_on_connection(bus, _NAME, Gio.BusNameOwnerFlags.NONE, done, None)
    GLib.MainLoop().run()


def _inhibit(bus: Any, sender: str, *rest: Any) -> None:
    *_, words, call = rest
    print("held by", words.unpack()[0], flush=True)  # noqa: T201 - a test waits for it
    flags = Gio.BusNameWatcherFlags.NONE
    Gio.bus_watch_name_on_connection(bus, sender, flags, None, _gone)
    call.return_value(GLib.Variant("(u)", (7,)))


def _gone(_bus: Any, _sender: str) -> None:
    print("let go", flush=True)  # noqa: T201 - a test waits for it


main()
