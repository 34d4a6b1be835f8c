"""The last step: letters are posted, unless they are practice or invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from kiosk.flow import answers as a
from kiosk.flow.visit import PrintStage
from kiosk.model.signature import Signature
from kiosk.model.writer import Writer
from kiosk.settings import Settings
from kiosk.ui.art.qr import QrCode
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.frame.screen import Screen
from tests.visits.test_languages import SIZES, all_cut

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visits.conftest import Table

    Open = Callable[..., Table]

ORDERS = ("Put on a stamp", "Mail it", "In any mailbox, today if you can.")
TAKE = "Take every page with you, or tear it up."


def thanks(table: Table, case: str, *more: str) -> Screen:
    """The thanks after letters to the first official and to these."""
    printed(table, case, *more)
    return screen_of(table)


def printed(
    table: Table, case: str, *more: str, signature: Signature | None = None
) -> None:
    """Letters to the first official and to these are printed, and in hand."""
    table.answer(a.Begin(), a.ChooseCase(case), a.Continue())
    table.answer(*map(a.ToggleOfficial, more), a.Continue(), a.Continue())
    table.answer(a.EditWriter(Writer(name="Canary Quill")), a.Continue())
    table.answer(a.Sign(signature or Signature()), a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand())


def screen_of(table: Table) -> Screen:
    screen = table.kiosk.window.screen_shown
    assert isinstance(screen, Screen)
    return screen


def said(screen: Screen) -> list[str]:
    return [each.text() for each in screen.findChildren(QLabel)]


def orders(screen: Screen) -> list[str]:
    """What tells to post something."""
    # A title is a label and the words in it.
    words = dict.fromkeys(said(screen))
    return [each for each in words if each.startswith(ORDERS) or "ready to" in each]


def test_letters_of_a_visit_are_stamped_and_posted(open_kiosk: Open) -> None:
    screen = thanks(open_kiosk(), "UA 85/21", "ambassador")
    assert orders(screen) == ["Thank you. 2 letters are ready to send.", *ORDERS]
    assert "Do not mail it" not in said(screen)
    assert screen.findChildren(QrCode)


@pytest.mark.parametrize(
    ("more", "title"),
    [
        ((), "Practice done. Do not send this letter."),
        (("ambassador",), "Practice done. Do not send these letters."),
    ],
)
def test_letters_of_practice_are_not_posted_and_nobody_is_called(
    open_kiosk: Open, more: tuple[str, ...], title: str
) -> None:
    screen = thanks(open_kiosk(practice=True), "UA 85/21", *more)
    assert orders(screen) == []
    assert {title, "Do not mail it", f"This was practice.\n{TAKE}"} <= set(said(screen))
    assert not [each for each in said(screen) if "$" in each]
    assert screen.findChildren(QrCode) == []


def test_envelopes_that_were_printed_are_not_said_to_have_a_window(
    open_kiosk: Open,
) -> None:
    table = open_kiosk(settings=Settings(envelopes="10"))
    printed(table, "UA 85/21")
    table.answer(a.PrintPost())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.POST_SENT)
    table.answer(a.PaperInHand())
    words = " ".join(said(screen_of(table)))
    assert "Put it into the envelope with its address." in words
    assert "window" not in words


def test_what_was_signed_on_the_screen_is_not_to_be_signed_again(
    open_kiosk: Open,
) -> None:
    table = open_kiosk()
    drawn = Signature((((0.0, 0.0), (9.0, 9.0)),), 10.0, 10.0, 8.0)
    printed(table, "UA 85/21", signature=drawn)
    assert "Sign" not in said(screen_of(table))
    table.wait(lambda: table.kiosk.director.count.letters == 1)


def test_what_finish_does_is_not_said_as_if_it_were_done(open_kiosk: Open) -> None:
    screen = thanks(open_kiosk(), "UA 85/21")
    assert "“Finish” erases everything you typed." in said(screen)


def test_codes_say_whom_they_reach_where_there_are_two(open_kiosk: Open) -> None:
    screen = thanks(open_kiosk(), "UA 85/21", "ambassador")
    names = [each.accessibleName() for each in screen.findChildren(QrCode)]
    assert "Prosecutor General: Post on X: @prokuraturaby" in names
    assert "Ambassador: Post on X: @BelarusEmbUSA" in names
    words = said(screen)
    assert words.count("Prosecutor General") == words.count("Ambassador") == 2


def test_codes_of_one_official_need_no_name(open_kiosk: Open) -> None:
    screen = thanks(open_kiosk(), "UA 85/21")
    assert "Prosecutor General" not in said(screen)


@pytest.mark.parametrize("case", ["UA 85/21", "Example 1"])
@pytest.mark.parametrize("language", ["en", "es", "fr", "de"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_all_of_it_is_seen_beside_the_bar_and_above_the_foot(
    open_kiosk: Open, size: tuple[int, int], language: str, case: str
) -> None:
    practice = case != "UA 85/21"
    table = open_kiosk(practice=practice, width=size[0], height=size[1])
    table.answer(a.ChooseLanguage(language))
    screen = thanks(table, case, "ambassador")
    (area,) = screen.findChildren(ScrollArea)
    content = area.widget()
    assert content is not None
    assert content.width() == area.viewport().width()
    assert area.verticalScrollBar().maximum() == 0
    last = content.width() - screen.look.margin
    for each in content.findChildren(QLabel):
        assert each.mapTo(content, QPoint(each.width(), 0)).x() <= last, each.text()
    finish = next(
        each
        for each in screen.findChildren(Button)
        if each.kind is Kind.PRIMARY and each.isVisible()
    )
    below = finish.mapTo(screen, QPoint(0, finish.height())).y()
    assert screen.height() - below >= finish.look.gap
    assert screen.height() - below >= 20 or size != (1080, 1920)
    assert all_cut(table) == []
