"""What all answers are that say nothing but themselves, and some of them."""


class Press:
    """An answer that says nothing but itself; two of a kind are equal.

    A plain class: making a dataclass costs a start half a millisecond each.
    """

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
