"""Whatever is done to the window, it stays one window, and Finish leaves no word."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.flow import answers as a
from kiosk.flow.navigator import fresh_visit
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.flow.ways.answers import ShowWays
from kiosk.model.writer import Writer
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.edges.hooks import watched
from tests.open_cases import two_cases
from tests.visits.monkey.acts import ACTS
from tests.visits.monkey.hand import Hand
from tests.visits.monkey.traces import CANARIES, traces

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.visits.conftest import Table

# In every run one seed; `make soak` tries more, and longer.
SEEDS, STEPS = (3,), 1_000
SOAK_SEEDS, SOAK_STEPS = (3, 23, 42, 77, 101), 10_000
# So many steps are a visit; then it leaves, and nothing may stay.
A_VISIT = 500
# After so many it is led to the next step of all, since chance passes some by.
LEADS = 100
WAY = (
    (a.Begin(),),
    (a.ChooseCase("UA 85/21"),),
    (a.Continue(),),
    (a.Continue(),),
    (a.Continue(),),
    (a.EditWriter(Writer(name=CANARIES[0])), a.Continue()),
    (a.Print(),),
    (a.PaperInHand(),),
    (ShowWays(),),
)
# Milliseconds after which nothing is known of a visitor.
FORGOTTEN = 1_000
# Seconds from one thing to the next: a double tap, a hurry, somebody who reads.
PAUSES = (0.05, 0.12, 0.2, 0.5, 0.5, 1.0, 3.0)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Seeds and steps as the run asks for them."""
    if "seed" in metafunc.fixturenames:
        soak = metafunc.config.getoption("--hypothesis-profile") == "soak"
        metafunc.parametrize("seed", SOAK_SEEDS if soak else SEEDS)
        metafunc.parametrize("steps", [SOAK_STEPS if soak else STEPS])


def windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def lead(table: Table, far: int) -> None:
    """To a step of a new visit, `far` from the welcome: chance goes on from there."""
    director = table.kiosk.director
    if not table.paper.exists():
        table.paper.with_name("away").rename(table.paper)
    director.answer(a.Finish())
    for answers in WAY[:far]:
        table.answer(*answers)
        if a.Print() in answers:
            table.wait(lambda: director.visit.stage is PrintStage.SENT)
    assert director.visit.step is [*Step][far]


def leave(table: Table) -> None:
    """Finish, and a second goes by."""
    table.kiosk.director.answer(a.Finish())
    table.pause(FORGOTTEN)


def test_a_monkey_leaves_one_window_no_dialog_and_no_word(
    open_kiosk: Callable[..., Table], tmp_path: Path, seed: int, steps: int
) -> None:
    table = open_kiosk(campaigns=two_cases(tmp_path / "cases"))
    random = Random(seed)  # noqa: S311 - the same for the same seed
    hand, done, seen = Hand(table, random), list[str](), Counter[Step]()
    with watched(table.faults, table.kiosk.recovery.broke):
        for step in range(1, steps + 1):
            if step % LEADS == 1:
                lead(table, step // LEADS % len(Step))
                seen[table.kiosk.director.visit.step] += 1
            (act,) = random.choices([*ACTS], [*ACTS.values()])
            done.append(act.__name__)
            act(hand)
            hand.look(random.choice(PAUSES))
            where = f"seed {seed}, step {step}, after {done[-5:]}"
            assert table.faults.kept == (), where
            assert windows() == [table.kiosk.window], where
            seen[table.kiosk.director.visit.step] += 1
            if step % A_VISIT == 0:
                leave(table)
                assert table.kiosk.window.findChildren(Dialog) == [], where
                assert traces() == (), where
    assert table.kiosk.director.visit == fresh_visit(table.kiosk.director.desk)
    assert set(seen) == set(Step), "it has not been everywhere"
