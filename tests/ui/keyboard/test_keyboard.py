import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.controls.field import Field
from kiosk.ui.keyboard.clock import HOLD_MS, REPEAT_AFTER_MS, REPEAT_MS
from kiosk.ui.keyboard.geometry import Placed
from kiosk.ui.keyboard.keys.board import Act
from kiosk.ui.keyboard.panel import Keyboard
from kiosk.ui.theme.look import look_for

SIZE = QSize(1280, 800)
LANGUAGES = ("en", "de", "tr")


class Desk(QWidget):
    def __init__(self, editor: QWidget, language: str = "en") -> None:
        super().__init__()
        look = look_for(SIZE, str)
        self.editor = editor
        self.keyboard = Keyboard(look, LANGUAGES, language)
        layout = QVBoxLayout(self)
        layout.addWidget(editor)
        layout.addWidget(self.keyboard)
        self.resize(SIZE)

    def key(self, face: str | Act) -> Placed:
        return next(
            placed
            for placed in self.keyboard.keys
            if face == placed.key.act or face in {placed.key.text, placed.key.label}
        )

    def point(self, face: str | Act) -> QPoint:
        return self.key(face).box.center().toPoint()

    def tap(self, *faces: str | Act) -> None:
        for face in faces:
            QTest.mouseClick(
                self.keyboard, Qt.MouseButton.LeftButton, pos=self.point(face)
            )

    def hold(self, face: str | Act, ms: int) -> None:
        point = self.point(face)
        QTest.mousePress(self.keyboard, Qt.MouseButton.LeftButton, pos=point)
        QTest.qWait(ms)

    def let_go(self, point: QPoint) -> None:
        QTest.mouseMove(self.keyboard, point)
        QTest.mouseRelease(self.keyboard, Qt.MouseButton.LeftButton, pos=point)


def shown(desk: Desk, qtbot: QtBot) -> Desk:
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    desk.editor.setFocus()
    qtbot.waitUntil(desk.editor.hasFocus)
    desk.keyboard.begin()
    return desk


@pytest.fixture
def text(qtbot: QtBot) -> Desk:
    return shown(Desk(QPlainTextEdit()), qtbot)


def written(desk: Desk) -> str:
    assert isinstance(desk.editor, QPlainTextEdit)
    return desk.editor.toPlainText()


def test_taps_write_into_the_editor_that_keeps_the_focus(text: Desk) -> None:
    text.tap("I", " ", "w", "r", "i", "t", "e", ".")
    assert written(text) == "I write."
    assert text.editor.hasFocus()


def test_sentences_begin_with_a_capital_by_themselves(text: Desk) -> None:
    text.tap("S", "o", ".", " ", "Y", "e", "s")
    assert written(text) == "So. Yes"


def test_a_tap_between_two_keys_gives_the_nearer_one(text: Desk) -> None:
    box = text.key("Q").box
    beside = QPointF(box.right() + 1, box.center().y()).toPoint()
    QTest.mouseClick(text.keyboard, Qt.MouseButton.LeftButton, pos=beside)
    assert written(text) == "Q"


def test_backspace_repeats_while_it_is_held(text: Desk) -> None:
    text.tap("A", "b", "c", "d", "e", "f")
    text.hold(Act.BACKSPACE, REPEAT_AFTER_MS + 4 * REPEAT_MS)
    text.let_go(text.point(Act.BACKSPACE))
    # Without repeating, five would be left.
    assert len(written(text)) <= 4
    left = written(text)
    QTest.qWait(2 * REPEAT_MS)
    assert written(text) == left


def test_enter_starts_a_new_paragraph_with_a_capital(text: Desk) -> None:
    text.tap("A", Act.ENTER, "B")
    assert written(text) == "A\nB"


def test_enter_in_a_field_is_the_return_key(qtbot: QtBot) -> None:
    desk = shown(Desk(QLineEdit()), qtbot)
    assert isinstance(desk.editor, QLineEdit)
    spy = QSignalSpy(desk.editor.returnPressed)
    desk.tap(Act.ENTER)
    assert spy.count() == 1


def test_what_is_written_can_be_undone(text: Desk) -> None:
    text.tap("A", "b")
    assert isinstance(text.editor, QPlainTextEdit)
    text.editor.undo()
    assert not written(text)


