"""The former picture stays until the one that fits is here."""

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.ui.preview.page_view import PageView
from kiosk.ui.preview.placement import Placement
from kiosk.ui.theme.look import look_for
from tests.ui.preview.conftest import BLUE, RED, Later, pages_of, pdf_of

SCREEN = QSize(1280, 800)


@pytest.fixture
def view(qtbot: QtBot, later: Later) -> PageView:
    """A view without a page, as large as on a small screen."""
    made = PageView(look_for(SCREEN, str), "Page", later)
    qtbot.addWidget(made)
    made.resize(420, 480)
    made.show()
    return made


def shown(view: PageView) -> QImage:
    return view.grab().toImage()


def colours(view: PageView) -> set[str]:
    image = shown(view)
    wide, high = range(image.width()), range(image.height())
    return {image.pixelColor(x, y).name() for x in wide for y in high}


def extent(view: PageView) -> tuple[int, int]:
    """Px across and down of what is red."""
    image = shown(view)
    wide, high = range(image.width()), range(image.height())
    red = [(x, y) for x in wide for y in high if image.pixelColor(x, y).name() == RED]
    across, down = {x for x, _ in red}, {y for _, y in red}
    return max(across) - min(across) + 1, max(down) - min(down) + 1


def test_nothing_is_shown_before_the_first_picture(
    view: PageView, later: Later
) -> None:
    view.show_pages(pdf_of(RED), pages_of(), ())
    assert view.count == 1
    assert len(colours(view)) == 1
    later.give()
    assert RED in colours(view)


def test_the_picture_lies_on_the_screen_px_for_px(view: PageView, later: Later) -> None:
    view.show_pages(pdf_of(RED), pages_of(), ())
    picture = later.give()
    assert picture is not None
    assert picture.width() == view.sheet_width()
    image = shown(view)
    places = [
        (x, y)
        for x in range(image.width() - picture.width())
        for y in range(image.height() - picture.height())
        if image.copy(x + 1, y + 1, picture.width() - 2, picture.height() - 2)
        == picture.copy(1, 1, picture.width() - 2, picture.height() - 2)
    ]
    assert len(places) == 1


def test_the_former_letter_stays_until_the_new_one_is_drawn(
    view: PageView, later: Later
) -> None:
    red, blue = pdf_of(RED), pdf_of(BLUE)
    view.show_pages(red, pages_of(), ())
    later.give()
    before = shown(view)
    view.show_pages(blue, pages_of(), ())
    assert shown(view) == before
    assert view.pdf_seen == red
    later.give()
    assert BLUE in colours(view)
    assert view.pdf_seen == blue


def test_after_a_resize_the_old_picture_stays_stretched_until_the_new_one_is_here(
    view: PageView, later: Later
) -> None:
    view.show_pages(pdf_of(RED), pages_of(), ())
    later.give()
    view.resize(840, 960)
    stretched = extent(view)
    later.give()
    sharp = extent(view)
    assert sharp[0] == view.sheet_width() - 2  # the border
    assert abs(stretched[0] - sharp[0]) <= 2
    assert abs(stretched[1] - sharp[1]) <= 2


def test_a_page_of_another_shape_waits_for_its_picture(
    view: PageView, later: Later
) -> None:
    view.show_pages(pdf_of(RED), pages_of(), ())
    later.give()
    before = shown(view)
    wide = {"width": 300, "height": 100}
    view.show_pages(pdf_of(RED, **wide), pages_of(**wide), ())
    assert shown(view) == before
    later.give()
    across, down = extent(view)
    assert across > 4 * down


def test_a_page_that_is_turned_stays_until_the_next_is_drawn(
    view: PageView, later: Later
) -> None:
    view.show_pages(pdf_of(RED, BLUE), pages_of(2), ())
    later.give()
    view.turn_to(1)
    assert view.page == 1
    assert BLUE not in colours(view)
    later.give()
    assert BLUE in colours(view)


def test_a_damaged_letter_shows_nothing(view: PageView, later: Later) -> None:
    view.show_pages(b"no pdf at all", pages_of(), ())
    assert later.give() is None
    assert len(colours(view)) == 1


def test_a_damaged_letter_leaves_the_former_one(view: PageView, later: Later) -> None:
    view.show_pages(pdf_of(RED), pages_of(), ())
    later.give()
    before = shown(view)
    view.show_pages(b"no pdf at all", pages_of(), ())
    assert later.give() is None
    assert shown(view) == before


def test_painting_again_asks_for_nothing(view: PageView, later: Later) -> None:
    view.show_pages(pdf_of(RED), pages_of(), ())
    later.give()
    asked = len(later.asked)
    shown(view)
    shown(view)
    assert len(later.asked) == asked


def test_a_short_drag_stays_within_what_has_been_drawn(
    view: PageView, later: Later
) -> None:
    view.show_pages(pdf_of(RED), pages_of(), ())
    view.zoom_to(2)
    later.give()
    before, asked = shown(view), len(later.asked)
    middle = view.rect().center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(view, middle - QPoint(0, 20))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle - QPoint(0, 20))
    assert shown(view) != before
    assert len(later.asked) <= asked + 1


def test_what_is_drawn_holds_all_that_is_seen_and_a_rim_around_it() -> None:
    placed = Placement(QSizeF(640, 480), QSizeF(612, 792), room=22, level=2)
    for step in range(0, 900, 7):
        moved = placed.moved(QPointF(0, 450 - step))
        sheet, drawn = moved.sheet, moved.drawn.translated(moved.sheet.topLeft())
        assert drawn.left() == sheet.left()
        assert drawn.width() == sheet.width()
        assert drawn.top() <= max(sheet.top(), -60)
        assert drawn.bottom() >= min(sheet.bottom(), 480 + 59)
        assert drawn.height() <= 480 + 4 * 60


@pytest.mark.usefixtures("qapp")
def test_a_widget_that_dies_leaves(later: Later) -> None:
    view = PageView(look_for(SCREEN, str), "Page", later)
    view.show_pages(pdf_of(RED), pages_of(), ())
    shiboken6.delete(view)
    assert len(later.left) == 1
