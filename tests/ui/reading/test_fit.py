"""Nothing is cut, small or unnamed: every screen at every size."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QWidget,
)

from kiosk.ui.art.qr import QrCode
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import scale_of
from tests.ui.room import cut, longer

SCREENS = (
    "welcome",
    "cases",
    "no-cases",
    "case",
    "officials",
    "thanks",
    "practised",
)
SIZES = ((1280, 800), (1024, 600), (1080, 1920))
Place = tuple[str, tuple[int, int]]
PLACES: list[Place] = [(screen, size) for screen in SCREENS for size in SIZES]
Show = Callable[..., Any]
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
}


def _words_of(screen: QWidget) -> list[QWidget]:
    labels: list[QWidget] = list(screen.findChildren(QLabel))
    buttons: list[QWidget] = list(screen.findChildren(QAbstractButton))
    codes: list[QWidget] = list(screen.findChildren(QrCode))
    return [each for each in labels + buttons + codes if each.isVisible()]


@pytest.mark.parametrize("words", [str, longer], ids=["english", "longer"])
@pytest.mark.parametrize("step", [0, 1, -1])
@pytest.mark.parametrize("place", PLACES, ids=str)
def test_nothing_is_cut(
    show: Show, place: Place, step: int, words: Callable[[str], str]
) -> None:
    screen, size = place
    scale = scale_of(QSize(*size), step)
    shown = show(screen, QSize(*size), text_scale=scale, words=words)
    assert shown.window.size() == QSize(*size)
    every = _words_of(shown.screen)
    found = {
        f"{each.accessibleName()} {getattr(each, 'text', str)()}": cut(each)
        for each in every
    }
    assert {name: why for name, why in found.items() if why} == {}


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_every_target_is_48_and_no_text_is_below_18(show: Show, place: Place) -> None:
    screen, size = place
    shown = show(screen, QSize(*size))
    for each in shown.screen.findChildren(QAbstractButton):
        assert min(each.width(), each.height()) >= 48, each.accessibleName()
    for label in shown.screen.findChildren(QLabel):
        assert label.font().pixelSize() >= 18, label.text()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_reader_hears_the_name_and_role_of_every_control(
    show: Show, screen: str
) -> None:
    shown = show(screen)
    for each in shown.screen.findChildren(QAbstractButton):
        heard = QAccessible.queryAccessibleInterface(each)
        assert heard.text(QAccessible.Text.Name).strip(), each
        assert heard.role() in ROLES
    for label in shown.screen.findChildren(Prose):
        heard = QAccessible.queryAccessibleInterface(label)
        # Where there is no room for it all, the whole is heard.
        assert heard.text(QAccessible.Text.Name).startswith(label.text())


@pytest.mark.parametrize("screen", SCREENS)
def test_no_two_controls_of_a_screen_have_the_same_name(
    show: Show, screen: str
) -> None:
    shown = show(screen)
    every = shown.screen.findChildren(QAbstractButton)
    names = [each.accessibleName() for each in every if each.isVisible()]
    assert sorted(names) == sorted(set(names))


def test_from_right_to_left_the_way_on_is_at_the_left(show: Show) -> None:
    shown = show("case", language="ar")
    on, back = shown.control("Write a letter"), shown.control("Back")
    assert on.mapTo(shown.window, QPoint(0, 0)).x() < 100
    assert back.mapTo(shown.window, QPoint(0, 0)).x() > 1000
    assert QApplication.layoutDirection() != shown.screen.layoutDirection()
