"""Visits of someone who sees nothing, by keys and by what a screen reader says.

What was heard is a snapshot: read it, and you know whether they could follow. Written
anew by LETTER_KIOSK_SNAPSHOTS=write.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

Desktop = Callable[[int, int], Mapping[str, str]]
Robot = Callable[..., str]
Open = Callable[..., Robot]
Kiosk = Callable[..., tuple[str, ...]]

_TRANSCRIPTS = Path(__file__).parents[2] / "snapshots" / "by-ear"
# More stops than any screen has.
_MOST_STOPS = 40


@dataclass(frozen=True, slots=True)
class Script:
    """The names by which a language is walked through, and what is typed."""

    language: str
    case: str
    own: str
    other: str
    words: Mapping[str, str]


class _Same(dict[str, str]):
    """The source language: every sentence is its own."""

    def __missing__(self, key: str) -> str:
        return key


ENGLISH = Script(
    "en",
    "UA 85/21",
    "I keep bees and books, and I read about them every week.",
    "Dmitry Basik",
    _Same(),
)


@dataclass(slots=True)
class Visitor:
    """Presses keys, and notes what is said."""

    robot: Robot
    notes: list[str] = field(default_factory=list)

    def arrive(self, title: str = "") -> None:
        """Hear where one is."""
        told = self.robot("told")
        while title and title not in told:
            told = self.robot("told")
        self.notes += ["", f"        {told}"]
        self._aloud()

    def go(self, name: str, key: str = "Tab") -> None:
        """Press a key until this is said, and note all that is said on the way."""
        for _ in range(_MOST_STOPS):
            told = self.robot("step", key)
            self.notes.append(f"[{key}] {told}")
            self._aloud()
            if name in told:
                return
        pytest.fail(f"{key} never reaches {name}:\n" + "\n".join(self.notes))

    def press(self, key: str = "Return") -> None:
        """Press a key that does something."""
        self.notes.append(f"[{key}]")
        self.robot("key", key)

    def type(self, words: str) -> None:
        """Type where one is."""
        self.notes.append(f"[types] {words}")
        self.robot("type_here", words)

    def hear(self, words: str) -> None:
        """Wait until this is said aloud."""
        self._note(self.robot("hears", words))

    def read(self, lines: int) -> None:
        """Read on in a text, line by line."""
        for _ in range(lines):
            self.notes.append(f"[Down] {self.robot('line', 'Down')}")

    def _aloud(self) -> None:
        self._note(self.robot("heard"))

    def _note(self, said: str) -> None:
        self.notes += [f"[aloud] {each}" for each in said.splitlines()]


def _visit(visitor: Visitor, script: Script) -> None:
    words = script.words
    visitor.arrive(words["Start"])
    visitor.press()
    visitor.arrive(words["Cases"])
    visitor.go(script.case)
    visitor.press()
    visitor.arrive(words["Step 1 of 5"])
    visitor.go("read only")
    visitor.read(6)
    visitor.go(words["Write a letter"])
    visitor.press()
    visitor.arrive(words["Officials"])
    visitor.go(script.other)
    visitor.press("space")
    visitor.hear(words["2 letters"])
    visitor.go(words["Continue"])
    visitor.press()
    visitor.arrive(words["Write the letter"])
    visitor.go(words["Why does this matter to you?"])
    visitor.type(script.own)
    visitor.hear(words["Done"])
    visitor.go("read only")
    visitor.read(12)
    visitor.go(words["Continue"])
    visitor.press()
    visitor.arrive(words["About you"])
    visitor.go(words["Your name"])
    visitor.type("Canary Quill")
    visitor.go(words["Town"])
    visitor.type("Seattle")
    visitor.go(words["Continue"])
    visitor.press()
    visitor.arrive(words["Check and print"])
    visitor.go("read only")
    visitor.read(20)
    visitor.go(words["Print"] + ", push button")
    visitor.press()
    visitor.hear(words["The printer has taken everything."])
    visitor.arrive()
    visitor.go(words["Yes, all of them"])
    visitor.press()
    visitor.arrive(words["Thank you"])
    visitor.go(words["Finish"])
    visitor.press()
    visitor.arrive(words["Start"])


def test_a_visit_by_ear_ends_on_paper(
    open_window: Open, desktop: Desktop, kiosk: Kiosk, tmp_path: Path
) -> None:
    robot = open_window(kiosk("--windowed"), desktop(1280, 800))
    visitor = Visitor(robot)
    try:
        _visit(visitor, ENGLISH)
    finally:
        print("\n".join(visitor.notes))
    (pdf,) = (tmp_path / "paper").glob("*.pdf")
