"""What is kept shows that the keys are on it, as everything else does."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QListView

from kiosk.ui.controls.scroll_bar import ScrollBar
from kiosk.ui.frame.focus import FocusRing
from kiosk.ui.screens.write.letter.ask import AskBlock
from kiosk.ui.screens.you.choose_country import ChooseCountry

Show = Callable[..., Any]


def test_the_ask_that_is_kept_wears_the_ring_until_it_is_opened(show: Show) -> None:
    shown = show("write")
    ring = FocusRing(shown.window)
    ask = shown.screen.findChild(AskBlock)
    QApplication.sendEvent(shown.window, QShowEvent())
    ask.row.click()
    shown.press(Qt.Key.Key_Shift)
    QApplication.processEvents()
    place = ask.box.rect().translated(ask.box.mapTo(shown.window, QPoint(0, 0)))
    assert ask.box.isReadOnly()
    assert ring.isVisible()
    assert ring.geometry().intersected(place).height() > ask.box.height() / 2
    shown.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert not ring.isVisible()


def test_the_list_of_countries_has_a_bar_for_a_finger(show: Show) -> None:
    shown = show("you")
    names = tuple((f"{n:02}", f"Country {n}") for n in range(90))
    dialog = ChooseCountry(shown.screen.look, shown.window, names)
    dialog.ask("")
    QApplication.processEvents()
    rows = dialog.findChild(QListView)
    assert rows is not None
    bar = rows.verticalScrollBar()
    assert isinstance(bar, ScrollBar)
    assert bar.isVisible()
    assert bar.width() >= 44
