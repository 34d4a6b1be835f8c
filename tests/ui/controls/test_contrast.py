"""What is painted of a control can be told from what lies around it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.card import Card, CheckCard
from kiosk.ui.controls.check import Check
from kiosk.ui.controls.counter import Counter
from kiosk.ui.controls.field import Field
from kiosk.ui.controls.segment import Segment
from kiosk.ui.controls.switch import Switch
from kiosk.ui.theme.look import Look, look_for

FRAMED: dict[str, Callable[[Look], QWidget]] = {
    "card": lambda look: Card(look, "A case"),
    "card to choose": lambda look: CheckCard(look, "An official"),
    "check": lambda look: Check(look, ""),
    "counter": lambda look: Counter(look, "Sets", 2),
    "field": lambda look: Field(look, "Name"),
    "secondary": lambda look: Button(look, "", Kind.SECONDARY),
    "segment": lambda look: Segment(look, "To", (("a", ""), ("b", "")), "b"),
    "small": lambda look: Button(look, "", Kind.SMALL),
    "switch": lambda look: Switch(look, ""),
}


def _luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _pictured(qtbot: QtBot, look: Look, control: QWidget) -> QImage:
    """The control on the ground of a screen, 20 px of it on each side."""
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setPalette(look.palette())
    ground.setAutoFillBackground(True)
    ground.setBackgroundRole(QPalette.ColorRole.Window)
    column = QVBoxLayout(ground)
    column.setContentsMargins(20, 20, 20, 20)
    column.addWidget(control)
    ground.resize(400, 200)
    return ground.grab().toImage()


def _strongest(picture: QImage, rows: range, ground: QColor) -> float:
    """The most that any px of these rows differs from the ground."""
    across = range(28, picture.width() - 28)
    colours = {picture.pixel(x, y) for x in across for y in rows}
    return max(_contrast(QColor(each), ground) for each in colours)


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("name", FRAMED)
def test_a_border_is_3_to_1_on_its_ground(
    qtbot: QtBot, name: str, contrast: bool
) -> None:
    assert QApplication.instance() is not None
    look = look_for(QSize(1280, 800), str, contrast=contrast)
    picture = _pictured(qtbot, look, FRAMED[name](look))
    ground = picture.pixelColor(QPoint(2, 2))
    assert _strongest(picture, range(picture.height()), ground) >= 3


# Thinner strokes than theirs are never painted in full.
@pytest.mark.parametrize("kind", [Kind.PRIMARY, Kind.SECONDARY, Kind.BARE])
def test_disabled_signs_are_4_and_a_half_to_1(qtbot: QtBot, kind: Kind) -> None:
    assert QApplication.instance() is not None
    look = look_for(QSize(1280, 800), str)
    button: QAbstractButton = Button(look, "", kind, icon="minus")
    button.setEnabled(False)
    picture = _pictured(qtbot, look, button)
    middle = picture.height() // 2
    fill = picture.pixelColor(picture.width() // 2 + 60, middle)
    assert _strongest(picture, range(middle - 8, middle + 8), fill) >= 4.5
