"""All that somebody does who knows nothing, and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.flow import answers as a
from kiosk.flow.steps import Step
from kiosk.flow.ways.answers import ShowWays
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.keyboard.host import KeyboardHost
from kiosk.ui.presses.editors import is_editor
from tests.visits.monkey.hand import LEFT, NONE, Hand
from tests.visits.monkey.traces import CANARIES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SIZES = (QSize(1280, 800), QSize(1024, 600), QSize(1080, 1920), QSize(800, 1280))
# How long a key is held down, in repeats of it, and the seconds between two.
REPEATS, REPEATED = 20, 0.03
# Seconds without a touch: short, until it is asked, and until the visit is wiped.
IDLE = (60, 125, 125, 200)
# How long the size of a window rests until it has its new look (ms).
RESTS = 150
KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Menu,
    Qt.Key.Key_F1,
)
# Mark all, copy, paste, cut, undo, redo.
COMMANDS = tuple(Qt.Key(ord(each)) for each in "ACVXZY")


def press_what_leads_on(hand: Hand) -> None:
    solid = (Kind.PRIMARY, Kind.START)
    every = (e for e in hand.buttons() if isinstance(e, Button))
    hand.press(hand.one_of([e for e in every if e.kind in solid]))


def press_any_button(hand: Hand) -> None:
    hand.press(hand.one_of(hand.buttons()))


def press_anywhere(hand: Hand) -> None:
    hand.press(hand.within(hand.window))


def double_tap(hand: Hand) -> None:
    place = hand.one_of(hand.buttons())
    hand.press(place)
    hand.now += hand.random.choice((0.12, 0.15))
    hand.press(place)


def touch(hand: Hand) -> None:
    hand.touch(hand.one_of(hand.things()))


def drag(hand: Hand) -> None:
    QTest.mousePress(hand.handle, LEFT, NONE, hand.within(hand.window))
    for _ in range(4):
        QTest.mouseMove(hand.handle, hand.within(hand.window))
        hand.look(0.05)
    QTest.mouseRelease(hand.handle, LEFT, NONE, hand.within(hand.window))


def use_keyboard(hand: Hand) -> None:
    """Press a key on the screen; where it shows none, bring them."""
    host = hand.window.findChild(KeyboardHost)
    if host is not None and host.keyboard is not None and host.is_open:
        hand.press(hand.within(host.keyboard))
    else:
        hand.touch(hand.one_of([e for e in hand.things() if is_editor(e)]))


def type_a_word(hand: Hand) -> None:
    for each in hand.random.choice(CANARIES):
        hand.strike(Qt.Key(ord(each.upper())), each)


def press_a_key(hand: Hand) -> None:
    hand.strike(hand.random.choice(KEYS))


def hold_a_key(hand: Hand) -> None:
    key = hand.random.choice((*KEYS, Qt.Key.Key_X))
    text = "x" if key == Qt.Key.Key_X else ""
    for turn in range(REPEATS):
        down = QKeyEvent(QKeyEvent.Type.KeyPress, key, NONE, text, turn > 0)
        QApplication.sendEvent(hand.handle, down)
        hand.now += REPEATED
    up = QKeyEvent(QKeyEvent.Type.KeyRelease, key, NONE, text)
    QApplication.sendEvent(hand.handle, up)


def give_a_command(hand: Hand) -> None:
    if hand.random.random() < 0.3:
        QGuiApplication.clipboard().setText(hand.random.choice(CANARIES) * 3)
    command = hand.random.choice(COMMANDS)
    QTest.keyClick(hand.handle, command, Qt.KeyboardModifier.ControlModifier)


def change_language(hand: Hand) -> None:
    every = hand.table.kiosk.stage.languages
    _answer(hand, a.ChooseLanguage(hand.random.choice(every).code))


def change_look(hand: Hand) -> None:
    _answer(hand, hand.random.choice((a.ChangeTextSize(), a.ChangeContrast())))


def look_at_other_ways(hand: Hand) -> None:
    """From the officials, where a visit has come so far."""
    _answer(hand, a.GoBackTo(Step.OFFICIALS))
    _answer(hand, ShowWays())


def turn_the_window(hand: Hand) -> None:
    hand.window.resize(hand.random.choice(SIZES))
    hand.table.pause(RESTS)


def go_away(hand: Hand) -> None:
    hand.table.later(hand.random.choice(IDLE))


def change_stick(hand: Hand) -> None:
    there = hand.table.drives.look()
    if there:
        hand.table.drives.pull_out(there[0])
    else:
        hand.table.stick()


def unplug_or_plug_in(hand: Hand) -> None:
    """The printer, which is a folder."""
    paper = hand.table.paper
    away = paper.with_name("away")
    if paper.exists():
        paper.rename(away)
    else:
        away.rename(paper)


def _answer(hand: Hand, answer: a.Answer) -> None:
    """As from a control of a screen; a dialog would be in its way."""
    if not any(e.isVisible() for e in hand.window.findChildren(Dialog)):
        hand.table.kiosk.director.answer(answer)


# How often each is done, in proportion.
ACTS: Mapping[Callable[[Hand], None], int] = {
    press_what_leads_on: 12,
    press_any_button: 12,
    press_anywhere: 10,
    double_tap: 5,
    touch: 10,
    drag: 6,
    use_keyboard: 16,
    type_a_word: 8,
    press_a_key: 18,
    hold_a_key: 4,
    give_a_command: 8,
    change_language: 1,
    change_look: 1,
    look_at_other_ways: 1,
    turn_the_window: 1,
    go_away: 1,
    change_stick: 2,
    unplug_or_plug_in: 2,
}
