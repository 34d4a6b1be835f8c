"""A paragraph runs in the editor as it will on the page."""

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.direction import direction
from kiosk.ui.screens.write.letter.text_box import TextBox
from kiosk.ui.theme.look import look_for

TEXTS = ["", "Ada", "Ada كتبت", "كتبت Ada", "12 (3)", "12 שלום", "«نعم»", "“Yes” نعم"]


def box_in(language: str, qtbot: QtBot) -> TextBox:
    box = TextBox(look_for(QSize(1280, 800), str), "Letter").in_language(language)
    qtbot.addWidget(box)
    return box


def type_key(box: TextBox, key: str) -> None:
    """A key of any script, which QTest does not know."""
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, ord(key.upper()), none, key)
    QApplication.sendEvent(box, event)


def directions(box: TextBox) -> list[tuple[str, bool]]:
    found, block = [], box.document().firstBlock()
    while block.isValid():
        rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
        found.append((block.text(), rtl))
        block = block.next()
    return found


@pytest.mark.parametrize("language", ["en", "ar", "fa-IR", "he"])
def test_each_paragraph_has_the_direction_of_the_page(
    qtbot: QtBot, language: str
) -> None:
    box = box_in(language, qtbot)
    box.show_text("\n".join(TEXTS))
    assert directions(box) == [(each, direction(each, language)) for each in TEXTS]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_turns_while_it_is_written_and_back_with_an_undo(
    qtbot: QtBot, language: str
) -> None:
    box = box_in(language, qtbot)
    states = []
    for key in "Ada \u0646b":
        type_key(box, key)
        states.append(box.toPlainText())
        assert directions(box) == [(states[-1], direction(states[-1], language))]
    assert states[-1] == "Ada \u0646b"
    for _ in range(len(states) + 1):
        box.undo()
        text = box.toPlainText()
        assert directions(box) == [(text, direction(text, language))]
    assert not box.toPlainText()
