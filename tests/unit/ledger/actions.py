"""Actions and what happens to them, made up for tests of the ledger."""

from datetime import date, datetime, time
from uuid import UUID

from hypothesis import strategies as st

from kiosk.ledger.entry import Action, Channel, State

CASES = ("UA 85/21", "UA 3/22", "=cmd|' /C calc'!A0")
OFFICIALS = ("minister", "ambassador")


def action(number: int, *, channel: Channel = Channel.LETTER, hour: int = 15) -> Action:
    """One of some actions that differ in everything."""
    return Action(
        uuid=UUID(int=number).hex,
        campaign=CASES[number % 3],
        official=OFFICIALS[number % 2],
        channel=channel,
        minute=datetime.combine(
            date(2021, 8, 10 + number % 4), time(hour, number % 60)
        ),
        stationery="us-letter-10",
        event=("", "Autumn fair")[number % 2],
    )


# Few actions and many states, so that the same ones meet again and again. The same
# number is always the same action.
numbers = st.integers(min_value=0, max_value=9)


def of_number(number: int) -> Action:
    return action(number, channel=tuple(Channel)[number % 7], hour=number * 2)


# What is told to a ledger in one call.
tellings = st.tuples(
    st.lists(numbers.map(of_number), max_size=4), st.sampled_from(State)
)
