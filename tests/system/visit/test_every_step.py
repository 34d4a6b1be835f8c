"""Each step on the real screen at three sizes: its picture, its names, its focus.

The pictures stay in the folder that the environment variable KIOSK_PICTURES names.
"""

import os
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

Desktop = Callable[[int, int], Mapping[str, str]]
Robot = Callable[..., str]
Open = Callable[..., Robot]
Windows = Callable[[Path], AbstractContextManager[Open]]
Photograph = Callable[[Mapping[str, str], Path], None]
Size = tuple[int, int]
Kiosk = Callable[..., tuple[str, ...]]
Wait = Callable[[Callable[[], object], str], None]

SIZES = ((1280, 800), (1024, 600), (1080, 1920))
# A screen with words in it has hundreds: their edges are smooth.
FEWEST_COLOURS = 100

# Each step: what has the focus at first, then what is done before it is looked at.
TITLE = "Three human rights defenders held in Belarus"
STEPS: Mapping[str, tuple[str, tuple[tuple[str, ...], ...]]] = {
    "welcome": ("Start", (("read", "push button", "Start"),)),
    "cases": (
        "Cases",
        (
            ("press", "push button", "Start"),
            ("read", "push button", "UA 85/21"),
        ),
    ),
    "case": (
        TITLE,
        (
            ("press", "push button", "UA 85/21"),
            ("read", "push button", "Write a letter"),
        ),
    ),
    "officials": (
        "Officials",
        (
            ("press", "push button", "Who gets it?"),
            ("read", "check box", "Andrey Shved"),
        ),
    ),
    "write": (
        "Why does this matter to you?",
        (
            ("press", "check box", "Dmitry Basik"),
            ("read", "label", "2 letters, 2 envelopes"),
            ("press", "push button", "Continue"),
            ("read", "image", "The page as it will be printed, page 1 of 1"),
        ),
    ),
    "you": (
        "Your name",
        (
            ("write", "text", "Why does this matter", "I keep bees and books."),
            ("press", "push button", "Continue"),
            ("read", "text", "Your name"),
        ),
    ),
    "check": (
        "Check and print",
        (
            ("write", "text", "Your name", "Canary Quill"),
            ("write", "text", "Town", "Seattle"),
            ("press", "push button", "Continue"),
            ("read", "image", "The page as it will be printed, page 1 of 1"),
        ),
    ),
    "print": (
        "Do you have all the pages?",
        (
            ("press", "push button", "Print"),
            ("read", "push button", "Yes, all of them"),
        ),
    ),
    "thanks": (
        "Thank you",
        (
            ("press", "push button", "Yes, all of them"),
            ("read", "push button", "Finish"),
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was seen on one step: a picture, its colours, the controls."""

    picture: Path
    colours: int
    nameless: str
    focused: str


@dataclass(frozen=True, slots=True)
class Walk:
    """One visit at one size; `tally` is what the welcome says after it."""

    size: Size
    steps: Mapping[str, Evidence]
    tally: str


@pytest.fixture(scope="module", params=SIZES, ids="{0[0]}x{0[1]}".format)
def walk(
    request: pytest.FixtureRequest,
    look: Callable[[Robot, Size, str], Evidence],
    full_screen: Callable[[Size], AbstractContextManager[Robot]],
) -> Walk:
    """A whole visit in the full screen, looked at on each step."""
    size = request.param
    steps: dict[str, Evidence] = {}
    with full_screen(size) as robot:
        for step, (_, wishes) in STEPS.items():
            for wish in wishes:
                robot(*wish)
            steps[step] = look(robot, size, step)
        robot("press", "push button", "Finish")
        tally = robot("read", "label", "written here today")
    return Walk(size, steps, tally)


@pytest.fixture(scope="module")
def full_screen(
    windows: Windows,
    kiosk_in: Kiosk,
    desktop: Desktop,
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Size], AbstractContextManager[Robot]]:
    """Opens a kiosk that fills a screen of this size."""

    @contextmanager
    def of(size: Size) -> Iterator[Robot]:
        home = tmp_path_factory.mktemp("kiosk")
        with windows(home) as open_window:
            yield open_window(kiosk_in(home), desktop(*size))

    return of


@pytest.fixture(scope="module")
def look(
    desktop: Desktop,
    photograph: Photograph,
    wait: Wait,
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Robot, Size, str], Evidence]:
    """Looks at a step once it stands still."""
    kept = os.environ.get("KIOSK_PICTURES")
    folder = Path(kept) if kept else tmp_path_factory.mktemp("pictures")

    def of(robot: Robot, size: Size, step: str) -> Evidence:
        screen, number = desktop(*size), list(STEPS).index(step) + 1
        name = f"{size[0]}x{size[1]}-{number:02d}-{step}"
        raw = tmp_path_factory.mktemp("raw") / f"{name}.rgb"
        last = [b""]

        def still() -> bool:
            photograph(screen, raw)
            before, last[0] = last[0], raw.read_bytes()
            return before == last[0]

        wait(still, f"{step} to stand still")
        photograph(screen, folder / f"{name}.png")
        return Evidence(
            picture=folder / f"{name}.png",
            colours=_colours(last[0]),
            nameless=robot("nameless"),
            focused=robot("focused"),
        )

    return of


def _colours(rgb: bytes) -> int:
    """How many colours every seventh pixel has."""
    return len({rgb[at : at + 3] for at in range(0, len(rgb), 21)})


def test_each_step_is_a_picture_of_the_whole_screen(walk: Walk) -> None:
    sizes = {
        step: struct.unpack(">II", each.picture.read_bytes()[16:24])
        for step, each in walk.steps.items()
    }
    assert sizes == dict.fromkeys(STEPS, walk.size)


def test_no_step_is_blank_or_the_picture_of_another(walk: Walk) -> None:
    colours = {step: each.colours for step, each in walk.steps.items()}
    assert min(colours.values()) >= FEWEST_COLOURS, colours
    pictures = {each.picture.read_bytes() for each in walk.steps.values()}
    assert len(pictures) == len(STEPS)


def test_all_that_can_be_used_has_a_name(walk: Walk) -> None:
    nameless = {step: each.nameless for step, each in walk.steps.items()}
    assert nameless == dict.fromkeys(STEPS, "")


def test_each_step_begins_with_the_focus_where_a_reader_tells_of_it(walk: Walk) -> None:
    focused = {step: each.focused for step, each in walk.steps.items()}
    assert focused == {step: first for step, (first, _) in STEPS.items()}


def test_the_welcome_counts_both_letters_after_the_visit(walk: Walk) -> None:
    assert walk.tally == "2 letters written here today"
