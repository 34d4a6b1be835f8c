"""Before printing every page is seen, and nothing prints by accident."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kiosk.flow import answers as a
from kiosk.flow.steps import Step
from kiosk.letters.template import OWN_WORDS
from kiosk.model.draft import Draft
from kiosk.model.writer import Writer
from kiosk.ui.screens.check.screen import CheckScreen
from kiosk.ui.screens.check.thumb import Thumb
from kiosk.ui.screens.check.value import Stop
from kiosk.ui.text.prose import Prose
from tests.ui.drawn_at_once import DrawnAtOnce
from tests.ui.writing.conftest import NAMED

Show = Callable[..., Any]
DRAFT = Draft(
    "UA 85/21",
    "en",
    "US",
    "us-letter-10",
    officials=("prosecutor-general", "ambassador"),
    shown="prosecutor-general",
    writer=Writer("Alex Example"),
)


def _thumbs(shown: Any) -> list[str]:
    every = shown.screen.findChildren(Thumb)
    return [each.accessibleName() for each in every if each.isVisible()]


def test_every_letter_of_the_set_and_the_copy_is_listed(show: Show) -> None:
    assert _thumbs(show("check")) == [
        "Letter, Prosecutor General",
        "Letter, Ambassador",
        "One copy for you, to keep",
    ]


def ink(thumb: Thumb) -> int:
    """How many px of the page in a thumb are no white paper."""
    image = thumb.grab().toImage()
    middle = image.height() // 2
    rows = range(middle - 30, middle + 30)
    places = ((x, y) for x in range(24, 80) for y in rows)
    return sum(image.pixelColor(x, y).name() != "#ffffff" for x, y in places)


def test_every_thumb_shows_its_page_the_chosen_one_too(show: Show) -> None:
    shown = show("check", draft=replace(NAMED, keep_copy=True))
    every = shown.screen.findChildren(Thumb)
    assert [each.isChecked() for each in every] == [True, False, False]
    counts = [ink(each) for each in every]
    assert counts[0] == counts[2]
    assert all(300 < each < 3000 for each in counts), counts


def test_choosing_a_letter_shows_its_page(show: Show) -> None:
    shown = show("check")
    before = shown.screen.page.grab().toImage()
    shown.control("Letter, Ambassador").click()
    assert shown.screen.page.grab().toImage() != before


def test_the_page_looked_at_stays_when_the_set_changes(show: Show, table: Any) -> None:
    shown = show("check")
    shown.control("Letter, Ambassador").click()
    without = replace(DRAFT, keep_copy=False)
    shown.screen.show_value(table.check(without))
    table.lay(shown.screen, without)
    QApplication.processEvents()
    assert shown.control("Letter, Ambassador").isChecked()
    assert len(_thumbs(shown)) == 2


def test_each_page_of_a_longer_letter_is_listed(show: Show, table: Any) -> None:
    shown = show("check")
    long = DRAFT.edited(OWN_WORDS, "I am a librarian. " * 120)
    shown.screen.show_value(table.check(long))
    table.lay(shown.screen, long)
    QApplication.processEvents()
    shown.control("Letter, Ambassador, page 2 of 2").click()
    assert shown.screen.page.view.page == 1
    assert "4 pages" in shown.screen.panel.printer_says()


def test_paper_sets_and_the_copy_are_answered(show: Show) -> None:
    shown = show("check")
    for name in ("A4", "How many of each: more", "A copy to keep", "Print", "Back"):
        shown.control(name).click()
    assert shown.answers == [
        a.ChooseStationery("a4-din-b"),
        a.ChooseSets(2),
        a.KeepCopy(wanted=False),
        a.Print(),
        a.Back(),
    ]


PRINT = ("Print", "Print it as it is")
SAVE = ("Save to my USB stick", "Save it as it is")
BOTH = pytest.mark.parametrize(("wish", "as_it_is"), [PRINT, SAVE])


def _is_done(shown: Any, wish: str) -> bool:
    """Whether it prints, or it is asked where to save."""
    if wish == PRINT[0]:
        return bool(shown.answers[-1:] == [a.Print()])
    return shown.screen.saver.dialog is not None


@BOTH
def test_an_open_place_goes_out_only_after_two_questions(
    show: Show, wish: str, as_it_is: str
) -> None:
    shown = show("check-blocked")
    shown.control(wish).click()
    shown.control(as_it_is).click()
    assert not _is_done(shown, wish)
    shown.control(as_it_is).click()
    assert _is_done(shown, wish)


@BOTH
@pytest.mark.parametrize("agreed", [0, 1])
def test_from_either_question_one_goes_back_to_fill_it_in(
    show: Show, agreed: int, wish: str, as_it_is: str
) -> None:
    shown = show("check-blocked")
    shown.control(wish).click()
    for _ in range(agreed):
        shown.control(as_it_is).click()
    shown.control("Fill it in").click()
    assert shown.answers == [a.GoBackTo(Step.WRITE)]


@BOTH
def test_escape_only_closes_the_question(show: Show, wish: str, as_it_is: str) -> None:
    shown = show("check-blocked")
    shown.control(wish).click()
    shown.control(as_it_is)
    shown.press(Qt.Key.Key_Escape)
    assert shown.answers == []
    assert not _is_done(shown, wish)


def _with_boxes(table: Any, look: Any) -> CheckScreen:
    """A check step with a character that no font has."""
    stop = Stop("Your name: These cannot be printed: \u16a0.", Step.YOU)
    return CheckScreen(look, replace(table.check(), stops=(stop,)), DrawnAtOnce())


@BOTH
def test_what_stops_the_letter_goes_out_after_a_question(
    show: Show, wish: str, as_it_is: str
) -> None:
    shown = show("check", build=_with_boxes)
    shown.control(wish).click()
    shown.control("Change it first").click()
    assert shown.answers == [a.GoBackTo(Step.YOU)]
    shown.control(wish).click()
    shown.control(as_it_is).click()
    assert _is_done(shown, wish)


def test_with_nothing_against_it_where_to_save_is_asked_at_once(show: Show) -> None:
    shown = show("check")
    shown.control(SAVE[0]).click()
    assert _is_done(shown, SAVE[0])


def test_nothing_goes_out_before_its_pages_have_been_judged(
    show: Show, table: Any
) -> None:
    value = replace(table.check(), items=(), letters=())
    shown = show("check")
    shown.screen.show_value(value)
    assert not any(shown.control(each).isEnabled() for each in (PRINT[0], SAVE[0]))


def test_a_set_is_printed_with_the_keyboard_alone(show: Show) -> None:
    shown = show("check")
    shown.tab_to("Print")
    shown.press(Qt.Key.Key_Space)
    assert shown.answers == [a.Print()]


def _offering(table: Any, look: Any) -> CheckScreen:
    """A check step with a hidden address, and an embassy that can get a copy."""
    value = replace(
        table.check(),
        warnings=("The address does not fit the window.",),
        offers=(
            ("10", "Print an envelope without a window"),
            ("letter-3x10", "Print a label"),
        ),
        embassies=("Embassy of Verland",),
        asked=("the Ombudsman",),
    )
    return CheckScreen(look, value, DrawnAtOnce())


def test_a_hidden_address_is_mended_with_one_tap(show: Show, table: Any) -> None:
    shown = show("check", build=_offering)
    shown.control("Print an envelope without a window").click()
    shown.control("Print a label").click()
    assert shown.answers == [a.ChooseEnvelopes("10"), a.ChooseEnvelopes("letter-3x10")]
    shown.screen.show_value(table.check(replace(DRAFT, envelopes="10")))
    QApplication.processEvents()
    with pytest.raises(AssertionError):
        shown.control("Print an envelope without a window")


def test_the_copy_for_the_embassy_is_named_and_can_be_left_out(show: Show) -> None:
    shown = show("check", build=_offering)
    shown.control("Copy: Embassy of Verland").click()
    assert shown.answers == [a.SendCopies(wanted=False)]


def test_a_case_without_embassies_has_no_switch_for_them(show: Show) -> None:
    shown = show("check")
    with pytest.raises(AssertionError):
        shown.control("Cop")


def test_copies_that_nobody_prints_are_told_in_the_words_of_the_case(
    show: Show,
) -> None:
    shown = show("check", build=_offering)
    said = [each.text() for each in shown.screen.findChildren(Prose)]
    assert "This case also asks for copies to: the Ombudsman" in said


def test_envelopes_are_chosen_from_what_fits(show: Show) -> None:
    shown = show("check")
    for name in ("#10, plain", "Labels", "Window envelope"):
        shown.control("Envelope, Window").click()
        shown.control(f"{name}, ").click()
    chosen = ("10", "letter-3x10", "")
    assert shown.answers == [a.ChooseEnvelopes(each) for each in chosen]


def test_the_choice_of_envelopes_can_be_left_by_key(show: Show) -> None:
    shown = show("check")
    shown.control("Envelope, Window").click()
    shown.press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert shown.answers == []


def in_sight(each: QWidget) -> bool:
    """Whether all of it can be seen without scrolling."""
    box, parent = QRect(QPoint(0, 0), each.size()), each
    while isinstance(above := parent.parentWidget(), QWidget):
        box.translate(parent.pos())
        parent = above
        if isinstance(parent.parentWidget(), QScrollArea) or parent.isWindow():
            inside = parent.rect()
            if not inside.contains(box):
                return False
    return each.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (1080, 1920)], ids=str)
def test_the_printer_its_sheets_and_saving_are_in_sight(
    show: Show, size: tuple[int, int]
) -> None:
    screen = show("check", QSize(*size)).screen
    assert "3 pages: 2 letters, " in screen.panel.printer_says()
    assert in_sight(screen.panel.foot.state)
    assert in_sight(screen.save)
    assert screen.save.shows_words()
    assert in_sight(screen.panel.signing.by_pen)
