"""The table of steps holds together."""

import pytest

from kiosk.flow.steps import NUMBERED, STEPS, Step


@pytest.mark.parametrize("step", Step)
def test_every_step_has_its_row(step: Step) -> None:
    assert step in STEPS


@pytest.mark.parametrize("step", Step)
def test_back_from_every_step_leads_to_the_welcome(step: Step) -> None:
    gone: list[Step] = []
    while (before := STEPS[step].before) is not None:
        assert step not in gone
        gone.append(step)
        step = before
    assert step is Step.WELCOME


@pytest.mark.parametrize("step", [each for each in Step if STEPS[each].after])
def test_back_takes_back_what_continue_did(step: Step) -> None:
    after = STEPS[step].after
    assert after is not None
    assert STEPS[after].before is step


def test_numbers_count_up_in_the_order_of_the_visit() -> None:
    numbers = [STEPS[each].number for each in NUMBERED]
    assert numbers == list(range(1, len(NUMBERED) + 1))


def test_what_is_typed_is_seen_on_the_page() -> None:
    assert all(row.previewed for row in STEPS.values() if row.typed)
