"""The keyboard policy: when it comes by itself."""

from dataclasses import dataclass
from enum import Enum


class Show(Enum):
    """Never; when an editor is touched by a finger; whenever an editor has focus."""

    NEVER = "never"
    BY_TOUCH = "by-touch"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class KeyboardPolicy:
    """What opens and closes the keyboard.

    `typed` says that a key of a real keyboard has been pressed: there is one.
    """

    show: Show = Show.BY_TOUCH
    typed: bool = False

    @property
    def offered(self) -> bool:
        """Whether there is a keyboard at all (and a button for it)."""
        return self.show is not Show.NEVER

    @property
    def opens_on_focus(self) -> bool:
        """Whether focus alone opens it, however it came."""
        return self.show is Show.ALWAYS

    @property
    def closes_on_physical_key(self) -> bool:
        """Whether somebody who types on a real keyboard gets the room back."""
        return self.show is Show.BY_TOUCH

    def opens_on_tap(self, *, finger: bool) -> bool:
        """Whether a tap on an editor opens it.

        Many a panel calls itself a mouse: without a real keyboard it is believed to
        be a finger.
        """
        by_touch = self.show is Show.BY_TOUCH and (finger or not self.typed)
        return self.show is Show.ALWAYS or by_touch
