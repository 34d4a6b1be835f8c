"""What a volunteer can ask for in the staff area."""

from dataclasses import dataclass, field
from enum import StrEnum


class Page(StrEnum):
    """The pages of the staff area."""

    TODAY = "today"
    PRINTER = "printer"


@dataclass(frozen=True, slots=True)
class TypePin:
    """Digits, and that they are all; they are no part of its repr."""

    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ShowPage:
    """Another page."""

    page: Page


@dataclass(frozen=True, slots=True)
class BackToVisitors:
    """Leave the staff area; the visit is there as it was."""


@dataclass(frozen=True, slots=True)
class CloseKiosk:
    """End the program, after a question."""


@dataclass(frozen=True, slots=True)
class UsePrinter:
    """Print on another printer from now on, as the settings name it."""

    setting: str


@dataclass(frozen=True, slots=True)
class PrintTestPage:
    """Put a test page on paper."""


@dataclass(frozen=True, slots=True)
class NewPack:
    """Paper was put in: the pile is whole again."""


@dataclass(frozen=True, slots=True)
class MoreEnvelopes:
    """So many were put on the table."""

    more: int


@dataclass(frozen=True, slots=True)
class CountEnvelopes:
    """So many envelopes are on the table."""

    left: int


@dataclass(frozen=True, slots=True)
class Settle:
    """Whether what nobody knew came out; said again, it is another answer."""

    uuids: tuple[str, ...]
    came: bool


@dataclass(frozen=True, slots=True)
class PrintKept:
    """Print a letter that is kept, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class EraseKept:
    """Erase it."""

    number: int


Answer = (
    TypePin
    | ShowPage
    | BackToVisitors
    | CloseKiosk
    | UsePrinter
    | PrintTestPage
    | NewPack
    | MoreEnvelopes
    | CountEnvelopes
    | Settle
    | PrintKept
    | EraseKept
)
