"""When to ask "are you still here?" and when to wipe; the clock is passed in."""

from dataclasses import replace

from kiosk.frozen import dataclass


@dataclass(frozen=True)
class Idle:
    """Seconds since the last touch, against two limits.

    `warn` is when the question appears, `wipe` when the visit is dropped;
    `touched` and `now` are seconds of one monotonic clock.
    """

    warn: float
    wipe: float
    touched: float = 0.0

    @property
    def warning(self) -> int:
        """How many seconds the question shows before the wipe."""
        return round(self.wipe - self.warn)

    def slower(self) -> "Idle":
        """Twice the time before the question, and twice the time to answer it."""
        return replace(self, warn=2 * self.warn, wipe=2 * self.wipe)

    def touch(self, now: float) -> "Idle":
        """The same limits counted from now."""
        return replace(self, touched=now)

    def seconds_left(self, now: float) -> int | None:
        """Whole seconds until the wipe while the question shows, else None."""
        if now - self.touched < self.warn:
            return None
        return max(0, round(self.wipe - (now - self.touched)))

    def over(self, now: float) -> bool:
        """Whether the visit is to be dropped."""
        return now - self.touched >= self.wipe
