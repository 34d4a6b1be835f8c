"""A signature drawn on screen: a curve on the page, or room for a pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.flow import answers as a
from kiosk.model.page import Curve
from kiosk.model.writer import Writer
from kiosk.ui.screens.check.signing.sign_pad import SignPad

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visits.conftest import Table

TO_CHECK = (
    a.Begin(),
    a.ChooseCase("UA 85/21"),
    a.Continue(),
    a.Continue(),
    a.Continue(),
    a.EditWriter(Writer(name="Canary Quill")),
    a.Continue(),
)


def curves(table: Table) -> list[Curve]:
    sheets = table.preview.sheets
    items = (i for s in sheets for page in s.pages.pages for i in page.items)
    return [each for each in items if isinstance(each, Curve)]


def draw(table: Table) -> None:
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    pad = screen.findChildren(SignPad)[0]
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, left, pos=QPoint(40, 60))
    for step in range(1, 12):
        QTest.mouseMove(pad, QPoint(40 + 12 * step, 60 - 25 * (step % 3)))
    QTest.mouseRelease(pad, left, pos=QPoint(180, 40))
    table.rest()


def test_a_drawn_signature_is_a_curve_on_every_letter_of_the_set(table: Table) -> None:
    table.answer(*TO_CHECK, a.KeepCopy(wanted=True))
    assert curves(table) == []
    draw(table)
    assert len(table.preview.sheets) == 2
    assert len(curves(table)) >= 2
    blocks = table.preview.sheets[0].pages.pages[0].blocks
    keys = [each.key for each in blocks]
    assert keys.index("signature") == keys.index("name") - 1


def test_leaving_room_prints_none_and_forgets_none(table: Table) -> None:
    table.answer(*TO_CHECK)
    draw(table)
    table.answer(a.LeaveRoom(wanted=True))
    assert curves(table) == []
    table.answer(a.LeaveRoom(wanted=False))
    assert curves(table)


def test_a_signature_ends_with_its_visitor_and_its_case(
    open_kiosk: Callable[..., Table],
) -> None:
    table = open_kiosk(practice=True)
    table.answer(*TO_CHECK)
    draw(table)
    table.answer(a.AnotherCase(), a.ChooseCase("Example 1"))
    draft = table.kiosk.director.visit.draft
    assert draft is not None
    assert not draft.signature
    table.answer(a.Finish())
    assert table.kiosk.director.visit.drafts == ()
