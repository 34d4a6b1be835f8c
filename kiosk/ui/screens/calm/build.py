"""From a view to what is said of a fault."""

from dataclasses import dataclass

from kiosk.addressing.languages.dates import short_date
from kiosk.errors import KioskError, SettingsInvalid, Unforeseen
from kiosk.flow.answers import Finish, GoOn
from kiosk.flow.events import Words
from kiosk.i18n import N_
from kiosk.ui.frame.visit_bar import Bar
from kiosk.ui.screens.calm.value import CalmValue
from kiosk.ui.views.view import View

_KIOSK = N_("It was the kiosk, not you. You can go on just where you were.")

_IN_SETTINGS = N_("In {file} the line “{key}” cannot be used: {what}.")
_START_AGAIN = N_("It was not you. Close it, and start it again.")


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of a fault, by what has become of the words."""

    title: str
    lead: str
    onward: str
    note: tuple[str, str] | None = None


_SAID = {
    (Words.NONE, False): _Said(N_("Something went wrong."), _KIOSK, N_("Go on")),
    (Words.KEPT, False): _Said(
        N_("Something went wrong.\nYour words are still here."),
        _KIOSK,
        N_("Go on with my letter"),
        ("shield", N_("Your letter is open here, and nowhere else.")),
    ),
    (Words.NONE, True): _Said(
        N_("Something went wrong again."),
        N_("We are sorry. It was the kiosk, not you. The visit starts again."),
        N_("Go on"),
    ),
    (Words.LOST, True): _Said(
        N_("Something went wrong,\nand your words are lost."),
        N_(
            "We are sorry. It was the kiosk, not you. Letters are never saved here,"
            " so we cannot bring yours back."
        ),
        N_("Write it again"),
        ("eyeoff", N_("No one else can read them either.")),
    ),
}


def calm_value(view: View) -> CalmValue:
    """What the visitor is told, or why the kiosk cannot open."""
    calm = view.calm
    if calm is None:
        return _stopped_value(view)
    said = _SAID[calm.words, calm.anew]
    day = short_date(calm.at.date(), view.visit.language, view.desk.country)
    return CalmValue(
        bar=Bar(practice=view.desk.practice, languages=view.languages),
        title=said.title,
        lead=view.words(said.lead),
        onward=(said.onward, GoOn()),
        note=said.note,
        code=calm.code,
        at=f"{day}\n{calm.at:%H:%M}",
        foot=N_("“Leave” at the top erases everything, as always."),
    )


def _stopped_value(view: View) -> CalmValue:
    """What the person at the table is told where the kiosk cannot open."""
    cause, words = view.stopped or KioskError(), view.words
    unforeseen = isinstance(cause, Unforeseen)
    invalid = isinstance(cause, SettingsInvalid)
    message = _IN_SETTINGS if invalid else cause.message
    lead = words(_START_AGAIN if unforeseen else message)
    return CalmValue(
        bar=Bar(languages=view.languages, leave=False),
        title=N_("The kiosk cannot open."),
        lead=lead if unforeseen else lead.format(**cause.values),
        onward=(N_("Close"), Finish()),
        note=None if unforeseen else ("pen", N_("Fix this, and start it again.")),
        code=str(cause.values["fault"]) if unforeseen else "",
    )
