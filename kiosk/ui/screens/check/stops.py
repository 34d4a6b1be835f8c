"""What is asked about before the set is printed or saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.flow.answers import GoBackTo
from kiosk.flow.steps import Step
from kiosk.i18n import N_
from kiosk.ui.dialogs.confirm import Confirm
from kiosk.ui.frame.screen import Screen
from kiosk.ui.screens.check.value import Stop

OPEN = N_("A blank is not filled in")
FORM = N_("An official who sees a blank takes the letter for a form.")
CHANGE = N_("Change it first")
FILL_IN = N_("Fill it in")


@dataclass(frozen=True, slots=True)
class Doing:
    """What is to be done with the set: how it is asked about, and once more."""

    asked: str
    sure: str
    as_it_is: str


PRINT = Doing(
    N_("Print it as it is?"), N_("Print it all the same?"), N_("Print it as it is")
)
SAVE = Doing(
    N_("Save it as it is?"), N_("Save it all the same?"), N_("Save it as it is")
)


def ask_about(
    screen: Screen, stops: Sequence[Stop], doing: Doing, go_on: Callable[[], None]
) -> None:
    """Go on, but after a question where anything speaks against it.

    What is left open is asked about twice. The calm answer leads to where it is mended.
    """
    if not stops:
        go_on()
        return
    said = "\n".join(each.sentence for each in stops)
    left_open = next((each for each in stops if each.open), None)
    if left_open is None:
        question = _question(screen, doing.asked, said, stops[0].mend)
        question.agreed.connect(go_on)
        _ask(question, doing.as_it_is, CHANGE)
        return
    question = _question(screen, OPEN, said, left_open.mend)
    question.agreed.connect(partial(_ask_again, screen, left_open, doing, go_on))
    _ask(question, doing.as_it_is, FILL_IN)


def _ask_again(
    screen: Screen, stop: Stop, doing: Doing, go_on: Callable[[], None]
) -> None:
    """The second question, before something goes out that is still open."""
    question = _question(screen, doing.sure, screen.look.words(FORM), stop.mend)
    question.agreed.connect(go_on)
    _ask(question, doing.as_it_is, FILL_IN)


def _question(screen: Screen, title: str, said: str, mend: Step) -> Confirm:
    question = Confirm(screen.look, screen, screen.look.words(title), said)
    question.kept.connect(lambda: screen.answered.emit(GoBackTo(mend)))
    return question


def _ask(question: Confirm, agree: str, decline: str) -> None:
    words = question.look.words
    question.ask(words(agree), words(decline))
