"""The ledger's day -> what Today says of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from kiosk.errors import KioskError
from kiosk.i18n import N_, Plural, Words, counted
from kiosk.ledger.entry import Action, Channel, State
from kiosk.ledger.totals import Kind, Total, added_up, count, done
from kiosk.ui.staff.today.value import Answered, Bar, Question, TodayValue

_LETTERS = Plural("letter counted", "letters counted")
_COPIES = Plural("copy to an embassy", "copies to embassies")
_OTHERS = Plural("other action", "other actions")
_UNKNOWN_LETTERS = Plural(
    "{count} letter unknown, {time}", "{count} letters unknown, {time}"
)
_UNKNOWN_COPIES = Plural(
    "{count} copy unknown, {time}", "{count} copies unknown, {time}"
)
_UNKNOWN_OTHERS = Plural(
    "{count} action unknown, {time}", "{count} actions unknown, {time}"
)
_UNKNOWN = {Channel.LETTER: _UNKNOWN_LETTERS, Channel.COPY: _UNKNOWN_COPIES}
_CAME = N_("{time}: it came out, and is counted.")
_DID_NOT = N_("{time}: it did not come out, and is not counted.")
_NONE = N_("No letter has been counted yet.")
_PRACTICE = N_("This is practice: nothing is counted.")
_UNREAD = N_("The counts cannot be read now.")
# All but letters on paper.
_OTHER_WAYS = tuple(set(Channel) - {Channel.LETTER, Channel.COPY})
# The hours of a stall; a day that begins earlier or ends later has more.
_FIRST, _LAST = 10, 18
# As many rows as are read at a glance.
_ROWS = 6


@dataclass(frozen=True, slots=True)
class Day:
    """What the ledger says of a day."""

    totals: tuple[Total, ...] = ()
    hours: Mapping[int, int] = field(default_factory=dict)
    unknown: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """Actions about which somebody has said whether they came out."""

    actions: tuple[Action, ...]
    came: bool


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that the page is built from.

    `name_of` names a case and an official of it, `fault` is why there is no day.
    """

    now: datetime
    day: Day | None
    settled: Sequence[Settled]
    name_of: Callable[[str, str], tuple[str, str]]
    practice: bool = False
    fault: KioskError | None = None


def build(words: Words, known: Known) -> TodayValue:
    """The value of the page."""
    time, fault = known.now.strftime("%H:%M"), known.fault
    answered = tuple(_answered(words, each) for each in known.settled)
    if fault is not None:
        said = words(fault.message).format(**fault.values)
        return TodayValue(time, (), answered=answered, wrong=(words(_UNREAD), said))
    if known.day is None:
        return TodayValue(time, ())
    letters = done(known.day.totals, Channel.LETTER)
    none = "" if letters else words(_PRACTICE if known.practice else _NONE)
    return TodayValue(
        time=time,
        numbers=_numbers(words, known.day.totals),
        questions=tuple(_questions(words, known.day.unknown)),
        answered=answered,
        hours=_hours(known.day.hours, known.now.hour) if letters else (),
        cases=_bars(letters, lambda kind: known.name_of(kind.campaign, "")[0]),
        officials=_bars(
            letters, lambda kind: known.name_of(kind.campaign, kind.official)[1]
        ),
        none=none,
    )


def _what(words: Words, actions: Sequence[Action]) -> str:
    """Actions of one kind and minute in words ("1 letter unknown, 15:20")."""
    plural = _UNKNOWN.get(actions[0].channel, _UNKNOWN_OTHERS)
    time = actions[0].minute.strftime("%H:%M")
    return counted(words, plural, len(actions), time=time)


def _numbers(words: Words, totals: Sequence[Total]) -> tuple[tuple[str, str], ...]:
    counts = tuple(
        (name, count(done(totals, *channels)))
        for name, channels in (
            (_LETTERS, (Channel.LETTER,)),
            (_COPIES, (Channel.COPY,)),
            (_OTHERS, _OTHER_WAYS),
        )
    )
    return tuple((str(many), counted(words, name, many)) for name, many in counts)


def _questions(words: Words, unknown: Sequence[Action]) -> Iterable[Question]:
    """One question for the letters of a minute, one for its copies."""

    def kind(action: Action) -> tuple[datetime, str]:
        return action.minute, action.channel.value

    for _, those in groupby(sorted(unknown, key=kind), kind):
        actions = tuple(those)
        yield Question(tuple(each.uuid for each in actions), _what(words, actions))


def _answered(words: Words, settled: Settled) -> Answered:
    said = words(_CAME if settled.came else _DID_NOT)
    time = settled.actions[0].minute.strftime("%H:%M")
    uuids = tuple(each.uuid for each in settled.actions)
    return Answered(uuids, said.format(time=time), settled.came)


def _hours(hours: Mapping[int, int], now: int) -> tuple[Bar, ...]:
    """A bar an hour, those without letters too."""
    seen = [hour for hour, many in hours.items() if many]
    first, last = min([_FIRST, *seen]), max([_LAST, *seen])
    most = max(hours.values(), default=0) or 1
    return tuple(
        Bar(str(each), hours.get(each, 0), hours.get(each, 0) / most, each == now)
        for each in range(first, last + 1)
    )


def _bars(letters: Sequence[Total], name: Callable[[Kind], str]) -> tuple[Bar, ...]:
    """The most first."""
    sums = sorted(added_up(letters, name).items(), key=lambda row: (-row[1], row[0]))
    most = sums[0][1] if sums else 1
    return tuple(Bar(each, many, many / most) for each, many in sums[:_ROWS])


def state_of(*, came: bool) -> State:
    """What is written down for an answer."""
    return State.SENT if came else State.NOT_SENT
