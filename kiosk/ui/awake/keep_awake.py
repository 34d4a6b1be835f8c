"""Holds off every saver there is, from the first picture to the end."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:  # loaded after the welcome is painted
    from kiosk.ui.awake.saver import Saver


class KeepAwake:
    """Holds `savers` off once; what refuses is noted and troubles nobody.

    They are looked for when they are needed, after the first picture.
    """

    def __init__(self, savers: Callable[[], "Sequence[Saver]"]) -> None:
        self._find = savers
        self._savers: Sequence[Saver] = ()

    @property
    def refused(self) -> tuple[str, ...]:
        """What may still blank the screen, by name."""
        return tuple(each.name for each in self._savers if not each.held)

    def begin(self) -> None:
        """Hold them off."""
        if not self._savers:
            self._savers = self._find()
            for each in self._savers:
                each.hold_off()

    def end(self) -> None:
        """Let them go."""
        savers, self._savers = self._savers, ()
        for each in savers:
            each.let_go()


def savers_here() -> "Sequence[Saver]":
    """Those of the X server that the window is on, and of the desktop."""
    from kiosk.ui.awake.desktop import DesktopSaver

    if QGuiApplication.platformName() != "xcb":
        return (DesktopSaver(),)
    from kiosk.ui.awake.x_server import XServerSaver

    return XServerSaver(), DesktopSaver()
