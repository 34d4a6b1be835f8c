"""When something breaks the visitor is told calmly, and nothing of them stays."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTextEdit, QWidget

from kiosk.flow import answers as a
from kiosk.flow.navigator import fresh_visit
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.model.draft import Draft
from kiosk.model.writer import Writer
from kiosk.ui.edges.blank import Blank
from kiosk.ui.edges.hooks import watched
from kiosk.ui.screens.calm.screen import CalmScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.visits.conftest import Table

OWN, NAME = "I keep bees and books.", "Canary Quill"
TO_WRITE = (a.Begin(), a.ChooseCase("UA 85/21"), a.Continue(), a.Continue())
TO_CHECK = (
    *TO_WRITE,
    a.EditParagraph("own_words", OWN),
    a.Continue(),
    a.EditWriter(Writer(name=NAME)),
    a.Continue(),
)


@pytest.fixture(autouse=True)
def edges(table: Table) -> Iterator[None]:
    """The hooks as in a real window."""
    with watched(table.faults, table.kiosk.recovery.broke):
        yield


@contextmanager
def broken(monkeypatch: pytest.MonkeyPatch, name: str) -> Iterator[None]:
    """Let a function of the program fail with words of the visitor."""

    def fail(*_: object, **__: object) -> None:
        raise ValueError(OWN, NAME)

    with monkeypatch.context() as patch:
        patch.setattr(name, fail)
        yield


def said(table: Table) -> str:
    """What the screen that is alive says of itself."""
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    return screen.accessibleName()


def words_on(table: Table) -> str:
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    return " ".join(each.toPlainText() for each in screen.findChildren(QTextEdit))


def press(table: Table, words: str) -> None:
    """Press a button as people do: down, 150 ms, up."""
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    every = [screen, *screen.findChildren(QWidget)]
    buttons = (each for each in every if isinstance(each, QAbstractButton))
    button = next(each for each in buttons if words in each.text())
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    table.pause(150)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    table.pause(30)


def break_it(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the next answer fail, in a slot as on a table."""
    with broken(monkeypatch, "kiosk.flow.choices.edited"):
        table.kiosk.stage.answered.emit(a.EditParagraph("own_words", "x"))
        table.wait(lambda: table.kiosk.director.calm is not None)


