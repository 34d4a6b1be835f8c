"""Tokens hold what they promise at every size."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter

from kiosk.paths import resources
from kiosk.ui.theme.colours import Colours, high_contrast, paper_and_ink
from kiosk.ui.theme.icons import icon, paint_icon
from kiosk.ui.theme.look import TEXT_SCALES, look_for
from kiosk.ui.theme.svg_path import painter_path
from kiosk.ui.theme.type import TextRole

pytestmark = pytest.mark.usefixtures("qapp")

ICONS = sorted(each.stem for each in Path(resources() / "icons").glob("*.svg"))


def _luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (
        linear(each) for each in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [paper_and_ink(), high_contrast()])
def test_every_text_is_7_to_1_on_every_ground(colours: Colours) -> None:
    for ground in (colours.ground, colours.paper, colours.desk):
        for ink in (colours.ink, colours.ink2, colours.accent, colours.warn):
            assert contrast(ink, ground) >= 7
    for accent in (colours.accent, colours.accent_hover, colours.accent_pressed):
        assert contrast(colours.on_accent, accent) >= 7
    assert contrast(colours.warn, colours.warn_ground) >= 7
    assert contrast(colours.placeholder, colours.paper) >= 7
    assert contrast(colours.ink, colours.hover) >= 7
    assert contrast(colours.ink, colours.pressed) >= 7


@pytest.mark.parametrize("colours", [paper_and_ink(), high_contrast()])
def test_borders_of_controls_are_3_to_1(colours: Colours) -> None:
    for ground in (colours.ground, colours.paper, colours.desk):
        assert contrast(colours.edge, ground) >= 3


@pytest.mark.parametrize("colours", [paper_and_ink(), high_contrast()])
def test_disabled_words_can_be_read(colours: Colours) -> None:
    for ground in (colours.disabled_ground, colours.ground, colours.paper):
        assert contrast(colours.disabled_text, ground) >= 4.5


def test_both_themes_fill_every_token() -> None:
    named = {each.name for each in fields(Colours)} - {"rule"}
    for theme in (paper_and_ink(), high_contrast()):
        assert all(getattr(theme, each).isValid() for each in named)


@pytest.mark.parametrize(
    ("width", "height", "factor", "compact"),
    [
        (1280, 800, 1.0, False),
        (1024, 600, 1.0, True),
        (1920, 1080, 1.35, False),
        (3840, 2160, 2.7, False),
        (1080, 1920, 1.5, False),
    ],
)
def test_everything_grows_with_the_window(
    width: int, height: int, factor: float, *, compact: bool
) -> None:
    look = look_for(QSize(width, height), str)
    assert look.factor == pytest.approx(factor)
    assert look.compact == compact
    assert look.portrait == (height > width)


@given(
    size=st.tuples(st.integers(640, 4000), st.integers(480, 4000)),
    scale=st.sampled_from(TEXT_SCALES),
    language=st.sampled_from(["en", "ar"]),
)
def test_no_text_is_below_18_px_anywhere(
    size: tuple[int, int], scale: float, language: str
) -> None:
    look = look_for(QSize(*size), str, text_scale=scale, language=language)
    for role in TextRole:
        assert look.font(role).pixelSize() >= 18
        assert look.leading(role) >= look.font(role).pixelSize()


@pytest.mark.parametrize("role", list(TextRole))
def test_every_role_is_set_in_a_bundled_face(role: TextRole) -> None:
    font = look_for(QSize(1280, 800), str).font(role)
    assert QFontInfo(font).family() == font.family()
    assert QFontInfo(font).exactMatch()


def test_the_display_face_gives_way_where_its_hairlines_would_break() -> None:
    large, small = QSize(1280, 800), QSize(1024, 600)
    assert look_for(large, str).font(TextRole.TITLE).family() == "Noto Serif Display"
    assert look_for(small, str).font(TextRole.TITLE).family() == "Noto Serif"
    plain = look_for(large, str, contrast=True)
    assert plain.font(TextRole.TITLE).family() == "Noto Serif"


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_stays_on_its_grid(name: str) -> None:
    grid = QRectF(0, 0, 28, 28)
    strokes = icon(name)
    assert strokes
    for stroke in strokes:
        box = stroke.path.boundingRect()
        assert grid.contains(box.topLeft())
        assert grid.contains(box.bottomRight())


def _middle(name: str, *, rtl: bool) -> float:
    """Where the ink of an icon lies on average, from left to right."""
    image = QImage(28, 28, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_icon(painter, name, QRectF(0, 0, 28, 28), QColor("black"), rtl=rtl)
    painter.end()
    dark = {
        (x, y): 255 - image.pixelColor(x, y).lightness()
        for x in range(28)
        for y in range(28)
    }
    return sum(x * ink for (x, _), ink in dark.items()) / sum(dark.values()) + 0.5


def test_a_chevron_turns_round_with_the_reading_and_a_clock_does_not() -> None:
    assert _middle("undo", rtl=True) == pytest.approx(
        28 - _middle("undo", rtl=False), abs=0.2
    )
    assert _middle("clock", rtl=True) == _middle("clock", rtl=False)


def test_an_arc_is_the_circle_that_svg_means() -> None:
    path = painter_path("M14 4a10 10 0 0 1 0 20")
    assert path.currentPosition() == QPointF(14, 24)
    assert path.boundingRect().right() == pytest.approx(24, abs=0.01)
    other = painter_path("M14 4a10 10 0 0 0 0 20")
    assert other.boundingRect().left() == pytest.approx(4, abs=0.01)
