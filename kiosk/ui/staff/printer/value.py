"""What Printer and paper shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A printer that can be chosen, and what is known of it."""

    setting: str
    name: str
    said: str = ""
    chosen: bool = False
    wrong: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """How full a pile is: its words, and from 0 to 1, None where nobody counted."""

    name: str
    said: str
    share: float | None
    low: bool
    left: int = 0


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A letter that is kept for a visitor, by its number."""

    number: int
    name: str
    said: str


@dataclass(frozen=True, slots=True)
class PrinterValue:
    """All of it in the words of the screen.

    `wrong` is the printer's fault as a title and a sentence, `instead` the printer to
    go on with. `ruler` asks to measure the test page, `tested` says what came of it.
    """

    looked: str
    choices: tuple[Choice, ...]
    paper: Level
    envelopes: Level
    kept: tuple[KeptLine, ...]
    ruler: tuple[str, str]
    tested: str
    wrong: tuple[str, str] | None = None
    instead: Choice | None = None
    busy: bool = False
