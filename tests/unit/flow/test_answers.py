"""An answer says what was chosen, once for all."""

from copy import copy
from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from kiosk.flow.press import Choice


class Colour(Choice):
    name: str
    dark: bool = False


class Town(Choice):
    name: str
    dark: bool = False


def test_two_choices_that_say_the_same_are_equal() -> None:
    assert Colour("blue") == Colour(name="blue", dark=False)
    assert len({Colour("blue"), Colour("blue"), Colour("red")}) == 2
    assert copy(Colour("blue", dark=True)) == Colour("blue", dark=True)


def test_choices_of_two_kinds_are_never_equal() -> None:
    assert len({Colour("Blue"), Town("Blue")}) == 2


def test_a_choice_stays_as_it_was_made() -> None:
    made: Any = Colour("blue")
    with pytest.raises(FrozenInstanceError):
        made.name = "red"
    with pytest.raises(FrozenInstanceError):
        del made.name
    assert made == Colour("blue")


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {}),
        (("blue", True, "more"), {}),
        (("blue",), {"name": "red"}),
        (("blue",), {"light": True}),
    ],
)
def test_a_choice_says_neither_less_nor_more_than_its_fields(
    values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    with pytest.raises(TypeError):
        Colour(*values, **named)


def test_a_choice_can_be_taken_apart() -> None:
    match Colour("blue", dark=True):
        case Colour(name, dark):
            assert (name, dark) == ("blue", True)
    assert repr(Colour("blue")) == "Colour(name='blue', dark=False)"
