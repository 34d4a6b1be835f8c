"""What all answers are: presses that say nothing but themselves, and choices."""

from typing import dataclass_transform

from kiosk.frozen import freeze


class Press:
    """An answer that says nothing but itself; two of a kind are equal."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


class CallForHelp(Press):
    """Show the person at the table that somebody needs them."""

    __slots__ = ()


class HelpIsHere(Press):
    """Take that sign away."""

    __slots__ = ()


class WriteLetter(Press):
    """From the case straight to the letter; whom it goes to can be changed there."""

    __slots__ = ()


class PrintAnyway(Press):
    """Print although the printer says that it cannot: somebody has looked."""

    __slots__ = ()


@dataclass_transform(frozen_default=True)
class Choice:
    """An answer that says what was chosen or written: a frozen dataclass."""

    def __init_subclass__(cls) -> None:
        freeze(cls)
