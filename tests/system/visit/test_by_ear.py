"""Visits of someone who sees nothing, by keys and by what a screen reader says.

What was heard is a snapshot: read it, and you know whether they could follow. It is
written anew by LETTER_KIOSK_SNAPSHOTS=write.
"""

import gettext
import os
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

Desktop = Callable[[int, int], Mapping[str, str]]
Robot = Callable[..., str]
Open = Callable[..., Robot]
Kiosk = Callable[..., tuple[str, ...]]

_ROOT = Path(__file__).parents[3]
# The time of day at which the printer took the letters.
_CLOCK = re.compile(r"\d{1,2}:\d\d(?: Uhr|\s[AP]M)")
_TRANSCRIPTS = Path(__file__).parents[2] / "snapshots" / "by-ear"
# More stops than any screen has.
_MOST_STOPS = 40
_READ_ONLY = "read only"
# A press counts 0.35 s after a view was painted; to hear where one is takes longer.
_LISTENS_S = 0.5


@dataclass(frozen=True, slots=True)
class Script:
    """Whom a visitor writes for, whom else to, and what they say of their own."""

    language: str
    case: str
    other: str
    own: str
    more: tuple[str, ...] = ()

    def words(self, message: str) -> str:
        """A sentence of the screens in the visitor's language, up to its first gap."""
        found = gettext.translation(
            "letter-kiosk", _ROOT / "resources" / "locale", [self.language]
        )
        return found.gettext(message).partition("{")[0]


SCRIPTS = (
    Script(
        "en",
        "UA 85/21",
        "Dmitry Basik",
        "I keep bees and books, and I read about them every week.",
    ),
    Script(
        "de",
        "Example 1",
        "Botschafter",
        "Ich lese jeden Abend ein Gedicht.",
        ("--practice",),
    ),
)


@dataclass(slots=True)
class Visitor:
    """Presses keys, and notes all that is said."""

    robot: Robot
    notes: list[str] = field(default_factory=list)

    def arrive(self, title: str) -> None:
        """Hear where one is, once it is this."""
        for _ in range(_MOST_STOPS):
            told = self.robot("told")
            if title in told:
                self.notes += ["", told]
                self._note_aloud(self.robot("heard"))
                time.sleep(_LISTENS_S)
                return
        self._fail(f"{title} is never reached")

    def go(self, name: str) -> None:
        """Press Tab until this is said; all that is said on the way is noted."""
        for _ in range(_MOST_STOPS):
            told = self.robot("step", "Tab")
            self.notes.append(f"[Tab] {told}")
            self._note_aloud(self.robot("heard"))
            if name in told:
                return
        self._fail(f"Tab never reaches {name}")

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
        self._note_aloud(self.robot("hears", words))

    def read(self) -> None:
        """Read a text to its end, line by line."""
        while line := self.robot("line", "Down"):
            self.notes.append(f"[Down] {line}")

    def _note_aloud(self, said: str) -> None:
        self.notes += [f"[aloud] {each}" for each in said.splitlines()]

    def _fail(self, why: str) -> None:
        pytest.fail(f"{why}:\n" + "\n".join(self.notes))


def _to_the_letter(visitor: Visitor, script: Script) -> None:
    words = script.words
    if script.language != "en":
        visitor.arrive("Start")
        visitor.go("Deutsch")
        visitor.press()
        visitor.hear("Deutsch")
        visitor.go(words("Start"))
    visitor.arrive(words("Start"))
    visitor.press()
    visitor.arrive(words("Cases"))
    visitor.go(script.case)
    visitor.press()
    visitor.arrive(words("Step {number} of 5: {name}"))
    visitor.go(_READ_ONLY)
    visitor.read()
    visitor.go(words("Who gets it?"))
    visitor.press()
    visitor.arrive(words("Officials"))
    visitor.go(script.other)
    visitor.press("space")
    visitor.hear("2")
    visitor.go(words("Continue"))
    visitor.press()


def _to_the_printer(visitor: Visitor, script: Script) -> None:
    words = script.words
    visitor.hear(words("Write the letter"))
    visitor.arrive(words("Why does this matter to you?"))
    visitor.type(script.own)
    visitor.hear(words("Done: {rule}"))
    visitor.go(_READ_ONLY)
    visitor.read()
    visitor.go(words("Continue"))
    visitor.press()
    visitor.hear(words("About you"))
    visitor.arrive(words("Your name"))
    visitor.type("Canary Quill")
    visitor.go(words("Town"))
    visitor.type("Seattle")
    visitor.go(words("Continue"))
    visitor.press()
    visitor.arrive(words("Check and print"))
    visitor.go(_READ_ONLY)
    visitor.read()
    visitor.go(f"{words('Print')}, push button")
    visitor.press()


def _to_the_end(visitor: Visitor, script: Script) -> None:
    words = script.words
    visitor.hear(words("Do you have all the pages?"))
    visitor.arrive(words("Do you have all the pages?"))
    visitor.go(words("Yes, all of them"))
    visitor.press()
    visitor.arrive(words("Thank you"))
    visitor.go(_READ_ONLY)
    visitor.read()
    visitor.go(f"{words('Finish')}, push button")
    visitor.press()
    visitor.arrive("Start")


@pytest.fixture
def visitor(
    request: pytest.FixtureRequest, open_window: Open, desktop: Desktop, kiosk: Kiosk
) -> Visitor:
    """Stands before a kiosk with the options of their script."""
    more = request.getfixturevalue("script").more
    return Visitor(open_window(kiosk("--windowed", *more), desktop(1280, 800)))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda each: each.language)
def test_a_visit_by_ear_ends_on_paper(
    visitor: Visitor, tmp_path: Path, script: Script
) -> None:
    _to_the_letter(visitor, script)
    _to_the_printer(visitor, script)
    _to_the_end(visitor, script)
    assert list((tmp_path / "paper").glob("*.pdf"))
    heard = _CLOCK.sub("[time]", "\n".join(visitor.notes).strip() + "\n")
    kept = _TRANSCRIPTS / f"{script.language}.txt"
    if os.environ.get("LETTER_KIOSK_SNAPSHOTS") == "write":
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(heard)
    assert heard == kept.read_text()
    # Nothing that can be reached is without a name, and nothing is said twice running.
    assert not re.search(r"^\[Tab\] ,", heard, re.MULTILINE)
    assert not re.search(r"^(\[aloud\] .*)\n\1$", heard, re.MULTILINE)
