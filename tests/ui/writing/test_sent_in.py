"""A letter may go out in the language its official reads best."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QRadioButton

from kiosk.flow import answers as a
from kiosk.flow.desk import Desk
from kiosk.flow.steps import Step
from kiosk.flow.visit import Visit
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.model.page import Anchor
from kiosk.ui.controls.segment import Segment
from kiosk.ui.preview.hints import Hint, HintPainter, Scale
from kiosk.ui.preview.letter_hints import letter_hints
from kiosk.ui.previews import make_preview
from kiosk.ui.screens.write.build import write_value
from kiosk.ui.screens.write.letter.note import Note, notes_of
from kiosk.ui.screens.write.screen import WriteScreen
from kiosk.ui.screens.write.send_row import SendRow
from kiosk.ui.screens.write.value import WriteValue
from kiosk.ui.theme.look import Look, look_for
from kiosk.ui.views.view import View
from tests.ui.drawn_at_once import DrawnAtOnce
from tests.ui.writing.conftest import WIDE, Table

Show = Callable[..., Any]
MINISTER = "minister-of-justice"
DRAFT = Draft(
    reference="Example 1",
    language="en",
    posted_in="US",
    stationery="us-letter-10",
    officials=(MINISTER, "ambassador"),
    shown=MINISTER,
)
SIZES = ((1280, 800), (1024, 600), (1080, 1920))
LEAST_AIR = 8
BOTH = "Will be sent in English, exactly as you write it; the rest in Spanish."
SPANISH = replace(DRAFT, sent_in=((MINISTER, "es"),))


@dataclass
class Writing:
    """The write step of a draft as the director would show it."""

    show: Show
    table: Table

    def view(self, draft: Draft) -> View:
        service = self.table.service
        day = service.bench.day
        desk = Desk(service.catalogue, day, "US", "en", "us-letter-10")
        visit = Visit(language=draft.language).with_draft(draft)
        pages = make_preview(service, draft, Step.CHECK)
        return View(visit, desk, service, 0, pages, None)

    def value(self, draft: Draft) -> WriteValue:
        return write_value(self.view(draft))

    def shown(self, draft: Draft, size: QSize = WIDE) -> Any:
        def build(_: Table, look: Look) -> WriteScreen:
            return WriteScreen(look, self.value(draft), DrawnAtOnce())

        return self.show("write", size, build=build, draft=draft)


@pytest.fixture
def writing(show: Show, table: Table) -> Writing:
    return Writing(show, table)


def choices(shown: Any) -> list[tuple[str, bool]]:
    rows = shown.screen.findChildren(SendRow)
    parts = [each for row in rows for each in row.findChildren(QRadioButton)]
    return [(e.accessibleName(), e.isChecked()) for e in parts if e.isVisible()]


def test_the_choice_is_the_visitors_language_or_the_officials_who_is_marked(
    writing: Writing,
) -> None:
    assert choices(writing.shown(DRAFT)) == [
        ("English", True),
        ("Español · preferred", False),
    ]


@pytest.mark.parametrize(
    "draft",
    [
        replace(DRAFT, shown="ambassador"),
        replace(DRAFT, language="es"),
        replace(DRAFT, reference="Example 2", officials=(), shown=None),
    ],
)
def test_nobody_is_asked_where_there_is_no_choice(
    writing: Writing, draft: Draft
) -> None:
    assert choices(writing.shown(draft)) == []


def test_a_language_in_which_the_case_has_no_letter_is_not_offered(
    writing: Writing,
) -> None:
    service = writing.table.service
    campaign = service.catalogue.find("Example 1")
    minister = replace(campaign.officials[0], language="pt")
    other = replace(campaign, officials=(minister, *campaign.officials[1:]))
    catalogue = replace(service.catalogue, campaigns=(other,))
    there = replace(writing.table, service=replace(service, catalogue=catalogue))
    assert replace(writing, table=there).value(DRAFT).sending is None


def test_a_language_is_chosen_by_touch_and_by_key(writing: Writing) -> None:
    shown = writing.shown(DRAFT)
    shown.control("Español").click()
    assert shown.answers == [a.SendIn(MINISTER, "es")]
    shown.screen.show_value(writing.value(SPANISH))
    assert choices(shown)[1] == ("Español · preferred", True)
    shown.tab_to("Español")
    shown.press(Qt.Key.Key_Left)
    assert shown.answers[-1] == a.SendIn(MINISTER, "en")


def test_the_choice_comes_and_goes_with_the_official(writing: Writing) -> None:
    shown = writing.shown(DRAFT)
    shown.control("Ambassador").click()
    shown.screen.show_value(writing.value(replace(DRAFT, shown="ambassador")))
    assert choices(shown) == []
    shown.control("Minister of Justice").click()
    shown.screen.show_value(writing.value(DRAFT))
    assert len(choices(shown)) == 2
    shown.tab_to("Change who gets it")
    shown.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is shown.control("English")


def test_the_letter_at_the_left_stays_in_the_visitors_language(
    writing: Writing,
) -> None:
    value = writing.value(SPANISH)
    assert value.letter.salutation.text == "Dear Minister,"
    assert value.page.salutation.text == "Señor Ministro:"
    english = writing.value(DRAFT)
    assert english.page is english.letter


def test_the_language_of_the_rest_is_in_sight_with_the_question(
    writing: Writing,
) -> None:
    draft = SPANISH.edited("own_words", "I keep bees and books. " * 6)
    shown = writing.shown(draft, QSize(1024, 600))
    note = shown.screen.editor.blocks["own_words"].note
    assert note.words.text() == BOTH
    assert note.height() == note.visibleRegion().boundingRect().height()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("draft", [DRAFT, SPANISH], ids=["one", "two"])
def test_there_is_air_around_the_officials_and_the_language(
    writing: Writing, size: tuple[int, int], draft: Draft
) -> None:
    row = writing.shown(draft, QSize(*size)).screen.to_row
    parts = [each for each in row.findChildren(Segment) if each.isVisible()]
    tops = [each.mapTo(row, QPoint(0, 0)).y() for each in parts]
    air = row.height() - max(y + e.height() for y, e in zip(tops, parts, strict=True))
    assert min(tops) >= LEAST_AIR
    assert air > LEAST_AIR


def test_below_the_own_words_stands_the_language_they_go_out_in(
    writing: Writing,
) -> None:
    shown = writing.shown(SPANISH)
    note = shown.screen.editor.blocks["own_words"].note
    assert note.isVisible()
    assert note.words.text() == BOTH
    box = shown.screen.editor.blocks["own_words"].box
    hint = "One honest sentence is enough. It gets your letter read."
    assert box.accessibleDescription() == f"{hint} {note.words.text()}"
    shown.screen.show_value(writing.value(DRAFT))
    assert not note.isVisible()
    assert box.accessibleDescription() == hint


def test_a_note_says_what_words_of_the_letter_that_goes_out_they_replace(
    writing: Writing,
) -> None:
    sample = writing.value(DRAFT).letter.body[3].sample
    draft = SPANISH.edited("ask_drop_charge", "Drop it.", base=sample)
    notes = notes_of(writing.value(draft))
    found = notes["ask_drop_charge"]
    assert found.goes_out == "en"
    assert found.instead[0].startswith("Le ruego respetuosamente")
    assert notes["concern"] == Note()
    assert (
        notes_of(writing.value(replace(draft, sent_in=())))["ask_drop_charge"] == Note()
    )


def test_the_letter_is_judged_by_what_the_visitor_reads(writing: Writing) -> None:
    sample = writing.value(DRAFT).letter.body[3].sample
    alone = replace(SPANISH, officials=(MINISTER,))
    more = alone.edited("ask_drop_charge", f"{sample} Now!", base=sample)
    for draft, wanted in ((alone, {"own-words"}), (more, {"own-words", "asks"})):
        advice = writing.value(draft).advice
        assert {each.code for each in advice if not each.ok} == wanted


def hints_of(letter: Letter) -> dict[str, tuple[bool, str, bool]]:
    hints = letter_hints(look_for(WIDE, str), letter)
    return {each.anchor: (each.own, each.beside, each.rtl) for each in hints}


def test_the_page_marks_the_words_that_are_not_in_its_language(
    writing: Writing,
) -> None:
    draft = SPANISH.edited("own_words", "I read.")
    assert hints_of(writing.value(draft).page)["own_words"] == (
        True,
        "Your words, in English",
        False,
    )
    english = writing.value(replace(draft, sent_in=())).page
    assert hints_of(english)["own_words"] == (True, "", False)


def test_in_a_letter_from_right_to_left_the_mark_is_at_the_right(
    writing: Writing,
) -> None:
    letter = writing.value(SPANISH).page
    words = Paragraph("own_words", Role.OWN_WORDS, "I read.", language="en")
    arabic = replace(letter, language="ar", body=(words,))
    assert hints_of(arabic) == {
        "own_words": (True, "Your words, in English", True),
        "sender": (False, "", True),
        "name": (False, "", True),
    }


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("rtl", [False, True])
def test_a_hint_begins_at_its_place_and_from_right_to_left_it_ends_there(
    *, rtl: bool
) -> None:
    columns = inked((Hint("sender", ("Your town, your country",), rtl=rtl),))
    assert abs((max(columns) if rtl else min(columns)) - 300) < 4


@pytest.mark.usefixtures("qapp")
def test_one_mark_in_the_margin_never_lies_over_another() -> None:
    """The second paragraph is one line; its mark would begin in that of the first."""
    two = tuple(
        Hint(each, own=True, beside="Your words, in English") for each in ("a", "b")
    )
    first, both = inked(two[:1]), inked(two)
    beyond_the_bar = 300 - 12
    assert min(first) < beyond_the_bar
    assert [each for each in both if each < beyond_the_bar] == [
        each for each in first if each < beyond_the_bar
    ]


def inked(hints: tuple[Hint, ...]) -> list[int]:
    """The px columns of a page that hints leave ink in, each as often as it has it."""
    image = QImage(612, 792, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    colours = look_for(WIDE, str).colours
    scale = Scale(QPointF(0, 0), 1.0, 72)
    anchors = {
        "sender": (Anchor(0, 300, 100, 0, 30),),
        "a": (Anchor(0, 300, 100, 200, 12),),
        "b": (Anchor(0, 300, 118, 200, 12),),
    }
    HintPainter(painter, scale, 11, colours).paint(hints, anchors, 0)
    painter.end()
    white = image.pixel(0, 0)
    return [x for x in range(612) for y in range(60, 200) if image.pixel(x, y) != white]


def test_the_mark_is_painted_in_the_margin_of_its_paragraph(writing: Writing) -> None:
    marked = ink_in_margin(writing, SPANISH.edited("own_words", "I read."))
    assert marked > 40
    assert ink_in_margin(writing, DRAFT.edited("own_words", "I read.")) == 0


def ink_in_margin(writing: Writing, draft: Draft) -> int:
    """Px of blue ink beyond the bar of the own words."""
    shown = writing.shown(draft)
    view = shown.screen.page.view
    sheet = writing.table.service.shown_sheet(draft)
    (place,) = sheet.pages.anchors["own_words"]
    image, lying = view.grab().toImage(), view._placement  # noqa: SLF001 - where the sheet lies
    corner, factor = lying.sheet.topLeft(), lying.factor
    area = QRect(
        corner.x(),
        corner.y() + int(place.y * factor),
        int((place.x - 9) * factor),
        int(24 * factor),
    )
    colours = (
        image.pixelColor(x, y)
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    )
    return sum(each.blue() > each.red() + 40 for each in colours)
