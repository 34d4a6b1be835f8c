"""Words on screen: leading, lines, days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication

from kiosk.flow.deadline import Access, Deadline
from kiosk.ui.text.chip import Chip
from kiosk.ui.text.deadline import deadline_chip
from kiosk.ui.text.prose import Prose, direction_of
from kiosk.ui.theme.look import Look, look_for
from kiosk.ui.theme.type import TextRole

LONG = "Sentences that go on for longer than one line of a narrow column can hold. " * 3


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """A look at the size of the mock-ups."""
    assert qapp is not None
    return look_for(QSize(1280, 800), str)


def test_each_line_takes_the_leading_of_its_role(look: Look) -> None:
    label = Prose(look, "one\ntwo\nthree", TextRole.BODY)
    assert label.heightForWidth(400) == 3 * 27


def test_a_tight_title_has_room_for_its_descenders(look: Look) -> None:
    label = Prose(look, "gpy", TextRole.WELCOME)
    label.resize(400, label.heightForWidth(400))
    picture = label.grab().toImage()
    last = [picture.pixelColor(x, label.height() - 1) for x in range(400)]
    ground = picture.pixelColor(399, 0)
    assert all(each == ground for each in last)


def test_what_does_not_fit_into_its_lines_ends_in_an_ellipsis(look: Look) -> None:
    label = Prose(look, LONG, lines=2)
    label.resize(300, label.heightForWidth(300))
    assert label.height() == 2 * 27
    assert label.elided()
    assert label.text() == LONG


def test_all_words_are_there_when_lines_are_not_limited(look: Look) -> None:
    label = Prose(look, LONG)
    label.resize(300, label.heightForWidth(300))
    assert not label.elided()


def test_markup_is_shown_as_it_is_typed(look: Look) -> None:
    label = Prose(look, "<b>no</b>")
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.usefixtures("qapp")
@given(words=st.text(max_size=200), width=st.integers(1, 900))
def test_any_words_at_any_width_have_a_height(words: str, width: int) -> None:
    label = Prose(look_for(QSize(1280, 800), str), words, lines=3)
    assert 27 <= label.heightForWidth(width) <= 81


def test_the_first_strong_letter_gives_the_direction() -> None:
    assert direction_of("85/21 مرحبا") == Qt.LayoutDirection.RightToLeft
    assert direction_of("85/21 Minsk") == Qt.LayoutDirection.LeftToRight
    assert direction_of("85/21") == Qt.LayoutDirection.LeftToRight


def _said(chip: Chip | None) -> str:
    assert chip is not None
    return chip.text()


def test_a_deadline_says_days_the_last_day_and_the_end(look: Look) -> None:
    assert _said(deadline_chip(look, Deadline(days_left=12))) == "12 days left"
    assert _said(deadline_chip(look, Deadline(days_left=1))) == "1 day left"
    assert _said(deadline_chip(look, Deadline(days_left=0))) == "Last day"
    over = Deadline(Access.PRACTICE, None, "Sep 28, 2021")
    assert _said(deadline_chip(look, over)) == "Ended Sep 28, 2021"
    closed = Deadline(Access.CLOSED, None, "Nov 15")
    assert _said(deadline_chip(look, closed)) == "Closed Nov 15"


def test_a_case_without_an_end_has_no_deadline(look: Look) -> None:
    assert deadline_chip(look, Deadline()) is None


@pytest.mark.usefixtures("qapp")
def test_a_line_from_right_to_left_lies_where_it_would_without_its_last_space() -> None:
    look = look_for(QSize(1280, 800), str, language="ar")
    first, text = "تتحدث قصيدتها عن", "تتحدث قصيدتها عن نهر بيع ذات يوم"
    line = Prose(look, first, TextRole.LETTER)
    wide = line.sizeHint().width() + look.px(12)
    pictures = []
    for words in (first, text):
        label = Prose(look, words, TextRole.LETTER)
        label.resize(wide, label.heightForWidth(wide))
        top = QRect(0, 0, wide, look.leading(TextRole.LETTER))
        pictures.append(label.grab(top).toImage())
    assert pictures[0] == pictures[1]
