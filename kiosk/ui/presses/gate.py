"""Which presses count on what is seen now; pure, times in seconds."""

from collections.abc import Mapping
from dataclasses import field, replace
from math import inf

from kiosk.frozen import dataclass

# A finger that has just tapped may tap again before an eye has read anything: the
# second tap of a slow double click comes after half a second at most, and half of
# that goes by until its first has led to a new picture.
REST = 0.35
# A hand that trembles bounces: what follows a refused press at once is refused too.
BOUNCE = 0.25
# Whoever types holds no key that long; something lies on it.
STUCK = 10.0
_NO_VIEW = -1


@dataclass(frozen=True)
class Held:
    """A key that is down: the view on which it went down, and when."""

    view: int
    since: float


@dataclass(frozen=True)
class Gate:
    """What is seen, counted in views, and from when it takes presses.

    A view is what lies under a finger: a screen, a dialog over it, a keyboard that
    has come or gone. It takes presses `REST` after it was painted and after the
    finger that was down before was lifted.
    """

    view: int = 0
    opens_at: float = 0.0
    keys: Mapping[int, Held] = field(default_factory=dict)

    def renewed(self) -> "Gate":
        """Something else lies under the finger, and nobody has seen it yet."""
        return replace(self, view=self.view + 1, opens_at=inf)

    @property
    def unseen(self) -> bool:
        """Whether it has still to be painted."""
        return self.opens_at == inf

    def painted(self, now: float) -> "Gate":
        """It can be seen from now on."""
        return replace(self, opens_at=now + REST) if self.unseen else self

    def lifted(self, now: float) -> "Gate":
        """A finger has gone that was down before, or was refused."""
        return replace(self, opens_at=max(self.opens_at, now + BOUNCE))

    def seen(self, now: float) -> "Gate":
        """Somebody wrote on it, or found their way by key: they have seen it."""
        return self if self.unseen else replace(self, opens_at=min(self.opens_at, now))

    def takes(self, now: float) -> bool:
        """Whether a press that begins now counts."""
        return now >= self.opens_at

    def key_down(self, key: int, now: float, *, taken: bool) -> "Gate":
        """A key has gone down; one that was refused repeats on no view."""
        held = Held(self.view if taken else _NO_VIEW, now)
        return replace(self, keys={**self.keys, key: held})

    def key_up(self, key: int) -> "Gate":
        """A key is up again."""
        kept = {each: held for each, held in self.keys.items() if each != key}
        return replace(self, keys=kept)

    def repeats(self, key: int, now: float) -> bool:
        """Whether the repeat of a held key counts: on its own view, not for ever."""
        held = self.keys.get(key, Held(self.view, now))
        return held.view == self.view and now - held.since < STUCK
