"""Which screen plays which step; each is loaded when it is first needed."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from kiosk.flow.steps import STEPS, Step
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.views.view import View

# How a screen is built from a look and its value, and the value of a view. The
# values differ from screen to screen; a part pairs each with its own.
Part = tuple[Callable[..., Any], Callable[[View], Any]]


def part_for(view: View, pictures: Pictures) -> Part:
    """The screen of a view and what it shows; pages are seen through `pictures`."""
    step, told = view.visit.step, view.calm or view.stopped
    folder = "calm" if told else folder_of(step)
    part: Part = import_module(f"kiosk.ui.screens.{folder}").PART
    build, value_of = part
    if STEPS[step].previewed and not told:
        build = partial(build, pictures=pictures)
    return build, value_of


def folder_of(step: Step) -> str:
    """The folder of a step in `screens/`; no module is called like a builtin."""
    return "print_" if step is Step.PRINT else step.value
