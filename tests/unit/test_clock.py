"""The clock knows the day, or says that nobody does."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk import RELEASED, paths
from kiosk.clock import ComputerClock, HandClock

DAY = timedelta(days=1)
BATTERY_GONE = date(1970, 1, 1)


class Computer:
    """A computer whose clock can be set."""

    def __init__(self, day: date) -> None:
        self.day = day

    def read(self) -> date:
        return self.day


def test_no_day_before_the_release_is_believed() -> None:
    assert ComputerClock(lambda: RELEASED).today() == RELEASED
    assert ComputerClock(lambda: RELEASED - DAY).today() is None
    assert ComputerClock(lambda: BATTERY_GONE).today() is None


def test_the_day_that_it_is_told_goes_on_from_midnight_to_midnight() -> None:
    computer = Computer(BATTERY_GONE)
    clock = ComputerClock(computer.read)
    clock.tell(RELEASED + 30 * DAY)
    assert clock.today() == RELEASED + 30 * DAY
    computer.day += 2 * DAY
    assert clock.today() == RELEASED + 32 * DAY


def test_a_clock_that_was_set_in_the_meantime_is_believed_again() -> None:
    computer = Computer(BATTERY_GONE)
    clock = ComputerClock(computer.read)
    clock.tell(RELEASED + 30 * DAY)
    computer.day = RELEASED + 31 * DAY
    assert clock.today() == RELEASED + 31 * DAY


@given(st.dates(), st.dates(RELEASED, date(2090, 1, 1)))
def test_the_day_is_never_one_before_the_release(stands: date, told: date) -> None:
    clock = ComputerClock(lambda: stands)
    assert (clock.today() is None) is (stands < RELEASED)
    clock.tell(told)
    assert clock.today() == (stands if stands >= RELEASED else told)


def test_a_clock_set_by_hand_stays_where_it_is() -> None:
    clock = HandClock(None)
    assert clock.today() is None
    clock.tell(BATTERY_GONE)
    assert clock.today() == BATTERY_GONE


def test_the_release_is_no_older_than_anything_that_ships_with_it() -> None:
    assert max(RELEASED, *_dated(), *_released()) == RELEASED


def _dated() -> Iterator[date]:
    """Every day in the files that ship, except those that lie ahead by nature."""
    for file in (*paths.resources().rglob("*.toml"), *_campaigns()):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        yield from _days(table)


def _campaigns() -> Iterator[Path]:
    yield from paths.campaigns().glob("*/campaign.toml")


def _days(found: object, key: str = "") -> Iterator[date]:
    if isinstance(found, dict):
        for name, each in found.items():
            yield from _days(each, name)
    elif isinstance(found, list):
        for each in found:
            yield from _days(each)
    elif type(found) is date and key in {"looked_up", "published"}:
        yield found


def _released() -> Iterator[date]:
    """The days of the releases in the changelog."""
    changelog = Path(__file__).parents[2] / "CHANGELOG.md"
    text = changelog.read_text(encoding="utf-8")
    for found in re.findall(
        r"^## \[[^]]+\] - (\d{4}-\d{2}-\d{2})$", text, re.MULTILINE
    ):
        yield date.fromisoformat(found)
