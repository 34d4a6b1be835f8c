"""Presses as people make them: a finger goes down, and comes up 150 ms later."""

from __future__ import annotations

from itertools import count, cycle
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.flow import answers as a
from kiosk.flow.steps import Step
from kiosk.model.writer import Writer
from kiosk.settings import Settings
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.frame.visit_bar import VisitBar
from kiosk.ui.keyboard.host import KeyboardHost
from kiosk.ui.keyboard.keys.board import Act
from kiosk.ui.presses.editors import is_editor

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.flow.visit import Visit
    from tests.visits.conftest import Table

LEFT = Qt.MouseButton.LeftButton
HELD, SEEN = 0.15, 0.4
PAUSES = (0.12, 0.15)
WAY: dict[Step, a.Answer] = {
    Step.CASES: a.Begin(),
    Step.CASE: a.ChooseCase("UA 85/21"),
    Step.OFFICIALS: a.Continue(),
    Step.WRITE: a.Continue(),
    Step.YOU: a.Continue(),
    Step.CHECK: a.Continue(),
    Step.PRINT: a.Print(),
    Step.THANKS: a.PaperInHand(),
}
WRITER = a.EditWriter(Writer(name="Canary Quill"))


class Fingers:
    """A hand at the table's window, and the seconds that it takes."""

    def __init__(self, table: Table) -> None:
        self.table, self.now = table, 1_000.0
        self.window = table.kiosk.window
        self.window.presses.seconds = lambda: self.now
        self._visits: dict[Step, Visit] = {}

    @property
    def step(self) -> Step:
        return self.table.kiosk.director.visit.step

    @property
    def sheets(self) -> int:
        return len(list(self.table.paper.glob("*.pdf")))

    def look(self, seconds: float = SEEN) -> None:
        """Let the window paint, and time go by."""
        self.table.pause(5)
        self.table.wait(lambda: not self.window.presses.gate.unseen)
        self.now += seconds

    def go_to(self, step: Step) -> None:
        """A fresh visit at a step, with a name where one is asked for."""
        director = self.table.kiosk.director
        if step in self._visits and step not in {Step.WRITE, Step.CHECK}:
            # A question outlives a new look of its step, but not the visit.
            director.answer(a.Finish())
            director.visit = self._visits[step]
            director.enter()
        else:
            self._walk_to(step)
            self._visits[step] = director.visit
        if step in {Step.WRITE, Step.CHECK}:
            # What can be pressed moves while the pages come.
            self.table.rest()
        self.look()

    def _walk_to(self, step: Step) -> None:
        answer = self.table.kiosk.director.answer
        answer(a.Finish())
        self.look()
        for each, onward in WAY.items():
            if self.step is step:
                break
            if self.step is Step.YOU:
                answer(WRITER)
            if self.step is not each:
                answer(onward)
                self.table.wait(self.rests)

    def steps_from_now(self) -> list[Step]:
        """The steps to which the visit moves from now on."""
        steps: list[Step] = []
        now = self.step

        def moved() -> None:
            if self.step is not (steps or [now])[-1]:
                steps.append(self.step)

        self.table.kiosk.director.moved.connect(moved)
        return steps

    def rests(self) -> bool:
        """Whether nothing is being printed."""
        stage = self.table.kiosk.director.visit.stage
        return stage is None or not stage.under_way

    def buttons(self) -> list[QAbstractButton]:
        """All that a finger can press on the screen that is alive."""
        screen = self.window.screen_shown
        assert screen is not None
        every = screen.findChildren(QAbstractButton)
        # One bar for all steps: at one of them is enough.
        bar = [] if self.step is Step.CASE else screen.findChildren(VisitBar)
        there = (each for each in every if self.reaches(each))
        return [each for each in there if each.parentWidget() not in bar]

    def reaches(self, button: QWidget) -> bool:
        if not (button.isEnabled() and button.isVisible()):
            return False
        return self.window.childAt(self.place(button)) is button

    def place(self, button: QWidget) -> QPoint:
        return button.mapTo(self.window, button.rect().center())

    def press(self, place: QPoint) -> None:
        handle = self.window.windowHandle()
        QTest.mousePress(handle, LEFT, pos=place)
        self.look(HELD)
        QTest.mouseRelease(handle, LEFT, pos=place)
        self.look(0)


