"""How long a case is open, in words; the last day is a warning."""

from dataclasses import dataclass
from enum import Enum

from kiosk.i18n import N_, Plural, counted
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.chip import Chip, Tone

_LEFT = Plural("{count} day left", "{count} days left")


class Access(Enum):
    """Whether letters are written for a case here and now."""

    OPEN = "open"
    PRACTICE = "practice"
    CLOSED = "closed"
    NOT_YET = "not-yet"

    @property
    def shut(self) -> bool:
        """Whether no letters are written for it."""
        return self in {Access.CLOSED, Access.NOT_YET}


@dataclass(frozen=True, slots=True)
class Deadline:
    """`days_left` until the last day (0: today; None: no end, or it has ended).

    `ended` is the day it ended, in the visitor's words ("Sep 28, 2021"; "": it
    has not), `opens` the day it begins ("": it has).
    """

    access: Access = Access.OPEN
    days_left: int | None = None
    ended: str = ""
    opens: str = ""


def deadline_chip(look: Look, deadline: Deadline) -> Chip | None:
    """The chip that says it; none for a case without an end."""
    words = look.words
    if deadline.opens:
        said = words(N_("Opens on {day}")).format(day=deadline.opens)
        shut = deadline.access.shut
        return Chip(look, said, Tone.CLOSED if shut else Tone.PLAIN, "clock")
    if deadline.access is Access.CLOSED:
        said = words(N_("Closed {day}")).format(day=deadline.ended).strip()
        return Chip(look, said, Tone.CLOSED, "lock")
    if deadline.ended:
        said = words(N_("Ended {day}")).format(day=deadline.ended)
        return Chip(look, said, icon="clock")
    if deadline.days_left is None:
        return None
    if deadline.days_left == 0:
        return Chip(look, words(N_("Last day")), Tone.WARN, "clock")
    said = counted(words, _LEFT, deadline.days_left)
    return Chip(look, said, icon="clock")