def test_a_fault_in_a_slot_is_told_with_the_words_kept(
    table: Table,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    table.answer(*TO_WRITE, a.EditParagraph("own_words", OWN))
    break_it(table, monkeypatch)
    assert "Your words are still here." in said(table)
    written = capsys.readouterr().err
    assert written == f"letter-kiosk: {table.faults.kept[0].fault}\n"
    assert OWN not in written
    press(table, "Go on with my letter")
    table.rest()
    assert table.kiosk.director.visit.step is Step.WRITE
    assert OWN in words_on(table)


def test_a_second_fault_within_a_minute_begins_the_visit_anew_and_says_so(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.answer(*TO_WRITE, a.EditParagraph("own_words", OWN), a.ChooseLanguage("de"))
    for _ in range(2):
        table.answer(a.GoOn())
        break_it(table, monkeypatch)
    visit = table.kiosk.director.visit
    assert not any(each.edits for each in visit.drafts)
    assert (visit.writer, visit.language) == (Writer(), "de")
    calm = table.kiosk.director.calm
    assert calm is not None
    assert calm.anew
    table.answer(a.GoOn())
    # One case is open, so its page is where a visit begins.
    assert table.kiosk.director.visit.step is Step.CASE


def test_idle_time_runs_on_while_a_fault_is_told(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.answer(*TO_WRITE)
    break_it(table, monkeypatch)
    table.later(125)
    assert table.asking()
    table.later(30)
    assert table.kiosk.director.calm is None
    assert table.kiosk.director.visit == fresh_visit(table.kiosk.director.desk)


def test_where_the_calm_page_fails_too_one_sentence_stands_and_a_press_goes_on(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.answer(*TO_WRITE, a.EditParagraph("own_words", OWN))
    with broken(monkeypatch, "kiosk.ui.screens.calm.screen.CalmDesk"):
        break_it(table, monkeypatch)
    screen = table.kiosk.window.screen_shown
    assert isinstance(screen, Blank)
    assert table.faults.kept[-1].fault.code in screen.text()
    press(table, "")
    assert table.kiosk.director.visit == fresh_visit(table.kiosk.director.desk)
    assert table.kiosk.stage.step is Step.WELCOME


def test_a_screen_that_cannot_be_built_leaves_the_visitor_where_they_were(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.answer(*TO_WRITE[:3])
    with broken(monkeypatch, "kiosk.workflows.service.Service.shown_letter"):
        table.kiosk.stage.answered.emit(a.Continue())
        table.wait(lambda: table.kiosk.director.calm is not None)
    table.answer(a.GoOn())
    assert table.kiosk.director.visit.step is Step.OFFICIALS
    assert table.kiosk.stage.step is Step.OFFICIALS


def test_pages_that_cannot_be_made_take_print_away_and_say_so(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.answer(*TO_CHECK)
    director, screen = table.kiosk.director, table.kiosk.window.screen_shown
    assert screen is not None
    with broken(monkeypatch, "kiosk.workflows.write_set.lay_out"):
        table.answer(a.KeepCopy(wanted=True))
        table.wait(lambda: director.pages.unmade is not None)
        assert director.preview is None
        assert not screen.print_button.isEnabled()  # type: ignore[attr-defined]
        why = screen.print_button.accessibleDescription()  # type: ignore[attr-defined]
        assert table.faults.kept[-1].fault.code in why
        table.answer(a.Print())
        assert director.visit.step is Step.CHECK
    table.answer(a.KeepCopy(wanted=False))
    assert screen.print_button.isEnabled()  # type: ignore[attr-defined]
    assert director.preview is not None


def test_printing_that_broke_is_told_by_its_code_and_not_tried_again(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.answer(*TO_CHECK)
    with broken(monkeypatch, "kiosk.workflows.service.print_set"):
        table.answer(a.Print())
        table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.FAILED)
    fault = table.kiosk.director.visit.fault
    assert fault is not None
    assert fault.code == "unforeseen"
    assert NAME not in str(fault)
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    buttons = [each.text() for each in screen.findChildren(QAbstractButton)]
    assert "Try again" not in buttons


def test_a_wipe_blanks_the_screen_first_and_ends_at_the_welcome_whatever_raises(
    table: Table,
) -> None:
    table.answer(*TO_WRITE, a.EditParagraph("own_words", OWN))
    director, seen = table.kiosk.director, list[object]()

    def fails() -> None:
        seen.append(table.kiosk.window.screen_shown)
        raise SystemExit

    blank, *others = director.forgets
    director.forgets = (blank, *(fails for _ in others))
    table.kiosk.idle.over.emit()
    assert len(seen) == len(others)
    assert all(isinstance(each, Blank) for each in seen)
    assert director.visit == fresh_visit(director.desk)
    assert table.kiosk.stage.step is Step.WELCOME
    assert OWN not in words_on(table)


def test_where_the_welcome_cannot_be_built_nothing_of_the_visitor_stays_on_screen(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.answer(*TO_WRITE, a.EditParagraph("own_words", OWN))
    with broken(monkeypatch, "kiosk.ui.screens.welcome.screen.WelcomeScreen._build"):
        table.answer(a.Finish())
    assert isinstance(table.kiosk.window.screen_shown, Blank)
    assert OWN not in said(table)


def test_a_second_after_a_printed_visit_no_draft_of_it_lives(table: Table) -> None:
    table.answer(*TO_CHECK, a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand(), a.Finish())
    table.pause(1000)
    alive = [each for each in gc.get_objects() if isinstance(each, Draft | Writer)]
    assert not [each for each in alive if NAME in repr(each) or OWN in repr(each)]


def test_nothing_is_answered_but_the_calm_page_while_it_stands(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.answer(*TO_WRITE)
    break_it(table, monkeypatch)
    visit = table.kiosk.director.visit
    table.answer(a.Continue(), a.Back(), a.Begin())
    assert table.kiosk.director.visit == visit
    assert isinstance(table.kiosk.window.screen_shown, CalmScreen)
