"""The ring is there for keys, gone for pointers, and never outlives its control."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.dialogs.choose_one import ChooseOne
from kiosk.ui.text.prose import Prose

Show = Callable[..., Any]


def _is_whole(window: QWidget, ring: QWidget) -> bool:
    """Whether the middle of each of its four sides is seen, in ink."""
    picture, box = window.grab().toImage(), ring.geometry()
    middle, ink = box.center(), QColor("#1C1A17")
    sides = (
        QPoint(middle.x(), box.top() + 1),
        QPoint(middle.x(), box.bottom() - 1),
        QPoint(box.left() + 1, middle.y()),
        QPoint(box.right() - 1, middle.y()),
    )
    return all(picture.pixelColor(each) == ink for each in sides)


@pytest.mark.parametrize("name", ["welcome", "cases", "case", "officials", "thanks"])
def test_no_side_of_a_ring_is_cut_at_any_stop(show: Show, name: str) -> None:
    shown, seen = show(name), set[str]()
    for _ in range(30):
        shown.press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert shown.ring.isVisible(), focused.accessibleName()
        assert _is_whole(shown.window, shown.ring), focused.accessibleName()
        if focused.accessibleName() in seen:
            break
        seen.add(focused.accessibleName())
    assert len(seen) > 2


def test_the_ring_of_a_language_stays_on_its_bar(show: Show) -> None:
    shown = show("welcome")
    shown.tab_to("Deutsch")
    tab = shown.control("Deutsch")
    place = tab.rect().translated(tab.mapTo(shown.window, QPoint(0, 0)))
    assert place.contains(shown.ring.geometry())


def test_no_side_of_a_ring_is_cut_in_a_list_of_a_dialog(show: Show) -> None:
    shown = show("case")
    choices = tuple((each, each, "More about it") for each in ("a", "b", "c"))
    dialog = ChooseOne(shown.screen.look, shown.window, "Which envelope?", choices)
    dialog.ask("a")
    shown.press(Qt.Key.Key_Tab)
    QApplication.processEvents()
    for _ in choices:
        focused = QApplication.focusWidget()
        assert focused is not None
        place = focused.rect().translated(focused.mapTo(shown.window, QPoint(0, 0)))
        assert shown.ring.geometry() == place.adjusted(-6, -6, 6, 6)
        assert _is_whole(shown.window, shown.ring)
        shown.press(Qt.Key.Key_Tab)
        if focused.accessibleName().startswith("c"):
            break


def test_a_ring_stands_further_in_where_there_is_no_room(show: Show) -> None:
    shown = show("case")
    button = Button(shown.screen.look, "At the corner", Kind.SECONDARY)
    button.setParent(shown.window)
    button.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    shown.press(Qt.Key.Key_Shift)
    assert shown.window.rect().contains(shown.ring.geometry())
    assert _is_whole(shown.window, shown.ring)


@pytest.mark.parametrize("name", ["cases", "case", "officials"])
def test_a_screen_that_has_the_focus_shows_the_ring_at_its_title(
    show: Show, name: str
) -> None:
    shown = show(name)
    shown.screen.give_focus()
    assert not shown.ring.isVisible()
    shown.press(Qt.Key.Key_Shift)
    title = shown.screen.findChildren(Prose)
    places = [
        each.rect().translated(each.mapTo(shown.window, QPoint(0, 0))) for each in title
    ]
    assert shown.ring.geometry() in [each.adjusted(-6, -6, 6, 6) for each in places]


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
