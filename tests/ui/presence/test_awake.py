"""What may blank the screen is held off from the first picture to the end."""

import pytest

from kiosk.ui.awake.keep_awake import KeepAwake, savers_here
from kiosk.ui.awake.saver import HandSaver


def test_all_are_held_until_the_end_and_what_refuses_is_noted() -> None:
    one, other = HandSaver("X"), HandSaver("D-Bus", willing=False)
    awake = KeepAwake(lambda: (one, other))
    awake.begin()
    assert (one.held, awake.refused) == (True, ("D-Bus",))
    awake.end()
    assert (one.held, awake.refused) == (False, ())


@pytest.mark.usefixtures("qapp")
def test_without_a_desktop_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    awake = KeepAwake(savers_here)
    awake.begin()
    assert awake.refused == ("D-Bus",)
    awake.end()
