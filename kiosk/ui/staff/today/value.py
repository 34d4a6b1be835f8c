"""What Today shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """Actions of one kind and minute that nobody knows: did they come out?"""

    uuids: tuple[str, ...]
    said: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A question that was answered, and what would turn the answer round."""

    uuids: tuple[str, ...]
    said: str
    came: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A count with its name; `share` is of the largest."""

    name: str
    count: int
    share: float
    now: bool = False


@dataclass(frozen=True, slots=True)
class TodayValue:
    """All of it in the words of the screen.

    `numbers` are counts with what they count, `hours` and `officials` the letters by
    both, `none` says that there are none yet, `wrong` why nothing can be read.
    """

    time: str
    numbers: tuple[tuple[str, str], ...]
    questions: tuple[Question, ...] = ()
    answered: tuple[Answered, ...] = ()
    hours: tuple[Bar, ...] = ()
    cases: tuple[Bar, ...] = ()
    officials: tuple[Bar, ...] = ()
    none: str = ""
    wrong: tuple[str, str] | None = None
