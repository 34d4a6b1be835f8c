"""Sums of a ledger, and how they are added up."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from kiosk.ledger.entry import Channel, Entry, State

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True, order=True)
class Kind:
    """What actions that are counted together have in common."""

    day: date
    event: str
    campaign: str
    official: str
    channel: Channel
    state: State


@dataclass(frozen=True, slots=True, order=True)
class Total:
    """How many actions there were of a kind."""

    kind: Kind
    count: int


def kind_of(entry: Entry) -> Kind:
    """What an action is counted as while this entry holds."""
    action = entry.action
    return Kind(
        action.minute.date(),
        action.event,
        action.campaign,
        action.official,
        action.channel,
        entry.state,
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


def done(totals: Iterable[Total], *, letters: bool) -> tuple[Total, ...]:
    """What was really done: the letters, or else all other ways to act."""
    return tuple(
        each
        for each in totals
        if each.kind.state is State.SENT
        and (each.kind.channel is Channel.LETTER) is letters
    )


def count(totals: Iterable[Total]) -> int:
    """All of them together."""
    return sum(each.count for each in totals)
