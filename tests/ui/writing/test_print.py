"""What was printed is told plainly, and nothing prints twice by itself."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.errors import PrinterAbsent
from kiosk.flow import answers as a
from kiosk.flow.visit import PrintStage
from kiosk.model.piece import Piece
from kiosk.ui.preview.items import SheetItem
from kiosk.ui.screens.print_.parts import ProgressBar
from kiosk.ui.screens.print_.screen import PrintScreen
from kiosk.ui.text.prose import Prose

Show = Callable[..., Any]


def _said(shown: Any) -> str:
    QApplication.processEvents()
    words = shown.screen.findChildren(Prose)
    return " ".join(each.text() for each in words if each.isVisible())


def _printing(table: Any, look: Any) -> PrintScreen:
    return PrintScreen(look, table.print(PrintStage.PRINTING))


def test_short_work_shows_no_progress(show: Show) -> None:
    def done_at_once(table: Any, look: Any) -> PrintScreen:
        screen = _printing(table, look)
        screen.show_value(table.print(PrintStage.SENT))
        return screen

    assert "Do you have all the pages?" in _said(show("print", build=done_at_once))


def test_progress_that_was_shown_can_be_read(
    qtbot: QtBot, show: Show, table: Any
) -> None:
    shown = show("print-printing")
    assert shown.screen.findChild(ProgressBar) is not None
    shown.screen.show_value(table.print(PrintStage.SENT))
    qtbot.wait(400)
    assert "Do you have all the pages?" not in _said(shown)
    qtbot.waitUntil(lambda: "Do you have all the pages?" in _said(shown), timeout=3000)


def test_a_visitor_says_whether_the_paper_came(show: Show) -> None:
    shown = show("print-sent")
    shown.control("Yes").click()
    shown.control("No").click()
    assert shown.answers == [a.PaperInHand(), a.PaperMissing()]


def test_after_a_fault_it_prints_only_when_asked(show: Show) -> None:
    shown = show("print-failed")
    assert shown.answers == []
    shown.control("Try again").click()
    assert shown.answers == [a.Print()]


def test_a_fault_is_one_plain_sentence_and_the_letter_is_safe(
    show: Show, table: Any
) -> None:
    value = replace(table.print(PrintStage.FAILED), fault=PrinterAbsent())
    shown = show("print", build=lambda _, look: PrintScreen(look, value))
    assert PrinterAbsent.message in _said(shown)
    assert "Your letter is safe. Nothing prints twice by itself." in _said(shown)


@pytest.mark.parametrize("stage", ["sent", "missing", "failed", "unknown"])
def test_from_every_state_there_is_a_way_back_and_a_way_to_save(
    show: Show, stage: str
) -> None:
    shown = show(f"print-{stage}")
    shown.control("Back").click()
    shown.control("Save to my USB stick").click()
    shown.control("This computer").click()
    shown.control("Save").click()
    assert shown.answers == [a.Back(), a.Save(None)]


def test_while_it_prints_there_is_nothing_to_press_twice(show: Show) -> None:
    shown = show("print-printing")
    with pytest.raises(AssertionError):
        shown.control("Print")


def test_saved_letters_lead_on(show: Show) -> None:
    shown = show("print-saved")
    shown.control("Continue").click()
    assert shown.answers == [a.PaperInHand()]


def test_envelopes_are_put_in_before_they_are_printed(show: Show) -> None:
    shown = show("print-post")
    assert "Put 2 envelopes (#10) into the printer" in _said(shown)
    assert shown.answers == []
    shown.control("Print them").click()
    shown.control("Continue without them").click()
    assert shown.answers == [a.PrintPost(), a.SkipPost()]


def test_envelopes_print_again_only_when_asked_and_letters_never(show: Show) -> None:
    shown = show("print-post-failed")
    assert "Your letters are done. They will not print again." in _said(shown)
    shown.control("Try again").click()
    shown.control("Continue without them").click()
    assert shown.answers == [a.PrintPost(), a.SkipPost()]


@pytest.mark.parametrize("stage", ["post", "post-sent", "post-missing", "post-failed"])
def test_with_the_letters_in_hand_there_is_no_way_back_and_a_way_to_save(
    show: Show, stage: str
) -> None:
    shown = show(f"print-{stage}")
    with pytest.raises(AssertionError):
        shown.control("Back")
    shown.control("Save to my USB stick").click()
    shown.control("This computer").click()
    shown.control("Save").click()
    assert shown.answers == [a.Save(None)]


def test_labels_are_counted_by_the_sheet(show: Show, table: Any) -> None:
    labels = SheetItem("", Piece.LABELS, size="US Letter, 30 labels")
    value = replace(table.print(PrintStage.POST), post=(labels,))
    shown = show("print", build=lambda _, look: PrintScreen(look, value))
    said = "Put 1 sheet of labels (US Letter, 30 labels) into the printer"
    assert said in _said(shown)


def test_envelopes_that_are_not_made_yet_are_not_counted(
    show: Show, table: Any
) -> None:
    value = replace(table.print(PrintStage.POST), post=())
    shown = show("print", build=lambda _, look: PrintScreen(look, value))
    assert "Put" not in _said(shown)


@pytest.mark.parametrize("stage", ["sent", "unknown", "post-sent", "post-unknown"])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)], ids=str)
def test_however_large_the_text_the_question_is_seen_with_its_answers(
    show: Show, stage: str, size: tuple[int, int]
) -> None:
    shown = show(f"print-{stage}", QSize(*size), text_scale=2.0)
    asked = [
        each
        for each in shown.screen.findChildren(Prose)
        if each.text().startswith("Do you have all the")
    ]
    assert [each.visibleRegion().boundingRect() for each in asked] == [
        each.rect() for each in asked
    ]
    assert len(asked) == 1
