"""Every ledger counts alike, whatever it is told, in whatever order."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ledger.entry import Action, Channel, State
from kiosk.ledger.memory import MemoryLedger
from kiosk.ledger.protocol import Ledger
from kiosk.ledger.sqlite import SqliteLedger
from kiosk.ledger.totals import count, done
from tests.unit.ledger.actions import action, tellings

Telling = tuple[list[Action], State]
DAYS = st.dates(date(2021, 8, 9), date(2021, 8, 14))
KINDS = ("memory", "file")


@contextmanager
def of(kind: str) -> Iterator[Ledger]:
    if kind == "memory":
        yield MemoryLedger()
        return
    with TemporaryDirectory() as folder:
        ledger = SqliteLedger(Path(folder) / "ledger.sqlite3")
        yield ledger
        ledger.close()


def letters(ledger: Ledger) -> int:
    return count(done(ledger.totals(), Channel.LETTER))


def same(one: Ledger, other: Ledger) -> bool:
    """Whether two ledgers hold and count the same."""
    days = {each.action.minute.date() for each in one.entries()}
    return (
        set(one.entries()) == set(other.entries())
        and one.totals() == other.totals()
        and list(one.day_totals()) == list(other.day_totals())
        and one.days() == other.days()
        and one.unknown() == other.unknown()
        and all(one.hours(each) == other.hours(each) for each in days)
    )


def tell(ledger: Ledger, tellings: Iterable[Telling]) -> None:
    for actions, state in tellings:
        ledger.record(actions, state)


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_is_unknown_until_somebody_has_it(kind: str) -> None:
    with of(kind) as ledger:
        ledger.record([action(1)], State.UNKNOWN)
        assert ledger.unknown() == (action(1),)
        assert letters(ledger) == 0
        ledger.record([action(1)], State.SENT)
        assert ledger.unknown() == ()
        assert letters(ledger) == 1
        assert ledger.hours(action(1).minute.date()) == {15: 1}


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_that_is_printed_again_is_one_letter(kind: str) -> None:
    with of(kind) as ledger:
        for state in (State.UNKNOWN, State.SENT, State.UNKNOWN, State.SENT):
            ledger.record([action(1)], state)
        assert letters(ledger) == 1
        assert len(tuple(ledger.entries())) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_correction_is_an_entry_and_takes_a_letter_back(kind: str) -> None:
    with of(kind) as ledger:
        for state in (State.UNKNOWN, State.SENT, State.NOT_SENT):
            assert ledger.record([action(1)], state) == (action(1),)
        assert letters(ledger) == 0
        assert ledger.unknown() == ()
        assert [each.step for each in ledger.entries()] == [0, 1, 2]


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_counts_on_the_day_it_was_begun_however_the_clock_jumps(
    kind: str,
) -> None:
    with of(kind) as ledger:
        ledger.record([action(1)], State.UNKNOWN)
        before = replace(action(1), minute=action(1).minute.replace(year=1999))
        ledger.record([before], State.SENT)
        assert ledger.days() == {action(1).minute.date(): 1}


@given(st.lists(tellings), DAYS, DAYS)
def test_the_file_counts_as_memory_does(
    told: list[Telling], since: date, until: date
) -> None:
    model = MemoryLedger()
    with of("file") as ledger:
        for actions, state in told:
            assert ledger.record(actions, state) == model.record(actions, state)
        assert same(ledger, model)
        assert ledger.totals(since, until) == model.totals(since, until)
        assert ledger.totals(until=until) == model.totals(until=until)
        assert list(ledger.day_totals(since)) == list(model.day_totals(since))
        assert ledger.days(since) == model.days(since)


@given(st.lists(tellings))
def test_the_totals_are_those_of_the_states_told_last(told: list[Telling]) -> None:
    last: dict[str, State] = {}
    model = MemoryLedger()
    for actions, state in told:
        for each in actions:
            known = last.get(each.uuid)
            if not (known is State.SENT and state is State.UNKNOWN):
                last[each.uuid] = state
        model.record(actions, state)
    assert count(model.totals()) == len(last)
    for state in State:
        of_state = [t for t in model.totals() if t.kind.state is state]
        assert count(of_state) == list(last.values()).count(state)


@pytest.mark.parametrize("kind", KINDS)
@given(mine=st.lists(tellings), common=st.lists(tellings), theirs=st.lists(tellings))
def test_ledgers_brought_together_are_the_same_and_nothing_is_there_twice(
    kind: str, common: list[Telling], mine: list[Telling], theirs: list[Telling]
) -> None:
    with of(kind) as one, of("memory") as other:
        tell(one, common)
        other.merge(one.entries())
        tell(one, mine)
        tell(other, theirs)
        entries = tuple(other.entries())
        other.merge(one.entries())
        one.merge(entries)
        assert same(one, other)
        assert one.merge(other.entries()) == 0
        assert same(one, other)


@given(st.lists(tellings))
def test_no_letter_is_lost_or_doubled_by_telling_all_of_it_again(
    told: list[Telling],
) -> None:
    with of("memory") as ledger:
        tell(ledger, told)
        before = ledger.totals()
        for each in tuple(ledger.entries()):
            ledger.merge([each, each])
        assert ledger.totals() == before


def test_other_ways_to_act_are_no_letters() -> None:
    ledger = MemoryLedger()
    for number, channel in enumerate(Channel):
        ledger.record([action(number, channel=channel)], State.SENT)
    assert letters(ledger) == 1
    others = [each for each in Channel if each is not Channel.LETTER]
    assert count(done(ledger.totals(), *others)) == len(others)
