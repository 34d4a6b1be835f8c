"""What the PIN page shows."""

from dataclasses import dataclass
from enum import StrEnum


class Asks(StrEnum):
    """For the PIN, for a new one, and for the same once more."""

    PIN = "pin"
    NEW = "new"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class PinValue:
    """What is asked, what is wrong (a title and a sentence), and how long to wait.

    `left` of `pause` seconds go by until the next try; `looking` is while a PIN is
    being judged; `locked` that none can be typed at all.
    """

    asks: Asks
    wrong: tuple[str, str] | None = None
    left: int = 0
    pause: int = 0
    looking: bool = False
    locked: bool = False

    @property
    def takes(self) -> bool:
        """Whether digits can be typed now."""
        return not (self.left or self.looking or self.locked)
