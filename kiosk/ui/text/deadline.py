"""How long a case is open, in words; the last day is a warning."""

from kiosk.flow.deadline import Access, Deadline
from kiosk.i18n import N_, Plural, counted
from kiosk.ui.text.chip import Chip, Tone
from kiosk.ui.theme.look import Look

_LEFT = Plural("{count} day left", "{count} days left")


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
