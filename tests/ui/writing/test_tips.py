"""The coach's words are pressed: they lead to the place, or mend it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from kiosk.flow import answers as a
from kiosk.letters.coach import Advice, Spot
from kiosk.model.draft import Draft
from kiosk.ui.screens.write.letter.text_box import TextBox
from kiosk.ui.screens.write.screen import WriteScreen
from kiosk.ui.screens.write.tip import Tip
from tests.ui.drawn_at_once import DrawnAtOnce

Show = Callable[..., Any]
DRAFT = Draft(
    "UA 85/21",
    "en",
    "US",
    "us-letter-10",
    officials=("prosecutor-general",),
    shown="prosecutor-general",
)
HEATED = Advice("heated", ok=False, message="“{words}” may end the reading")
LONG = Advice("names", ok=False, message="Someone is not named here at all " * 4)


def written(
    show: Show,
    table: Any,
    edits: dict[str, str],
    *,
    size: QSize | None = None,
    advice: Iterable[Advice] = (),
) -> Any:
    """The write step with some words, and what is said of them or this advice."""
    draft = DRAFT
    for key, text in edits.items():
        whose = "prosecutor-general" if key == "salutation" else None
        draft = draft.edited(key, text, whose)
    value = table.write(draft)
    value = replace(value, advice=tuple(advice) or value.advice)
    return show(
        "write",
        size or QSize(1280, 800),
        build=lambda _, look: WriteScreen(look, value, DrawnAtOnce()),
    )


def box(shown: Any, key: str) -> TextBox:
    found = shown.screen.editor.blocks[key].box
    assert isinstance(found, TextBox)
    return found


def tips(shown: Any) -> list[Tip]:
    """The rules that can be seen."""
    QApplication.processEvents()
    return [each for each in shown.screen.findChildren(Tip) if each.isVisible()]


def test_a_press_selects_the_word(show: Show, table: Any) -> None:
    shown = written(show, table, {"own_words": "\U0001f60a You are a liar, they say."})
    shown.control("“liar” may end the reading").click()
    own = box(shown, "own_words")
    assert own.hasFocus()
    assert own.textCursor().selectedText() == "liar"
    assert shown.answers == []


@pytest.mark.parametrize(
    "case",
    [
        ("I met Ales Bialiatsky once.", "Did you mean", "I met Ales Bialiatski once."),
        ("Please, LET THEM GO NOW.", "Capitals read", "Please, let them go now."),
        ("They are ill, help!!!", "One mark is enough", "They are ill, help!"),
    ],
)
def test_a_press_mends_and_undo_takes_it_back(
    show: Show, table: Any, case: tuple[str, str, str]
) -> None:
    typed, says, mended = case
    shown = written(show, table, {"own_words": typed})
    shown.control(says).click()
    own = box(shown, "own_words")
    assert own.toPlainText() == mended
    assert shown.answers[-1] == a.EditParagraph("own_words", mended)
    shown.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert own.toPlainText() == typed


@pytest.mark.parametrize(
    "case",
    [
        ("salutation", "", "Add a greeting"),
        ("salutation", "Dear Murderer,", "Use the usual greeting"),
        ("close", "", "Add a close"),
        ("ask_release", "", "What the case asks for is missing"),
        ("ask_release", "I ask for a doctor.", "You changed what the case asks for"),
    ],
)
def test_a_press_puts_the_samples_words_back(
    show: Show, table: Any, case: tuple[str, str, str]
) -> None:
    key, text, says = case
    sample = written(show, table, {}).screen.editor.blocks[key].paragraph.sample
    shown = written(show, table, {key: text})
    shown.control(says).click()
    assert box(shown, key).toPlainText() == sample
    assert shown.answers[-1].text is None


def test_a_folded_paragraph_opens_for_its_place(show: Show, table: Any) -> None:
    spot = Spot("background", 0, 4)
    advice = replace(HEATED, words="Ales", spot=spot)
    shown = written(show, table, {}, advice=[advice])
    shown.control("“Ales” may end the reading").click()
    background = box(shown, "background")
    assert background.isVisible()
    assert background.textCursor().selectedText() == "Ales"


def test_what_the_letter_breaks_comes_before_what_it_wants_and_before_praise(
    show: Show, table: Any
) -> None:
    own = "You liar! WE KNOW IT ALL, Ivan Petrov!!! We know where you live."
    shown = written(show, table, {"own_words": own})
    said = [each.advice for each in tips(shown)]
    assert "threat" in [each.code for each in said]
    assert not any(each.ok for each in said)


SMALL = QSize(1024, 600)


@pytest.mark.parametrize("size", [QSize(1280, 800), SMALL])
def test_the_first_is_said_whatever_room_there_is(
    show: Show, table: Any, size: QSize
) -> None:
    shown = written(show, table, {}, size=size, advice=[LONG, HEATED])
    (seen,) = tips(shown)
    strip = shown.screen.advice
    assert seen.geometry().right() <= strip.width()
    assert "1 more" in [each.text() for each in strip.children() if _has_text(each)]


def _has_text(each: Any) -> bool:
    return hasattr(each, "text") and each.isVisible()


def test_a_target_is_as_large_as_a_finger(show: Show, table: Any) -> None:
    shown = written(show, table, {"own_words": "You are a liar, they say."})
    for each in tips(shown):
        assert each.button is None or each.button.height() >= 48


def test_a_place_that_moves_while_one_types_moves_with_its_rule(
    show: Show, table: Any
) -> None:
    shown = written(show, table, {"own_words": "A liar, they say."})
    (before,) = [each for each in tips(shown) if each.advice.code == "heated"]
    later = table.write(DRAFT.edited("own_words", "Such a liar, they say."))
    shown.screen.show_value(later)
    (after,) = [each for each in tips(shown) if each.advice.code == "heated"]
    assert after is before
    assert after.advice.spot == Spot("own_words", 7, 11)
