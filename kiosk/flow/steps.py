"""The steps of a visit: what comes before and after, and what a step is like."""

from collections.abc import Mapping
from enum import StrEnum

from kiosk.frozen import dataclass


class Step(StrEnum):
    """Where the visitor is."""

    WELCOME = "welcome"
    CASES = "cases"
    CASE = "case"
    OFFICIALS = "officials"
    WRITE = "write"
    YOU = "you"
    CHECK = "check"
    PRINT = "print"
    THANKS = "thanks"
    WAYS = "ways"


@dataclass(frozen=True)
class StepRow:
    """What a step is, all of it.

    `before` is where Back leads, `after` where Continue does (None: nowhere; a choice,
    Print or its end leads on). `number` is its place in the visit bar (0: it has
    none). `typed` steps have something to type, `previewed` ones show pages, and those
    of a `whole_set` are all that is printed, not the one letter.
    """

    before: Step | None = None
    after: Step | None = None
    number: int = 0
    typed: bool = False
    previewed: bool = False
    whole_set: bool = False


STEPS: Mapping[Step, StepRow] = {
    Step.WELCOME: StepRow(None, Step.CASES),
    Step.CASES: StepRow(Step.WELCOME),
    Step.CASE: StepRow(Step.CASES, Step.OFFICIALS, 1),
    Step.OFFICIALS: StepRow(Step.CASE, Step.WRITE, 2),
    Step.WRITE: StepRow(Step.OFFICIALS, Step.YOU, 3, typed=True, previewed=True),
    Step.YOU: StepRow(Step.WRITE, Step.CHECK, 4, typed=True, previewed=True),
    Step.CHECK: StepRow(Step.YOU, None, 5, previewed=True, whole_set=True),
    # Whoever is quick is here before the set is made: it is made all the same.
    Step.PRINT: StepRow(Step.CHECK, whole_set=True),
    Step.THANKS: StepRow(Step.CHECK),
    # It leads back to the officials or the thanks, from wherever it was reached.
    Step.WAYS: StepRow(Step.OFFICIALS),
}
# What the visit bar shows as 1 to 5; printing still belongs to the check.
NUMBERED = tuple(step for step, row in STEPS.items() if row.number)
