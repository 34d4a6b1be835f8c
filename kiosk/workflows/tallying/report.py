"""A tally -> a report in words: for the campaign's office, which shows it on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.addressing.languages.dates import letter_date
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.ledger.entry import Action, Channel
from kiosk.ledger.totals import Total, added_up, count, done
from kiosk.typesetting.report.value import Figure, Grid, Level, Report, Row
from kiosk.workflows.tallying.names import Names, counted
from kiosk.workflows.tallying.postage import stamps_of
from kiosk.workflows.tallying.tally import Tally

# More minutes of unknown letters are not named one by one.
_MOST_UNKNOWN = 12
_IN_ALL = "in all"
_KEPT = (
    "The kiosk keeps no name, address or word of any writer. This report holds all"
    " that it knows."
)


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who makes a report: what things are called, and the country of the table."""

    names: Names
    country: str

    def report(self, tally: Tally) -> Report:
        """Everything that the tally says."""
        return Report(
            title=_title(tally.events),
            subtitle=self._days(tuple(tally.days)),
            language=SOURCE_LANGUAGE,
            left="To the office of the campaign",
            right=f"made {self._day(tally.made.date())}, {tally.made:%H:%M}",
            figures=tuple(_figures(tally)),
            strokes=tally.written,
            grids=tuple(each for each in self._grids(tally) if each.rows),
            notes=(*self._unknown(tally.unknown), _KEPT),
        )

    def _grids(self, tally: Tally) -> Iterator[Grid]:
        yield self._by_case(tally)
        if not tally.by_day:
            days = {self._day(each): number for each, number in tally.days.items()}
            yield _simple("Letters by day", "day", days)
        if len(tally.events) > 1:
            events = added_up(tally.letters, lambda kind: kind.event or "(no event)")
            yield _simple("Letters by event", "event", events)
        yield _simple("Copies and other actions", "way, case", self._others(tally))
        stamps = stamps_of(tally, self.names, self.country)
        yield _simple("Postage", "letters and copies", stamps)

    def _by_case(self, tally: Tally) -> Grid:
        days = tuple(tally.by_day) if len(tally.by_day) > 1 else ()
        columns = [done(tally.by_day[each], Channel.LETTER) for each in days]
        sums = _Sums(self.names, (*columns, tally.letters))
        rows: list[Row] = []
        for case in sorted(sums.cases, key=counted):
            rows.append(Row(case, sums.of(case), Level.GROUP))
            rows += (
                Row(official, sums.of(case, official), Level.PART)
                for official in sorted(sums.cases[case])
            )
        if rows:
            rows.append(Row("All letters", sums.of(), Level.SUM))
        shown = (f"{each:%b} {each.day}" for each in days)
        headings = ("case, then official", *shown, _IN_ALL)
        return Grid("Letters by case and official", headings, tuple(rows))

    def _others(self, tally: Tally) -> Mapping[str, int]:
        done = (*tally.copies, *tally.others)
        sums = added_up(
            done, lambda kind: (kind.channel, self.names.reference(kind.campaign))
        )
        return {
            f"{_called(channel)}, {reference}": number
            for (channel, reference), number in sorted(sums.items(), key=_in_order)
        }

    def _unknown(self, unknown: Sequence[Action]) -> Iterator[str]:
        letters = [each for each in unknown if each.channel is Channel.LETTER]
        if not letters:
            return
        named = [f"{self._day(e.minute.date())}, {e.minute:%H:%M}" for e in letters]
        more = len(named) - _MOST_UNKNOWN
        what = "1 letter that" if len(named) == 1 else f"{len(named)} letters that"
        when = "; ".join(named[:_MOST_UNKNOWN]) + (f"; {more} more" if more > 0 else "")
        yield f"Not in these figures: {what} may not have come out ({when})."

    def _days(self, days: Sequence[date]) -> str:
        if not days:
            return "Nothing has been counted yet"
        ends = dict.fromkeys((days[0], days[-1]))
        return " to ".join(map(self._day, ends))

    def _day(self, day: date) -> str:
        return letter_date(day, SOURCE_LANGUAGE, self.country)


class _Sums:
    """Columns of totals, added up for all of it, a case, or an official of a case."""

    def __init__(self, names: Names, columns: Sequence[Iterable[Total]]) -> None:
        self.cases: dict[str, set[str]] = defaultdict(set)
        self._columns: list[Counter[tuple[str, ...]]] = []
        for totals in columns:
            self._columns.append(Counter())
            found = added_up(totals, lambda kind: (kind.campaign, kind.official))
            for (campaign, official), number in found.items():
                case, name = names.case(campaign), names.official(campaign, official)
                self.cases[case].add(name)
                for part in ((), (case,), (case, name)):
                    self._columns[-1][part] += number

    def of(self, *part: str) -> tuple[str, ...]:
        """The number of a part in each column."""
        return tuple(f"{column[part]:,}" for column in self._columns)


def _title(events: Sequence[str]) -> str:
    named = len(events) == 1 and events[0]
    return f"Letters from {named}" if named else "Letters for people in danger"


def _figures(tally: Tally) -> Iterator[Figure]:
    yield Figure(f"{tally.written:,}", "letters, each confirmed by its writer")
    whom = added_up(tally.letters, lambda kind: (kind.campaign, kind.official))
    yield Figure(f"{len(whom):,}", "officials who were written to")
    yield Figure(f"{count(tally.others):,}", "other actions, as visitors told us")


def _simple(title: str, heading: str, sums: Mapping[str, int]) -> Grid:
    rows = tuple(Row(name, (f"{number:,}",)) for name, number in sums.items() if number)
    return Grid(title, (heading, _IN_ALL), rows, narrow=True)


def _in_order(sum_: tuple[tuple[Channel, str], int]) -> tuple[int, object]:
    (channel, reference), _ = sum_
    return list(Channel).index(channel), counted(reference)


def _called(channel: Channel) -> str:
    """A channel at the beginning of a row."""
    return (
        "Copy to an embassy"
        if channel is Channel.COPY
        else channel[:1].upper() + channel[1:]
    )
