"""What can blank the screen, and a stand-in for it."""

from typing import Protocol


class Saver(Protocol):
    """Something that blanks the screen after a while; nothing it does raises.

    `held` says whether it is held off, `name` what to call it where its health is
    shown.
    """

    name: str
    held: bool

    def hold_off(self) -> None:
        """Let the screen stay lit, as far as this saver has a say."""
        ...

    def let_go(self) -> None:
        """Leave everything as it was found."""
        ...


class HandSaver:
    """A saver that does as it is told, or (not `willing`) does not."""

    def __init__(self, name: str = "by hand", *, willing: bool = True) -> None:
        self.name, self.held, self._willing = name, False, willing

    def hold_off(self) -> None:
        """Be held off."""
        self.held = self._willing

    def let_go(self) -> None:
        """Be as before."""
        self.held = False
