"""The nine steps of a visit, in their order."""

from enum import StrEnum


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


# What the visit bar shows as 1 to 5; printing still belongs to the check.
NUMBERED = (Step.CASE, Step.OFFICIALS, Step.WRITE, Step.YOU, Step.CHECK)
