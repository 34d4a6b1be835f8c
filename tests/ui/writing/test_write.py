"""The letter is written where it stands, and every change is told at once."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.flow import answers as a
from kiosk.letters.template import OWN_WORDS
from kiosk.model.draft import Draft, Start
from kiosk.model.letter import Role
from kiosk.ui.controls.card import Card
from kiosk.ui.screens.write.letter.ask import AskBlock
from kiosk.ui.screens.write.letter.fold import FoldGroup
from kiosk.ui.screens.write.letter.own_words import OwnWords
from kiosk.ui.screens.write.letter.text_box import TextBox
from kiosk.ui.screens.write.value import ToCopy
from kiosk.ui.text.prose import Prose

Show = Callable[..., Any]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def draft() -> Draft:
    return Draft(
        "UA 85/21",
        "en",
        "US",
        "us-letter-10",
        officials=("prosecutor-general", "ambassador"),
        shown="prosecutor-general",
    )


def _own(shown: Any) -> TextBox:
    box = shown.screen.findChild(OwnWords).box
    assert isinstance(box, TextBox)
    return box


def _ask(shown: Any) -> AskBlock:
    found = shown.screen.findChild(AskBlock)
    assert isinstance(found, AskBlock)
    return found


def test_each_key_in_the_own_words_is_an_answer(show: Show) -> None:
    shown = show("write")
    QTest.keyClicks(_own(shown), "I am")
    assert shown.answers == [
        a.EditParagraph(OWN_WORDS, text) for text in ("I", "I ", "I a", "I am")
    ]


def test_a_letter_is_seen_before_anything_is_made_of_it(show: Show) -> None:
    shown = show("write")
    box = _own(shown)
    order: list[str] = []

    class Painted(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                order.append(f"{box.toPlainText()} is seen")
            return False

    painted = Painted()
    box.viewport().installEventFilter(painted)
    shown.screen.answered.connect(lambda each: order.append(f"{each.text} is told"))
    QTest.keyClicks(box, "ab")
    assert order.index("a is seen") < order.index("a is told")
    assert order.index("ab is seen") < order.index("ab is told")


def test_an_opener_writes_its_words_and_puts_the_caret_behind_them(show: Show) -> None:
    shown = show("write")
    shown.control("My family").click()
    QTest.keyClicks(_own(shown), "knows")
    assert shown.answers[-1] == a.EditParagraph(OWN_WORDS, "My family knows")
    assert _own(shown).hasFocus()


def test_words_being_typed_are_not_disturbed_by_a_value(
    show: Show, table: Any, draft: Draft
) -> None:
    shown = show("write")
    box = _own(shown)
    box.setFocus()
    QTest.keyClicks(box, "I teach")
    QTest.keyClick(box, Qt.Key.Key_Left)
    place = box.textCursor().position()
    late = draft.edited(OWN_WORDS, "I tea")
    shown.screen.show_value(table.write(late))
    assert box.toPlainText() == "I teach"
    assert box.textCursor().position() == place
    QTest.keyClick(box, Qt.Key.Key_Z, CONTROL)
    assert box.toPlainText() != "I teach"


def test_other_paragraphs_follow_a_value_while_somebody_types(
    show: Show, table: Any, draft: Draft
) -> None:
    shown = show("write")
    _own(shown).setFocus()
    QTest.keyClicks(_own(shown), "I teach")
    shown.screen.show_value(table.write(replace(draft, shown="ambassador")))
    texts = [each.toPlainText() for each in shown.screen.findChildren(TextBox)]
    assert "Dear Ambassador," in texts


def test_the_salutation_is_changed_for_its_own_official_only(show: Show) -> None:
    shown = show("write")
    boxes = shown.screen.findChildren(TextBox)
    box = next(each for each in boxes if each.accessibleName() == "Greeting")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    QTest.keyClicks(box, "!")
    assert shown.answers[-1] == a.EditParagraph(
        "salutation",
        "Dear Prosecutor General,!",
        "prosecutor-general",
        "Dear Prosecutor General,",
    )


def test_long_paragraphs_are_folded_until_they_are_wanted(show: Show) -> None:
    shown = show("write")
    group = shown.screen.findChild(FoldGroup)
    boxes = [each.box for each in group.blocks.values()]
    assert not any(each.isVisible() for each in boxes)
    shown.control("Show the whole text").click()
    assert all(each.isVisible() for each in boxes)
    assert boxes[0].hasFocus()
    shown.control("Hide").click()
    assert not any(each.isVisible() for each in boxes)


def test_an_ask_is_kept_until_a_tap_opens_it_and_says_what_the_case_asks(
    show: Show,
) -> None:
    shown = show("write")
    block = _ask(shown)
    QTest.keyClicks(block.box, "\x1b")
    assert block.box.isReadOnly()
    QTest.mouseClick(block.box.viewport(), Qt.MouseButton.LeftButton)
    assert not block.box.isReadOnly()
    assert "exactly what the case asks for" in block.heading()
    QTest.keyClick(block.box, Qt.Key.Key_End, CONTROL)
    QTest.keyClicks(block.box, " Now.")
    last = shown.answers[-1]
    assert isinstance(last, a.EditParagraph)
    assert str(last.text).endswith("human rights work. Now.")


def test_an_ask_that_was_only_looked_at_is_kept_again(show: Show) -> None:
    shown = show("write")
    block = _ask(shown)
    QTest.mouseClick(block.box.viewport(), Qt.MouseButton.LeftButton)
    _own(shown).setFocus()
    assert block.box.isReadOnly()
    assert shown.answers == []


def test_enter_opens_an_ask_for_somebody_without_a_mouse(show: Show) -> None:
    shown = show("write")
    block = _ask(shown)
    block.box.setFocus()
    QTest.keyClick(block.box, Qt.Key.Key_Return)
    assert not block.box.isReadOnly()
    assert "\n" not in block.box.toPlainText()


def test_the_words_of_the_sample_can_be_put_back(
    show: Show, table: Any, draft: Draft
) -> None:
    letter = table.write(draft).letter
    ask = next(each for each in letter.body if each.role is Role.ASK)
    shown = show("write")
    shown.screen.show_value(table.write(draft.edited(ask.key, "Free them.")))
    assert _ask(shown).box.toPlainText() == "Free them."
    shown.control("Use the sample wording again").click()
    assert shown.answers[-1] == a.EditParagraph(ask.key, None)
    assert _ask(shown).box.toPlainText() == ask.sample


def _start(shown: Any, name: str) -> None:
    shown.control("Other ways to write").click()
    (card,) = (
        each
        for each in shown.screen.window().findChildren(Card)
        if each.isVisible() and each.accessibleName().startswith(name)
    )
    card.click()


def test_a_letter_by_hand_says_what_to_write_and_has_nothing_to_type_but_its_frame(
    show: Show, table: Any, draft: Draft
) -> None:
    shown = show("write")
    _start(shown, "By hand")
    assert shown.answers == [a.ChooseStart(Start.BY_HAND)]
    notes = ToCopy("Ales Bialiatski", ("Free them.",))
    value = table.write(replace(draft, start=Start.BY_HAND))
    shown.screen.show_value(replace(value, to_copy=notes))
    QApplication.processEvents()
    boxes = [each for each in shown.screen.findChildren(TextBox) if each.isVisible()]
    assert len(boxes) == 2
    seen = " ".join(each.text() for each in shown.screen.findChildren(Prose))
    assert notes.people in seen
    assert notes.asks[0] in seen
    _start(shown, "The sample letter")
    assert shown.answers[-1] == a.ChooseStart(Start.SAMPLE)


def test_the_empty_page_asks_three_questions(
    show: Show, table: Any, draft: Draft
) -> None:
    shown = show("write")
    _start(shown, "A blank page")
    assert shown.answers == [a.ChooseStart(Start.BLANK)]
    shown.screen.show_value(table.write(replace(draft, start=Start.BLANK)))
    QApplication.processEvents()
    asked = [each for each in shown.screen.findChildren(OwnWords) if each.isVisible()]
    assert len(asked) == 3
    assert [each.invites for each in asked] == [True, False, False]
    _start(shown, "The sample letter")
    assert shown.answers[-1] == a.ChooseStart(Start.SAMPLE)


def test_the_bars_answer_where_to_go(show: Show) -> None:
    shown = show("write")
    for name in ("Ambassador", "Change who gets it", "Back", "Continue", "Leave"):
        shown.control(name).click()
    assert [type(each) for each in shown.answers] == [
        a.ShowOfficial,
        a.ChangeOfficials,
        a.Back,
        a.Continue,
        a.Ask,
    ]


def test_start_again_wants_to_be_asked_about(show: Show) -> None:
    shown = show("write")
    shown.control("Start again").click()
    assert shown.answers == [a.Ask(a.StartAgain())]


def test_the_whole_step_is_done_with_the_keyboard_alone(show: Show) -> None:
    shown = show("write")
    shown.tab_to("In my work, I")
    shown.press(Qt.Key.Key_Space)
    assert shown.answers[-1] == a.EditParagraph(OWN_WORDS, "In my work, I ")
    shown.tab_to("Continue")
    shown.press(Qt.Key.Key_Space)
    assert shown.answers[-1] == a.Continue()


def test_only_plain_words_can_be_pasted(show: Show) -> None:
    box = _own(show("write"))
    rich = QMimeData()
    rich.setHtml("<b>bold</b><img src='x'>")
    rich.setText("plain")
    box.insertFromMimeData(rich)
    assert box.toPlainText() == "plain"
    assert "font-weight:700" not in box.toHtml()
    assert not box.acceptDrops()
    assert box.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu


def test_a_paste_beyond_the_room_ends_with_a_word_and_is_said_until_words_change(
    show: Show,
) -> None:
    shown = show("write")
    block, box = shown.screen.editor.blocks[OWN_WORDS], _own(shown)
    long = QMimeData()
    long.setText("Freedom " * 1100)
    box.insertFromMimeData(long)
    assert box.toPlainText() == ("Freedom " * 1000).rstrip()
    assert block.note.isVisibleTo(block)
    assert "room for 8000 characters" in block.note.said
    assert "room for 8000 characters" in box.accessibleDescription()
    box.textCursor().deletePreviousChar()
    assert "room for" not in block.note.said


def test_a_no_break_space_in_the_words_stays_one(show: Show) -> None:
    shown = show("write")
    _own(shown).insertPlainText("«\u00a0oui\u00a0»\n12\u202fkg")
    assert shown.answers[-1] == a.EditParagraph(
        OWN_WORDS, "«\u00a0oui\u00a0»\n12\u202fkg"
    )


def test_a_box_grows_with_its_words_and_never_scrolls(show: Show) -> None:
    box = _own(show("write"))
    before = box.height()
    QTest.keyClicks(box, "many words " * 40)
    QApplication.processEvents()
    assert box.height() > 2 * before
    assert box.verticalScrollBar().maximum() == 0


def test_the_line_being_written_stays_in_sight(qtbot: QtBot, show: Show) -> None:
    shown = show("write")
    box = _own(shown)
    box.setFocus()
    for _ in range(30):
        QTest.keyClick(box, Qt.Key.Key_Return)

    def seen() -> bool:
        caret = box.mapTo(shown.screen.editor, box.cursorRect().center())
        return bool(shown.screen.editor.rect().contains(caret))

    qtbot.waitUntil(seen)


def test_a_screen_reader_hears_the_question_of_the_box(show: Show) -> None:
    heard = QAccessible.queryAccessibleInterface(_own(show("write")))
    assert heard.text(QAccessible.Text.Name) == "Why does this matter to you?"
    assert heard.role() == QAccessible.Role.EditableText
