"""The page on screen is the PDF, and what is painted over it stays off paper."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.letters.template import OWN_WORDS
from kiosk.model.draft import Draft
from kiosk.model.page import Anchor, Pages
from kiosk.ui.dialogs.large_page import LargePage
from kiosk.ui.preview.page_view import PageView
from kiosk.ui.preview.placement import Placement, place_of

Show = Callable[..., Any]
DRAFT = Draft(
    "UA 85/21",
    "en",
    "US",
    "us-letter-10",
    officials=("prosecutor-general",),
    shown="prosecutor-general",
)
LONG = DRAFT.edited(OWN_WORDS, "I am a librarian. " * 120)


def _view(shown: Any) -> PageView:
    found = shown.screen.findChild(PageView)
    assert isinstance(found, PageView)
    return found


def _picture(shown: Any) -> QImage:
    return _view(shown).grab().toImage()


def _colours(picture: QImage) -> set[str]:
    wide, high = picture.width(), picture.height()
    points = ((x, y) for x in range(0, wide, 1) for y in range(0, high, 2))
    return {picture.pixelColor(x, y).name() for x, y in points}


def test_an_edit_changes_the_pixels_of_the_page(show: Show, table: Any) -> None:
    shown = show("write")
    before = _picture(shown)
    table.lay(shown.screen, DRAFT.edited(OWN_WORDS, "I teach history."))
    assert _picture(shown) != before
    table.lay(shown.screen, DRAFT)


def test_the_old_picture_stays_where_the_new_pdf_is_damaged(
    show: Show, table: Any
) -> None:
    shown = show("write")
    before = _picture(shown)
    pages = table.service.shown_sheet(DRAFT).pages
    shown.screen.show_sheet(b"no pdf at all", pages)
    assert _picture(shown) == before


def test_hints_are_painted_over_the_page_and_are_not_in_the_pdf(
    show: Show, table: Any
) -> None:
    shown = show("write", draft=DRAFT)
    accent = shown.screen.look.colours.accent.name()
    assert accent in _colours(_picture(shown))
    assert b"Your name" not in table.service.pdf(table.service.shown_sheet(DRAFT))


def test_plus_and_minus_enlarge_the_page_and_a_hand_drags_it(show: Show) -> None:
    shown = show("write")
    view = _view(shown)
    assert view.level == 0
    shown.control("Larger").click()
    shown.control("Larger").click()
    assert view.level == 2
    assert not shown.control("Larger").isEnabled()
    before = _picture(shown)
    middle = view.rect().center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(view, middle - QPoint(0, 90))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle - QPoint(0, 90))
    assert _picture(shown) != before
    assert shown.screen.findChild(LargePage) is None
    shown.control("Smaller").click()
    assert view.level == 1


def test_a_tap_opens_the_large_page_and_escape_closes_it(show: Show) -> None:
    shown = show("write")
    QTest.mouseClick(_view(shown), Qt.MouseButton.LeftButton)
    large = shown.screen.findChild(LargePage)
    assert large is not None
    view = large.findChild(PageView)
    assert view is not None
    assert view.level == 2
    shown.press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert shown.screen.findChild(LargePage) is None or not large.isVisible()


def test_enter_opens_the_large_page_too(show: Show) -> None:
    shown = show("write")
    _view(shown).setFocus()
    shown.press(Qt.Key.Key_Return)
    assert shown.screen.findChild(LargePage) is not None


def test_a_letter_of_two_pages_can_be_turned(show: Show) -> None:
    shown = show("write", draft=LONG)
    view = _view(shown)
    assert view.count == 2
    first = _picture(shown)
    shown.control("Next page").click()
    assert view.page == 1
    assert view.accessibleName().endswith("page 2 of 2")
    assert _picture(shown) != first
    assert not shown.control("Next page").isEnabled()


def test_a_letter_that_gets_shorter_shows_its_last_page(show: Show, table: Any) -> None:
    shown = show("write", draft=LONG)
    _view(shown).turn_to(1)
    table.lay(shown.screen, DRAFT)
    assert _view(shown).page == 0


def test_a_page_fits_its_view_with_room_around_it() -> None:
    placed = Placement(QSizeF(640, 640), QSizeF(612, 792), room=22)
    sheet = placed.sheet
    assert 0 <= sheet.top() - 22 <= 1
    assert abs(sheet.center().x() - 320) <= 1


def test_the_same_place_stays_in_the_middle_while_the_page_grows() -> None:
    placed = Placement(QSizeF(640, 640), QSizeF(612, 792), room=22)
    dragged = placed.zoomed(1).moved(QPointF(0, -60))
    middle = QPointF(320, 320)

    def under(where: Placement) -> QPointF:
        return (middle - QPointF(where.sheet.topLeft())) / where.factor

    grown = dragged.zoomed(2)
    assert (under(grown) - under(dragged)).manhattanLength() < 4


def test_no_drag_takes_the_page_out_of_sight() -> None:
    placed = Placement(QSizeF(640, 640), QSizeF(612, 792), room=22, level=2)
    far = placed.moved(QPointF(1e6, -1e6))
    assert far.sheet.left() == 22
    assert replace(far, level=2).sheet.bottom() >= 640 - 22 - 2


@pytest.mark.parametrize("below", [0, 30, 60, 200])
def test_a_page_that_fits_leaves_free_what_lies_at_its_foot(below: int) -> None:
    placed = Placement(QSizeF(640, 640), QSizeF(612, 792), room=22, below=below)
    assert placed.sheet.top() >= 0
    assert placed.sheet.bottom() <= 640 - below


def test_a_place_in_a_text_over_two_pages_is_found() -> None:
    halves = (Anchor(0, 72, 600, 400, 100), Anchor(1, 72, 50, 400, 300))
    pages = Pages(612, 800, (), "", "en", anchors={"own_words": halves})
    assert place_of(pages, "own_words", 0.0) == (0, 600 / 800)
    assert place_of(pages, "own_words", 0.25) == (0, 700 / 800)
    assert place_of(pages, "own_words", 1.0) == (1, 350 / 800)
    assert place_of(pages, "close", 0.5) is None
