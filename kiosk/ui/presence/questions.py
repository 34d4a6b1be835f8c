"""The questions of the window: they lie over whatever screen is shown."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kiosk.ui.controls.dialog import Cover
from kiosk.ui.theme.look import Look

# Builds a question for a look and opens it over a window.
Open = Callable[[Look, QWidget], Cover]


class Questions:
    """Questions by name, the newest on top.

    They belong to the window and not to a screen: when screens are built anew, for
    another size, look or language, `put_away` comes before and `bring_back` after.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._open: dict[str, Open] = {}
        self._shown: dict[str, Cover] = {}
        self._focused = ""

    def ask(self, name: str, build: Open, look: Look | None) -> None:
        """Ask, unless this is asked already; without a look it waits for one."""
        if name in self._open:
            return
        self._open[name] = build
        if look is not None:
            self._shown[name] = build(look, self._window)

    def shown(self, name: str) -> Cover | None:
        """The question as it stands on the screen."""
        found = self._shown.get(name)
        there = found is not None and isValid(found) and found.isVisible()
        return found if there else None

    def drop(self, name: str) -> None:
        """Take a question away."""
        self._open.pop(name, None)
        shown = self._shown.pop(name, None)
        # One that was answered takes itself away.
        if shown is not None and isValid(shown):
            shown.dismiss()

    def put_away(self) -> None:
        """Give the focus back to the screen, which is going to be replaced."""
        focus = QApplication.focusWidget()
        shown = [each for each in self._shown.values() if isValid(each)]
        within = any(each.isAncestorOf(focus) for each in shown if focus)
        self._focused = focus.accessibleName() if focus and within else ""
        for each in reversed(shown):
            each.dismiss()
        self._shown.clear()

    def bring_back(self, look: Look) -> None:
        """Ask again, over the new screen and in its look."""
        for name, build in self._open.items():
            self._shown[name] = build(look, self._window)
        focused, self._focused = self._focused, ""
        top = next(reversed(self._shown.values()), None) if focused else None
        for each in top.findChildren(QWidget) if top is not None else ():
            if each.accessibleName() == focused and each.isVisible():
                each.setFocus(Qt.FocusReason.OtherFocusReason)
