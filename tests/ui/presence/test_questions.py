"""Questions belong to the window: they come back over every screen until answered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.dialogs.confirm import Confirm
from kiosk.ui.presence.questions import Questions
from kiosk.ui.theme.look import Look, look_for

LOOK = QSize(1280, 800)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    found = QWidget()
    found.resize(LOOK)
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.show()
    return found


@pytest.fixture
def questions(window: QWidget) -> Questions:
    return Questions(window)


def asks(title: str) -> Callable[[Look, QWidget], Confirm]:
    def build(look: Look, host: QWidget) -> Confirm:
        question = Confirm(look, host, title, "")
        question.ask("Yes", "No")
        return question

    return build


def renew(questions: Questions) -> None:
    questions.put_away()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    questions.bring_back(look_for(LOOK, str))


def test_the_newest_stays_on_top_with_the_focus_where_it_was(
    questions: Questions,
) -> None:
    for each in ("one", "two"):
        questions.ask(each, asks(each), look_for(LOOK, str))
    top = questions.shown("two")
    assert top is not None
    QTest.keyClick(top, Qt.Key.Key_Tab)
    renew(questions)
    top, focus = questions.shown("two"), QApplication.focusWidget()
    assert top is not None
    assert focus is not None
    assert top.isAncestorOf(focus)
    assert focus.accessibleName() == "Yes"


def test_one_that_waits_for_a_look_is_asked_with_the_first_screen(
    questions: Questions,
) -> None:
    questions.ask("day", asks("day"), None)
    assert questions.shown("day") is None
    renew(questions)
    assert questions.shown("day") is not None


def test_one_that_took_itself_away_troubles_nobody(questions: Questions) -> None:
    questions.ask("leave", asks("leave"), look_for(LOOK, str))
    question = questions.shown("leave")
    assert question is not None
    QTest.keyClick(question, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert questions.shown("leave") is None
    questions.put_away()
    questions.drop("leave")
    questions.bring_back(look_for(LOOK, str))
    assert questions.shown("leave") is None