def primary(hand: Fingers) -> QAbstractButton:
    """The one button that leads on."""
    solid = (Kind.PRIMARY, Kind.START)
    every = (each for each in hand.buttons() if isinstance(each, Button))
    return next(each for each in every if each.kind in solid)


def begin_to_write(hand: Fingers) -> None:
    """Put the caret into the first field, which may bring the keyboard."""
    screen = hand.window.screen_shown
    assert screen is not None
    every = (each for each in screen.findChildren(QWidget) if is_editor(each))
    next(each for each in every if each.isVisible()).setFocus()
    hand.look()


@pytest.fixture
def open_hand(open_kiosk: Callable[..., Table]) -> Callable[[str], Fingers]:
    """A hand at a table whose on-screen keyboard comes always, or never."""
    return lambda show: Fingers(open_kiosk(settings=Settings(keyboard=show)))


@pytest.mark.parametrize(
    ("step", "show"),
    [
        *((each, "never") for each in Step),
        (Step.WRITE, "always"),
        (Step.YOU, "always"),
    ],
)
def test_a_double_tap_on_any_button_leads_one_step_and_prints_nothing(
    open_hand: Callable[[str], Fingers], step: Step, show: str
) -> None:
    hand = open_hand(show)
    pauses = cycle(PAUSES)
    for index in count():
        hand.go_to(step)
        if show == "always":
            begin_to_write(hand)
        if index == len(hand.buttons()):
            break
        printed, seen = hand.sheets, hand.steps_from_now()
        button = hand.buttons()[index]
        prints = button.accessibleName() == "Print"
        place = hand.place(button)
        for _ in range(2):
            hand.press(place)
            hand.now += next(pauses)
        hand.table.wait(hand.rests)
        assert len(seen) <= 1, button
        assert hand.sheets - printed == int(prints)


def test_no_first_press_is_lost(open_hand: Callable[[str], Fingers]) -> None:
    hand = open_hand("never")
    hand.go_to(Step.WRITE)
    steps = hand.steps_from_now()
    for _ in range(2):
        begin_to_write(hand)
        hand.press(hand.place(primary(hand)))
        hand.look()
        hand.table.kiosk.director.answer(WRITER)
        hand.look()
    assert steps == [Step.YOU, Step.CHECK]
    assert hand.sheets == 0


def test_none_is_lost_while_the_keyboard_is_open(
    open_hand: Callable[[str], Fingers],
) -> None:
    hand = open_hand("always")
    hand.go_to(Step.YOU)
    hand.table.kiosk.director.answer(WRITER)
    begin_to_write(hand)
    steps = hand.steps_from_now()
    hand.press(hand.place(primary(hand)))
    hand.look()
    assert steps == [Step.CHECK]
    assert hand.sheets == 0


def test_a_double_tap_on_done_presses_nothing_below_it(
    open_hand: Callable[[str], Fingers],
) -> None:
    hand = open_hand("always")
    hand.go_to(Step.WRITE)
    begin_to_write(hand)
    host = hand.window.findChild(KeyboardHost)
    assert host is not None
    keyboard = host.keyboard
    assert keyboard is not None
    steps = hand.steps_from_now()
    done = next(each for each in keyboard.keys if each.key.act is Act.DONE)
    place = keyboard.mapTo(hand.window, done.box.center().toPoint())
    for _ in range(2):
        hand.press(place)
        hand.now += PAUSES[0]
    assert not host.is_open
    assert steps == []
