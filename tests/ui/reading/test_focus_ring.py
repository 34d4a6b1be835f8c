"""The ring is there for keys, gone for pointers, and never outlives its control."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

Show = Callable[..., Any]


def test_the_ring_comes_with_a_key_and_stands_around_the_control(show: Show) -> None:
    shown = show("case")
    assert not shown.ring.isVisible()
    shown.tab_to("Back")
    back = shown.control("Back")
    assert shown.ring.isVisible()
    box = back.rect().translated(back.mapTo(shown.window, QPoint(0, 0)))
    assert shown.ring.geometry() == box.adjusted(-6, -6, 6, 6)


def test_the_ring_goes_with_the_next_touch(show: Show) -> None:
    shown = show("case")
    shown.tab_to("Back")
    QTest.mouseClick(
        shown.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(300, 300)
    )
    assert not shown.ring.isVisible()


def test_the_ring_follows_a_control_that_scrolls(show: Show) -> None:
    shown = show("cases", text_scale=1.3)
    shown.tab_to("E 1")
    before = shown.ring.geometry()
    shown.press(Qt.Key.Key_PageDown)
    QApplication.processEvents()
    assert shown.ring.geometry() != before


def test_the_ring_forgets_a_screen_that_is_deleted(show: Show) -> None:
    shown = show("case")
    shown.tab_to("Back")
    shown.screen.setParent(None)
    shown.screen.deleteLater()
    QApplication.sendPostedEvents(None, 0)
    QApplication.processEvents()
    assert not shown.ring.isVisible()
