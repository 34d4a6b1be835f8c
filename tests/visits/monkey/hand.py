"""A hand at the real window, with a clock of its own: presses, touches, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.presses.editors import is_editor

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from PySide6.QtGui import QWindow

    from tests.visits.conftest import Table

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
# Seconds that a finger stays down, and a key.
HELD, STRUCK = 0.15, 0.1


class Hand:
    """Does to the window what a person can do; `random` chooses where."""

    def __init__(self, table: Table, random: Random) -> None:
        self.table, self.window, self.random = table, table.kiosk.window, random
        self.now = 1_000.0
        self._glass = QTest.createTouchDevice()
        self.window.presses.seconds = lambda: self.now

    @property
    def handle(self) -> QWindow:
        """The window as the system knows it."""
        found = self.window.windowHandle()
        assert found is not None
        return found

    def look(self, seconds: float) -> None:
        """Let the window paint, and time go by."""
        self.table.pause(1)
        self.now += seconds

    def press(self, place: QPoint) -> None:
        """A finger goes down and comes up."""
        QTest.mousePress(self.handle, LEFT, NONE, place)
        self.look(HELD)
        QTest.mouseRelease(self.handle, LEFT, NONE, place)

    def touch(self, place: QPoint) -> None:
        """The same on a panel that tells of touches."""
        handle = self.handle
        QTest.touchEvent(handle, self._glass).press(0, place, handle).commit()
        self.look(HELD)
        QTest.touchEvent(handle, self._glass).release(0, place, handle).commit()

    def strike(self, key: Qt.Key, text: str = "") -> None:
        """A key goes down and comes up."""
        QTest.sendKeyEvent(QTest.KeyAction.Click, self.handle, key, text, NONE)
        self.now += STRUCK

    def things(self) -> list[QWidget]:
        """What a finger reaches that does anything."""
        every = self.window.findChildren(QWidget)
        some = [e for e in every if isinstance(e, QAbstractButton) or is_editor(e)]
        return [e for e in some if e.isVisible() and self._reaches(e)]

    def buttons(self) -> list[QWidget]:
        """Those of them that are buttons."""
        return [e for e in self.things() if isinstance(e, QAbstractButton)]

    def one_of(self, widgets: Sequence[QWidget]) -> QPoint:
        """The middle of one of these; where there is none, anywhere."""
        if not widgets:
            return self.within(self.window)
        widget = self.random.choice(widgets)
        return self._place(widget) + widget.rect().center()

    def within(self, widget: QWidget) -> QPoint:
        """A point on a widget."""
        box = QRect(self._place(widget), widget.size())
        x = self.random.randint(box.left(), box.right())
        return QPoint(x, self.random.randint(box.top(), box.bottom()))

    def _reaches(self, widget: QWidget) -> bool:
        at = self.window.childAt(self._place(widget) + widget.rect().center())
        return at is not None and (at is widget or widget.isAncestorOf(at))

    def _place(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self.window, QPoint())
