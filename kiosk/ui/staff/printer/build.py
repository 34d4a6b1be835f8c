"""What is known of printers, piles and kept letters -> what the page says."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.errors import KioskError
from kiosk.i18n import N_, Plural, Words, counted
from kiosk.printing.protocol import Printer, PrinterState, PrinterStatus
from kiosk.printing.sheets import takes
from kiosk.printing.wishes import STUBBORN
from kiosk.staff.stock import Pile, Stock
from kiosk.typesetting.cover.test_page import INCH, scales_of
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.ui.staff.printer.value import Choice, KeptLine, Level, PrinterValue
from kiosk.workflows.keep_letters import Kept

_LOOKING = N_("Looking …")
_NO_NAME = N_("The usual printer")
_STOPS = N_("Letters cannot be printed now.")
_OTHER_PAPER = N_("The paper in the tray does not fit.")
_PUT_IN = N_("Letters here are on {paper}; put that in, or they come out cut.")
_CHANGED = N_("Letters would not come out as they are.")
# What a volunteer does, where a visitor is told to ask them.
_TOLD = {
    PrinterState.JAM: N_("Paper is stuck: open the printer and pull it out slowly."),
    PrinterState.NO_INK: N_("There is no ink left: put a new cartridge in."),
    PrinterState.FROZEN: N_("It does not answer: turn it off and on again."),
    PrinterState.STOPPED: N_("Its queue is stopped: start it in the print settings."),
    PrinterState.STALLED: N_("Nothing comes out: look at its display and its cable."),
}
_NOT_PRINTED = N_("The test page was not printed.")
_PAPER, _ENVELOPES = N_("Paper"), N_("Envelopes")
_ABOUT = N_("about {left} of {of}")
_NOT_COUNTED = N_("not counted")
_REFILL = N_("{left} left, refill soon")
_NUMBER = N_("Number {number}")
_SHEETS = Plural("{count} sheet", "{count} sheets")
_FOR = Plural("erased in {count} minute", "erased in {count} minutes")
_INCHES = Plural("{count} inch?", "{count} inches?")
_CENTIMETRES = Plural("{count} centimeter?", "{count} centimeters?")
_SHRINKS = N_("Lay a ruler on the printed page. If it is not, something shrinks it.")
_SENT = N_("The test page is with the printer.")
_UNSURE = N_("Nobody can tell if the test page comes out; look at the printer.")
_KEPT_ON = N_("Number {number} was not printed, and is kept.")
_KEPT_SENT = N_("Number {number} is with the printer, and kept no more.")
_KEPT_UNSURE = N_("Nobody can tell if number {number} comes out; look at the printer.")
_PRINTING = N_("The test page is being printed.")


@dataclass(frozen=True, slots=True)
class Seen:
    """How the printer was when it was looked at, and the queues that there are.

    `changes` are defaults of its queue that change the pages whatever is asked for.
    """

    status: PrinterStatus
    queues: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tested:
    """What came of a test page, or of a letter that was kept (`of`: its number).

    It is under way, sent or nobody knows, or there was a fault.
    """

    under_way: bool = False
    unsure: bool = False
    fault: KioskError | None = None
    of: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that the page is built from; `at` is when somebody last looked."""

    printer: Printer
    seen: Seen | None
    at: str
    stock: Stock
    kept: Sequence[Kept]
    now: float
    paper: Stationery
    tested: Tested | None = None
    busy: bool = False


def build(words: Words, known: Known) -> PrinterValue:
    """The value of the page."""
    choices = _choices(words, known)
    wrong = _wrong(words, known)
    others = [each for each in choices if not each.chosen]
    return PrinterValue(
        looked=known.at,
        choices=choices,
        paper=_level(words, _PAPER, known.stock.paper),
        envelopes=_level(words, _ENVELOPES, known.stock.envelopes),
        kept=tuple(_kept(words, each, known.now) for each in known.kept),
        ruler=(_length(words, known.paper), words(_SHRINKS)),
        tested=_tested(words, known.tested),
        wrong=wrong,
        instead=others[0] if wrong and others else None,
        busy=known.busy,
    )


def _wrong(words: Words, known: Known) -> tuple[str, str] | None:
    if known.tested is not None and known.tested.fault is not None:
        fault = known.tested.fault
        title = _KEPT_ON if known.tested.of else _NOT_PRINTED
        said = words(fault.message).format(**fault.values)
        return words(title).format(number=known.tested.of), said
    seen = known.seen
    if seen is None:
        return None
    status = seen.status
    if not status.ready:
        return words(_STOPS), words(_TOLD.get(status.state, status.message))
    if status.loaded and not takes(status.loaded, known.paper.media):
        paper = known.paper.name.partition(",")[0]
        return words(_OTHER_PAPER), words(_PUT_IN).format(paper=paper)
    if seen.changes:
        return words(_CHANGED), words(STUBBORN).format(option=", ".join(seen.changes))
    return None


def _choices(words: Words, known: Known) -> tuple[Choice, ...]:
    """The printer that is used, then every queue that could be."""
    printer, seen = known.printer, known.seen
    now = printer.name
    status = seen.status if seen else None
    told = _TOLD.get(status.state, status.message) if status else _LOOKING
    said = words(told)
    wrong = seen is not None and not seen.status.ready
    used = Choice("", now or words(_NO_NAME), said, chosen=True, wrong=wrong)
    queues = seen.queues if seen else ()
    return (used, *(Choice(f"cups:{q}", q) for q in queues if q != now))


def _level(words: Words, name: str, pile: Pile) -> Level:
    if pile.left is None:
        return Level(words(name), words(_NOT_COUNTED), None, low=False)
    said = words(_REFILL if pile.low else _ABOUT).format(left=pile.left, of=pile.of)
    share = pile.left / max(pile.of, 1)
    return Level(words(name), said, share, low=pile.low, left=pile.left)


def _kept(words: Words, kept: Kept, now: float) -> KeptLine:
    sheets = counted(words, _SHEETS, kept.sheets)
    until = counted(words, _FOR, kept.minutes_left(now))
    name = words(_NUMBER).format(number=kept.number)
    return KeptLine(kept.number, name, f"{sheets} · {until}")


def _length(words: Words, paper: Stationery) -> str:
    ruler = scales_of(paper)[0]
    inches = ruler.unit == INCH
    return counted(words, _INCHES if inches else _CENTIMETRES, ruler.units)


def _tested(words: Words, tested: Tested | None) -> str:
    if tested is None or tested.fault is not None:
        return ""
    if tested.under_way:
        return words(_PRINTING)
    said = (_UNSURE, _SENT, _KEPT_UNSURE, _KEPT_SENT)
    place = 2 * bool(tested.of) + (not tested.unsure)
    return words(said[place]).format(number=tested.of)