def test_an_accent_is_two_taps_away(text: Desk) -> None:
    text.tap("C", "a", "f", "é", "é", "s")
    assert written(text) == "Cafés"


def test_holding_a_letter_and_sliding_chooses_its_accent(text: Desk) -> None:
    text.tap("A")
    text.hold("e", HOLD_MS + 60)
    assert not written(text).endswith("e")
    text.let_go(text.point("ê"))
    assert written(text) == "Aê"


def test_alternatives_stay_for_a_tap_when_the_finger_does_not_slide(
    text: Desk,
) -> None:
    text.tap("A")
    text.hold("e", HOLD_MS + 60)
    text.let_go(text.point("e"))
    assert written(text) == "A"
    text.tap("ë", "n")
    assert written(text) == "Aën"


def test_a_tap_elsewhere_puts_the_alternatives_away(text: Desk) -> None:
    text.tap("A")
    home_row = text.point("s")
    text.hold("e", HOLD_MS + 60)
    text.let_go(text.point("e"))
    QTest.mouseClick(text.keyboard, Qt.MouseButton.LeftButton, pos=home_row)
    assert written(text) == "As"


def test_the_language_key_goes_round_the_languages(text: Desk) -> None:
    spy = QSignalSpy(text.keyboard.language_chosen)
    for _ in LANGUAGES:
        text.tap(Act.LANGUAGE)
    assert [spy.at(index)[0] for index in range(3)] == ["de", "tr", "en"]


def test_turkish_has_both_letters_i(qtbot: QtBot) -> None:
    desk = shown(Desk(QPlainTextEdit(), "tr"), qtbot)
    desk.tap("İ", "i", "ı")  # noqa: RUF001 - Turkish has both
    assert written(desk) == "İiı"  # noqa: RUF001 - Turkish has both


def test_done_asks_to_be_put_away(text: Desk) -> None:
    spy = QSignalSpy(text.keyboard.done)
    text.tap(Act.DONE)
    assert spy.count() == 1
    assert not written(text)


def test_a_field_for_numbers_begins_with_numbers(qtbot: QtBot) -> None:
    editor = QLineEdit()
    editor.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
    desk = shown(Desk(editor), qtbot)
    desk.tap("1", "2")
    assert editor.text() == "12"


def test_an_email_field_gets_no_capital(qtbot: QtBot) -> None:
    editor = QLineEdit()
    editor.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
    desk = shown(Desk(editor), qtbot)
    desk.tap("a")
    assert editor.text() == "a"


def test_a_read_only_editor_stays_as_it_is(qtbot: QtBot) -> None:
    editor = QPlainTextEdit("kept")
    editor.setReadOnly(True)
    desk = shown(Desk(editor), qtbot)
    desk.tap("q")
    assert editor.toPlainText() == "kept"


def test_two_thumbs_write_in_the_order_they_came_down(text: Desk) -> None:
    device = QTest.createTouchDevice()
    first, second = text.point("A"), text.point("B")
    QTest.touchEvent(text, device).press(0, first, text.keyboard).commit()
    both = QTest.touchEvent(text, device).stationary(0)
    both.press(1, second, text.keyboard).commit()
    second_up = QTest.touchEvent(text, device).stationary(0)
    second_up.release(1, second, text.keyboard).commit()
    QTest.touchEvent(text, device).release(0, first, text.keyboard).commit()
    assert written(text) == "Ab"


def test_the_keyboard_says_its_name(text: Desk) -> None:
    assert text.keyboard.accessibleName() == "On-screen keyboard"


def test_a_lone_i_becomes_a_capital_in_english(text: Desk) -> None:
    text.tap("S", "o", " ", "i", " ", "d", "i", "d")
    assert written(text) == "So I did"


def test_it_stays_small_in_german(qtbot: QtBot) -> None:
    desk = shown(Desk(QPlainTextEdit(), "de"), qtbot)
    desk.tap("S", "o", " ", "i", " ", "s")
    assert written(desk) == "So i s"


def test_each_word_of_a_name_gets_a_capital(qtbot: QtBot) -> None:
    field = Field(look_for(SIZE, str), "Your name", names=True)
    desk = shown(Desk(field), qtbot)
    desk.tap("A", "n", "a", " ", "P", "o", "e")
    assert field.text() == "Ana Poe"
