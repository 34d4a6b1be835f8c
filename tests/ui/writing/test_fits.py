"""Nothing is cut, small or unnamed: every screen of the writing at every size."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QTextEdit, QWidget

from kiosk.flow.visit import PrintStage
from kiosk.ui.theme.look import scale_of
from tests.ui.room import cut, longer

SCREENS = (
    "write",
    "write-blank",
    "you",
    "you-street",
    "check",
    "check-blocked",
    *(f"print-{each}" for each in PrintStage),
)
SIZES = ((1280, 800), (1024, 600), (1080, 1920))
Place = tuple[str, tuple[int, int]]
PLACES: list[Place] = [(screen, size) for screen in SCREENS for size in SIZES]
Show = Callable[..., Any]


def _seen(screen: QWidget) -> list[QWidget]:
    kinds = (QLabel, QAbstractButton, QTextEdit)
    found = [each for kind in kinds for each in screen.findChildren(kind)]
    return [each for each in found if each.isVisible()]


@pytest.mark.parametrize("words", [str, longer], ids=["english", "longer"])
@pytest.mark.parametrize("step", [0, 1, -1])
@pytest.mark.parametrize("place", PLACES, ids=str)
def test_nothing_is_cut(
    show: Show, place: Place, step: int, words: Callable[[str], str]
) -> None:
    name, size = place
    scale = scale_of(QSize(*size), step)
    shown = show(name, QSize(*size), text_scale=scale, words=words)
    assert shown.window.size() == QSize(*size)
    found = {
        f"{type(each).__name__} {each.accessibleName()}": cut(each)
        for each in _seen(shown.screen)
    }
    assert {name: why for name, why in found.items() if why} == {}


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_every_target_is_48_and_no_text_is_below_18(show: Show, place: Place) -> None:
    name, size = place
    shown = show(name, QSize(*size))
    for each in shown.screen.findChildren(QAbstractButton):
        if each.isVisible():
            assert min(each.width(), each.height()) >= 48, each.accessibleName()
    for label in _seen(shown.screen):
        assert label.font().pixelSize() >= 18, label


@pytest.mark.parametrize("name", SCREENS)
def test_every_control_has_a_name_of_its_own(show: Show, name: str) -> None:
    shown = show(name)
    controls: list[QWidget] = list(shown.screen.findChildren(QAbstractButton))
    controls += shown.screen.findChildren(QTextEdit)
    names = [each.accessibleName() for each in controls if each.isVisible()]
    assert all(names)
    assert sorted(names) == sorted(set(names))
    for each in controls:
        heard = QAccessible.queryAccessibleInterface(each)
        assert heard.text(QAccessible.Text.Name).strip(), each


def test_from_right_to_left_the_page_is_at_the_left(show: Show) -> None:
    shown = show("write", language="ar")
    assert shown.screen.page.mapTo(shown.window, QPoint(0, 0)).x() == 0
    on = shown.control("Continue")
    assert on.mapTo(shown.window, QPoint(0, 0)).x() < 100
