"""A printer that waits for somebody is told of, and what is given up is taken back."""

from dataclasses import replace
from queue import SimpleQueue
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from kiosk.flow import answers as a
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.model.job import Job, JobState
from kiosk.model.writer import Writer
from kiosk.printing.protocol import NO_PAPER, READY, Attention, PrinterStatus
from tests.visits.conftest import Table

TO_CHECK = (
    a.Begin(),
    a.ChooseCase("UA 85/21"),
    a.Continue(),
    a.Continue(),
    a.Continue(),
    a.EditWriter(Writer(name="Canary Quill")),
    a.Continue(),
)


class EmptyPrinter:
    """A printer without paper; what it reports next is put into `reports`."""

    name = "Empty"

    def __init__(self) -> None:
        self.reports: SimpleQueue[PrinterStatus | JobState] = SimpleQueue()
        self.given_up, self.withdrawn = Event(), Event()

    def status(self) -> PrinterStatus:
        return READY

    def print(self, job: Job, attention: Attention | None = None) -> JobState:
        del job
        assert attention is not None
        attention.told(replace(NO_PAPER, held=True))
        while not attention.given_up.wait(0.01):
            if attention.insists.is_set():
                return JobState.SENT
            report = None if self.reports.empty() else self.reports.get()
            if isinstance(report, JobState):
                return report
            if report is not None:
                attention.told(report)
        self.given_up.set()
        return JobState.UNKNOWN

    def withdraw(self) -> bool:
        self.withdrawn.set()
        return True


@pytest.fixture
def printer(table: Table) -> EmptyPrinter:
    """The printer of a kiosk at which somebody has pressed Print."""
    printer, director = EmptyPrinter(), table.kiosk.director
    assert director.service is not None
    director.service = replace(director.service, printer=printer)
    table.answer(*TO_CHECK, a.Print())
    table.wait(lambda: director.visit.says.stopped)
    return printer


def said(table: Table) -> str:
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    return "\n".join(each.text() for each in screen.findChildren(QLabel))


def buttons(table: Table, name: str) -> list[QAbstractButton]:
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    every = screen.findChildren(QAbstractButton)
    return [it for it in every if it.accessibleName() == name and it.isVisible()]


def press(table: Table, name: str) -> None:
    """As people do: down, a moment, up."""
    table.wait(lambda: bool(buttons(table, name)))
    # What has just been painted takes no press yet.
    table.pause(400)
    button = buttons(table, name)[0]
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    table.pause(150)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    table.pause(30)


def test_the_printer_s_sentence_is_on_the_screen_and_gone_by_itself(
    table: Table, printer: EmptyPrinter
) -> None:
    table.wait(lambda: NO_PAPER.message in said(table))
    printer.reports.put(READY)
    table.wait(lambda: NO_PAPER.message not in said(table))
    assert table.kiosk.director.visit.stage is PrintStage.PRINTING
    printer.reports.put(JobState.SENT)
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    assert not printer.given_up.is_set()


def test_who_does_not_want_to_wait_is_asked_what_came_out(
    table: Table, printer: EmptyPrinter
) -> None:
    press(table, "Stop printing")
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.UNKNOWN)
    assert printer.given_up.is_set()


def test_who_has_looked_can_print_all_the_same(
    table: Table, printer: EmptyPrinter
) -> None:
    press(table, "Print anyway")
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    assert not printer.given_up.is_set()


def test_what_waits_when_the_visitor_leaves_is_taken_back(
    table: Table, printer: EmptyPrinter
) -> None:
    table.answer(a.Finish())
    assert printer.given_up.wait(5)
    assert printer.withdrawn.wait(5)
    visit = table.kiosk.director.visit
    assert (visit.step, visit.says.sentence) == (Step.WELCOME, "")


def test_what_waits_when_the_kiosk_is_closed_is_taken_back(
    table: Table, printer: EmptyPrinter
) -> None:
    table.kiosk.close()
    assert printer.given_up.is_set()
    assert printer.withdrawn.is_set()


def test_where_something_is_missing_the_rest_is_taken_back(
    table: Table, printer: EmptyPrinter
) -> None:
    printer.reports.put(JobState.UNKNOWN)
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.UNKNOWN)
    assert not printer.withdrawn.is_set()
    table.answer(a.PaperMissing())
    assert printer.withdrawn.wait(5)


def test_what_the_printer_says_late_is_not_told_to_the_next_visitor(
    table: Table, printer: EmptyPrinter
) -> None:
    printer.reports.put(READY)
    printer.reports.put(NO_PAPER)
    table.answer(a.Finish(), *TO_CHECK)
    table.pause(100)
    assert not table.kiosk.director.visit.says.sentence
