"""The clock: which day it is, as far as the computer can be believed."""

import time
from collections.abc import Callable
from datetime import date, datetime
from datetime import time as daytime
from typing import Protocol

from kiosk import RELEASED

# Linux; macOS and the BSDs, whose CLOCK_MONOTONIC goes on in sleep; None: Windows.
_COUNTS_SLEEP: int | None = getattr(
    time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None)
)


def _time_of_day() -> daytime:
    """The hour and minute that the computer's clock says."""
    return datetime.now().astimezone().time()


class Clock(Protocol):
    """Knows the day, or takes it from somebody who does."""

    def today(self) -> date | None:
        """The table's calendar day, None where nobody knows it."""
        ...

    def time_of_day(self) -> daytime | None:
        """The hour and minute at the table, None where nobody knows them."""
        ...

    def tell(self, day: date) -> None:
        """Believe the person at the table."""
        ...


class ComputerClock:
    """The computer's own clock, not believed before the day of this version's release.

    What it was told holds, and goes on from day to day, until somebody sets the
    computer's clock, which is then believed again.
    """

    def __init__(
        self, read: Callable[[], date] = date.today, released: date = RELEASED
    ) -> None:
        self._read, self._released = read, released
        self._told: tuple[date, date] | None = None

    def today(self) -> date | None:
        """The day it says, else the one it was told and the days since then."""
        found = self._read()
        if found >= self._released:
            return found
        if self._told is None:
            return None
        day, then = self._told
        return day + (found - then)

    def time_of_day(self) -> daytime | None:
        """What it says; nobody tells the hour where its day is not believed."""
        return _time_of_day() if self._read() >= self._released else None

    def tell(self, day: date) -> None:
        """Go on from this day."""
        self._told = day, self._read()


class HandClock:
    """A clock set by hand: for a day that the command line names, and for tests."""

    def __init__(
        self,
        day: date | None,
        read_time: Callable[[], daytime | None] = _time_of_day,
    ) -> None:
        self.day = day
        self._read_time = read_time

    def today(self) -> date | None:
        """The day it was set to."""
        return self.day

    def time_of_day(self) -> daytime | None:
        """The computer's, or what it was given to read."""
        return self._read_time()

    def tell(self, day: date) -> None:
        """Set it."""
        self.day = day


def seconds_with_sleep() -> float:
    """Seconds that only go forward, those in which the computer slept among them.

    Python's monotonic clock stands still while Linux and macOS sleep.
    """
    if _COUNTS_SLEEP is None:
        return time.monotonic()
    return time.clock_gettime(_COUNTS_SLEEP)
