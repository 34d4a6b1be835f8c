"""What a ledger holds on a day, read once for whoever is told of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.ledger.entry import Action, Channel, State
from kiosk.ledger.protocol import Ledger
from kiosk.ledger.totals import Total, count

# What is no way to act of a visitor's own: letters, and copies of them.
_OF_LETTERS = (Channel.LETTER, Channel.COPY)


@dataclass(frozen=True, slots=True)
class Tally:
    """The totals from a day on (None: all), and what somebody still has to say of."""

    totals: tuple[Total, ...]
    unknown: tuple[Action, ...]
    made: datetime

    @property
    def letters(self) -> tuple[Total, ...]:
        """The letters that somebody has had in hand."""
        return tuple(self._done(Channel.LETTER))

    @property
    def copies(self) -> tuple[Total, ...]:
        """The copies of them for embassies."""
        return tuple(self._done(Channel.COPY))

    @property
    def others(self) -> tuple[Total, ...]:
        """What was done by other ways, as visitors said."""
        ways = (each for each in Channel if each not in _OF_LETTERS)
        return tuple(self._done(*ways))

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which anything was done."""
        return tuple(sorted({each.kind.day for each in (*self.letters, *self.others)}))

    @property
    def events(self) -> tuple[str, ...]:
        """Where it was done."""
        done = (*self.letters, *self.others)
        return tuple(sorted({each.kind.event for each in done}))

    @property
    def written(self) -> int:
        """How many letters there are."""
        return count(self.letters)

    def _done(self, *channels: Channel) -> Iterator[Total]:
        for each in self.totals:
            if each.kind.state is State.SENT and each.kind.channel in channels:
                yield each


def read_tally(ledger: Ledger, since: date | None, made: datetime) -> Tally:
    """The tally from a day on, made at a time; raises as the ledger does."""
    unknown = (
        each
        for each in ledger.unknown()
        if since is None or each.minute.date() >= since
    )
    return Tally(ledger.totals(since), tuple(unknown), made)
