import struct
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Desktop = Callable[[int, int], Mapping[str, str]]
Robot = Callable[..., str]
Open = Callable[..., Robot]
Photograph = Callable[[Mapping[str, str], Path], None]

_WINDOW = str(Path(__file__).with_name("small_window.py"))


@pytest.fixture
def robot(open_window: Open, desktop: Desktop, python: str) -> Robot:
    return open_window((python, _WINDOW), desktop(1280, 800))


def test_a_window_is_used_by_the_names_of_its_controls(robot: Robot) -> None:
    robot("write", "text", "Your own words", "Let him go home — Привет")
    robot("press", "check box", "Agree")
    robot("press", "push button", "Start")
    assert robot("read", "label", "heard:") == "heard: Let him go home — Привет"


def test_the_keyboard_reaches_the_control_with_the_focus(robot: Robot) -> None:
    robot("type", "text", "Your own words", "Good morning.")
    robot("press", "check box", "Agree")
    robot("press", "push button", "Start")
    assert robot("read", "label", "heard:") == "heard: Good morning."


def test_states_are_told_and_hidden_controls_are_not_there(robot: Robot) -> None:
    assert "checked" not in robot("state", "check box", "Agree").split()
    robot("press", "check box", "Agree")
    assert "checked" in robot("state", "check box", "Agree").split()
    robot("gone", "push button", "Quit")
    assert 'text "Your own words"' in robot("tree")


def test_what_cannot_be_pressed_fails_with_the_tree(
    open_window: Open, desktop: Desktop, python: str
) -> None:
    robot = open_window((python, _WINDOW), desktop(1280, 800), patience_s=1.5)
    with pytest.raises(pytest.fail.Exception, match=r'push button "Start" \(disabled'):
        robot("press", "push button", "Start")


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (1080, 1920)])
def test_a_picture_shows_the_whole_screen(
    desktop: Desktop, photograph: Photograph, tmp_path: Path, size: tuple[int, int]
) -> None:
    picture = tmp_path / "screen.png"
    photograph(desktop(*size), picture)
    assert struct.unpack(">II", picture.read_bytes()[16:24]) == size
