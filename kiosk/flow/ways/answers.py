"""What a visitor can answer about the ways besides a letter."""

from kiosk.flow.press import Choice, Press


class ShowWays(Press):
    """The ways to reach the officials besides a letter."""

    __slots__ = ()


class ShowWay(Choice):
    """One of them: whom it reaches, on which channel, at which address."""

    official: str
    channel: str
    address: str


class HaveDone(Choice):
    """The visitor says that they called, wrote or posted; it is counted once."""

    official: str
    channel: str


class PrintFax(Press):
    """Print the pages of a fax, or try again after a fault."""

    __slots__ = ()
