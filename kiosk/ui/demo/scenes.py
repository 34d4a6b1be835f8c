"""All that a visitor may come to see, in the order of one visit."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kiosk.faults import Fault
from kiosk.flow import answers as a
from kiosk.flow.ways.answers import ShowWay, ShowWays
from kiosk.letters.ways.channels import Way, ways_to
from kiosk.printing.protocol import AbsentPrinter
from kiosk.ui.demo.walk import script, settle
from kiosk.ui.keyboard.host import KeyboardHost
from kiosk.ui.main import Kiosk

Act = Callable[[], None]
# What a page about a fault tells of where nothing went wrong.
_FAULT = Fault("Demo", "kiosk/ui/demo", 0)
# The seconds that are left in a picture of the question if anybody is there.
_LEFT, _IN_ALL = 22, 30


def _nothing() -> None:
    """Stay as it is."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What leads to a picture, what has to be done again in each look, and undone."""

    name: str
    come: Act = _nothing
    again: Act = _nothing
    go: Act = _nothing


def scenes(kiosk: Kiosk, reference: str | None) -> Iterator[Scene]:
    """Every step, the questions over it, and what goes wrong.

    Each is to be come to before the next is asked for.
    """
    steps = iter([_answers(kiosk, *each) for each in script(kiosk, reference)])
    yield from _chosen(kiosk, steps)
    yield from _written(kiosk, steps)
    yield from _printed(kiosk, steps)
    broke = kiosk.recovery.broke
    yield Scene("10-calm", lambda: broke(_FAULT))
    yield Scene("10b-calm-lost", lambda: broke(_FAULT))


def _chosen(kiosk: Kiosk, steps: Iterator[Act]) -> Iterator[Scene]:
    asking, country = kiosk.stage.asking, kiosk.director.desk.country
    yield Scene("01-welcome")

    def ask_day() -> None:
        # Again in each look: the clock knows the day, and takes the question away.
        asking.ask_day(country)

    yield Scene("01b-day", again=ask_day, go=asking.stop_asking_day)
    yield Scene("02-cases", next(steps))
    yield Scene("03-case", next(steps))
    yield Scene("04-officials", next(steps))


def _written(kiosk: Kiosk, steps: Iterator[Act]) -> Iterator[Scene]:
    asking = kiosk.stage.asking
    leave, stay = (_answers(kiosk, e) for e in (a.Ask(a.Finish()), a.NeverMind()))

    def ask_still_here() -> None:
        asking.ask_still_here(_LEFT, _IN_ALL, patient=False)

    yield Scene("05-write", next(steps))
    yield Scene("05b-write-keyboard", again=lambda: _keyboard(kiosk, come=True))
    _keyboard(kiosk, come=False)
    yield Scene("05c-leave", leave, go=stay)
    yield Scene("05d-still-here", ask_still_here, go=asking.stop_asking_still_here)
    yield Scene("06-you", next(steps))
    yield Scene("06b-you-keyboard", again=lambda: _keyboard(kiosk, come=True))
    _keyboard(kiosk, come=False)


def _printed(kiosk: Kiosk, steps: Iterator[Act]) -> Iterator[Scene]:
    yield Scene("07-check", next(steps))
    to_print, to_thanks = steps

    def print_without_printer() -> None:
        director, service = kiosk.director, kiosk.director.service
        if service is not None:
            director.service = replace(service, printer=AbsentPrinter())
        to_print()
        settle(kiosk)
        director.service = service

    def print_once_more() -> None:
        to_print()
        settle(kiosk)
        to_thanks()

    yield Scene("08-print-fault", print_without_printer)
    yield Scene("08b-print", to_print)
    yield Scene("08c-print-missing", _answers(kiosk, a.PaperMissing()))
    yield Scene("09-thanks", print_once_more)
    yield Scene("09b-ways", _answers(kiosk, ShowWays()))
    yield Scene("09c-way", _answers(kiosk, *_call(kiosk)))


def _call(kiosk: Kiosk) -> Iterator[a.Answer]:
    """To open the first number of the case, else its first way, if it has any."""
    draft = kiosk.director.visit.draft
    if draft is None:
        return
    campaign = kiosk.director.desk.catalogue.find(draft.reference)
    officials = [each for each in campaign.officials if each.id in draft.officials]
    found = [(each.id, way) for each in officials for way in ways_to(each)]
    found.sort(key=lambda it: it[1].way is not Way.PHONE)
    for official, each in found[:1]:
        yield ShowWay(official, each.way.key, each.given)


def _answers(kiosk: Kiosk, *those: a.Answer) -> Act:
    """To give these, one after the other."""

    def give() -> None:
        for each in those:
            kiosk.director.answer(each)

    return give


def _keyboard(kiosk: Kiosk, *, come: bool) -> None:
    """Bring the keyboard of the screen, or send it away."""
    host = kiosk.window.findChild(KeyboardHost)
    if host is not None and host.is_open is not come:
        host.toggle()
