"""Letters that the printer could not take, kept for visitors who went on.

Only the finished PDF is kept, in memory, under a number: no name, no draft. It is
erased by itself after a while, and when the program ends.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.model.job import Job

# Seconds that a letter is kept.
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Kept:
    """A letter with its number; `until` is when it is erased. No bytes in its repr."""

    number: int
    until: float
    jobs: tuple[Job, ...] = field(repr=False)

    @property
    def sheets(self) -> int:
        """How many sheets it takes."""
        return sum(each.pages * each.copies for each in self.jobs)

    def minutes_left(self, now: float) -> int:
        """Whole minutes until it is erased, the last one as 1."""
        return max(1, -int(-(self.until - now) // 60))


class Keeper:
    """Keeps letters; `seconds` only go forward.

    Numbers count on, so that nobody is handed somebody else's letter under a number
    that was used before; `erase_old` is called every now and then.
    """

    def __init__(self, seconds: Callable[[], float], minutes: float = MINUTES) -> None:
        self._seconds, self._keep = seconds, minutes * 60
        self._kept: dict[int, Kept] = {}
        self._last = 0

    def keep(self, *jobs: Job) -> int:
        """Keep a letter, and give the number to ask for it by."""
        self._last += 1
        until = self._seconds() + self._keep
        self._kept[self._last] = Kept(self._last, until, jobs)
        return self._last

    def kept(self) -> tuple[Kept, ...]:
        """Those that are still here, the oldest first."""
        self.erase_old()
        return tuple(self._kept.values())

    def take(self, number: int) -> Kept | None:
        """Hand one out to be printed: it is kept no more."""
        self.erase_old()
        return self._kept.pop(number, None)

    def put_back(self, kept: Kept) -> None:
        """It was not printed: keep it for as long as it still had."""
        self._kept[kept.number] = kept
        self._kept = dict(sorted(self._kept.items()))
        self.erase_old()

    def erase(self, number: int) -> None:
        """Forget one at once."""
        self._kept.pop(number, None)

    def erase_old(self) -> None:
        """Forget those whose time is over."""
        now = self._seconds()
        self._kept = {
            number: each for number, each in self._kept.items() if each.until > now
        }

    def erase_all(self) -> None:
        """Forget all of them: the program ends."""
        self._kept = {}
