"""The last step: letters are posted, unless they are practice or invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.flow import answers as a
from kiosk.flow.visit import PrintStage
from kiosk.model.writer import Writer
from kiosk.ui.widgets.qr import QrCode

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visits.conftest import Table

    Open = Callable[..., Table]

ORDERS = ("Put on a stamp", "Post it", "In any mailbox, today if you can.")
TAKE = "Take every sheet with you, or tear it up."


def thanks(table: Table, case: str, *more: str) -> QWidget:
    """The thanks after letters to the first official and to these."""
    table.answer(a.Begin(), a.ChooseCase(case), a.Continue())
    table.answer(*map(a.ToggleOfficial, more), a.Continue(), a.Continue())
    table.answer(a.EditWriter(Writer(name="Canary Quill")), a.Continue(), a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand())
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    return screen


def said(screen: QWidget) -> list[str]:
    return [each.text() for each in screen.findChildren(QLabel)]


def orders(screen: QWidget) -> list[str]:
    """What tells to post something."""
    words = said(screen)
    return [each for each in words if each.startswith(ORDERS) or "ready to" in each]


def test_letters_of_a_visit_are_stamped_and_posted(open_kiosk: Open) -> None:
    screen = thanks(open_kiosk(), "UA 85/21", "ambassador")
    assert orders(screen) == ["Thank you. Two letters, ready to post.", *ORDERS]
    assert "Do not post it" not in said(screen)
    assert screen.findChildren(QrCode)


@pytest.mark.parametrize(
    ("more", "title"),
    [
        ((), "Practice done. Do not post this letter."),
        (("ambassador",), "Practice done. Do not post these letters."),
    ],
)
def test_letters_of_practice_are_not_posted_and_nobody_is_called(
    open_kiosk: Open, more: tuple[str, ...], title: str
) -> None:
    screen = thanks(open_kiosk(practice=True), "UA 85/21", *more)
    assert orders(screen) == []
    assert {title, "Do not post it", f"This was practice.\n{TAKE}"} <= set(said(screen))
    assert not [each for each in said(screen) if "$" in each]
    assert screen.findChildren(QrCode) == []


def test_letters_of_an_invented_case_are_not_posted_and_say_so_once(
    open_kiosk: Open,
) -> None:
    screen = thanks(open_kiosk(), "Example 1", "ambassador")
    assert orders(screen) == []
    note = "Invented: no mail can be delivered to these addresses."
    assert [each for each in said(screen) if "nvented" in each] == [f"{note}\n{TAKE}"]


def test_what_finish_does_is_not_said_as_if_it_were_done(open_kiosk: Open) -> None:
    screen = thanks(open_kiosk(), "UA 85/21")
    assert "Finish wipes everything about you." in said(screen)
