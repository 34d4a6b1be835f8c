"""What a ledger holds on a day, read once for whoever is told of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.ledger.entry import Action, Channel
from kiosk.ledger.protocol import Ledger
from kiosk.ledger.totals import Total, count, done

# What is no way to act of a visitor's own: letters, and copies of them.
_OF_LETTERS = (Channel.LETTER, Channel.COPY)
# More days are not told of case by case.
MOST_DAYS = 4


@dataclass(frozen=True, slots=True)
class Tally:
    """The totals from a day on (None: all), and what somebody still has to say of.

    `days` are the letters of each day, `by_day` the totals of each where these are few.
    """

    totals: tuple[Total, ...]
    days: Mapping[date, int]
    by_day: Mapping[date, tuple[Total, ...]]
    unknown: tuple[Action, ...]
    made: datetime

    @property
    def letters(self) -> tuple[Total, ...]:
        """The letters that somebody has had in hand."""
        return done(self.totals, Channel.LETTER)

    @property
    def copies(self) -> tuple[Total, ...]:
        """The copies of them for embassies."""
        return done(self.totals, Channel.COPY)

    @property
    def others(self) -> tuple[Total, ...]:
        """What was done by other ways, as visitors said."""
        ways = (each for each in Channel if each not in _OF_LETTERS)
        return done(self.totals, *ways)

    @property
    def events(self) -> tuple[str, ...]:
        """Where it was done."""
        found = (*self.letters, *self.others)
        return tuple(sorted({each.kind.event for each in found}))

    @property
    def written(self) -> int:
        """How many letters there are."""
        return count(self.letters)


def read_tally(ledger: Ledger, since: date | None, made: datetime) -> Tally:
    """The tally from a day on, made at a time; raises as the ledger does."""
    days = dict(sorted(ledger.days(since).items()))
    few = days if len(days) <= MOST_DAYS else ()
    first = since or date.min
    return Tally(
        totals=ledger.totals(since),
        days=days,
        by_day={each: ledger.totals(each, each) for each in few},
        unknown=tuple(e for e in ledger.unknown() if e.minute.date() >= first),
        made=made,
    )
