"""Sums of a ledger, and how they are added up."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from kiosk.ledger.entry import Channel, Entry, State

K = TypeVar("K", bound=Hashable)


class Kind(NamedTuple):
    """What actions that are counted together have in common, whatever their day."""

    event: str
    campaign: str
    official: str
    channel: Channel
    state: State


@dataclass(frozen=True, slots=True)
class Total:
    """How many actions there were of a kind."""

    kind: Kind
    count: int


class DayTotal(NamedTuple):
    """How many there were on a day."""

    day: date
    total: Total


def kind_of(entry: Entry) -> Kind:
    """What an action is counted as while this entry holds."""
    action = entry.action
    return Kind(
        action.event, action.campaign, action.official, action.channel, entry.state
    )


def total_of(kinds: Iterable[Kind]) -> tuple[Total, ...]:
    """How many there are of each, in order."""
    return tuple(Total(*each) for each in sorted(Counter(kinds).items()))


def added_up(totals: Iterable[Total], key: Callable[[Kind], K]) -> Mapping[K, int]:
    """The counts by a part of their kinds."""
    sums: Counter[K] = Counter()
    for each in totals:
        sums[key(each.kind)] += each.count
    return sums


def done(totals: Iterable[Total], *channels: Channel) -> tuple[Total, ...]:
    """What was really done by one of these ways."""
    return tuple(
        each
        for each in totals
        if each.kind.state is State.SENT and each.kind.channel in channels
    )


def count(totals: Iterable[Total]) -> int:
    """All of them together."""
    return sum(each.count for each in totals)
