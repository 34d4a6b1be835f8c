"""Which screen plays which step; each is loaded when it is first needed."""

from collections.abc import Callable
from functools import partial
from typing import Any

from kiosk.flow.steps import Step
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.previews import PREVIEWED
from kiosk.ui.views import View

# How a screen is built from a look and its value, and the value of a view. The
# values differ from screen to screen; a part pairs each with its own.
Part = tuple[Callable[..., Any], Callable[[View], Any]]


def part_for(view: View, pictures: Pictures) -> Part:
    """The screen of a view and what it shows; pages are seen through `pictures`."""
    if view.calm is not None:
        return _calm()
    if view.stopped is not None:
        return _stopped()
    step = view.visit.step
    build, value_of = _PARTS[step]()
    if step in PREVIEWED:
        build = partial(build, pictures=pictures)
    return build, value_of


def _calm() -> Part:
    from kiosk.ui.screens.calm.screen import CalmScreen
    from kiosk.ui.screens.calm.value import calm_value

    return CalmScreen, calm_value


def _stopped() -> Part:
    from kiosk.ui.screens.calm.screen import CalmScreen
    from kiosk.ui.screens.calm.value import stopped_value

    return CalmScreen, stopped_value


def _welcome() -> Part:
    from kiosk.ui.screens.welcome import WelcomeScreen
    from kiosk.ui.values.welcome import welcome_value

    return WelcomeScreen, welcome_value


def _cases() -> Part:
    from kiosk.ui.screens.cases import CasesScreen
    from kiosk.ui.values.reading import cases_value

    return CasesScreen, cases_value


def _case() -> Part:
    from kiosk.ui.screens.case import CaseScreen
    from kiosk.ui.values.reading import case_value

    return CaseScreen, case_value


def _officials() -> Part:
    from kiosk.ui.screens.officials import OfficialsScreen
    from kiosk.ui.values.reading import officials_value

    return OfficialsScreen, officials_value


def _write() -> Part:
    from kiosk.ui.screens.write.screen import WriteScreen
    from kiosk.ui.values.writing import write_value

    return WriteScreen, write_value


def _you() -> Part:
    from kiosk.ui.screens.you.screen import YouScreen
    from kiosk.ui.values.writing import you_value

    return YouScreen, you_value


def _check() -> Part:
    from kiosk.ui.screens.check.screen import CheckScreen
    from kiosk.ui.values.posting import check_value

    return CheckScreen, check_value


def _print() -> Part:
    from kiosk.ui.screens.print_.screen import PrintScreen
    from kiosk.ui.values.posting import print_value

    return PrintScreen, print_value


def _thanks() -> Part:
    from kiosk.ui.screens.thanks import ThanksScreen
    from kiosk.ui.values.posting import thanks_value

    return ThanksScreen, thanks_value


_PARTS: dict[Step, Callable[[], Part]] = {
    Step.WELCOME: _welcome,
    Step.CASES: _cases,
    Step.CASE: _case,
    Step.OFFICIALS: _officials,
    Step.WRITE: _write,
    Step.YOU: _you,
    Step.CHECK: _check,
    Step.PRINT: _print,
    Step.THANKS: _thanks,
}
