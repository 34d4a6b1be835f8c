"""An action, its states, and the entries in which they are written down.

Nothing here is a word of a visitor, nor the language they wrote in: with a minute it
could point at one person.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Channel(StrEnum):
    """The way by which an official is reached; COPY: of a letter to somebody else."""

    LETTER = "letter"
    COPY = "copy"
    EMAIL = "e-mail"
    PHONE = "phone"
    X = "post on X"
    FACEBOOK = "Facebook"
    FAX = "fax"


class State(StrEnum):
    """What is known of an action: UNKNOWN until somebody says what became of it."""

    UNKNOWN = "unknown"
    NOT_SENT = "not-sent"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Action:
    """Something done once by one visitor for one case.

    `uuid` is 32 hexadecimal digits, `campaign` the case's reference, `official` an id
    in it, `stationery` the paper ("" where there is none), `minute` the local time at
    which it began, `event` where the table stood ("" where nobody said).
    """

    uuid: str
    campaign: str
    official: str
    channel: Channel
    minute: datetime
    stationery: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """The state of an action from one step on: entries are added, never changed.

    Steps number the entries of an action, since clocks jump.
    """

    action: Action
    state: State
    step: int = 0


# Where two ledgers have each added an entry to what they had in common, and both are
# brought together, the letter that somebody saw is believed.
_BELIEVED = (State.UNKNOWN, State.NOT_SENT, State.SENT)


def holding(history: Iterable[Entry]) -> Entry | None:
    """The entry that holds: the last one of an action, whatever order they came in."""
    return max(
        history,
        key=lambda each: (each.step, _BELIEVED.index(each.state)),
        default=None,
    )


def following(last: Entry | None, action: Action, state: State) -> Entry | None:
    """The entry that says this of an action after its last one; None: nothing new.

    What the action is stays as it was first written. One that was seen to come out is
    not unknown again because it is printed again.
    """
    if last is None:
        return Entry(action, state)
    again = state is State.UNKNOWN and last.state is State.SENT
    if again or last.state is state:
        return None
    return Entry(last.action, state, last.step + 1)
