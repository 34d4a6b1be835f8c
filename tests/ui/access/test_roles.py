"""What a screen reader is told of widgets to which we give a role."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.access.language import speak_in
from kiosk.ui.access.roles import Role, give_role, show_chosen, show_open
from kiosk.ui.access.spoken_text import SpokenText


def test_a_widget_is_met_in_its_role_and_by_its_name(qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    before = QAccessible.queryAccessibleInterface(label)
    assert before.role() == Role.StaticText
    label.setAccessibleName("Ales Bialiatski")
    QAccessible.setActive(True)
    give_role(label, Role.Graphic)
    met = QAccessible.queryAccessibleInterface(label)
    assert met.role() == Role.Graphic
    assert met.text(QAccessible.Text.Name) == "Ales Bialiatski"


def test_what_lies_behind_a_dialog_is_not_met(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    give_role(host, Role.Pane)
    behind, dialog = QPushButton("Print", host), QWidget(host)
    give_role(dialog, Role.Dialog)
    dialog.hide()
    host.show()
    met = QAccessible.queryAccessibleInterface(host)
    assert _children(host) == [behind, dialog]
    dialog.show()
    assert _children(host) == [dialog]
    assert met.indexOfChild(QAccessible.queryAccessibleInterface(behind)) == -1
    assert met.child(0).state().modal
    dialog.hide()
    assert _children(host) == [behind, dialog]


def test_what_opens_says_whether_it_is_open_and_can_be_pressed(qtbot: QtBot) -> None:
    button = QPushButton("Show")
    qtbot.addWidget(button)
    give_role(button, Role.Button)
    show_open(button, opened=False)
    state = QAccessible.queryAccessibleInterface(button).state()
    assert (state.expandable, state.expanded, state.collapsed) == (1, 0, 1)
    show_open(button, opened=True)
    met = QAccessible.queryAccessibleInterface(button)
    assert met.state().expanded
    with qtbot.waitSignal(button.clicked):
        met.actionInterface().doAction("Press")


def test_the_one_that_is_chosen_says_so(qtbot: QtBot) -> None:
    button = QPushButton("Deutsch")
    qtbot.addWidget(button)
    give_role(button, Role.Button)
    show_chosen(button, chosen=True)
    assert QAccessible.queryAccessibleInterface(button).state().checked


def test_all_in_a_widget_is_spoken_in_its_language(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    speak_in(screen, "de")
    words, letter = QLabel("Weiter", screen), SpokenText(screen, "Brief", "es")
    assert words.locale().bcp47Name() == "de"
    assert letter.locale().bcp47Name() == "es"


def test_a_text_is_read_line_by_line_and_the_eye_follows(qtbot: QtBot) -> None:
    text = SpokenText(None, "The page")
    qtbot.addWidget(text)
    text.show_lines(("To the Minister", "Dear Minister,", "Yours"))
    text.resize(400, 200)
    with qtbot.waitActive(text):
        text.show()
    seen: list[float] = []
    text.read.connect(seen.append)
    qtbot.keyClick(text, Qt.Key.Key_Down)
    qtbot.keyClick(text, Qt.Key.Key_Down)
    assert seen == [0.5, 1.0]
    met = QAccessible.queryAccessibleInterface(text)
    told = met.textInterface()
    assert told.text(0, told.characterCount()) == (
        "To the Minister\nDear Minister,\nYours"
    )
    assert (met.state().readOnly, met.state().focusable) == (1, 1)


def test_typing_changes_no_text_that_is_only_read(qtbot: QtBot) -> None:
    text = SpokenText(None, "The page")
    qtbot.addWidget(text)
    text.show_lines(("To the Minister",))
    qtbot.keyClicks(text, "x")
    assert text.toPlainText() == "To the Minister"


def _children(widget: QWidget) -> list[object]:
    met = QAccessible.queryAccessibleInterface(widget)
    return [met.child(at).object() for at in range(met.childCount())]
