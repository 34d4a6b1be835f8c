"""How long to wait after wrong PINs; pure, times in seconds that only go forward."""

from dataclasses import dataclass
from math import ceil

# So many wrong PINs cost no time.
FREE = 5
# The pause after that many, after one more, and so on; the last one stays.
PAUSES = (30, 60, 120, 300, 900)


def pause_after(wrong: int) -> int:
    """The whole pause after so many wrong PINs in a row."""
    if wrong < FREE:
        return 0
    return PAUSES[min(wrong - FREE, len(PAUSES) - 1)]


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong PINs in a row, and when the pause after the last one began."""

    wrong: int = 0
    since: float = 0.0

    @property
    def free(self) -> int:
        """How many more wrong ones there are before the first pause."""
        return max(FREE - self.wrong, 0)

    @property
    def pause(self) -> int:
        """The pause that began, as a whole."""
        return pause_after(self.wrong)

    def left(self, now: float) -> int:
        """Whole seconds until the next try; never more than the whole pause."""
        gone = max(now - self.since, 0.0)
        return max(ceil(self.pause - gone), 0)

    def failed(self, now: float) -> "Tries":
        """One more was wrong."""
        return Tries(self.wrong + 1, now)
