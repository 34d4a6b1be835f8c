"""A ledger that lives as long as its process: for practice, and for tests."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from kiosk.ledger.entry import Action, Channel, Entry, State, following, holding
from kiosk.ledger.totals import DayTotal, Total, kind_of, total_of


class MemoryLedger:
    """Keeps the entries of each action, and counts them anew whenever it is asked."""

    def __init__(self) -> None:
        self._histories: dict[str, dict[tuple[int, State], Entry]] = {}

    def record(self, actions: Sequence[Action], state: State) -> tuple[Action, ...]:
        """As every ledger."""
        news: list[Action] = []
        for each in actions:
            last = holding(self._histories.get(each.uuid, {}).values())
            entry = following(last, each, state)
            if entry is not None:
                self._add(entry)
                news.append(entry.action)
        return tuple(news)

    def merge(self, entries: Iterable[Entry]) -> int:
        """As every ledger."""
        return sum(self._add(each) for each in entries)

    def entries(self) -> Iterator[Entry]:
        """As every ledger."""
        for each in list(self._histories.values()):
            yield from list(each.values())

    def totals(
        self, since: date | None = None, until: date | None = None
    ) -> tuple[Total, ...]:
        """As every ledger."""
        return total_of(map(kind_of, self._between(since, until)))

    def day_totals(self, since: date | None = None) -> Iterator[DayTotal]:
        """As every ledger."""
        days = {each.action.minute.date() for each in self._between(since, None)}
        for day in sorted(days):
            yield from (DayTotal(day, each) for each in self.totals(day, day))

    def days(self, since: date | None = None) -> Mapping[date, int]:
        """As every ledger."""
        return Counter(each.date() for each in self._letters(since, None))

    def hours(self, day: date) -> Mapping[int, int]:
        """As every ledger."""
        return Counter(each.hour for each in self._letters(day, day))

    def unknown(self) -> tuple[Action, ...]:
        """As every ledger."""
        found = (e.action for e in self._holding() if e.state is State.UNKNOWN)
        return tuple(sorted(found, key=lambda each: (each.minute, each.uuid)))

    def _letters(self, since: date | None, until: date | None) -> Iterator[datetime]:
        """The minutes of letters that somebody has had in hand."""
        for each in self._between(since, until):
            if each.action.channel is Channel.LETTER and each.state is State.SENT:
                yield each.action.minute

    def _between(self, since: date | None, until: date | None) -> Iterator[Entry]:
        first, last = since or date.min, until or date.max
        for each in self._holding():
            if first <= each.action.minute.date() <= last:
                yield each

    def _holding(self) -> Iterator[Entry]:
        for each in self._histories.values():
            entry = holding(each.values())
            if entry is not None:
                yield entry

    def _add(self, entry: Entry) -> bool:
        history = self._histories.setdefault(entry.action.uuid, {})
        key = (entry.step, entry.state)
        if key in history:
            return False
        history[key] = entry
        return True
